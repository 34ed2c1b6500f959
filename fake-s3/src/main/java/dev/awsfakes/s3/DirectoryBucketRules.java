package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a directory bucket does not take: operations, headers, ways of listing. API reference, the
 * notes "not supported for directory buckets".
 */
final class DirectoryBucketRules {
  /** To S3, these are requests to make a bucket, with the wrong body. */
  private static final Map<String, String> CONFIGURATIONS =
      Map.ofEntries(
          Map.entry("PutBucketAccelerateConfiguration", "AccelerateConfiguration"),
          Map.entry("PutBucketAcl", "AccessControlPolicy"),
          Map.entry("PutBucketAnalyticsConfiguration", "AnalyticsConfiguration"),
          Map.entry("PutBucketCors", "CORSConfiguration"),
          Map.entry("PutBucketIntelligentTieringConfiguration", "IntelligentTieringConfiguration"),
          Map.entry("PutBucketLogging", "BucketLoggingStatus"),
          Map.entry("PutBucketNotificationConfiguration", "NotificationConfiguration"),
          Map.entry("PutBucketOwnershipControls", "OwnershipControls"),
          Map.entry("PutBucketReplication", "ReplicationConfiguration"),
          Map.entry("PutBucketRequestPayment", "RequestPaymentConfiguration"),
          Map.entry("PutBucketTagging", "Tagging"),
          Map.entry("PutBucketVersioning", "VersioningConfiguration"),
          Map.entry("PutBucketWebsite", "WebsiteConfiguration"),
          Map.entry("PutObjectLockConfiguration", "ObjectLockConfiguration"),
          Map.entry("PutPublicAccessBlock", "PublicAccessBlockConfiguration"));

  private static final Set<String> OPERATIONS =
      Set.of(
          "CreateBucketMetadataConfiguration",
          "CreateBucketMetadataTableConfiguration",
          "DeleteBucketAnalyticsConfiguration",
          "DeleteBucketCors",
          "DeleteBucketIntelligentTieringConfiguration",
          "DeleteBucketMetadataConfiguration",
          "DeleteBucketMetadataTableConfiguration",
          "DeleteBucketOwnershipControls",
          "DeleteBucketReplication",
          "DeleteBucketTagging",
          "DeleteBucketWebsite",
          "DeleteObjectTagging",
          "DeletePublicAccessBlock",
          "GetBucketAbac",
          "GetBucketAccelerateConfiguration",
          "GetBucketAcl",
          "GetBucketAnalyticsConfiguration",
          "GetBucketCors",
          "GetBucketIntelligentTieringConfiguration",
          "GetBucketLogging",
          "GetBucketMetadataConfiguration",
          "GetBucketMetadataTableConfiguration",
          "GetBucketNotificationConfiguration",
          "GetBucketOwnershipControls",
          "GetBucketPolicyStatus",
          "GetBucketReplication",
          "GetBucketRequestPayment",
          "GetBucketTagging",
          "GetBucketVersioning",
          "GetBucketWebsite",
          "GetObjectAcl",
          "GetObjectLegalHold",
          "GetObjectLockConfiguration",
          "GetObjectRetention",
          "GetObjectTagging",
          "GetObjectTorrent",
          "GetPublicAccessBlock",
          "ListBucketAnalyticsConfigurations",
          "ListBucketIntelligentTieringConfigurations",
          "ListObjectVersions",
          "ListObjects",
          "PutBucketAbac",
          "PutObjectAcl",
          "PutObjectLegalHold",
          "PutObjectRetention",
          "PutObjectTagging",
          "RestoreObject",
          "SelectObjectContent",
          "UpdateBucketMetadataInventoryTableConfiguration",
          "UpdateBucketMetadataJournalTableConfiguration",
          "UpdateObjectEncryption",
          "WriteGetObjectResponse");

  private static final Set<String> HEADERS =
      Set.of(
          "ACL",
          "GrantFullControl",
          "GrantRead",
          "GrantReadACP",
          "GrantWriteACP",
          "MFA",
          "ObjectLockLegalHoldStatus",
          "ObjectLockMode",
          "SSECustomerAlgorithm",
          "Tagging",
          "WebsiteRedirectLocation");

  private DirectoryBucketRules() {}

  /**
   * Refuses what directory buckets alone have, or do not have.
   *
   * @throws dev.awsfakes.spi.AwsError MethodNotAllowed, InvalidArgument
   */
  static void requireOperation(StoredBucket bucket, Call call) {
    String operation = call.operation();
    if (!bucket.isDirectory()) {
      if (operation.equals("CreateSession") || operation.equals("RenameObject")) {
        throw S3Errors.methodNotAllowed();
      }
      return;
    }
    String configuration = CONFIGURATIONS.get(operation);
    if (configuration != null) {
      throw S3Errors.invalidArgument(
          configuration + " is not valid, expected CreateBucketConfiguration");
    }
    if (OPERATIONS.contains(operation)) {
      throw S3Errors.methodNotAllowed();
    }
  }

  /**
   * Refuses headers and parameters.
   *
   * @throws dev.awsfakes.spi.AwsError NotImplemented, InvalidArgument
   */
  static void requireMembers(StoredBucket bucket, Call call) {
    if (!bucket.isDirectory()) {
      return;
    }
    Members members = Members.of(call.request());
    if (HEADERS.stream().anyMatch(header -> members.text(header) != null)
        || Boolean.TRUE.equals(members.flag("ObjectLockEnabledForBucket"))
        || "aws:kms:dsse".equals(members.text("ServerSideEncryption"))) {
      throw S3Errors.headerNotImplemented();
    }
    if (call.operation().startsWith("List")) {
      requireListing(members);
    }
  }

  private static void requireListing(Members members) {
    requireSlash("Prefix", members.text("Prefix"), true);
    requireSlash("Delimiter", members.text("Delimiter"), false);
    if (members.text("StartAfter") != null) {
      throw S3Errors.headerNotImplemented();
    }
  }

  private static void requireSlash(String name, @Nullable String value, boolean atTheEnd) {
    if (value != null
        && !value.isEmpty()
        && !(atTheEnd ? value.endsWith("/") : value.equals("/"))) {
      throw S3Errors.invalidArgument(
          "Invalid " + name + ": directory buckets support '/' as the only delimiter");
    }
  }
}
