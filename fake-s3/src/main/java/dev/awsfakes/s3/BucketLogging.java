package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import software.amazon.awssdk.services.s3.model.GetBucketLoggingRequest;
import software.amazon.awssdk.services.s3.model.GetBucketLoggingResponse;
import software.amazon.awssdk.services.s3.model.PutBucketLoggingRequest;
import software.amazon.awssdk.services.s3.model.PutBucketLoggingResponse;

/** Where a bucket logs its requests: nowhere, since logs are not delivered yet. */
final class BucketLogging {
  private final Buckets buckets;

  BucketLogging(Buckets buckets) {
    this.buckets = buckets;
  }

  GetBucketLoggingResponse.Builder get(GetBucketLoggingRequest request, Call call) {
    buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    return GetBucketLoggingResponse.builder();
  }

  /** Takes the configuration that switches logging off. */
  PutBucketLoggingResponse.Builder put(PutBucketLoggingRequest request, Call call) {
    buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    if (request.bucketLoggingStatus().loggingEnabled() != null) {
      throw new UnsupportedOperationException("The fake of S3 does not deliver logs yet.");
    }
    return PutBucketLoggingResponse.builder();
  }
}
