package dev.awsfakes.s3;

import dev.awsfakes.s3.Encryption.CustomerKey;
import dev.awsfakes.spi.Call;
import org.jspecify.annotations.Nullable;

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
      CustomerKey key) {}

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

  @Nullable String contentRange() {
    return range == null ? null : range.header(version.requireObject().size());
  }

  @Nullable Integer tagCount() {
    int count = version.state().tags().size();
    return count == 0 ? null : count;
  }
}
