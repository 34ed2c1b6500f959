package dev.awsfakes.dynamodb;

/** An item collection of a table with local indexes, whose size has a limit. */
final class MeasuredCollection extends ItemCollection {
  // The size of the items and of their entries in the local indexes.
  private volatile long bytes;

  long bytes() {
    return bytes;
  }

  /** Follows a change of its size; called under the stripe's lock. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // Written under the lock alone.
  void addBytes(long change) {
    bytes += change;
  }
}
