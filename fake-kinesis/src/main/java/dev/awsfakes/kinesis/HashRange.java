package dev.awsfakes.kinesis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The hash keys that a shard takes, both ends inclusive. The ranges of a stream's open shards
 * always partition the 128-bit key space.
 */
record HashRange(BigInteger start, BigInteger end) {
  static final BigInteger MAX_KEY = BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE);

  /** The key space in equal parts; what does not divide goes to the last. */
  static List<HashRange> partition(int parts) {
    BigInteger size = MAX_KEY.add(BigInteger.ONE).divide(BigInteger.valueOf(parts));
    List<HashRange> ranges = new ArrayList<>(parts);
    for (int i = 0; i < parts; i++) {
      BigInteger start = size.multiply(BigInteger.valueOf(i));
      BigInteger end =
          i == parts - 1
              ? MAX_KEY
              : size.multiply(BigInteger.valueOf(i + 1L)).subtract(BigInteger.ONE);
      ranges.add(new HashRange(start, end));
    }
    return ranges;
  }

  boolean contains(BigInteger key) {
    return key.compareTo(start) >= 0 && key.compareTo(end) <= 0;
  }
}
