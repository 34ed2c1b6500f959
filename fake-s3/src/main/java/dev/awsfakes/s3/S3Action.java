package dev.awsfakes.s3;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operation of S3 needs: S3 guide, "Required permissions for Amazon S3 API operations".
 *
 * @param name the action, {@code GetObject}
 * @param ofVersion the action on a version that is named; the same where there is no other
 * @param onObject whether it is about an object, otherwise about the bucket
 * @param acl the permission of an ACL that allows it too, null if none does: S3 guide, "Mapping of
 *     ACL permissions and access policy permissions"
 */
record S3Action(String name, String ofVersion, boolean onObject, @Nullable String acl) {
  private static final Map<String, S3Action> BY_OPERATION = new HashMap<>();

  /** Operation, resource, action, action on a version, permission of an ACL. */
  private static final String TABLE =
      """
      AbortMultipartUpload OBJECT AbortMultipartUpload
      CompleteMultipartUpload OBJECT PutObject - WRITE
      CopyObject OBJECT PutObject - WRITE
      CreateBucket BUCKET CreateBucket
      CreateBucketMetadataConfiguration BUCKET CreateBucketMetadataTableConfiguration
      CreateBucketMetadataTableConfiguration BUCKET CreateBucketMetadataTableConfiguration
      CreateMultipartUpload OBJECT PutObject - WRITE
      DeleteBucket BUCKET DeleteBucket
      DeleteBucketAnalyticsConfiguration BUCKET PutAnalyticsConfiguration
      DeleteBucketCors BUCKET PutBucketCORS
      DeleteBucketEncryption BUCKET PutEncryptionConfiguration
      DeleteBucketIntelligentTieringConfiguration BUCKET PutIntelligentTieringConfiguration
      DeleteBucketInventoryConfiguration BUCKET PutInventoryConfiguration
      DeleteBucketLifecycle BUCKET PutLifecycleConfiguration
      DeleteBucketMetadataConfiguration BUCKET DeleteBucketMetadataTableConfiguration
      DeleteBucketMetadataTableConfiguration BUCKET DeleteBucketMetadataTableConfiguration
      DeleteBucketMetricsConfiguration BUCKET PutMetricsConfiguration
      DeleteBucketOwnershipControls BUCKET PutBucketOwnershipControls
      DeleteBucketPolicy BUCKET DeleteBucketPolicy
      DeleteBucketReplication BUCKET PutReplicationConfiguration
      DeleteBucketTagging BUCKET PutBucketTagging
      DeleteBucketWebsite BUCKET DeleteBucketWebsite
      DeleteObject OBJECT DeleteObject DeleteObjectVersion WRITE
      DeleteObjectTagging OBJECT DeleteObjectTagging DeleteObjectVersionTagging
      DeletePublicAccessBlock BUCKET PutBucketPublicAccessBlock
      GetBucketAbac BUCKET GetBucketAbac
      GetBucketAccelerateConfiguration BUCKET GetAccelerateConfiguration
      GetBucketAcl BUCKET GetBucketAcl - READ_ACP
      GetBucketAnalyticsConfiguration BUCKET GetAnalyticsConfiguration
      GetBucketCors BUCKET GetBucketCORS
      GetBucketEncryption BUCKET GetEncryptionConfiguration
      GetBucketIntelligentTieringConfiguration BUCKET GetIntelligentTieringConfiguration
      GetBucketInventoryConfiguration BUCKET GetInventoryConfiguration
      GetBucketLifecycleConfiguration BUCKET GetLifecycleConfiguration
      GetBucketLocation BUCKET GetBucketLocation
      GetBucketLogging BUCKET GetBucketLogging
      GetBucketMetadataConfiguration BUCKET GetBucketMetadataTableConfiguration
      GetBucketMetadataTableConfiguration BUCKET GetBucketMetadataTableConfiguration
      GetBucketMetricsConfiguration BUCKET GetMetricsConfiguration
      GetBucketNotificationConfiguration BUCKET GetBucketNotification
      GetBucketOwnershipControls BUCKET GetBucketOwnershipControls
      GetBucketPolicy BUCKET GetBucketPolicy
      GetBucketPolicyStatus BUCKET GetBucketPolicyStatus
      GetBucketReplication BUCKET GetReplicationConfiguration
      GetBucketRequestPayment BUCKET GetBucketRequestPayment
      GetBucketTagging BUCKET GetBucketTagging
      GetBucketVersioning BUCKET GetBucketVersioning
      GetBucketWebsite BUCKET GetBucketWebsite
      GetObject OBJECT GetObject GetObjectVersion READ
      GetObjectAcl OBJECT GetObjectAcl GetObjectVersionAcl READ_ACP
      GetObjectAttributes OBJECT GetObject GetObjectVersion READ
      GetObjectLegalHold OBJECT GetObjectLegalHold
      GetObjectLockConfiguration BUCKET GetBucketObjectLockConfiguration
      GetObjectRetention OBJECT GetObjectRetention
      GetObjectTagging OBJECT GetObjectTagging GetObjectVersionTagging
      GetObjectTorrent OBJECT GetObjectTorrent - READ
      GetPublicAccessBlock BUCKET GetBucketPublicAccessBlock
      HeadBucket BUCKET ListBucket - READ
      HeadObject OBJECT GetObject GetObjectVersion READ
      ListBucketAnalyticsConfigurations BUCKET GetAnalyticsConfiguration
      ListBucketIntelligentTieringConfigurations BUCKET GetIntelligentTieringConfiguration
      ListBucketInventoryConfigurations BUCKET GetInventoryConfiguration
      ListBucketMetricsConfigurations BUCKET GetMetricsConfiguration
      ListMultipartUploads BUCKET ListBucketMultipartUploads - READ
      ListObjectVersions BUCKET ListBucketVersions - READ
      ListObjects BUCKET ListBucket - READ
      ListObjectsV2 BUCKET ListBucket - READ
      ListParts OBJECT ListMultipartUploadParts
      PutBucketAbac BUCKET PutBucketAbac
      PutBucketAccelerateConfiguration BUCKET PutAccelerateConfiguration
      PutBucketAcl BUCKET PutBucketAcl - WRITE_ACP
      PutBucketAnalyticsConfiguration BUCKET PutAnalyticsConfiguration
      PutBucketCors BUCKET PutBucketCORS
      PutBucketEncryption BUCKET PutEncryptionConfiguration
      PutBucketIntelligentTieringConfiguration BUCKET PutIntelligentTieringConfiguration
      PutBucketInventoryConfiguration BUCKET PutInventoryConfiguration
      PutBucketLifecycleConfiguration BUCKET PutLifecycleConfiguration
      PutBucketLogging BUCKET PutBucketLogging
      PutBucketMetricsConfiguration BUCKET PutMetricsConfiguration
      PutBucketNotificationConfiguration BUCKET PutBucketNotification
      PutBucketOwnershipControls BUCKET PutBucketOwnershipControls
      PutBucketPolicy BUCKET PutBucketPolicy
      PutBucketReplication BUCKET PutReplicationConfiguration
      PutBucketRequestPayment BUCKET PutBucketRequestPayment
      PutBucketTagging BUCKET PutBucketTagging
      PutBucketVersioning BUCKET PutBucketVersioning
      PutBucketWebsite BUCKET PutBucketWebsite
      PutObject OBJECT PutObject - WRITE
      PutObjectAcl OBJECT PutObjectAcl PutObjectVersionAcl WRITE_ACP
      PutObjectLegalHold OBJECT PutObjectLegalHold
      PutObjectLockConfiguration BUCKET PutBucketObjectLockConfiguration
      PutObjectRetention OBJECT PutObjectRetention
      PutObjectTagging OBJECT PutObjectTagging PutObjectVersionTagging
      PutPublicAccessBlock BUCKET PutBucketPublicAccessBlock
      RestoreObject OBJECT RestoreObject
      SelectObjectContent OBJECT GetObject - READ
      UpdateBucketMetadataInventoryTableConfiguration BUCKET \
      UpdateBucketMetadataInventoryTableConfiguration
      UpdateBucketMetadataJournalTableConfiguration BUCKET \
      UpdateBucketMetadataJournalTableConfiguration
      UpdateObjectEncryption OBJECT UpdateObjectEncryption
      UploadPart OBJECT PutObject - WRITE
      UploadPartCopy OBJECT PutObject - WRITE
      """;

  static {
    for (String line : TABLE.lines().toList()) {
      String[] words = line.split(" ", -1);
      boolean hasVersion = words.length > 3 && !words[3].equals("-");
      BY_OPERATION.put(
          words[0],
          new S3Action(
              words[2],
              hasVersion ? words[3] : words[2],
              words[1].equals("OBJECT"),
              words.length > 4 ? words[4] : null));
    }
  }

  /** What an operation needs; null if the table does not have it. */
  static @Nullable S3Action of(String operation) {
    return BY_OPERATION.get(operation);
  }

  /** An action on an object that no ACL allows, beside what the operation needs anyway. */
  static S3Action onObject(String name) {
    return new S3Action(name, name, true, null);
  }

  /** An action on the bucket that no ACL allows. */
  static S3Action onBucket(String name) {
    return new S3Action(name, name, false, null);
  }
}
