package dev.awsfakes;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Ids;
import java.net.SocketException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;

/**
 * One thing that goes wrong, made by {@link Faults#on(Class)}: first which calls, then how. It is
 * in force once it was told how: by one of the {@code fail} methods, {@link #loseConnection()},
 * {@link #timeOut(Duration)}, {@link #delay(Duration)} or those of {@link #entries()}.
 */
public final class Fault<R extends AwsRequest> {
  private final Faults faults;
  private final Class<R> requestType;
  private final Ids chance;
  private final AtomicInteger matched = new AtomicInteger();
  private Predicate<? super R> condition = request -> true;
  private Predicate<Call> target = call -> true;
  private boolean oneOperation;
  private double probability = 1;
  private int skipped;
  private int times = Integer.MAX_VALUE;
  private boolean afterApplying;
  private Function<Call, @Nullable RuntimeException> effect = call -> null;

  Fault(Faults faults, Class<R> requestType, Ids chance) {
    this.faults = faults;
    this.requestType = requestType;
    this.chance = chance;
  }

  /** Only calls of the operation, as Faults has checked that there is one. */
  Fault<R> ofOperation(String operation) {
    oneOperation = true;
    return narrowed(call -> call.operation().equals(operation));
  }

  /** Whether a call is what this fault was declared for, not one of many that it may strike. */
  boolean isFor(Call call) {
    return oneOperation || requestType == call.request().getClass();
  }

  /** Only calls whose request matches. */
  public Fault<R> when(Predicate<? super R> condition) {
    this.condition = condition;
    return this;
  }

  /** Only calls by clients of the Region. */
  public Fault<R> inRegion(Region region) {
    return narrowed(call -> call.scope().region().equals(region));
  }

  /** Only calls by clients of the account. */
  public Fault<R> inAccount(String accountId) {
    return narrowed(call -> call.scope().account().equals(accountId));
  }

  private Fault<R> narrowed(Predicate<Call> more) {
    target = target.and(more);
    return this;
  }

  /**
   * Strikes each matching call with this probability, as the cloud's seed decides; the calls that
   * it does not strike are not counted by {@link #after} and {@link #times}.
   *
   * @throws IllegalArgumentException if it is not from 0 to 1
   */
  public Fault<R> withProbability(double probability) {
    this.probability = requireProbability(probability);
    return this;
  }

  /** Lets the first matching calls pass. */
  public Fault<R> after(int calls) {
    this.skipped = requireNotNegative(calls, "calls");
    return this;
  }

  /** Strikes this many calls, then no more; every one if this is not called. */
  public Fault<R> times(int calls) {
    this.times = requireNotNegative(calls, "calls");
    return this;
  }

  /** The operation takes effect, but its response is lost: the caller gets the failure instead. */
  public Fault<R> afterApplying() {
    this.afterApplying = true;
    return this;
  }

  /**
   * Entries of a batch fail and the others are done: of {@code PutRecords}, {@code BatchWriteItem},
   * {@code BatchGetItem}, {@code BatchExecuteStatement}, {@code SendMessageBatch}, {@code
   * DeleteMessageBatch}, {@code ChangeMessageVisibilityBatch}, {@code DeleteObjects}. A call of
   * another operation, if the fault was declared for it alone, throws an {@link
   * IllegalArgumentException}.
   *
   * @throws IllegalStateException after {@link #afterApplying()}: an entry that fails is not done
   */
  public FaultyEntries<Object> entries() {
    return entries(Object.class);
  }

  /**
   * As {@link #entries()}, to be chosen by what is in them.
   *
   * @param entryType the class of an entry, such as {@code PutRecordsRequestEntry}, {@code
   *     SendMessageBatchRequestEntry}, {@code ObjectIdentifier} or {@code WriteRequest}; a {@code
   *     Map} is a key of {@code BatchGetItem}
   */
  public <E> FaultyEntries<E> entries(Class<E> entryType) {
    if (afterApplying) {
      throw new IllegalStateException(
          "An entry that fails is not done; leave out either afterApplying() or entries().");
    }
    return new FaultyEntries<>(this, entryType, chance.child("entries"));
  }

  /** Fails with one of the service's modelled errors, with the code and status AWS gives it. */
  public void fail(Class<? extends AwsServiceException> exceptionType) {
    strikeWith(call -> call.service().errors().error(exceptionType).toException(call));
  }

  /**
   * Fails with the error of a code: the service's own, such as {@code SlowDown} of S3, or one that
   * any service may answer, such as {@code ThrottlingException}. A call of a service that has no
   * such error throws an {@link IllegalArgumentException} that names similar codes.
   */
  public void fail(String errorCode) {
    strikeWith(
        call ->
            call.service().errors().error(errorCode, call.request().getClass()).toException(call));
  }

  /** Fails with the given exception as it is. */
  public void fail(RuntimeException exception) {
    strikeWith(call -> exception);
  }

  /** Fails as the SDK's client does when the connection is reset. */
  public void loseConnection() {
    strikeWith(
        call ->
            SdkClientException.create(
                "Unable to execute HTTP request: Connection reset",
                new SocketException("Connection reset")));
  }

  /** Fails after the time on the cloud's clock, as with that {@code apiCallTimeout}. */
  public void timeOut(Duration apiCallTimeout) {
    strikeWith(call -> faults.timeOut(apiCallTimeout));
  }

  /**
   * The call takes this long on the cloud's clock, which moves by it. A call whose request says in
   * its override configuration that it waits less is timed out.
   */
  public void delay(Duration latency) {
    strikeWith(call -> slowedDown(call.request(), latency));
  }

  private @Nullable RuntimeException slowedDown(AwsRequest request, Duration latency) {
    Optional<AwsRequestOverrideConfiguration> own = request.overrideConfiguration();
    Duration attempt =
        own.flatMap(AwsRequestOverrideConfiguration::apiCallAttemptTimeout).orElse(latency);
    Duration whole = own.flatMap(AwsRequestOverrideConfiguration::apiCallTimeout).orElse(latency);
    if (attempt.compareTo(latency) < 0 && attempt.compareTo(whole) < 0) {
      faults.passTime(attempt);
      return ApiCallAttemptTimeoutException.create(attempt.toMillis());
    }
    if (whole.compareTo(latency) < 0) {
      return faults.timeOut(whole);
    }
    faults.passTime(latency);
    return null;
  }

  void strikeWith(Function<Call, @Nullable RuntimeException> newEffect) {
    this.effect = newEffect;
    faults.add(this);
  }

  /** What the call fails with at this point of it; null if it is not struck, or only held up. */
  @Nullable RuntimeException strike(Call call, boolean applied) {
    if (applied != afterApplying
        || !requestType.isInstance(call.request())
        || !target.test(call)
        || !condition.test(requestType.cast(call.request()))
        || (probability < 1 && chance.nextDouble() >= probability)) {
      return null;
    }
    // Counted in one step, so that "twice" is twice whatever the number of threads.
    int position = matched.getAndUpdate(n -> n == Integer.MAX_VALUE ? n : n + 1);
    boolean strikes = position >= skipped && position - skipped < times;
    return strikes ? effect.apply(call) : null;
  }

  static int requireNotNegative(int number, String what) {
    if (number < 0) {
      throw new IllegalArgumentException("A number of " + what + " is not negative: " + number);
    }
    return number;
  }

  static double requireProbability(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("A probability is from 0 to 1: " + probability);
    }
    return probability;
  }
}
