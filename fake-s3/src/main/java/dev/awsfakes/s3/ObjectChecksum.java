package dev.awsfakes.s3;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The checksum that S3 keeps with an object.
 *
 * @param value in base64; with the number of parts after a hyphen if it is composite
 * @param composite whether it is the checksum of the parts' checksums
 */
record ObjectChecksum(ChecksumKind kind, String value, boolean composite) {

  static ObjectChecksum full(ChecksumKind kind, String value) {
    return new ObjectChecksum(kind, value, false);
  }

  /** Shows a checksum in a response, in the member of its algorithm, with its type. */
  static void show(@Nullable ObjectChecksum checksum, SdkPojo response) {
    if (checksum != null) {
      Members.of(response)
          .set(checksum.kind.member(), checksum.value)
          .set("ChecksumType", checksum.type());
    }
  }

  /** The SDK's name of its type. */
  String type() {
    return composite ? "COMPOSITE" : "FULL_OBJECT";
  }
}
