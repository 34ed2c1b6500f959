package dev.awsfakes.spi.state;

import org.jspecify.annotations.Nullable;

/** The copies that a fork of a cloud is made of: one for each original. */
public interface Copies {

  /**
   * The copy of something; itself if it never changes. What it holds may be filled in later: it can
   * be kept, and is not to be asked for anything yet.
   */
  <T extends @Nullable Object> T of(T original);
}
