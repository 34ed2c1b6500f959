package dev.awsfakes.s3;

import java.util.zip.Checksum;

/** CRC-64/NVME, which the JDK does not have and the SDK has only with its native library. */
final class Crc64Nvme implements Checksum {
  /** The polynomial, bits reversed. */
  static final long POLYNOMIAL = 0x9A6C9329AC4BC9B5L;

  private static final int SLICES = 8;
  private static final long[][] TABLES = tables();

  private long crc;

  private static long[][] tables() {
    long[][] tables = new long[SLICES][256];
    for (int i = 0; i < 256; i++) {
      long value = i;
      for (int bit = 0; bit < 8; bit++) {
        value = (value & 1) == 0 ? value >>> 1 : (value >>> 1) ^ POLYNOMIAL;
      }
      tables[0][i] = value;
    }
    for (int slice = 1; slice < SLICES; slice++) {
      for (int i = 0; i < 256; i++) {
        long before = tables[slice - 1][i];
        tables[slice][i] = (before >>> 8) ^ tables[0][(int) before & 0xFF];
      }
    }
    return tables;
  }

  @Override
  public void update(int b) {
    long value = ~crc;
    crc = ~((value >>> 8) ^ TABLES[0][((int) value ^ b) & 0xFF]);
  }

  @Override
  public void update(byte[] bytes, int offset, int length) {
    long value = ~crc;
    int i = offset;
    int end = offset + length;
    for (; end - i >= SLICES; i += SLICES) {
      for (int slice = 0; slice < SLICES; slice++) {
        value ^= (bytes[i + slice] & 0xFFL) << (8 * slice);
      }
      value = eightBytes(value);
    }
    for (; i < end; i++) {
      value = (value >>> 8) ^ TABLES[0][((int) value ^ bytes[i]) & 0xFF];
    }
    crc = ~value;
  }

  private static long eightBytes(long value) {
    return TABLES[7][(int) value & 0xFF]
        ^ TABLES[6][(int) (value >>> 8) & 0xFF]
        ^ TABLES[5][(int) (value >>> 16) & 0xFF]
        ^ TABLES[4][(int) (value >>> 24) & 0xFF]
        ^ TABLES[3][(int) (value >>> 32) & 0xFF]
        ^ TABLES[2][(int) (value >>> 40) & 0xFF]
        ^ TABLES[1][(int) (value >>> 48) & 0xFF]
        ^ TABLES[0][(int) (value >>> 56)];
  }

  @Override
  public long getValue() {
    return crc;
  }

  @Override
  public void reset() {
    crc = 0;
  }
}
