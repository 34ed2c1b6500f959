package dev.awsfakes.eventsources;

import dev.awsfakes.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a shard, or of one of its parallel parts, in order: what failed comes again before
 * anything later does.
 */
final class Lane<T> {
  private final String shardId;
  private final StreamReader<T> reader;
  private final StreamSettings settings;
  private final FakeClock clock;
  private final Invoker<T> invoker;
  private final Discards<T> discards;
  private final Failures failures;
  private final Gathered<T> gathered;
  private final Deque<Attempt<T>> attempts = new ArrayDeque<>();

  Lane(
      String shardId,
      StreamReader<T> reader,
      StreamSettings settings,
      FakeClock clock,
      Invoker<T> invoker,
      Discards<T> discards,
      Failures failures) {
    this.shardId = shardId;
    this.reader = reader;
    this.settings = settings;
    this.clock = clock;
    this.invoker = invoker;
    this.discards = discards;
    this.failures = failures;
    this.gathered = new Gathered<>(settings.batchSize(), settings.window());
  }

  void add(T record) {
    gathered.add(reader.sequenceNumber(record), record, reader.bytes(record), clock.now());
  }

  boolean isEmpty() {
    return attempts.isEmpty() && gathered.isEmpty();
  }

  /** Hands over, or gives up, what is next, if it is due. */
  boolean step() {
    Instant now = clock.now();
    if (attempts.isEmpty()) {
      List<T> batch = gathered.take(now);
      if (batch.isEmpty()) {
        return false;
      }
      attempts.add(new Attempt<>(batch, 0, now));
    }
    Attempt<T> next = attempts.getFirst();
    if (next.due().isAfter(now)) {
      return false;
    }
    int expired = expired(next, now);
    if (expired > 0) {
      discards.tooOld(shardId, next.to(expired));
      follow(expired == next.records().size() ? null : next.from(expired));
    } else {
      invoke(next);
    }
    return true;
  }

  private void invoke(Attempt<T> attempt) {
    Outcome outcome = invoker.invoke(new Batch<>(reader.arn(), shardId, attempt.records()));
    if (outcome.isSuccess()) {
      follow(null);
      return;
    }
    int checkpoint = firstFailed(attempt.records(), outcome);
    Attempt<T> rest = attempt.from(checkpoint);
    failures.failed(reader.arn(), invoker.ids(rest.records()), outcome.error());
    if (settings.bisects() && checkpoint > 0) {
      follow(rest);
    } else if (settings.bisects() && rest.records().size() > 1) {
      int middle = rest.records().size() / 2;
      follow(rest.from(middle));
      attempts.addFirst(rest.to(middle));
    } else {
      repeat(attempt, rest, outcome.error());
    }
  }

  private void repeat(Attempt<T> attempt, Attempt<T> rest, @Nullable Throwable error) {
    int failed = attempt.failures() + 1;
    if (settings.isExhausted(failed)) {
      discards.exhausted(shardId, rest, error);
      follow(null);
    } else {
      Instant due = clock.now().plus(StreamSettings.backoff(failed));
      follow(new Attempt<>(rest.records(), failed, due));
    }
  }

  /** Puts what is left of the first attempt in its place. */
  private void follow(@Nullable Attempt<T> rest) {
    attempts.removeFirst();
    if (rest != null) {
      attempts.addFirst(rest);
    }
  }

  // Repeats begin at the lowest sequence number that was reported: Lambda guide, "Configuring
  // partial batch response". The batch is in that order.
  private int firstFailed(List<T> records, Outcome outcome) {
    int index = 0;
    while (!outcome.failed(reader.sequenceNumber(records.get(index)))) {
      index++;
    }
    return index;
  }

  private int expired(Attempt<T> attempt, Instant now) {
    Duration maxAge = reader.retention();
    if (settings.maxAge() != null && settings.maxAge().compareTo(maxAge) < 0) {
      maxAge = settings.maxAge();
    }
    Instant oldest = now.minus(maxAge);
    int index = 0;
    while (index < attempt.records().size()
        && reader.arrival(attempt.records().get(index)).isBefore(oldest)) {
      index++;
    }
    return index;
  }
}
