package dev.awsfakes.sqs;

import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Events.ScheduledEvent;
import dev.awsfakes.spi.state.Journal;
import dev.awsfakes.spi.state.Journaled;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The long polls that wait at the queues of one account and Region, in the order in which they
 * came. A poll wakes when a message becomes visible, by a send or by the clock, or when its wait is
 * over.
 */
final class Receivers implements Journaled {

  /** One poll. */
  private static final class Poll {
    final ReceiveTerms terms;
    final CompletableFuture<List<Delivery>> answer = new CompletableFuture<>();

    Poll(ReceiveTerms terms) {
      this.terms = terms;
    }
  }

  /** The polls at one queue, and the event that looks at it when its next message wakes. */
  private static final class Line {
    final Deque<Poll> polls = new ArrayDeque<>();
    @Nullable ScheduledEvent nextLook;
  }

  private final Cloud cloud;
  private final Function<String, @Nullable Queue> queuesByArn;
  private final Map<Queue, Line> lines = new ConcurrentHashMap<>();

  Receivers(Cloud cloud, Function<String, @Nullable Queue> queuesByArn) {
    this.cloud = cloud;
    this.queuesByArn = queuesByArn;
  }

  /** Nothing to note: who waits is answered before the cloud goes back to a snapshot. */
  @Override
  public void journal(Journal changes) {}

  Cloud cloud() {
    return cloud;
  }

  @Nullable Queue queueOfArn(String arn) {
    return queuesByArn.apply(arn);
  }

  /** Receives what is visible, or waits for it until the given time. */
  CompletableFuture<List<Delivery>> receive(
      Queue queue, ReceiveTerms terms, Instant until, Instant now) {
    List<Delivery> deliveries = queue.receive(terms, now);
    if (!deliveries.isEmpty() || !until.isAfter(now)) {
      return CompletableFuture.completedFuture(deliveries);
    }
    Poll poll = new Poll(terms);
    ScheduledEvent end = cloud.events().wakeAt(until, () -> poll.answer.complete(List.of()));
    poll.answer.whenComplete((received, error) -> leave(queue, poll, end));
    Line line = lines.computeIfAbsent(queue, q -> new Line());
    synchronized (line) {
      line.polls.add(poll);
    }
    // A message that came between the look and the queueing would otherwise be missed.
    serve(queue, now);
    return poll.answer;
  }

  /** Hands visible messages to those who wait at the queue; called after each change of it. */
  void serve(Queue queue, Instant now) {
    Line line = lines.get(queue);
    if (line == null) {
      return;
    }
    for (Poll poll = first(line); poll != null; poll = first(line)) {
      List<Delivery> deliveries = queue.receive(poll.terms, now);
      if (deliveries.isEmpty()) {
        break;
      }
      if (!poll.answer.complete(deliveries)) {
        // The poll ended meanwhile: nobody has seen these messages.
        deliveries.forEach(d -> queue.release(d.receiptHandle(), now));
      }
      withdraw(line, poll);
    }
    lookAgainInTime(queue, line);
  }

  private static @Nullable Poll first(Line line) {
    synchronized (line) {
      for (Iterator<Poll> polls = line.polls.iterator(); polls.hasNext(); ) {
        Poll poll = polls.next();
        if (!poll.answer.isDone()) {
          return poll;
        }
        polls.remove();
      }
      return null;
    }
  }

  private static void withdraw(Line line, Poll poll) {
    synchronized (line) {
      line.polls.remove(poll);
    }
  }

  private void leave(Queue queue, Poll poll, ScheduledEvent end) {
    end.cancel();
    Line line = lines.get(queue);
    if (line != null) {
      withdraw(line, poll);
      lookAgainInTime(queue, line);
    }
  }

  private void lookAgainInTime(Queue queue, Line line) {
    Instant next = queue.nextWakeTime();
    synchronized (line) {
      if (line.nextLook != null) {
        line.nextLook.cancel();
        line.nextLook = null;
      }
      if (next != null && !line.polls.isEmpty()) {
        line.nextLook = cloud.events().wakeAt(next, () -> serve(queue, cloud.clock().now()));
      }
    }
  }

  /** Ends the waits at a queue that is deleted. */
  void close(Queue queue) {
    Line line = lines.remove(queue);
    if (line == null) {
      return;
    }
    List<Poll> waiting;
    synchronized (line) {
      waiting = List.copyOf(line.polls);
    }
    waiting.forEach(poll -> poll.answer.completeExceptionally(SqsErrors.queueDoesNotExist()));
  }
}
