package dev.awsfakes.s3;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** The algorithms of which S3 keeps a checksum with an object. */
enum ChecksumKind {
  CRC32(4),
  CRC32C(4),
  CRC64NVME(8),
  SHA1(20),
  SHA256(32);

  private final int bytes;
  private final String member;

  ChecksumKind(int bytes) {
    this.bytes = bytes;
    this.member = "Checksum" + name();
  }

  /** The algorithm of the SDK's name for it; null if S3 has none of that name. */
  static @Nullable ChecksumKind named(@Nullable String name) {
    for (ChecksumKind kind : values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    return null;
  }

  /**
   * The algorithm that a request names.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidRequest if S3 has none of that name
   */
  static ChecksumKind require(String name) {
    ChecksumKind kind = named(name);
    if (kind == null) {
      throw S3Errors.invalidRequest(
          "Checksum algorithm provided is unsupported. Please try again with any of the valid"
              + " types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]");
    }
    return kind;
  }

  /** Whether checksums of parts give that of the whole: S3 guide, "Checking object integrity". */
  boolean isCrc() {
    return bytes <= 8;
  }

  /** {@code x-amz-checksum-crc32}. */
  String header() {
    return "x-amz-checksum-" + lowerCaseName();
  }

  /** {@code ChecksumCRC32}: the member of requests and responses that carries a value. */
  String member() {
    return member;
  }

  /** The checksums that a request carries. */
  static Map<ChecksumKind, String> given(SdkPojo request) {
    Members members = Members.of(request);
    Map<ChecksumKind, String> given = new EnumMap<>(ChecksumKind.class);
    for (ChecksumKind kind : values()) {
      String value = members.text(kind.member);
      if (value != null) {
        given.put(kind, value);
      }
    }
    return given;
  }

  String lowerCaseName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A fresh computation. */
  RunningDigest start() {
    return switch (this) {
      case CRC32 -> crc(new CRC32());
      case CRC32C -> crc(new CRC32C());
      case CRC64NVME -> crc(new Crc64Nvme());
      case SHA1 -> RunningDigest.of("SHA-1");
      case SHA256 -> RunningDigest.of("SHA-256");
    };
  }

  private RunningDigest crc(Checksum crc) {
    return new RunningDigest() {
      @Override
      public void update(byte[] input, int offset, int length) {
        crc.update(input, offset, length);
      }

      @Override
      public byte[] finish() {
        return bytesOf(crc.getValue());
      }
    };
  }

  private byte[] bytesOf(long crc) {
    return bytes == 4
        ? ByteBuffer.allocate(4).putInt((int) crc).array()
        : ByteBuffer.allocate(8).putLong(crc).array();
  }

  private long crcOf(String encoded) {
    ByteBuffer buffer = ByteBuffer.wrap(Base64.getDecoder().decode(encoded));
    return bytes == 4 ? buffer.getInt() & 0xFFFFFFFFL : buffer.getLong();
  }

  /** The checksum of two texts one after another, of a CRC alone. */
  String combine(String first, String second, long secondLength) {
    CrcCombination combination =
        switch (this) {
          case CRC32 -> CrcCombination.crc32();
          case CRC32C -> CrcCombination.crc32c();
          case CRC64NVME -> CrcCombination.crc64Nvme();
          case SHA1, SHA256 -> throw new IllegalStateException(this + " cannot be combined");
        };
    long combined = combination.combine(crcOf(first), crcOf(second), secondLength);
    return Base64.getEncoder().encodeToString(bytesOf(combined));
  }

  /** Whether the text is a value of this algorithm in base64. */
  boolean accepts(String encoded) {
    try {
      return Base64.getDecoder().decode(encoded).length == bytes;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
