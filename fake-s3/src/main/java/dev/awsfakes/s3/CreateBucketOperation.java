package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import dev.awsfakes.spi.Scope;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;

/** Makes a bucket in the Region of the client, or in another that a us-east-1 client names. */
final class CreateBucketOperation implements Operation<CreateBucketRequest, CreateBucketResponse> {
  private final Buckets buckets;

  CreateBucketOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public CreateBucketResponse.Builder handle(CreateBucketRequest request, Call call) {
    BucketName.require(request.bucket());
    Region region = region(request, call.scope().region());
    Scope scope = new Scope(call.scope().account(), region);
    StoredBucket wanted = buckets.newBucket(request.bucket(), scope, call.now());
    StoredBucket existing = buckets.create(wanted);
    if (existing != null) {
      requireSame(existing, wanted);
    }
    return CreateBucketResponse.builder().location(location(wanted)).bucketArn(wanted.arn());
  }

  // In us-east-1 alone, making one's own bucket again succeeds: API reference, CreateBucket.
  private static void requireSame(StoredBucket existing, StoredBucket wanted) {
    if (!existing.scope().account().equals(wanted.scope().account())) {
      throw S3Errors.bucketAlreadyExists();
    }
    boolean bothInVirginia =
        existing.scope().equals(wanted.scope()) && wanted.scope().region().equals(Region.US_EAST_1);
    if (!bothInVirginia) {
      throw S3Errors.bucketAlreadyOwnedByYou();
    }
  }

  private static String location(StoredBucket bucket) {
    return bucket.scope().region().equals(Region.US_EAST_1)
        ? "/" + bucket.name()
        : "http://" + bucket.name() + ".s3.amazonaws.com/";
  }

  private static Region region(CreateBucketRequest request, Region ofClient) {
    String location = location(request);
    // The SDK's client names its own Region if the caller names none.
    if (location == null || location.isEmpty()) {
      return ofClient;
    }
    String named = location.equals("EU") ? "eu-west-1" : location;
    if (!ofClient.equals(Region.US_EAST_1)) {
      if (!named.equals(ofClient.id())) {
        throw S3Errors.illegalLocationConstraint(location);
      }
      return ofClient;
    }
    return Region.regions().stream()
        .filter(region -> region.id().equals(named))
        .filter(region -> !region.isGlobalRegion() && !region.equals(Region.US_EAST_1))
        .findFirst()
        .orElseThrow(S3Errors::invalidLocationConstraint);
  }

  private static @Nullable String location(CreateBucketRequest request) {
    return request.createBucketConfiguration() == null
        ? null
        : request.createBucketConfiguration().locationConstraintAsString();
  }
}
