package dev.awsfakes.s3;

/**
 * The CRC of two texts one after another, from the CRC of each: appending n bytes multiplies the
 * first CRC by x to the power of 8n, modulo the polynomial.
 */
final class CrcCombination {
  private static final long CRC32 = 0xEDB88320L;
  private static final long CRC32C = 0x82F63B78L;

  private final long polynomial;
  private final int width;

  private CrcCombination(long polynomial, int width) {
    this.polynomial = polynomial;
    this.width = width;
  }

  static CrcCombination crc32() {
    return new CrcCombination(CRC32, 32);
  }

  static CrcCombination crc32c() {
    return new CrcCombination(CRC32C, 32);
  }

  static CrcCombination crc64Nvme() {
    return new CrcCombination(Crc64Nvme.POLYNOMIAL, 64);
  }

  /** The CRC of the first text and the second, which has so many bytes. */
  long combine(long first, long second, long secondLength) {
    return multiply(powerOfX(8 * secondLength), first) ^ second;
  }

  // In the reversed notation the highest bit is x to the power of 0.
  private long powerOfX(long exponent) {
    long result = 1L << (width - 1);
    long square = 1L << (width - 2);
    for (long rest = exponent; rest != 0; rest >>>= 1) {
      if ((rest & 1) != 0) {
        result = multiply(square, result);
      }
      square = multiply(square, square);
    }
    return result;
  }

  private long multiply(long a, long b) {
    long product = 0;
    long shifted = b;
    for (int bit = width - 1; bit >= 0; bit--) {
      if ((a >>> bit & 1) != 0) {
        product ^= shifted;
      }
      shifted = (shifted & 1) != 0 ? (shifted >>> 1) ^ polynomial : shifted >>> 1;
    }
    return product;
  }
}
