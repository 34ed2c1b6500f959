package dev.awsfakes.spi.state;

/**
 * State that makes its copy for a fork of the cloud itself: because it is large, or because it
 * holds what cannot be copied field by field, as files and conditions of locks are.
 */
public interface SelfCopying {

  /**
   * The copy, which shares with this one what never changes.
   *
   * @param copies gives the copy of anything else that this one refers to
   */
  Object copied(Copies copies);
}
