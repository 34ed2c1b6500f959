package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.access.Caller;
import dev.awsfakes.spi.access.ConditionKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.PutBucketInventoryConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.PutObjectLegalHoldRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRetentionRequest;
import software.amazon.awssdk.services.s3.model.PutObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Tagging;

/** The condition keys of S3: service authorization reference, "Amazon S3". */
final class S3ConditionKeys {
  /** Condition keys, the member of requests that each is, and the actions that have it. */
  private static final String TABLE =
      """
      s3:delimiter Delimiter ListBucket ListBucketVersions
      s3:if-match IfMatch DeleteObject PutObject
      s3:if-none-match IfNoneMatch PutObject
      s3:max-keys MaxKeys ListBucket ListBucketVersions
      s3:object-lock-legal-hold ObjectLockLegalHoldStatus PutObject PutObjectLegalHold
      s3:object-lock-mode ObjectLockMode PutObject PutObjectRetention
      s3:object-lock-retain-until-date ObjectLockRetainUntilDate PutObject PutObjectRetention
      s3:prefix Prefix ListBucket ListBucketVersions
      s3:x-amz-acl ACL CreateBucket PutBucketAcl PutObject PutObjectAcl PutObjectVersionAcl
      s3:x-amz-bucket-namespace BucketNamespace CreateBucket
      s3:x-amz-copy-source CopySource PutObject
      s3:x-amz-grant-full-control GrantFullControl \
      CreateBucket PutBucketAcl PutObject PutObjectAcl PutObjectVersionAcl
      s3:x-amz-grant-read GrantRead \
      CreateBucket PutBucketAcl PutObject PutObjectAcl PutObjectVersionAcl
      s3:x-amz-grant-read-acp GrantReadACP \
      CreateBucket PutBucketAcl PutObject PutObjectAcl PutObjectVersionAcl
      s3:x-amz-grant-write GrantWrite \
      CreateBucket PutBucketAcl PutObject PutObjectAcl PutObjectVersionAcl
      s3:x-amz-grant-write-acp GrantWriteACP \
      CreateBucket PutBucketAcl PutObject PutObjectAcl PutObjectVersionAcl
      s3:x-amz-metadata-directive MetadataDirective PutObject
      s3:x-amz-object-ownership ObjectOwnership CreateBucket
      s3:x-amz-server-side-encryption ServerSideEncryption PutObject
      s3:x-amz-server-side-encryption-aws-kms-key-id SSEKMSKeyId PutObject
      s3:x-amz-server-side-encryption-customer-algorithm SSECustomerAlgorithm PutObject
      s3:x-amz-storage-class StorageClass PutObject PutObjectAcl PutObjectVersionAcl
      s3:x-amz-website-redirect-location WebsiteRedirectLocation PutObject
      """;

  private static final List<MemberKey> MEMBER_KEYS = TABLE.lines().map(MemberKey::parse).toList();

