package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.access.ConditionKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.PutBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.PutObjectLegalHoldRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRetentionRequest;
import software.amazon.awssdk.services.s3.model.PutObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Tagging;

/** The condition keys of S3: service authorization reference, "Amazon S3". */
final class S3ConditionKeys {
  /** Condition keys, and the member of requests that each is. */
  private static final Map<String, String> MEMBERS =
      Map.ofEntries(
          Map.entry("s3:VersionId", "VersionId"),
          Map.entry("s3:delimiter", "Delimiter"),
          Map.entry("s3:if-match", "IfMatch"),
          Map.entry("s3:if-none-match", "IfNoneMatch"),
          Map.entry("s3:max-keys", "MaxKeys"),
          Map.entry("s3:object-lock-legal-hold", "ObjectLockLegalHoldStatus"),
          Map.entry("s3:object-lock-mode", "ObjectLockMode"),
          Map.entry("s3:object-lock-retain-until-date", "ObjectLockRetainUntilDate"),
          Map.entry("s3:prefix", "Prefix"),
          Map.entry("s3:x-amz-acl", "ACL"),
          Map.entry("s3:x-amz-copy-source", "CopySource"),
          Map.entry("s3:x-amz-grant-full-control", "GrantFullControl"),
          Map.entry("s3:x-amz-grant-read", "GrantRead"),
          Map.entry("s3:x-amz-grant-read-acp", "GrantReadACP"),
          Map.entry("s3:x-amz-grant-write", "GrantWrite"),
          Map.entry("s3:x-amz-grant-write-acp", "GrantWriteACP"),
          Map.entry("s3:x-amz-metadata-directive", "MetadataDirective"),
          Map.entry("s3:x-amz-object-ownership", "ObjectOwnership"),
          Map.entry("s3:x-amz-server-side-encryption", "ServerSideEncryption"),
          Map.entry("s3:x-amz-server-side-encryption-aws-kms-key-id", "SSEKMSKeyId"),
          Map.entry("s3:x-amz-server-side-encryption-customer-algorithm", "SSECustomerAlgorithm"),
          Map.entry("s3:x-amz-storage-class", "StorageClass"),
          Map.entry("s3:x-amz-website-redirect-location", "WebsiteRedirectLocation"));

  /** Keys that requests in process do not have, or have only where they are set below. */
  private static final Set<String> OTHERS =
      Set.of(
          "s3:AccessGrantsInstanceArn",
          "s3:AccessPointNetworkOrigin",
          "s3:DataAccessPointAccount",
          "s3:DataAccessPointArn",
          "s3:InventoryAccessibleOptionalFields",
          "s3:LocationConstraint",
          "s3:ObjectCreationOperation",
          "s3:RequestObjectTagKeys",
          "s3:ResourceAccount",
          "s3:TlsVersion",
          "s3:authType",
          "s3:destinationRegion",
          "s3:isReplicationPauseRequest",
          "s3:object-lock-remaining-retention-days",
          "s3:signatureAge",
          "s3:signatureversion",
          "s3:versionid",
          "s3:x-amz-content-sha256");

  private static final List<String> FAMILIES =
      List.of(
          "s3:AccessPointTag/", "s3:BucketTag/", "s3:ExistingObjectTag/", "s3:RequestObjectTag/");

  private S3ConditionKeys() {}

  /** Whether S3 has a key of the name, lower case. */
  static boolean isKnown(String key) {
    return Stream.concat(MEMBERS.keySet().stream(), OTHERS.stream())
            .anyMatch(known -> known.equalsIgnoreCase(key))
        || FAMILIES.stream()
            .anyMatch(family -> key.regionMatches(true, 0, family, 0, family.length()));
  }

  /** The keys of a call that is about a bucket, or about a version of an object. */
  static ConditionKeys of(
      Call call, @Nullable StoredBucket bucket, @Nullable StoredVersion existing) {
    ConditionKeys keys = ConditionKeys.none();
    OTHERS.forEach(key -> keys.with(key, null));
    FAMILIES.forEach(family -> keys.withFamily(family, Map.of()));
    MEMBERS.forEach((key, member) -> keys.with(key, value(call, member)));
    keys.with("s3:TlsVersion", "1.3")
        .with("s3:authType", "REST-HEADER")
        .with("s3:signatureversion", "AWS4-HMAC-SHA256")
        .with(
            "s3:ObjectCreationOperation",
            S3Action.of(call.operation()) != null
                && call.operation().matches("PutObject|CopyObject|CompleteMultipartUpload"));
    addLock(call, keys);
    addTags(call, keys);
    if (bucket != null) {
      keys.with("s3:ResourceAccount", bucket.scope().account());
      // Tags of a bucket decide where its owner has said so: S3 guide, "Using tags with ABAC".
      Map<String, String> tags = BucketAbac.isEnabled(bucket) ? tagsOf(bucket) : Map.of();
      keys.withResourceTags(tags).withFamily("s3:BucketTag/", tags);
    }
    if (existing != null) {
      keys.withFamily("s3:ExistingObjectTag/", byKey(existing.state().tags()));
    }
    return keys;
  }

  private static @Nullable Object value(Call call, String member) {
    return call.request().getValueForField(member, Object.class).orElse(null);
  }

  private static void addLock(Call call, ConditionKeys keys) {
    Object until = value(call, "ObjectLockRetainUntilDate");
    if (call.request() instanceof PutObjectRetentionRequest put && put.retention() != null) {
      until = put.retention().retainUntilDate();
      keys.with("s3:object-lock-mode", put.retention().modeAsString())
          .with("s3:object-lock-retain-until-date", until);
    } else if (call.request() instanceof PutObjectLegalHoldRequest put && put.legalHold() != null) {
      keys.with("s3:object-lock-legal-hold", put.legalHold().statusAsString());
    }
    if (until instanceof Instant date) {
      keys.with(
          "s3:object-lock-remaining-retention-days", Duration.between(call.now(), date).toDays());
    }
  }

  private static void addTags(Call call, ConditionKeys keys) {
    keys.withRequestTags(Map.of());
    if (call.request() instanceof CreateBucketRequest create) {
      if (create.createBucketConfiguration() != null) {
        keys.with(
            "s3:LocationConstraint",
            create.createBucketConfiguration().locationConstraintAsString());
        keys.withRequestTags(byKey(create.createBucketConfiguration().tags()));
      }
      return;
    }
    if (call.request() instanceof PutBucketTaggingRequest put) {
      keys.withRequestTags(byKey(put.tagging().tagSet()));
      return;
    }
    Map<String, String> tags =
        call.request() instanceof PutObjectTaggingRequest put
            ? byKey(put.tagging().tagSet())
            : byKey(ObjectTags.parse((String) value(call, "Tagging")));
    keys.withFamily("s3:RequestObjectTag/", tags)
        .withAll("s3:RequestObjectTagKeys", List.copyOf(tags.keySet()));
  }

  private static Map<String, String> tagsOf(StoredBucket bucket) {
    Tagging tagging = bucket.settings().get(Tagging.class);
    return tagging == null ? Map.of() : byKey(tagging.tagSet());
  }

  private static Map<String, String> byKey(List<Tag> tags) {
    return tags.stream().collect(Collectors.toMap(Tag::key, Tag::value, (a, b) -> b, TreeMap::new));
  }
}
