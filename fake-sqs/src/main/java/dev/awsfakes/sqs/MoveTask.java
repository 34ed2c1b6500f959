package dev.awsfakes.sqs;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.spi.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One task that moves messages out of a dead-letter queue: to the queue that is named, or each to
 * where it came from. With a rate it moves so many each second of the clock; without one, all at
 * once.
 */
final class MoveTask {

  /** How far a task is. */
  enum Status {
    RUNNING,
    COMPLETED,
    CANCELLED,
    FAILED
  }

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int AT_ONCE = 1_000;

  private final String id;
  private final Queue source;
  private final @Nullable String destinationArn;
  private final @Nullable Integer perSecond;
  private final Instant started;
  private final int toMove;
  private final Function<String, @Nullable Queue> queueOfArn;

  @GuardedBy("this")
  private Status status = Status.RUNNING;

  @GuardedBy("this")
  private long moved;

  @GuardedBy("this")
  private @Nullable String failure;

  MoveTask(
      String id,
      Queue source,
      @Nullable String destinationArn,
      @Nullable Integer perSecond,
      Instant started,
      Function<String, @Nullable Queue> queueOfArn) {
    this.id = id;
    this.source = source;
    this.destinationArn = destinationArn;
    this.perSecond = perSecond;
    this.started = started;
    this.toMove = source.counts(started).visible();
    this.queueOfArn = queueOfArn;
  }

  String id() {
    return id;
  }

  Queue source() {
    return source;
  }

  @Nullable String destinationArn() {
    return destinationArn;
  }

  @Nullable Integer perSecond() {
    return perSecond;
  }

  Instant started() {
    return started;
  }

  int toMove() {
    return toMove;
  }

  synchronized Status status() {
    return status;
  }

  synchronized long moved() {
    return moved;
  }

  synchronized @Nullable String failure() {
    return failure;
  }

  /** Moves what is due now and comes back each second until nothing is left. */
  void run(Events events, Instant now) {
    while (step(now)) {
      if (perSecond != null) {
        Instant next = now.plus(SECOND);
        events.at(next, () -> run(events, next));
        return;
      }
    }
  }

  /** Moves one portion; false when the task has ended. */
  private synchronized boolean step(Instant now) {
    if (status != Status.RUNNING) {
      return false;
    }
    // One by one, so that a failure leaves what it could not move where it was.
    int portion = perSecond == null ? AT_ONCE : perSecond;
    for (int i = 0; i < portion; i++) {
      if (moved == toMove || !moveOne(now)) {
        break;
      }
      moved++;
    }
    if (status == Status.RUNNING && (moved == toMove || source.counts(now).visible() == 0)) {
      status = Status.COMPLETED;
    }
    return status == Status.RUNNING;
  }

  @GuardedBy("this")
  private boolean moveOne(Instant now) {
    Queue named = destinationArn == null ? null : queueOfArn.apply(destinationArn);
    if (destinationArn != null && named == null) {
      return fail("AWS.SimpleQueueService.NonExistentQueue");
    }
    List<StoredMessage> next = source.withdraw(1, now);
    if (next.isEmpty()) {
      return false;
    }
    StoredMessage message = next.get(0);
    String origin = message.deadLetterSourceArn;
    Queue target = named != null || origin == null ? named : queueOfArn.apply(origin);
    if (target == null) {
      source.accept(message, origin, now);
      return fail(
          origin == null
              ? "CouldNotDetermineMessageSource"
              : "AWS.SimpleQueueService.NonExistentQueue");
    }
    target.sendAgain(message.content, now);
    return true;
  }

  @GuardedBy("this")
  private boolean fail(String reason) {
    status = Status.FAILED;
    failure = reason;
    return false;
  }

  /** Ends a running task; false if it is not running. */
  synchronized boolean cancel() {
    if (status != Status.RUNNING) {
      return false;
    }
    status = Status.CANCELLED;
    return true;
  }
}
