package dev.awsfakes.s3;

import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an upload in parts is checksummed.
 *
 * @param asked the algorithm that the upload was made with; null if with none, then S3 makes a
 *     CRC64NVME of the whole by itself
 * @param composite whether the checksum is that of the parts' checksums
 */
record PartChecksums(@Nullable ChecksumKind asked, boolean composite) {

  /**
   * The checksums of a new upload.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidRequest, as recorded in
   *     multipart_parts_checksum_exceptions_composite
   */
  static PartChecksums of(@Nullable String algorithm, @Nullable String type) {
    if (algorithm == null) {
      if (type != null) {
        throw S3Errors.invalidRequest(
            "The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm"
                + " header.");
      }
      return new PartChecksums(null, false);
    }
    ChecksumKind kind = ChecksumKind.require(algorithm);
    boolean composite = type == null ? kind != ChecksumKind.CRC64NVME : type.equals("COMPOSITE");
    if (composite ? kind == ChecksumKind.CRC64NVME : !kind.isCrc()) {
      throw S3Errors.invalidRequest(
          "The "
              + (composite ? "COMPOSITE" : "FULL_OBJECT")
              + " checksum type cannot be used with the "
              + kind.lowerCaseName()
              + " checksum algorithm.");
    }
    return new PartChecksums(kind, composite);
  }

  ChecksumKind kind() {
    return asked == null ? ChecksumKind.CRC64NVME : asked;
  }

  @Nullable String shownAlgorithm() {
    return asked == null ? null : asked.name();
  }

  @Nullable String shownType() {
    return asked == null ? null : type();
  }

  String type() {
    return composite ? "COMPOSITE" : "FULL_OBJECT";
  }

  /** What is to be computed of a part that comes with a checksum of the given algorithm. */
  Set<ChecksumKind> ofPart(ChecksumKind given) {
    if (asked != null && asked != given) {
      throw S3Errors.invalidRequest(
          "Checksum Type mismatch occurred, expected checksum Type: "
              + asked.lowerCaseName()
              + ", actual checksum Type: "
              + given.lowerCaseName());
    }
    return EnumSet.of(given, kind());
  }

  /** The checksum of the whole object from those of its parts. */
  ObjectChecksum ofWhole(List<UploadedPart> parts) {
    return composite ? compositeOf(parts) : fullOf(parts);
  }

  private ObjectChecksum compositeOf(List<UploadedPart> parts) {
    RunningDigest digest = kind().start();
    for (UploadedPart part : parts) {
      byte[] checksum = Base64.getDecoder().decode(part.checksum().value());
      digest.update(checksum, 0, checksum.length);
    }
    String value = Base64.getEncoder().encodeToString(digest.finish()) + "-" + parts.size();
    return new ObjectChecksum(kind(), value, true);
  }

  private ObjectChecksum fullOf(List<UploadedPart> parts) {
    String value = parts.get(0).checksum().value();
    for (UploadedPart part : parts.subList(1, parts.size())) {
      value = kind().combine(value, part.checksum().value(), part.content().length());
    }
    return ObjectChecksum.full(kind(), value);
  }
}
