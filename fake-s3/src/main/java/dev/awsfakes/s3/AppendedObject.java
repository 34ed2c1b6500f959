package dev.awsfakes.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * Bytes that a put adds to the end of an object, which only directory buckets take: S3 guide,
 * "Appending data to objects".
 *
 * @param offset the size that the object must have
 */
record AppendedObject(long offset) {
  static final int MAX_PARTS = 10_000;

  /**
   * What a put appends; null if it stores a whole object.
   *
   * @throws dev.awsfakes.spi.AwsError NotImplemented, InvalidRequest
   */
  static @Nullable AppendedObject of(PutObjectRequest request, StoredBucket bucket, long length) {
    if (request.writeOffsetBytes() == null) {
      return null;
    }
    if (!bucket.isDirectory()) {
      throw S3Errors.headerNotImplemented();
    }
    if (length == 0) {
      throw S3Errors.invalidRequest(
          "Request body cannot be empty when 'write offset' is specified.");
    }
    return new AppendedObject(request.writeOffsetBytes());
  }

  /**
   * The object with the bytes of another at its end.
   *
   * @param current null if there is none yet
   * @throws dev.awsfakes.spi.AwsError InvalidWriteOffset, InvalidRequest, TooManyParts
   */
  StoredObject join(@Nullable StoredObject current, StoredObject added) {
    if (offset != (current == null ? 0 : current.size())) {
      throw S3Errors.invalidWriteOffset();
    }
    if (current == null) {
      return added;
    }
    if (!added.headers().userMetadata().isEmpty()) {
      throw S3Errors.invalidRequest(
          "Cannot specify both a write offset value and user-defined object metadata for existing"
              + " objects.");
    }
    List<StoredPart> parts = parts(current, added);
    Content content = Content.concat(List.of(current.content(), added.content()));
    return new StoredObject(
        content,
        ETag.afterAppend(current.eTag(), added.eTag()),
        checksum(current, added, content),
        current.headers(),
        current.encryption(),
        parts);
  }

  private static List<StoredPart> parts(StoredObject current, StoredObject added) {
    List<StoredPart> parts = new ArrayList<>(current.parts());
    if (parts.isEmpty()) {
      parts.add(new StoredPart(1, current.size(), current.checksum()));
    }
    if (parts.size() >= MAX_PARTS) {
      throw S3Errors.tooManyParts();
    }
    int next = parts.get(parts.size() - 1).number() + 1;
    parts.add(new StoredPart(next, added.size(), added.checksum()));
    return List.copyOf(parts);
  }

  private static @Nullable ObjectChecksum checksum(
      StoredObject current, StoredObject added, Content content) {
    ObjectChecksum before = current.checksum();
    ObjectChecksum of = added.checksum();
    if (before == null || of == null) {
      return null;
    }
    ChecksumKind kind = before.kind();
    if (kind != of.kind()) {
      throw S3Errors.invalidRequest(
          "Checksum Type mismatch occurred, expected checksum Type: "
              + kind.lowerCaseName()
              + ", actual checksum Type: "
              + of.kind().lowerCaseName());
    }
    return ObjectChecksum.full(
        kind,
        kind.isCrc() && !before.composite()
            ? kind.combine(before.value(), of.value(), added.size())
            : ContentDigest.of(content, Set.of(kind)).checksum(kind));
  }
}
