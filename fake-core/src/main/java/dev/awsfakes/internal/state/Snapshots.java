package dev.awsfakes.internal.state;

import dev.awsfakes.spi.state.Copies;
import dev.awsfakes.spi.state.SelfCopying;
import java.util.ArrayList;
import java.util.List;

/** The snapshots that are kept of one cloud, oldest first. A copy of the cloud begins without. */
public final class Snapshots implements SelfCopying {
  private final UndoJournal journal = new UndoJournal();
  private final List<Taken> kept = new ArrayList<>();

  /** A snapshot: an image of what is small, and a place in the journal of what is large. */
  public static final class Taken {
    private final int mark;
    private final StateImage image;

    private Taken(int mark, StateImage image) {
      this.mark = mark;
      this.image = image;
    }
  }

  /** No snapshots. */
  public Snapshots() {}

  /** A snapshot of what belongs to the roots. */
  public synchronized Taken take(List<Object> roots) {
    int mark = journal.mark();
    Taken taken = new Taken(mark, StateImage.of(journal, roots.toArray()));
    kept.add(taken);
    return taken;
  }

  /** A state was made: a return to an earlier snapshot makes it as it is now. */
  public void made(Object state) {
    journal.keep(state);
  }

  /**
   * Makes everything as it was. Later snapshots are forgotten.
   *
   * @throws IllegalStateException if the snapshot was forgotten
   */
  public synchronized void backTo(Taken taken) {
    int place = kept.indexOf(taken);
    if (place < 0) {
      throw new IllegalStateException(
          "This snapshot is closed, or the cloud went back to an earlier one.");
    }
    kept.subList(place + 1, kept.size()).clear();
    journal.backTo(taken.mark);
    taken.image.restore();
  }

  /** Forgets a snapshot; with the last one, changes are no longer noted. */
  public synchronized void forget(Taken taken) {
    kept.remove(taken);
    if (kept.isEmpty()) {
      journal.close();
    }
  }

  @Override
  public Object copied(Copies copies) {
    return new Snapshots();
  }
}
