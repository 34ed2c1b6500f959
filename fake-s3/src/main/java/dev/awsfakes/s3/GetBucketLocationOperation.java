package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.model.GetBucketLocationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketLocationResponse;

/** Tells the location constraint that a bucket was made with; us-east-1 is an empty one. */
final class GetBucketLocationOperation
    implements Operation<GetBucketLocationRequest, GetBucketLocationResponse> {
  private final Buckets buckets;

  GetBucketLocationOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public GetBucketLocationResponse.Builder handle(GetBucketLocationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    boolean inVirginia = bucket.scope().region().equals(Region.US_EAST_1);
    return GetBucketLocationResponse.builder()
        .locationConstraint(inVirginia ? "" : bucket.regionId());
  }
}
