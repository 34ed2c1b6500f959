package dev.awsfakes.s3;

import java.util.Set;

/** Where contents are kept: in memory, those above a size in temporary files. */
final class ContentStore {
  private final long spillAbove;

  ContentStore(long spillAbove) {
    this.spillAbove = spillAbove;
  }

  /**
   * A writer of new content.
   *
   * @param expected how many bytes will come, -1 if nobody said
   */
  ContentWriter newWriter(Set<ChecksumKind> checksums, long expected) {
    return new ContentWriter(new BodyDigests(checksums), expected, spillAbove);
  }
}
