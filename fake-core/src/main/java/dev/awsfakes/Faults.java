package dev.awsfakes;

import dev.awsfakes.internal.OperationNames;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Ids;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

/**
 * What a test wants to go wrong.
 *
 * <pre>{@code
 * aws.faults().on(PutItemRequest.class).times(2).fail(ProvisionedThroughputExceededException.class);
 * }</pre>
 *
 * <p>Of several faults that fail a call, the one declared first is used; delays add up. Safe for
 * use by any number of threads.
 */
public final class Faults {
  private final FakeClock clock;
  private final Ids chance;
  private final AtomicInteger made = new AtomicInteger();
  private final List<Fault<?>> faults = new CopyOnWriteArrayList<>();

  Faults(FakeClock clock, Ids chance) {
    this.clock = clock;
    this.chance = chance;
  }

  /**
   * A fault for calls with requests of the given class; it takes effect once it is told how.
   *
   * @param requestType a request's class, or what the requests of a service have in common, such as
   *     {@code SqsRequest}, or {@link AwsRequest}
   */
  public <R extends AwsRequest> Fault<R> on(Class<R> requestType) {
    return new Fault<>(this, requestType, chance.child("fault/" + made.getAndIncrement()));
  }

  /**
   * A fault for calls of an operation, by its name in the API, {@code PutItem}.
   *
   * @throws IllegalArgumentException if no service on the class path has the operation; the message
   *     names similar ones
   */
  public Fault<AwsRequest> on(String operation) {
    OperationNames.require(operation);
    return on(AwsRequest.class).ofOperation(operation);
  }

  /** Forgets all faults. */
  public void clear() {
    faults.clear();
  }

  void add(Fault<?> fault) {
    faults.add(fault);
  }

  void passTime(Duration time) {
    clock.advance(time);
  }

  RuntimeException timeOut(Duration apiCallTimeout) {
    passTime(apiCallTimeout);
    return ApiCallTimeoutException.create(apiCallTimeout.toMillis());
  }

  @Nullable RuntimeException insteadOf(Call call) {
    return faults.isEmpty() ? null : strike(call, false);
  }

  @Nullable RuntimeException after(Call call) {
    return faults.isEmpty() ? null : strike(call, true);
  }

  private @Nullable RuntimeException strike(Call call, boolean applied) {
    for (Fault<?> fault : faults) {
      RuntimeException failure = fault.strike(call, applied);
      if (failure != null) {
        return failure;
      }
    }
    return null;
  }
}
