package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
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
