package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.DeleteBucketOwnershipControlsRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketOwnershipControlsResponse;
import software.amazon.awssdk.services.s3.model.GetBucketOwnershipControlsRequest;
import software.amazon.awssdk.services.s3.model.GetBucketOwnershipControlsResponse;
import software.amazon.awssdk.services.s3.model.OwnershipControls;
import software.amazon.awssdk.services.s3.model.OwnershipControlsRule;
import software.amazon.awssdk.services.s3.model.PutBucketOwnershipControlsRequest;
import software.amazon.awssdk.services.s3.model.PutBucketOwnershipControlsResponse;

/** Who owns the objects that others put into a bucket. */
final class BucketOwnershipControls {
  static final Set<String> OWNERSHIPS =
      Set.of("BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter");

  private final Buckets buckets;

  BucketOwnershipControls(Buckets buckets) {
    this.buckets = buckets;
  }

  PutBucketOwnershipControlsResponse.Builder put(
      PutBucketOwnershipControlsRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    List<OwnershipControlsRule> rules = request.ownershipControls().rules();
    // Recorded: bucket_ownership_controls_exc.
    if (rules.size() != 1
        || rules.get(0).objectOwnershipAsString() == null
        || !OWNERSHIPS.contains(rules.get(0).objectOwnershipAsString())) {
      throw S3Errors.malformedXml();
    }
    if (AclRules.isEnforced(request.ownershipControls())
        && AccessControlLists.ofBucket(bucket).admitsOthers(buckets.owner(bucket))) {
      throw S3Errors.bucketAclWithoutOwnership();
    }
    bucket.settings().put(OwnershipControls.class, request.ownershipControls());
    return PutBucketOwnershipControlsResponse.builder();
  }

  GetBucketOwnershipControlsResponse.Builder get(
      GetBucketOwnershipControlsRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    OwnershipControls controls = bucket.settings().get(OwnershipControls.class);
    if (controls == null) {
      throw S3Errors.notFound(
          "OwnershipControlsNotFoundError", "The bucket ownership controls were not found");
    }
    return GetBucketOwnershipControlsResponse.builder().ownershipControls(controls);
  }

  DeleteBucketOwnershipControlsResponse.Builder delete(
      DeleteBucketOwnershipControlsRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    bucket.settings().remove(OwnershipControls.class);
    call.status(204);
    return DeleteBucketOwnershipControlsResponse.builder();
  }
}
