package dev.awsfakes.eventsources;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A handler and how its answer is read. */
final class Invoker<T> {
  private final EventFunction<T> function;
  private final boolean reports;
  private final Function<T, String> idOf;
  private final Redelivery redelivery;

  Invoker(
      EventFunction<T> function, boolean reports, Function<T, String> idOf, Redelivery redelivery) {
    this.function = function;
    this.reports = reports;
    this.idOf = idOf;
    this.redelivery = redelivery;
  }

  List<String> ids(List<T> records) {
    return records.stream().map(idOf).toList();
  }

  /** Runs the handler, once or, where batches that went well come again, twice. */
  Outcome invoke(Batch<T> batch) {
    Outcome outcome = run(batch);
    return outcome.isSuccess() && redelivery.strikes() ? run(batch) : outcome;
  }

  // An assertion that fails in the handler is a failed batch as an exception is.
  private Outcome run(Batch<T> batch) {
    try {
      Collection<@Nullable String> failed = function.invoke(batch);
      return reports && failed != null ? reported(batch, failed) : Outcome.SUCCESS;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome(e, Set.of());
    } catch (Exception | AssertionError e) {
      return new Outcome(e, Set.of());
    }
  }

  // An identifier that is null, empty or unknown is a complete failure: Lambda guide, "Success and
  // failure conditions".
  private Outcome reported(Batch<T> batch, Collection<@Nullable String> failed) {
    Set<String> known = batch.records().stream().map(idOf).collect(Collectors.toSet());
    Set<String> ids = new LinkedHashSet<>();
    for (String id : failed) {
      if (id == null || !known.contains(id)) {
        return new Outcome(
            new IllegalStateException(
                "The handler reported '" + id + "', which is the id of no record in the batch."),
            Set.of());
      }
      ids.add(id);
    }
    return new Outcome(null, ids);
  }
}