  /** Keys that requests in process do not have, or have only where they are set below. */
  private static final Set<String> OTHERS =
      Set.of(
          "s3:AccessGrantScope",
          "s3:AccessGrantsInstanceArn",
          "s3:AccessGrantsLocationScope",
          "s3:AccessPointNetworkOrigin",
          "s3:DataAccessPointAccount",
          "s3:DataAccessPointArn",
          "s3:ExistingJobOperation",
          "s3:ExistingJobPriority",
          "s3:InventoryAccessibleOptionalFields",
          "s3:JobSuspendedCause",
          "s3:LocationConstraint",
          "s3:ObjectCreationOperation",
          "s3:RequestJobOperation",
          "s3:RequestJobPriority",
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

  /** Actions that have the tags of the object that is there; deleting and replacing it do not. */
  private static final Pattern SEES_TAGS =
      Pattern.compile(
          "GetObject(?:Version)?(?:Acl|Attributes|Tagging)?|PutObject(?:Version)?(?:Acl|Tagging)"
              + "|DeleteObject(?:Version)?Tagging");

  /** Actions that have the tags that the request brings. */
  private static final Pattern SENDS_TAGS = Pattern.compile("PutObject(?:(?:Version)?Tagging)?");

  private S3ConditionKeys() {}

  /** A key that is a member of requests, for some actions. */
  private record MemberKey(String key, String member, Set<String> actions) {
    static MemberKey parse(String line) {
      List<String> words = List.of(line.split(" ", -1));
      return new MemberKey(words.get(0), words.get(1), Set.copyOf(words.subList(2, words.size())));
    }
  }

  /**
   * What a question is about.
   *
   * @param action the action, {@code GetObject}
   * @param bucket null if it is about none
   * @param object the version that is there, null if none is
   * @param versionId the id that the request names, null if none
   */
  record About(
      String action,
      @Nullable StoredBucket bucket,
      @Nullable StoredVersion object,
      @Nullable String versionId) {

    /** An action that is about a bucket, or about none. */
    static About bucket(String action, @Nullable StoredBucket bucket) {
      return new About(action, bucket, null, null);
    }
  }

  /** Whether S3 has a key of the name, lower case. */
  static boolean isKnown(String key) {
    return Stream.concat(MEMBER_KEYS.stream().map(MemberKey::key), OTHERS.stream())
            .anyMatch(known -> known.equalsIgnoreCase(key))
        || FAMILIES.stream()
            .anyMatch(family -> key.regionMatches(true, 0, family, 0, family.length()));
  }

  private static ConditionKeys withoutValues() {
    ConditionKeys keys = ConditionKeys.none();
    MEMBER_KEYS.forEach(each -> keys.with(each.key(), null));
    OTHERS.forEach(key -> keys.with(key, null));
    FAMILIES.forEach(family -> keys.withFamily(family, Map.of()));
    return keys.withRequestTags(Map.of());
  }

  /** The keys of what is done with a bucket without a call of S3. */
  static ConditionKeys of(StoredBucket bucket) {
    ConditionKeys keys = withoutValues().with("s3:TlsVersion", "1.3");
    addBucket(bucket, keys);
    return keys;
  }

  /** The keys of a call. */
  static ConditionKeys of(Call call, About about) {
    String action = about.action();
    ConditionKeys keys = withoutValues();
    for (MemberKey each : MEMBER_KEYS) {
      boolean has = each.actions().contains(action);
      keys.with(each.key(), has ? value(call, each.member()) : null);
    }
    addSignature(call, keys);
    if (action.contains("Version")) {
      keys.with("s3:versionid", about.versionId());
    }
    if (action.equals("PutObject")) {
      keys.with(
          "s3:ObjectCreationOperation",
          call.operation().matches("PutObject|CopyObject|CompleteMultipartUpload"));
    }
    addInventory(call, keys);
    if (action.startsWith("PutObject")) {
      addLock(call, keys);
    }
    addTags(call, action, keys);
    if (about.bucket() != null) {
      addBucket(about.bucket(), keys);
    }
    if (about.object() != null && SEES_TAGS.matcher(action).matches()) {
      keys.withFamily("s3:ExistingObjectTag/", byKey(about.object().state().tags()));
    }
    return keys;
  }

  private static void addBucket(StoredBucket bucket, ConditionKeys keys) {
    keys.with("s3:ResourceAccount", bucket.scope().account());
    // Tags of a bucket decide where its owner has said so: S3 guide, "Using tags with ABAC".
    Map<String, String> tags = BucketAbac.isEnabled(bucket) ? tagsOf(bucket) : Map.of();
    keys.withResourceTags(tags).withFamily("s3:BucketTag/", tags);
  }

  private static @Nullable Object value(Call call, String member) {
    return call.request().getValueForField(member, Object.class).orElse(null);
  }

  // What comes with a presigned URL, the caller brings.
  private static void addSignature(Call call, ConditionKeys keys) {
    boolean signed = call.caller().kind() != Caller.Kind.ANONYMOUS;
    keys.with("s3:TlsVersion", "1.3")
        .with("s3:authType", signed ? "REST-HEADER" : null)
        .with("s3:signatureversion", signed ? "AWS4-HMAC-SHA256" : null);
  }

  private static void addInventory(Call call, ConditionKeys keys) {
    if (call.request() instanceof PutBucketInventoryConfigurationRequest put) {
      keys.withAll(
          "s3:InventoryAccessibleOptionalFields",
          put.inventoryConfiguration().optionalFieldsAsStrings());
    }
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

  private static void addTags(Call call, String action, ConditionKeys keys) {
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
    if (!SENDS_TAGS.matcher(action).matches()) {
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
