package dev.awsfakes;

import dev.awsfakes.spi.Call;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * One thing that goes wrong, made by {@link Faults#on(Class)}: first which calls, then how. It is
 * in force once one of the {@code fail} methods was called.
 */
public final class Fault<R extends AwsRequest> {
  private final Faults faults;
  private final Class<R> requestType;
  private final AtomicInteger matched = new AtomicInteger();
  private Predicate<? super R> condition = request -> true;
  private int skipped;
  private int times = Integer.MAX_VALUE;
  private boolean afterApplying;
  private @Nullable Function<Call, RuntimeException> failure;

  Fault(Faults faults, Class<R> requestType) {
    this.faults = faults;
    this.requestType = requestType;
  }

  /** Only calls whose request matches. */
  public Fault<R> when(Predicate<? super R> condition) {
    this.condition = condition;
    return this;
  }

  /** Lets the first matching calls pass. */
  public Fault<R> after(int calls) {
    this.skipped = notNegative(calls);
    return this;
  }

  /** Fails this many calls, then no more; every one if this is not called. */
  public Fault<R> times(int calls) {
    this.times = notNegative(calls);
    return this;
  }

  /** The operation takes effect, but its response is lost: the caller gets the failure instead. */
  public Fault<R> afterApplying() {
    this.afterApplying = true;
    return this;
  }

  /** Fails with one of the service's modelled errors, with the code and status AWS gives it. */
  public void fail(Class<? extends AwsServiceException> exceptionType) {
    failWith(call -> call.service().errors().apply(exceptionType));
  }

  /** Fails with the given exception as it is, for example an {@code SdkClientException}. */
  public void fail(RuntimeException exception) {
    failWith(call -> exception);
  }

  private void failWith(Function<Call, RuntimeException> failure) {
    this.failure = failure;
    faults.add(this);
  }

  @Nullable RuntimeException strike(Call call, boolean applied) {
    Function<Call, RuntimeException> maker = failure;
    if (maker == null
        || applied != afterApplying
        || !requestType.isInstance(call.request())
        || !condition.test(requestType.cast(call.request()))) {
      return null;
    }
    // Counted in one step, so that "twice" is twice whatever the number of threads.
    int position = matched.getAndUpdate(n -> n == Integer.MAX_VALUE ? n : n + 1);
    boolean strikes = position >= skipped && position - skipped < times;
    return strikes ? maker.apply(call) : null;
  }

  private static int notNegative(int calls) {
    if (calls < 0) {
      throw new IllegalArgumentException("A number of calls is not negative: " + calls);
    }
    return calls;
  }
}
