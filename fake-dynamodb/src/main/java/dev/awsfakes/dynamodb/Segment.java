package dev.awsfakes.dynamodb;

/**
 * One of the equal parts of the range of hashes that a parallel scan is cut into.
 *
 * @param number from 0 on
 * @param total how many there are
 */
record Segment(int number, int total) {
  static final Segment WHOLE = new Segment(0, 1);

  long firstHash() {
    return bound(number);
  }

  boolean contains(long hash) {
    return Long.compareUnsigned(hash, firstHash()) >= 0
        && (number + 1 == total || Long.compareUnsigned(hash, bound(number + 1)) < 0);
  }

  // The upper 32 bits are enough to cut the range evenly.
  private long bound(int segment) {
    return (((long) segment << 32) / total) << 32;
  }
}
