package dev.awsfakes.kinesis;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Events.ScheduledEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardEventStream;

/**
 * Enhanced fan-out of one shard to one consumer: pushes what is there and what comes, as far as the
 * subscriber asks for it, until five minutes have passed, the shard has ended, or another
 * subscription takes its place. Events are made on the thread that puts a record, asks for more, or
 * moves the clock; never two at once.
 */
final class ShardSubscription implements SdkPublisher<SubscribeToShardEventStream>, Subscription {
  static final Duration LIFETIME = Duration.ofMinutes(5);
  private static final int MAX_RECORDS = 1_000;

  private final Cloud cloud;
  private final Consumer consumer;
  private final Shard shard;
  private final Instant began;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final AtomicInteger work = new AtomicInteger();
  private final Runnable onRecord = this::drain;

  @GuardedBy("this")
  private @Nullable Subscriber<? super SubscribeToShardEventStream> subscriber;

  @GuardedBy("this")
  private long demand;

  @GuardedBy("this")
  private boolean over;

  /** Only the thread that drains uses these two. */
  private long position;

  private boolean first = true;

  ShardSubscription(Cloud cloud, Consumer consumer, Shard shard, long position, Instant began) {
    this.cloud = cloud;
    this.consumer = consumer;
    this.shard = shard;
    this.position = position;
    this.began = began;
  }

  Instant began() {
    return began;
  }

  /** Completes when the subscription is over; exceptionally if it was cut off. */
  CompletableFuture<Void> ended() {
    return ended;
  }

  @Override
  public void subscribe(Subscriber<? super SubscribeToShardEventStream> newSubscriber) {
    synchronized (this) {
      if (subscriber != null) {
        throw new IllegalStateException("The events of a shard have one subscriber.");
      }
      subscriber = newSubscriber;
    }
    ScheduledEvent end = cloud.events().wakeAt(began.plus(LIFETIME), this::complete);
    ended.whenComplete((nothing, error) -> end.cancel());
    newSubscriber.onSubscribe(this);
    shard.listen(onRecord);
    drain();
  }

  @Override
  public void request(long count) {
    if (count <= 0) {
      fail(new IllegalArgumentException("Demand must be positive: " + count));
      return;
    }
    synchronized (this) {
      demand = demand + count < 0 ? Long.MAX_VALUE : demand + count;
    }
    drain();
  }

  @Override
  public void cancel() {
    if (finish()) {
      ended.complete(null);
    }
  }

  /** Ends the stream of events as it ends after five minutes. */
  void complete() {
    Subscriber<? super SubscribeToShardEventStream> told = finishing();
    if (told != null) {
      told.onComplete();
      ended.complete(null);
    }
  }

  /** Cuts the stream of events off. */
  void fail(Throwable error) {
    Subscriber<? super SubscribeToShardEventStream> told = finishing();
    if (told != null) {
      told.onError(error);
    }
    ended.completeExceptionally(error);
  }

  private @Nullable Subscriber<? super SubscribeToShardEventStream> finishing() {
    Subscriber<? super SubscribeToShardEventStream> told;
    synchronized (this) {
      told = subscriber;
    }
    return finish() ? told : null;
  }

  private boolean finish() {
    synchronized (this) {
      if (over) {
        return false;
      }
      over = true;
    }
    shard.unlisten(onRecord);
    consumer.subscriptions().remove(shard, this);
    return true;
  }

  /** Sends events while there are records and demand; whoever comes meanwhile is served too. */
  private void drain() {
    if (work.getAndIncrement() > 0) {
      return;
    }
    int seen = 1;
    while (seen != 0) {
      while (sendOne()) {}
      seen = work.addAndGet(-seen);
    }
  }

  private boolean sendOne() {
    Subscriber<? super SubscribeToShardEventStream> target = ready();
    if (target == null) {
      return false;
    }
    Instant now = cloud.clock().now();
    Shard.Batch batch = shard.read(position, MAX_RECORDS, consumer.stream().retention(), now);
    if (batch.records().isEmpty() && !batch.ended() && !first) {
      return false;
    }
    first = false;
    position = batch.next();
    synchronized (this) {
      demand--;
    }
    target.onNext(ShownRecords.event(consumer.stream(), shard, batch));
    if (batch.ended()) {
      complete();
    }
    return true;
  }

  private synchronized @Nullable Subscriber<? super SubscribeToShardEventStream> ready() {
    return over || demand == 0 ? null : subscriber;
  }
}
