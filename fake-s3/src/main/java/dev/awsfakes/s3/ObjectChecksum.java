package dev.awsfakes.s3;

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

  /** The SDK's name of its type. */
  String type() {
    return composite ? "COMPOSITE" : "FULL_OBJECT";
  }
}
