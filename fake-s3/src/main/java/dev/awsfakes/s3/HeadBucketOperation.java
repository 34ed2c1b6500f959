package dev.awsfakes.s3;

import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

/** Tells that a bucket exists, and where. */
final class HeadBucketOperation implements Operation<HeadBucketRequest, HeadBucketResponse> {
  private final Buckets buckets;

  HeadBucketOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public HeadBucketResponse.Builder handle(HeadBucketRequest request, Call call) {
    boolean alias =
        AccessPointTable.isName(request.bucket()) && !request.bucket().startsWith("arn:");
    StoredBucket named = buckets.find(request.bucket());
    if (named != null) {
      call.header("x-amz-bucket-region", named.regionId());
    }
    try {
      StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
      Zone zone = bucket.settings().get(Zone.class);
      return HeadBucketResponse.builder()
          .bucketLocationType(zone == null ? null : zone.type())
          .bucketLocationName(zone == null ? null : zone.id())
          .bucketRegion(bucket.regionId())
          .bucketArn(bucket.arn())
          .accessPointAlias(alias);
    } catch (AwsError e) {
      throw S3Errors.withoutBody(e, NoSuchBucketException.builder(), "NoSuchBucket");
    }
  }
}
