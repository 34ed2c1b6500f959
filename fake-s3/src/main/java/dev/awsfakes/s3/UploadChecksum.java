package dev.awsfakes.s3;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The checksum that comes with an upload: one that the caller computed, or one that the SDK's
 * client does, of the algorithm that the caller names, else CRC32.
 */
final class UploadChecksum {
  private final ChecksumKind kind;
  private final @Nullable String expected;

  private UploadChecksum(ChecksumKind kind, @Nullable String expected) {
    this.kind = kind;
    this.expected = expected;
  }

  /** The checksum of a request that brings a body. */
  static UploadChecksum of(SdkPojo request) {
    return of(ChecksumKind.given(request), Members.of(request).text("ChecksumAlgorithm"));
  }

  private static UploadChecksum of(Map<ChecksumKind, String> given, @Nullable String algorithm) {
    if (given.size() > 1) {
      throw S3Errors.invalidRequest(
          "Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.");
    }
    for (Map.Entry<ChecksumKind, String> one : given.entrySet()) {
      if (!one.getKey().accepts(one.getValue())) {
        throw S3Errors.invalidRequest("Value for " + one.getKey().header() + " header is invalid.");
      }
      return new UploadChecksum(one.getKey(), one.getValue());
    }
    return new UploadChecksum(
        algorithm == null ? ChecksumKind.CRC32 : ChecksumKind.require(algorithm), null);
  }

  ChecksumKind kind() {
    return kind;
  }

  /** Whether the caller named the value, and with it the algorithm. */
  boolean isGiven() {
    return expected != null;
  }

  /**
   * The checksum of the body that came.
   *
   * @throws dev.awsfakes.spi.AwsError BadDigest if it is not what the caller computed
   */
  ObjectChecksum verified(ReceivedBody body) {
    String computed = body.checksum(kind);
    if (expected != null && !expected.equals(computed)) {
      throw S3Errors.badDigest(
          "The " + kind + " you specified did not match the calculated checksum.");
    }
    return ObjectChecksum.full(kind, computed);
  }
}
