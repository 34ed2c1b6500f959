package dev.awsfakes.s3;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;

/**
 * A body that has arrived whole.
 *
 * @param content its bytes
 * @param md5 their MD5 in hexadecimal digits
 * @param checksums their checksums, in base64, of the algorithms that were asked for
 */
record ReceivedBody(Content content, String md5, Map<ChecksumKind, String> checksums) {

  /** The checksum of an algorithm that was asked for. */
  String checksum(ChecksumKind kind) {
    return Objects.requireNonNull(checksums.get(kind), () -> kind + " was not computed");
  }

  /** The ETag, in quotes. */
  String eTag(Encryption encryption) {
    return ETag.quoted(tag(encryption));
  }

  /** The ETag without quotes: the MD5 of the bytes, unless S3 doesn't know their key for good. */
  String tag(Encryption encryption) {
    String salt = encryption.eTagSalt();
    return salt == null ? md5 : md5Of(md5 + salt);
  }

  private static String md5Of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(RunningDigest.messageDigest("MD5").digest(bytes));
  }

  String md5Base64() {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(md5));
  }
}
