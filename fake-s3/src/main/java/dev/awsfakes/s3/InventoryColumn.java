package dev.awsfakes.s3;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.Grant;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/** What an inventory can tell of a version: S3 guide, "Amazon S3 Inventory list". */
enum InventoryColumn {
  BUCKET("Bucket", entry -> entry.bucket().name()),
  KEY("Key", entry -> SdkHttpUtils.urlEncodeIgnoreSlashes(entry.version().key())),
  VERSION_ID("VersionId", entry -> entry.version().isNullVersion() ? "" : entry.version().id()),
  IS_LATEST("IsLatest", entry -> String.valueOf(entry.latest())),
  IS_DELETE_MARKER("IsDeleteMarker", entry -> String.valueOf(entry.version().isDeleteMarker())),
  SIZE("Size", ofObject(object -> String.valueOf(object.size()))),
  LAST_MODIFIED("LastModifiedDate", entry -> text(entry.version().lastModified())),
  ETAG("ETag", ofObject(object -> ETag.unquoted(object.eTag()))),
  STORAGE_CLASS(
      "StorageClass",
      entry -> entry.version().isDeleteMarker() ? "" : entry.version().state().storageClass()),
  IS_MULTIPART(
      "IsMultipartUploaded", ofObject(object -> String.valueOf(!object.parts().isEmpty()))),
  REPLICATION("ReplicationStatus", entry -> text(entry.version().state().replication())),
  ENCRYPTION("EncryptionStatus", ofObject(object -> encryption(object.encryption()))),
  RETAIN_UNTIL(
      "ObjectLockRetainUntilDate", entry -> text(entry.version().state().lock().retainUntil())),
  LOCK_MODE("ObjectLockMode", entry -> text(entry.version().state().lock().mode())),
  LEGAL_HOLD(
      "ObjectLockLegalHoldStatus", entry -> hold(entry.version().state().lock().legalHold())),
  TIER(
      "IntelligentTieringAccessTier",
      entry ->
          entry.version().state().storageClass().equals("INTELLIGENT_TIERING") ? "FREQUENT" : ""),
  BUCKET_KEY("BucketKeyStatus", ofObject(object -> bucketKey(object.encryption().dataKey()))),
  CHECKSUM(
      "ChecksumAlgorithm",
      ofObject(object -> object.checksum() == null ? "" : object.checksum().kind().name())),
  ACL("ObjectAccessControlList", InventoryColumn::acl),
  OWNER("ObjectOwner", entry -> ownerId(entry)),
  EXPIRATION("LifecycleExpirationDate", InventoryColumn::expiration);

  /** A version on its way into an inventory. */
  record Entry(Buckets buckets, StoredBucket bucket, StoredVersion version, boolean latest) {}

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // the functions have no state
  private final Function<Entry, String> value;

  InventoryColumn(String title, Function<Entry, String> value) {
    this.title = title;
    this.value = value;
  }

  /** As the schema of the file has it: {@code LastModifiedDate}. */
  String title() {
    return title;
  }

  /** What stands in the column; nothing where it doesn't apply. */
  String of(Entry entry) {
    return value.apply(entry);
  }

  /** The columns of an inventory: S3's order, whatever the order in which they were asked for. */
  static List<InventoryColumn> chosen(boolean allVersions, List<String> optional) {
    List<InventoryColumn> columns = new ArrayList<>();
    for (InventoryColumn column : values()) {
      boolean always = column == BUCKET || column == KEY;
      boolean ofVersions =
          column == VERSION_ID || column == IS_LATEST || column == IS_DELETE_MARKER;
      if (always || (ofVersions && allVersions) || optional.contains(column.title)) {
        columns.add(column);
      }
    }
    return columns;
  }

  private static Function<Entry, String> ofObject(Function<StoredObject, String> value) {
    return entry -> {
      StoredObject object = entry.version().object();
      return object == null ? "" : value.apply(object);
    };
  }

  private static String text(@Nullable Object value) {
    if (value instanceof Instant instant) {
      return EventMessage.text(instant);
    }
    return value == null ? "" : value.toString();
  }

  private static String encryption(Encryption encryption) {
    if (encryption.isCustomers()) {
      return "SSE-C";
    }
    return switch (encryption.algorithm()) {
      case RequestedEncryption.KMS -> "SSE-KMS";
      case RequestedEncryption.KMS_TWICE -> "DSSE-KMS";
      default -> "SSE-S3";
    };
  }

  private static String hold(@Nullable Boolean legalHold) {
    return Boolean.TRUE.equals(legalHold) ? "On" : "Off";
  }

  private static String bucketKey(@Nullable KmsDataKey dataKey) {
    return dataKey != null && dataKey.ofBucket() ? "ENABLED" : "DISABLED";
  }

  private static String ownerId(Entry entry) {
    return entry.buckets().owner(entry.bucket()).id();
  }

  private static String expiration(Entry entry) {
    LifecyclePlan.Due due =
        entry.latest() && !entry.version().isDeleteMarker()
            ? LifecyclePlan.of(entry.bucket()).expiration(entry.version())
            : null;
    return due == null ? "" : text(due.at());
  }

  // S3 guide, "Working with the object access control list field".
  private static String acl(Entry entry) {
    List<Map<String, Object>> grants = new ArrayList<>();
    for (Grant grant :
        entry.version().state().acl().grants(entry.buckets().owner(entry.bucket()))) {
      Map<String, Object> shown = new LinkedHashMap<>();
      EventMessage.put(shown, "canonicalId", grant.grantee().id());
      EventMessage.put(shown, "uri", grant.grantee().uri());
      shown.put("type", grant.grantee().typeAsString());
      shown.put("permission", grant.permissionAsString());
      grants.add(shown);
    }
    Map<String, Object> acl = new LinkedHashMap<>();
    acl.put("version", "2022-11-10");
    acl.put("status", "AVAILABLE");
    acl.put("grants", grants);
    byte[] json = Json.text(acl).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(json);
  }
}
