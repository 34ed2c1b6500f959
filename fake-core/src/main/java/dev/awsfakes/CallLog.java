package dev.awsfakes;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.state.Copies;
import dev.awsfakes.spi.state.SelfCopying;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.AwsRequest;

/**
 * What was called, in the order in which the calls began. The log keeps the latest calls up to a
 * bound (see {@link FakeAws.Builder#callLog(int)}); older ones are forgotten. Safe for use by any
 * number of threads.
 */
public final class CallLog implements SelfCopying {
  private static final int CHUNK = 256;

  private final int capacity;
  private final AtomicReferenceArray<AtomicReferenceArray<Call>> chunks;
  private final AtomicLong next = new AtomicLong();
  private volatile long first;

  CallLog(int capacity) {
    // A power of two: a call's slot is then found without a division.
    this.capacity = capacity == 0 ? 0 : Math.max(CHUNK, Integer.highestOneBit(2 * capacity - 1));
    this.chunks = new AtomicReferenceArray<>(this.capacity / CHUNK);
  }

  /** For a fork of the cloud, whose log begins empty; users have no need of it. */
  @Override
  public Object copied(Copies copies) {
    return new CallLog(capacity);
  }

  void add(Call call) {
    if (capacity == 0) {
      return;
    }
    int slot = slot(next.getAndIncrement());
    chunk(slot / CHUNK).setRelease(slot % CHUNK, call);
  }

  private int slot(long number) {
    return (int) number & (capacity - 1);
  }

  private AtomicReferenceArray<Call> chunk(int index) {
    AtomicReferenceArray<Call> chunk = chunks.getAcquire(index);
    if (chunk == null) {
      chunks.compareAndSet(index, null, new AtomicReferenceArray<>(CHUNK));
      chunk = chunks.get(index);
    }
    return chunk;
  }

  /** All calls that the log still has, oldest first. */
  public List<RecordedCall> all() {
    long end = next.get();
    List<RecordedCall> calls = new ArrayList<>();
    for (long i = Math.max(first, end - capacity); i < end; i++) {
      int slot = slot(i);
      AtomicReferenceArray<Call> chunk = chunks.getAcquire(slot / CHUNK);
      Call call = chunk == null ? null : chunk.getAcquire(slot % CHUNK);
      if (call != null) {
        calls.add(recorded(call));
      }
    }
    return calls;
  }

  /** The calls with requests of the given class, oldest first. */
  public List<RecordedCall> of(Class<? extends AwsRequest> requestType) {
    return stream().filter(call -> requestType.isInstance(call.request())).toList();
  }

  /** The requests of the given class, oldest first. */
  public <R extends AwsRequest> List<R> requests(Class<R> requestType) {
    return stream()
        .filter(call -> requestType.isInstance(call.request()))
        .map(call -> requestType.cast(call.request()))
        .toList();
  }

  /** All calls that the log still has, oldest first. */
  public Stream<RecordedCall> stream() {
    return all().stream();
  }

  /** How many calls were made since the start or the last {@link #clear()}, kept or not. */
  public long count() {
    return next.get() - first;
  }

  /** Forgets the calls made so far. */
  public void clear() {
    first = next.get();
  }

  private static RecordedCall recorded(Call call) {
    return new RecordedCall(
        call.service().id(),
        call.operation(),
        call.scope().account(),
        call.scope().region(),
        call.now(),
        call.request(),
        Optional.ofNullable(call.response()),
        Optional.ofNullable(call.error()),
        call.attempts());
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    all().forEach(call -> text.append(call).append('\n'));
    return text.toString();
  }
}
