package dev.awsfakes.s3;

import org.jspecify.annotations.Nullable;

/**
 * What can happen to an object: as configurations name it, as messages do, and as EventBridge does.
 * S3 guide, "Supported event types for SQS, SNS, and Lambda" and "Using EventBridge".
 */
enum EventType {
  CREATED_PUT("ObjectCreated:Put", "2.1", "Object Created", "PutObject"),
  CREATED_POST("ObjectCreated:Post", "2.1", "Object Created", "POST Object"),
  CREATED_COPY("ObjectCreated:Copy", "2.1", "Object Created", "CopyObject"),
  CREATED_UPLOAD(
      "ObjectCreated:CompleteMultipartUpload", "2.1", "Object Created", "CompleteMultipartUpload"),
  REMOVED("ObjectRemoved:Delete", "2.1", "Object Deleted", "DeleteObject"),
  REMOVED_BY_MARKER("ObjectRemoved:DeleteMarkerCreated", "2.1", "Object Deleted", "DeleteObject"),
  EXPIRED("LifecycleExpiration:Delete", "2.3", "Object Deleted", "Lifecycle Expiration"),
  EXPIRED_BY_MARKER(
      "LifecycleExpiration:DeleteMarkerCreated", "2.3", "Object Deleted", "Lifecycle Expiration"),
  TRANSITIONED("LifecycleTransition", "2.3", "Object Storage Class Changed", null),
  RESTORE_INITIATED("ObjectRestore:Post", "2.1", "Object Restore Initiated", null),
  RESTORE_COMPLETED("ObjectRestore:Completed", "2.1", "Object Restore Completed", null),
  RESTORE_EXPIRED("ObjectRestore:Delete", "2.3", "Object Restore Expired", null),
  TAGGED("ObjectTagging:Put", "2.3", "Object Tags Added", null),
  UNTAGGED("ObjectTagging:Delete", "2.3", "Object Tags Deleted", null),
  GRANTED("ObjectAcl:Put", "2.3", "Object ACL Updated", null),
  TIER_CHANGED("IntelligentTiering", "2.3", "Object Access Tier Changed", null),
  REPLICATION_FAILED("Replication:OperationFailedReplication", "2.2", null, null),
  REPLICATION_LATE("Replication:OperationMissedThreshold", "2.2", null, null),
  REPLICATED_LATE("Replication:OperationReplicatedAfterThreshold", "2.2", null, null);

  private final String eventName;
  private final String version;
  private final @Nullable String detailType;
  private final @Nullable String reason;

  EventType(
      String eventName, String version, @Nullable String detailType, @Nullable String reason) {
    this.eventName = eventName;
    this.version = version;
    this.detailType = detailType;
    this.reason = reason;
  }

  /** As messages name it: {@code ObjectCreated:Put}. */
  String eventName() {
    return eventName;
  }

  /** The version of the structure of its messages. */
  String version() {
    return version;
  }

  /** What EventBridge calls it; null if it isn't sent there. */
  @Nullable String detailType() {
    return detailType;
  }

  /** Which request caused it, on EventBridge; null where that says nothing more. */
  @Nullable String reason() {
    return reason;
  }

  boolean isDeletion() {
    return "Object Deleted".equals(detailType);
  }

  boolean isCreation() {
    return "Object Created".equals(detailType);
  }

  /** Whether it is a delete marker that was made. */
  boolean isByMarker() {
    return this == REMOVED_BY_MARKER || this == EXPIRED_BY_MARKER;
  }

  /** Whether a configuration for the pattern, {@code s3:ObjectCreated:*}, is for this. */
  boolean matches(String pattern) {
    String full = "s3:" + eventName;
    return pattern.endsWith("*")
        ? full.startsWith(pattern.substring(0, pattern.length() - 1))
        : full.equals(pattern);
  }
}
