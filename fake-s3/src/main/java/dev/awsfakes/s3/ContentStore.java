package dev.awsfakes.s3;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/** Where contents are kept: in memory, those above a size in temporary files. */
final class ContentStore {
  private final long spillAbove;

  /** Those that something still refers to. */
  @GuardedBy("this")
  private final Set<SpillFile> files = Collections.newSetFromMap(new WeakHashMap<>());

  ContentStore(long spillAbove) {
    this.spillAbove = spillAbove;
  }

  long spillAbove() {
    return spillAbove;
  }

  /**
   * A writer of new content.
   *
   * @param expected how many bytes will come, -1 if nobody said
   */
  ContentWriter newWriter(Set<ChecksumKind> checksums, long expected) {
    return new ContentWriter(new BodyDigests(checksums), expected, this);
  }

  /** A new temporary file for one content. */
  synchronized SpillFile newFile() {
    SpillFile file = SpillFile.create();
    files.add(file);
    return file;
  }

  /** Frees what is kept in files; what reads it fails. */
  synchronized void close() {
    files.forEach(SpillFile::close);
    files.clear();
  }
}
