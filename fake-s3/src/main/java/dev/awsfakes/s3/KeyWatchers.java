package dev.awsfakes.s3;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Who wants to know of each key that changes; told without a lock held. */
final class KeyWatchers {
  private final List<Consumer<String>> watchers = new CopyOnWriteArrayList<>();

  void add(Consumer<String> watcher) {
    watchers.add(watcher);
  }

  void remove(Consumer<String> watcher) {
    watchers.remove(watcher);
  }

  void tell(String key) {
    for (Consumer<String> watcher : watchers) {
      watcher.accept(key);
    }
  }
}
