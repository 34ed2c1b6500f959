package dev.awsfakes.eventsources;

import dev.awsfakes.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Invokes a handler with what came for a function, as Lambda's asynchronous invocation does. */
final class NotificationPoller implements Mapping {
  // Twice, after one minute and after two: Lambda guide, "How Lambda handles errors and retries
  // with asynchronous invocation".
  private static final int MAX_RETRIES = 2;

  private final FakeClock clock;
  private final String bucketArn;
  private final Supplier<List<String>> inbox;
  private final Invoker<String> invoker;
  private final Failures failures;
  private final List<Attempt<String>> attempts = new ArrayList<>();

  NotificationPoller(
      FakeClock clock,
      String bucketArn,
      Supplier<List<String>> inbox,
      Invoker<String> invoker,
      Failures failures) {
    this.clock = clock;
    this.bucketArn = bucketArn;
    this.inbox = inbox;
    this.invoker = invoker;
    this.failures = failures;
  }

  @Override
  public boolean step() {
    Instant now = clock.now();
    inbox.get().forEach(body -> attempts.add(new Attempt<>(List.of(body), 0, now)));
    for (int i = 0; i < attempts.size(); i++) {
      if (!attempts.get(i).due().isAfter(now)) {
        invoke(i, now);
        return true;
      }
    }
    return false;
  }

  private void invoke(int index, Instant now) {
    Attempt<String> attempt = attempts.get(index);
    Outcome outcome = invoker.invoke(new Batch<>(bucketArn, "", attempt.records()));
    attempts.remove(index);
    int failed = attempt.failures() + 1;
    if (outcome.isSuccess()) {
      return;
    }
    if (failed > MAX_RETRIES) {
      failures.discarded(bucketArn, invoker.ids(attempt.records()), outcome.error());
    } else {
      failures.failed(bucketArn, invoker.ids(attempt.records()), outcome.error());
      attempts.add(new Attempt<>(attempt.records(), failed, now.plus(Duration.ofMinutes(failed))));
    }
  }
}
