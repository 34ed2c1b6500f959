package dev.awsfakes.eventsources;

import java.util.function.Supplier;

/** What a source needs on the class path that others do not. */
final class Needs {
  private Needs() {}

  /** Begins a source; says what is missing if the SDK's module of its service is. */
  static <S> S of(String method, String service, Supplier<S> source) {
    try {
      return source.get();
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          method
              + " needs software.amazon.awssdk:"
              + service
              + " and dev.awsfakes:fake-"
              + service
              + " on the class path.",
          e);
    }
  }
}
