package dev.awsfakes.internal.state;

import dev.awsfakes.spi.state.Copies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the walk over a cloud's state knows of the objects of a class. */
interface Form {

  /** What an object refers to; null among them where it refers to nothing. */
  List<@Nullable Object> parts(Object object);

  /**
   * The copy of an object: whole, itself if nothing in it can change, or a shell that {@link #fill}
   * completes.
   */
  Object copy(Object original, Copies copies);

  /** Completes a shell. */
  default void fill(Object original, Object copy, Filled copies) {}

  /** How to write the present content back; null if it cannot change. */
  default @Nullable Runnable content(Object object) {
    return null;
  }

  /** The copies, for what must be complete before it is stored: keys, and what is sorted. */
  interface Filled extends Copies {

    /** The copy of something, with its own fields set. */
    @Nullable Object complete(@Nullable Object original);
  }
}
