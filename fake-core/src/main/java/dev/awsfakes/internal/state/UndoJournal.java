package dev.awsfakes.internal.state;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.spi.state.Journal;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** The changes of the structures that note them, since the oldest snapshot that is kept. */
final class UndoJournal implements Journal {
  @GuardedBy("this")
  private final Deque<Runnable> steps = new ArrayDeque<>();

  /** What was kept as a whole since the latest snapshot. */
  @GuardedBy("this")
  private final Set<Object> kept = Collections.newSetFromMap(new IdentityHashMap<>());

  private volatile boolean open;

  /** Begins to note changes; gives the place in the journal. */
  synchronized int mark() {
    open = true;
    kept.clear();
    return steps.size();
  }

  @Override
  public void undo(Runnable step) {
    if (open) {
      add(step);
    }
  }

  private synchronized void add(Runnable step) {
    steps.push(step);
  }

  @Override
  public void keep(Object structure) {
    if (open && isFirst(structure)) {
      add(StateImage.of(this, structure)::restore);
    }
  }

  private synchronized boolean isFirst(Object structure) {
    return kept.add(structure);
  }

  /** Takes back what was noted since a place. Nothing else runs meanwhile. */
  synchronized void backTo(int mark) {
    open = false;
    try {
      while (steps.size() > mark) {
        steps.pop().run();
      }
    } finally {
      kept.clear();
      open = true;
    }
  }

  /** Notes nothing any more. */
  synchronized void close() {
    open = false;
    steps.clear();
    kept.clear();
  }
}
