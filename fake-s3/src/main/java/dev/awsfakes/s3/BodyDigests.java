package dev.awsfakes.s3;

import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The digests that are computed of a body while it is read: always MD5, and the checksums asked.
 */
final class BodyDigests {
  private final RunningDigest md5 = RunningDigest.of("MD5");
  private final Map<ChecksumKind, RunningDigest> checksums = new EnumMap<>(ChecksumKind.class);

  BodyDigests(Set<ChecksumKind> kinds) {
    kinds.forEach(kind -> checksums.put(kind, kind.start()));
  }

  void update(byte[] bytes, int offset, int length) {
    md5.update(bytes, offset, length);
    checksums.values().forEach(checksum -> checksum.update(bytes, offset, length));
  }

  byte[] finishMd5() {
    return md5.finish();
  }

  /** The checksums in base64. */
  Map<ChecksumKind, String> finishChecksums() {
    Map<ChecksumKind, String> values = new EnumMap<>(ChecksumKind.class);
    checksums.forEach(
        (kind, digest) -> values.put(kind, Base64.getEncoder().encodeToString(digest.finish())));
    return values;
  }
}
