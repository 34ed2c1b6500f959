package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import dev.awsfakes.spi.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.ObjectLockConfiguration;
import software.amazon.awssdk.services.s3.model.OwnershipControls;
import software.amazon.awssdk.services.s3.model.OwnershipControlsRule;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Tagging;

/** Makes a bucket in the Region of the client, or in another that a us-east-1 client names. */
final class CreateBucketOperation implements Operation<CreateBucketRequest, CreateBucketResponse> {
  private final Buckets buckets;

  CreateBucketOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public CreateBucketResponse.Builder handle(CreateBucketRequest request, Call call) {
    if (Zone.isInName(request.bucket())) {
      return directory(request, NewDirectoryBucket.zone(request, call), call);
    }
    BucketName.require(request.bucket());
    Region region = region(request, call.scope().region());
    Scope scope = new Scope(call.scope().account(), region);
    StoredBucket wanted = buckets.newBucket(request.bucket(), scope, call.now());
    configure(wanted, request);
    grant(wanted, AclRequest.inHeaders(request));
    StoredBucket existing = buckets.create(wanted);
    if (existing != null) {
      requireSame(existing, wanted);
      requireNoTags(request);
    }
    return CreateBucketResponse.builder().location(location(wanted)).bucketArn(wanted.arn());
  }

  private CreateBucketResponse.Builder directory(
      CreateBucketRequest request, Zone zone, Call call) {
    StoredBucket wanted = buckets.newBucket(request.bucket(), call.scope(), call.now());
    wanted.settings().put(Zone.class, zone);
    DirectoryBucketRules.requireMembers(wanted, call);
    configure(wanted, request);
    StoredBucket existing = buckets.create(wanted);
    if (existing != null) {
      throw existing.scope().account().equals(wanted.scope().account())
          ? S3Errors.bucketAlreadyOwnedByYou()
          : S3Errors.bucketAlreadyExists();
    }
    return NewDirectoryBucket.response(wanted, zone);
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

  // Recorded: create_bucket_with_tags_us_east_1_idempotency.
  private static void requireNoTags(CreateBucketRequest request) {
    if (!tags(request).isEmpty()) {
      throw S3Errors.bucketAlreadyOwnedByYou();
    }
  }

  private static List<Tag> tags(CreateBucketRequest request) {
    return request.createBucketConfiguration() == null
        ? List.of()
        : request.createBucketConfiguration().tags();
  }

  /** A new bucket takes no ACLs and no public access: S3 guide, "Default settings". */
  private static void configure(StoredBucket bucket, CreateBucketRequest request) {
    BucketSettings settings = bucket.settings();
    settings.put(
        OwnershipControls.class,
        OwnershipControls.builder().rules(ownership(request.objectOwnershipAsString())).build());
    settings.put(
        PublicAccessBlockConfiguration.class,
        PublicAccessBlockConfiguration.builder()
            .blockPublicAcls(true)
            .blockPublicPolicy(true)
            .ignorePublicAcls(true)
            .restrictPublicBuckets(true)
            .build());
    List<Tag> tags = tags(request);
    if (!tags.isEmpty()) {
      settings.put(Tagging.class, Tagging.builder().tagSet(ObjectTags.ofNewBucket(tags)).build());
    }
    if (Boolean.TRUE.equals(request.objectLockEnabledForBucket())) {
      bucket.versioning(Versioning.ENABLED);
      settings.put(
          ObjectLockConfiguration.class,
          ObjectLockConfiguration.builder().objectLockEnabled("Enabled").build());
    }
  }

  private void grant(StoredBucket bucket, @Nullable AccessControlList acl) {
    if (acl == null) {
      return;
    }
    if (AclRules.isEnforced(bucket) && acl.admitsOthers(buckets.owner(bucket))) {
      throw S3Errors.bucketAclWithoutOwnership();
    }
    AclRules.requireNotBlocked(bucket, acl);
    bucket.settings().put(AccessControlList.class, acl);
  }

  private static OwnershipControlsRule ownership(@Nullable String asked) {
    if (asked != null && !BucketOwnershipControls.OWNERSHIPS.contains(asked)) {
      throw S3Errors.invalidArgument("Invalid x-amz-object-ownership header: " + asked);
    }
    return OwnershipControlsRule.builder()
        .objectOwnership(asked == null ? "BucketOwnerEnforced" : asked)
        .build();
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
