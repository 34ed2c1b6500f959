package dev.awsfakes.spi.state;

/** Where changes are noted while a snapshot of the cloud is kept. Safe for use by many threads. */
public interface Journal {

  /**
   * Notes how to take a change back. The steps run latest first, while nothing else runs in the
   * cloud; what they change is not noted again.
   */
  void undo(Runnable step);

  /**
   * Notes the present content of a structure, before it changes, the first time after a snapshot.
   * What that costs depends on the structure's size: for those that are small where it matters.
   */
  void keep(Object structure);
}
