package dev.awsfakes.internal.state;

import dev.awsfakes.FakeClock;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.state.Journal;
import dev.awsfakes.spi.state.Journaled;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The content of everything that can change below some objects, to be written back in place. */
final class StateImage {
  private final List<Runnable> contents;

  private StateImage(List<Runnable> contents) {
    this.contents = contents;
  }

  /**
   * The present content of what belongs to the roots. A structure that notes its changes itself is
   * told to, and not looked into, unless it is a root.
   */
  static StateImage of(Journal journal, Object... roots) {
    return new Walk(journal).from(roots);
  }

  /** Makes everything as it was. */
  void restore() {
    contents.forEach(Runnable::run);
  }

  private static final class Walk {
    private final Journal journal;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> ahead = new ArrayDeque<>();
    private final List<Runnable> contents = new ArrayList<>();

    Walk(Journal journal) {
      this.journal = journal;
    }

    StateImage from(Object... roots) {
      for (Object root : roots) {
        seen.add(root);
        ahead.add(root);
      }
      for (Object next = ahead.poll(); next != null; next = ahead.poll()) {
        look(next);
      }
      return new StateImage(contents);
    }

    private void look(Object object) {
      Form form = Forms.of(object);
      Runnable content = form.content(object);
      if (content != null) {
        contents.add(content);
      }
      form.parts(object).forEach(this::reach);
    }

    private void reach(@Nullable Object part) {
      if (part == null || Forms.of(part) == Leaf.SHARED || isCloud(part) || !seen.add(part)) {
        return;
      }
      if (part instanceof Journaled large) {
        large.journal(journal);
        large.small().forEach(this::reach);
      } else {
        ahead.add(part);
      }
    }

    // What every state refers to, and is seen to by itself.
    private static boolean isCloud(Object part) {
      return part instanceof Cloud || part instanceof FakeClock;
    }
  }
}
