package dev.awsfakes.s3;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation as server access logs have it: S3 guide, "Server access log format", "Operation".
 *
 * @param name {@code REST.PUT.OBJECT}
 * @param method of its HTTP request
 * @param query of its URI, empty if it has none that is always the same
 */
record LoggedOperation(String name, String method, String query) {
  private static final Map<String, LoggedOperation> BY_API_NAME = new HashMap<>();

  /** API name, method, resource, query. */
  private static final String TABLE =
      """
      PutObject PUT OBJECT
      PostObject POST OBJECT
      GetObject GET OBJECT
      HeadObject HEAD OBJECT
      DeleteObject DELETE OBJECT
      CopyObject PUT COPY.OBJECT
      DeleteObjects POST MULTI_OBJECT_DELETE delete
      CreateMultipartUpload POST UPLOADS uploads
      UploadPart PUT PART
      UploadPartCopy PUT COPY.PART
      CompleteMultipartUpload POST UPLOAD
      AbortMultipartUpload DELETE UPLOAD
      ListParts GET UPLOAD
      ListMultipartUploads GET UPLOADS uploads
      ListObjects GET BUCKET
      ListObjectsV2 GET BUCKET list-type=2
      ListObjectVersions GET BUCKETVERSIONS versions
      CreateBucket PUT BUCKET
      HeadBucket HEAD BUCKET
      DeleteBucket DELETE BUCKET
      GetBucketLocation GET LOCATION location
      GetBucketVersioning GET VERSIONING versioning
      PutBucketVersioning PUT VERSIONING versioning
      GetBucketLogging GET LOGGING_STATUS logging
      PutBucketLogging PUT LOGGING_STATUS logging
      GetBucketAcl GET ACL acl
      PutBucketAcl PUT ACL acl
      GetObjectAcl GET ACL acl
      PutObjectAcl PUT ACL acl
      GetBucketPolicy GET BUCKETPOLICY policy
      PutBucketPolicy PUT BUCKETPOLICY policy
      DeleteBucketPolicy DELETE BUCKETPOLICY policy
      GetObjectTagging GET OBJECT_TAGGING tagging
      PutObjectTagging PUT OBJECT_TAGGING tagging
      DeleteObjectTagging DELETE OBJECT_TAGGING tagging
      GetBucketTagging GET TAGGING tagging
      PutBucketTagging PUT TAGGING tagging
      DeleteBucketTagging DELETE TAGGING tagging
      GetBucketCors GET CORS cors
      PutBucketCors PUT CORS cors
      DeleteBucketCors DELETE CORS cors
      GetBucketLifecycleConfiguration GET LIFECYCLE lifecycle
      PutBucketLifecycleConfiguration PUT LIFECYCLE lifecycle
      DeleteBucketLifecycle DELETE LIFECYCLE lifecycle
      GetBucketNotificationConfiguration GET NOTIFICATION notification
      PutBucketNotificationConfiguration PUT NOTIFICATION notification
      GetBucketReplication GET REPLICATION replication
      PutBucketReplication PUT REPLICATION replication
      DeleteBucketReplication DELETE REPLICATION replication
      GetBucketWebsite GET WEBSITE website
      PutBucketWebsite PUT WEBSITE website
      DeleteBucketWebsite DELETE WEBSITE website
      GetBucketEncryption GET ENCRYPTION encryption
      PutBucketEncryption PUT ENCRYPTION encryption
      DeleteBucketEncryption DELETE ENCRYPTION encryption
      GetPublicAccessBlock GET PUBLIC_ACCESS_BLOCK publicAccessBlock
      PutPublicAccessBlock PUT PUBLIC_ACCESS_BLOCK publicAccessBlock
      RestoreObject POST RESTORE restore
      """;

  static {
    for (String line : TABLE.lines().toList()) {
      String[] words = line.split(" ", -1);
      String method = words[1];
      String resource = words[2];
      BY_API_NAME.put(
          words[0],
          new LoggedOperation(
              resource.startsWith("COPY.") ? "REST." + resource : "REST." + method + "." + resource,
              method,
              words.length > 3 ? words[3] : ""));
    }
  }

  /** The operation of a name in the API; null if it isn't known what logs call it. */
  static @Nullable LoggedOperation named(String apiName) {
    return BY_API_NAME.get(apiName);
  }
}
