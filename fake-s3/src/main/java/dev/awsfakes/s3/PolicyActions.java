package dev.awsfakes.s3;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The actions that policies can name: service authorization reference, "Amazon S3". */
final class PolicyActions {
  private static final String BUCKETS =
      """
      CreateBucket CreateBucketMetadataTableConfiguration DeleteBucket
      DeleteBucketMetadataTableConfiguration DeleteBucketPolicy DeleteBucketWebsite
      GetAccelerateConfiguration GetAnalyticsConfiguration GetBucketAbac GetBucketAcl
      GetBucketCORS GetBucketLocation GetBucketLogging GetBucketMetadataTableConfiguration
      GetBucketNotification GetBucketObjectLockConfiguration GetBucketOwnershipControls
      GetBucketPolicy GetBucketPolicyStatus GetBucketPublicAccessBlock GetBucketRequestPayment
      GetBucketTagging GetBucketVersioning GetBucketWebsite GetEncryptionConfiguration
      GetIntelligentTieringConfiguration GetInventoryConfiguration GetLifecycleConfiguration
      GetMetricsConfiguration GetReplicationConfiguration ListBucket ListBucketMultipartUploads
      ListBucketVersions ListTagsForResource PauseReplication PutAccelerateConfiguration
      PutAnalyticsConfiguration PutBucketAbac PutBucketAcl PutBucketCORS PutBucketLogging
      PutBucketNotification PutBucketObjectLockConfiguration PutBucketOwnershipControls
      PutBucketPolicy PutBucketPublicAccessBlock PutBucketRequestPayment PutBucketTagging
      PutBucketVersioning PutBucketWebsite PutEncryptionConfiguration
      PutIntelligentTieringConfiguration PutInventoryConfiguration PutLifecycleConfiguration
      PutMetricsConfiguration PutReplicationConfiguration TagResource UntagResource
      UpdateBucketMetadataInventoryTableConfiguration
      UpdateBucketMetadataJournalTableConfiguration
      """;

  private static final String OBJECTS =
      """
      AbortMultipartUpload BypassGovernanceRetention DeleteObject DeleteObjectTagging
      DeleteObjectVersion DeleteObjectVersionTagging GetObject GetObjectAcl GetObjectAttributes
      GetObjectLegalHold GetObjectRetention GetObjectTagging GetObjectTorrent GetObjectVersion
      GetObjectVersionAcl GetObjectVersionAttributes GetObjectVersionForReplication
      GetObjectVersionTagging GetObjectVersionTorrent InitiateReplication ListMultipartUploadParts
      ObjectOwnerOverrideToBucketOwner PutObject PutObjectAcl PutObjectLegalHold
      PutObjectRetention PutObjectTagging PutObjectVersionAcl PutObjectVersionTagging
      ReplicateDelete ReplicateObject ReplicateTags RestoreObject UpdateObjectEncryption
      """;

  /** About something that has no bucket's policy, such as a job. */
  private static final String OTHERS =
      """
      AssociateAccessGrantsIdentityCenter CreateAccessGrant CreateAccessGrantsInstance
      CreateAccessGrantsLocation CreateAccessPoint CreateAccessPointForObjectLambda CreateJob
      CreateMultiRegionAccessPoint CreateStorageLensGroup DeleteAccessGrant
      DeleteAccessGrantsInstance DeleteAccessGrantsInstanceResourcePolicy
      DeleteAccessGrantsLocation DeleteAccessPoint DeleteAccessPointForObjectLambda
      DeleteAccessPointPolicy DeleteAccessPointPolicyForObjectLambda DeleteJobTagging
      DeleteMultiRegionAccessPoint DeleteStorageLensConfiguration
      DeleteStorageLensConfigurationTagging DeleteStorageLensGroup DescribeJob
      DescribeMultiRegionAccessPointOperation DissociateAccessGrantsIdentityCenter GetAccessGrant
      GetAccessGrantsInstance GetAccessGrantsInstanceForPrefix
      GetAccessGrantsInstanceResourcePolicy GetAccessGrantsLocation GetAccessPoint
      GetAccessPointConfigurationForObjectLambda GetAccessPointForObjectLambda
      GetAccessPointPolicy GetAccessPointPolicyForObjectLambda GetAccessPointPolicyStatus
      GetAccessPointPolicyStatusForObjectLambda GetAccountPublicAccessBlock GetDataAccess
      GetJobTagging GetMultiRegionAccessPoint GetMultiRegionAccessPointPolicy
      GetMultiRegionAccessPointPolicyStatus GetMultiRegionAccessPointRoutes
      GetStorageLensConfiguration GetStorageLensConfigurationTagging GetStorageLensDashboard
      GetStorageLensGroup ListAccessGrants ListAccessGrantsInstances ListAccessGrantsLocations
      ListAccessPoints ListAccessPointsForObjectLambda ListAllMyBuckets ListCallerAccessGrants
      ListJobs ListMultiRegionAccessPoints ListStorageLensConfigurations ListStorageLensGroups
      PutAccessGrantsInstanceResourcePolicy PutAccessPointConfigurationForObjectLambda
      PutAccessPointPolicy PutAccessPointPolicyForObjectLambda PutAccessPointPublicAccessBlock
      PutAccountPublicAccessBlock PutJobTagging PutMultiRegionAccessPointPolicy
      PutStorageLensConfiguration PutStorageLensConfigurationTagging
      SubmitMultiRegionAccessPointRoutes UpdateAccessGrantsLocation UpdateJobPriority
      UpdateJobStatus UpdateStorageLensGroup
      """;

  private static final Map<Subject, List<String>> ALL = new EnumMap<>(Subject.class);

  static {
    ALL.put(Subject.BUCKET, names(BUCKETS));
    ALL.put(Subject.OBJECT, names(OBJECTS));
    ALL.put(Subject.OTHER, names(OTHERS));
  }

  private PolicyActions() {}

  /** What an action is about. */
  enum Subject {
    BUCKET,
    OBJECT,
    OTHER
  }

  private static List<String> names(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
  }

  /**
   * What the actions are about that a pattern names.
   *
   * @param pattern lower case, without the service's prefix
   * @return empty if there is no such action
   */
  static Set<Subject> subjects(String pattern) {
    Pattern wanted = Pattern.compile(regex(pattern));
    Set<Subject> subjects = EnumSet.noneOf(Subject.class);
    ALL.forEach(
        (subject, names) -> {
          if (names.stream().anyMatch(name -> wanted.matcher(name).matches())) {
            subjects.add(subject);
          }
        });
    return subjects;
  }

  /** The regular expression of a pattern with the wildcards of policies. */
  static String regex(String pattern) {
    return Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
  }
}
