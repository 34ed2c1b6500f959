package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.access.Caller;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.GetBucketRequestPaymentRequest;
import software.amazon.awssdk.services.s3.model.GetBucketRequestPaymentResponse;
import software.amazon.awssdk.services.s3.model.PutBucketRequestPaymentRequest;
import software.amazon.awssdk.services.s3.model.PutBucketRequestPaymentResponse;
import software.amazon.awssdk.services.s3.model.RequestPaymentConfiguration;

/** Who pays for the requests to a bucket. */
final class BucketRequestPayment {
  private static final Set<String> PAYERS = Set.of("BucketOwner", "Requester");

  private final Buckets buckets;

  BucketRequestPayment(Buckets buckets) {
    this.buckets = buckets;
  }

  /**
   * Refuses a requester of another account who does not say that it pays.
   *
   * @throws dev.awsfakes.spi.AwsError AccessDenied
   */
  static void requireAccepted(StoredBucket bucket, Call call) {
    RequestPaymentConfiguration configuration =
        bucket.settings().get(RequestPaymentConfiguration.class);
    boolean othersPay = configuration != null && "Requester".equals(configuration.payerAsString());
    if (othersPay
        && !bucket.isOf(call.scope().account())
        && (call.caller().kind() == Caller.Kind.ANONYMOUS
            || !"requester".equals(Members.of(call.request()).text("RequestPayer")))) {
      throw S3Errors.accessDenied();
    }
  }

  PutBucketRequestPaymentResponse.Builder put(PutBucketRequestPaymentRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    String payer = request.requestPaymentConfiguration().payerAsString();
    if (payer == null || !PAYERS.contains(payer)) {
      throw S3Errors.malformedXml();
    }
    bucket.settings().put(RequestPaymentConfiguration.class, request.requestPaymentConfiguration());
    return PutBucketRequestPaymentResponse.builder();
  }

  GetBucketRequestPaymentResponse.Builder get(GetBucketRequestPaymentRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    RequestPaymentConfiguration configuration =
        bucket.settings().get(RequestPaymentConfiguration.class);
    return GetBucketRequestPaymentResponse.builder()
        .payer(configuration == null ? "BucketOwner" : configuration.payerAsString());
  }
}
