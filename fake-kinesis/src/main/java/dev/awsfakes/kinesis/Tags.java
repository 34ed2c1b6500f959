package dev.awsfakes.kinesis;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The tags of a stream or a consumer, at most 50. */
final class Tags {
  private static final int MAX_TAGS = 50;

  private final String owner;

  @GuardedBy("this")
  private TreeMap<String, String> tags = new TreeMap<>();

  Tags(String owner) {
    this.owner = owner;
  }

  /** Adds tags, all of them or none. */
  synchronized void add(Map<String, String> more) {
    TreeMap<String, String> all = new TreeMap<>(tags);
    all.putAll(more);
    if (all.size() > MAX_TAGS) {
      throw KinesisErrors.invalidArgument(
          "Failed to add tags to "
              + owner
              + " because a given resource cannot have more than 50 tags associated with it.");
    }
    tags = all;
  }

  synchronized void remove(Collection<String> keys) {
    tags.keySet().removeAll(keys);
  }

  /** The tags by key. */
  synchronized NavigableMap<String, String> all() {
    return new TreeMap<>(tags);
  }
}
