package dev.awsfakes.s3;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.spi.state.Copies;
import dev.awsfakes.spi.state.Journal;
import dev.awsfakes.spi.state.Journaled;
import dev.awsfakes.spi.state.SelfCopying;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Where contents are kept: in memory, those above a size in temporary files. A snapshot has nothing
 * to note of it: files that it needs are kept by what refers to them.
 */
final class ContentStore implements Journaled, SelfCopying {
  private final long spillAbove;

  /** Those that something still refers to. */
  @GuardedBy("this")
  private final Set<SpillFile> files = Collections.newSetFromMap(new WeakHashMap<>());

  ContentStore(long spillAbove) {
    this.spillAbove = spillAbove;
  }

  @Override
  public void journal(Journal changes) {}

  @Override
  public synchronized Object copied(Copies copies) {
    ContentStore copy = new ContentStore(spillAbove);
    files.forEach(copy::share);
    return copy;
  }

  private synchronized void share(SpillFile file) {
    file.share();
    files.add(file);
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
