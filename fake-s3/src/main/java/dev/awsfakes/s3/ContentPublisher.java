package dev.awsfakes.s3;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.core.async.SdkPublisher;

/** Publishes content as the subscriber asks for it, in buffers that are the subscriber's own. */
final class ContentPublisher implements SdkPublisher<ByteBuffer> {
  private static final int BUFFER = 128 * 1024;

  private final List<Chunk> chunks;

  ContentPublisher(Content content) {
    this.chunks = content.chunks();
  }

  @Override
  public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
    Delivery delivery = new Delivery(subscriber);
    subscriber.onSubscribe(delivery);
    delivery.completeIfEmpty();
  }

  /** One subscriber's reading; the thread whose request finds nobody delivering delivers. */
  private final class Delivery implements Subscription {
    private final Subscriber<? super ByteBuffer> subscriber;
    private final AtomicLong demand = new AtomicLong();
    private volatile boolean ended;
    private int chunk;
    private int position;

    Delivery(Subscriber<? super ByteBuffer> subscriber) {
      this.subscriber = subscriber;
    }

    @Override
    public void request(long count) {
      if (ended) {
        return;
      }
      if (count <= 0) {
        ended = true;
        subscriber.onError(
            new IllegalArgumentException("Demand must be positive, but was " + count));
        return;
      }
      long before = demand.getAndAccumulate(count, Delivery::sum);
      if (before == 0) {
        deliver();
      }
    }

    private static long sum(long a, long b) {
      return a + b < 0 ? Long.MAX_VALUE : a + b;
    }

    private void deliver() {
      do {
        if (ended) {
          return;
        }
        try {
          subscriber.onNext(nextBuffer());
        } catch (RuntimeException e) {
          ended = true;
          subscriber.onError(e);
          return;
        }
        completeIfDone();
      } while (demand.decrementAndGet() > 0);
    }

    private ByteBuffer nextBuffer() {
      Chunk current = chunks.get(chunk);
      int count = Math.min(BUFFER, current.length() - position);
      ByteBuffer buffer = Content.copy(current, position, count);
      position += count;
      if (position == current.length()) {
        chunk++;
        position = 0;
      }
      return buffer;
    }

    private void completeIfDone() {
      if (!ended && chunk == chunks.size()) {
        ended = true;
        subscriber.onComplete();
      }
    }

    void completeIfEmpty() {
      if (chunks.isEmpty()) {
        completeIfDone();
      }
    }

    @Override
    public void cancel() {
      ended = true;
    }
  }
}
