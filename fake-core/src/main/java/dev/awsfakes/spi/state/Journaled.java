package dev.awsfakes.spi.state;

import java.util.List;

/**
 * A structure that may be large. A snapshot does not look into it; the structure notes its changes
 * itself from then on, so that a snapshot and a return to it cost what has changed, not what there
 * is.
 */
public interface Journaled {

  /** Begins to note every change; called again, with the same journal, by each further snapshot. */
  void journal(Journal journal);

  /** Parts that are small and that it does not speak for: a snapshot looks into them. */
  default List<?> small() {
    return List.of();
  }
}
