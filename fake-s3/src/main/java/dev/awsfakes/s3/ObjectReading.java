package dev.awsfakes.s3;

import dev.awsfakes.s3.Encryption.CustomerKey;
import dev.awsfakes.spi.Call;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.ReplicationStatus;

/**
 * What GET and HEAD give of an object: all of it, a range, or a part.
 *
 * @param range null if it is the whole object and nobody asked for less
 * @param checksum of the bytes that are given; null where S3 shows none
 * @param partsCount null unless a part was asked for
 */
record ObjectReading(
    StoredVersion version,
    @Nullable ByteRange range,
    @Nullable ObjectChecksum checksum,
    @Nullable Integer partsCount) {

  /** What a reader asks for. */
  record Terms(
      @Nullable String range,
      @Nullable Integer partNumber,
      ReadCondition condition,
      CustomerKey key) {

    static Terms of(SdkPojo request) {
      Members members = Members.of(request);
      return new Terms(
          members.text("Range"),
          members.number("PartNumber"),
          ReadCondition.of(request),
          CustomerKey.of(request));
    }
  }

  /**
   * Reads, in S3's order of checks; sets the status and headers of the answer.
   *
   * @throws dev.awsfakes.spi.AwsError for what is not to be read, the 304 among them
   */
  static ObjectReading of(StoredVersion version, Terms terms, Call call) {
    StoredObject object = version.requireObject();
    object.encryption().requireKey(terms.key());
    call.header("ETag", object.eTag());
    switch (terms.condition().of(version, call.now())) {
      case FAILED -> throw S3Errors.preconditionFailed();
      case NOT_MODIFIED -> throw S3Errors.notModified();
      case HOLDS -> {}
    }
    if (terms.range() != null && terms.partNumber() != null) {
      throw S3Errors.invalidRequest(
          "Cannot specify both Range header and partNumber query parameter");
    }
    ObjectReading reading =
        terms.partNumber() != null
            ? part(version, object, terms.partNumber())
            : range(version, object, ByteRange.of(terms.range(), object.size()));
    if (reading.range() != null) {
      call.status(206);
    }
    return reading;
  }

  private static ObjectReading range(
      StoredVersion version, StoredObject object, @Nullable ByteRange range) {
    boolean whole = range == null || range.length() == object.size();
    return new ObjectReading(version, range, whole ? object.checksum() : null, null);
  }

  private static ObjectReading part(StoredVersion version, StoredObject object, int number) {
    if (object.parts().isEmpty()) {
      if (number != 1) {
        throw S3Errors.invalidPartNumber();
      }
      ByteRange all = object.size() == 0 ? null : new ByteRange(0, object.size() - 1);
      return new ObjectReading(version, all, object.checksum(), null);
    }
    long first = 0;
    for (StoredPart part : object.parts()) {
      if (part.number() == number) {
        ByteRange range = new ByteRange(first, first + part.size() - 1);
        return new ObjectReading(version, range, ofPart(object, part), object.parts().size());
      }
      first += part.size();
    }
    throw S3Errors.invalidPartNumber();
  }

  // Of a whole object's checksum, parts have no share: recorded in
  // complete_multipart_parts_checksum_full_object.
  private static @Nullable ObjectChecksum ofPart(StoredObject object, StoredPart part) {
    ObjectChecksum whole = object.checksum();
    return whole != null && whole.composite() ? part.checksum() : null;
  }

  Content content() {
    Content all = version.requireObject().content();
    return range == null ? all : all.slice(range.first(), range.length());
  }

  long length() {
    return range == null ? version.requireObject().size() : range.length();
  }

  private @Nullable String contentRange() {
    return range == null ? null : range.header(version.requireObject().size());
  }

  private @Nullable Integer tagCount() {
    int count = version.state().tags().size();
    return count == 0 ? null : count;
  }

  private static @Nullable String shown(@Nullable ReplicationStatus status) {
    return status == null ? null : status.toString();
  }

  /** Tells in a response to GET or HEAD all that is known of the object and of what is given. */
  void describe(StoredBucket bucket, SdkPojo request, SdkPojo response, Instant now) {
    StoredObject object = version.requireObject();
    VersionState state = version.state();
    Members members =
        Members.of(response)
            .set("AcceptRanges", "bytes")
            .set("LastModified", version.shownLastModified())
            .set("ContentLength", length())
            .set("ContentRange", contentRange())
            .set("PartsCount", partsCount)
            .set("TagCount", tagCount())
            .set("ETag", object.eTag())
            .set("Expiration", LifecyclePlan.of(bucket).header(version))
            .set("Restore", state.restoreHeader(now))
            .set("ArchiveStatus", ArchiveTiers.of(bucket, version, now))
            .set("VersionId", bucket.shownVersionId(version))
            .set("StorageClass", StorageClasses.shown(state.storageClass()))
            .set("ReplicationStatus", shown(state.replication()))
            .set("ObjectLockMode", state.lock().mode())
            .set("ObjectLockRetainUntilDate", state.lock().retainUntil())
            .set("ObjectLockLegalHoldStatus", state.lock().legalHoldText());
    object.encryption().show(response);
    object.headers().overriddenBy(request).fill(members);
    if ("ENABLED".equals(Members.of(request).text("ChecksumMode"))) {
      ObjectChecksum.show(checksum, response);
    }
  }
}
