package dev.awsfakes.s3;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.core.async.SdkPublisher;

/**
 * Publishes what it is made from as the subscriber asks for it: nothing is made before that. The
 * thread whose request finds nobody delivering delivers.
 */
abstract class PulledPublisher<T> implements SdkPublisher<T> {

  /** What a new subscriber gets; used by one thread at a time. */
  abstract Iterator<T> newItems();

  @Override
  public void subscribe(Subscriber<? super T> subscriber) {
    Delivery<T> delivery = new Delivery<>(newItems(), subscriber);
    subscriber.onSubscribe(delivery);
    delivery.begin();
  }

  /** One subscriber's reading. */
  private static final class Delivery<T> implements Subscription {
    private final Iterator<T> items;
    private final Subscriber<? super T> subscriber;

    /** What is wanted, and one more until the subscriber knows its subscription. */
    private final AtomicLong demand = new AtomicLong(1);

    private volatile boolean ended;

    Delivery(Iterator<T> items, Subscriber<? super T> subscriber) {
      this.items = items;
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
          subscriber.onNext(items.next());
          completeIfDone();
        } catch (RuntimeException e) {
          ended = true;
          subscriber.onError(e);
          return;
        }
      } while (demand.decrementAndGet() > 0);
    }

    private void completeIfDone() {
      if (!ended && !items.hasNext()) {
        ended = true;
        subscriber.onComplete();
      }
    }

    void begin() {
      completeIfDone();
      if (demand.decrementAndGet() > 0) {
        deliver();
      }
    }

    @Override
    public void cancel() {
      ended = true;
    }
  }
}
