package dev.awsfakes.eventsources;

import java.util.ArrayList;

/** Plain handlers as functions. */
final class Handlers {
  private Handlers() {}

  static <T> EventFunction<T> function(BatchHandler<T> handler) {
    return batch -> {
      handler.handle(batch.records());
      return null;
    };
  }

  static <T> EventFunction<T> function(ReportingHandler<T> handler, boolean reports) {
    if (!reports) {
      throw new IllegalStateException(
          "Lambda reads which records failed only if told so; add reportBatchItemFailures()"
              + " before toReporting(…), or use to(…).");
    }
    return batch -> new ArrayList<>(handler.handle(batch.records()));
  }
}
