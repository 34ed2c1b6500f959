package dev.awsfakes.kinesis;

import org.jspecify.annotations.Nullable;

/** The resource policy of a stream or of a consumer, if it has one. */
final class AttachedPolicy {
  private volatile @Nullable String json;

  /** Its text, as it was given; null if there is none. */
  @Nullable String json() {
    return json;
  }

  void set(String newJson) {
    json = newJson;
  }

  void remove() {
    json = null;
  }
}
