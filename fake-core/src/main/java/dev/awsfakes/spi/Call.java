package dev.awsfakes.spi;

import dev.awsfakes.internal.FakeHttpResponse;
import dev.awsfakes.internal.ResponseHeaders;
import dev.awsfakes.spi.access.AccessQuestion;
import dev.awsfakes.spi.access.Caller;
import dev.awsfakes.spi.access.Denial;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.retries.api.RetryToken;

/**
 * One call of an operation: who calls what, when, and what is said beside the response's members.
 * Handed to the operation; kept in the call log afterwards.
 */
public final class Call {
  private static final VarHandle OUTCOME = outcomeHandle();

  private final Origin origin;
  private final String operation;
  private final AwsRequest request;
  private final long number;
  private Instant now;
  private @Nullable RetryToken retryToken;
  // Short, so that a call in the log takes no more bytes than it must.
  private short attempts = 1;
  private short status = 200;
  private @Nullable EntryFailures entryFailures;
  private ResponseHeaders headers = ResponseHeaders.NONE;
  private volatile @Nullable Object outcome;

  /** What the calls of a client have in common. */
  record Origin(ServiceProfile service, Scope scope, Caller caller, Cloud cloud, Ids requestIds) {}

  Call(Origin origin, String operation, AwsRequest request, Instant now, long number) {
    this.origin = origin;
    this.operation = operation;
    this.request = request;
    this.now = now;
    this.number = number;
  }

  /** The service called. */
  public ServiceProfile service() {
    return origin.service();
  }

  /** The account and Region of the client. */
  public Scope scope() {
    return origin.scope();
  }

  /** The cloud that is called. */
  public Cloud cloud() {
    return origin.cloud();
  }

  /** Who calls. */
  public Caller caller() {
    return origin.caller();
  }

  /**
   * Asks the policies while the operation runs, where what to ask depends on what it finds.
   *
   * @param question made only while policies are in force
   * @throws AwsError the service's error if the answer is no
   */
  public void require(Supplier<AccessQuestion> question) {
    if (origin.cloud().access().isInForce()) {
      require(question.get());
    }
  }

  /** As {@link #require(Supplier)}, whether policies are in force or not. */
  public void require(AccessQuestion question) {
    answer(question)
        .ifPresent(
            denial -> {
              throw service().authorization().denied(denial, this);
            });
  }

  /** Whether the policies allow something, without an error; they do while not in force. */
  public boolean permits(Supplier<AccessQuestion> question) {
    return !origin.cloud().access().isInForce() || answer(question.get()).isEmpty();
  }

  private Optional<Denial> answer(AccessQuestion question) {
    return origin.cloud().access().answer(caller(), question, now, scope().region());
  }

  /** The operation's name in the API, {@code SendMessage}. */
  public String operation() {
    return operation;
  }

  /** The request as the caller gave it. */
  public AwsRequest request() {
    return request;
  }

  /** The time of the call on the cloud's clock, read once: one attempt sees one time. */
  public Instant now() {
    return now;
  }

  /** How often the call has been tried, this time included. */
  public int attempts() {
    return attempts;
  }

  @Nullable RetryToken retryToken() {
    return retryToken;
  }

  /** Begins the next attempt. */
  void tryAgain(RetryToken token, Instant time) {
    retryToken = token;
    now = time;
    attempts++;
    status = 200;
    entryFailures = null;
    headers = ResponseHeaders.NONE;
  }

  /**
   * Lets an entry of this attempt of a batch fail.
   *
   * @param entry its position; the first is 0
   */
  public void failEntry(int entry, AwsError error) {
    if (entryFailures == null) {
      entryFailures = new EntryFailures();
    }
    entryFailures.add(entry, error);
  }

  /**
   * To be called by the operation of a {@link Batch} before it does an entry, for each in turn.
   *
   * @throws AwsError if the test wants the entry to fail, which then is not to be done
   */
  public void beginEntry() {
    if (entryFailures != null) {
      entryFailures.next();
    }
  }

  /** The request id, the same at each call of this method. */
  public String requestId() {
    return service().requestIds().requestId(idStream());
  }

  /** The extended request id, which S3 alone sends. */
  public @Nullable String extendedRequestId() {
    return service().requestIds() == RequestIdStyle.S3
        ? RequestIdStyle.S3.extendedRequestId(idStream().child("extended"))
        : null;
  }

  // Made when somebody reads it, which is seldom: a call costs no id.
  private Ids idStream() {
    return Ids.ofSeed(origin.requestIds().at(number));
  }

  /** Sets the HTTP status of the response; 200 otherwise. */
  public void status(int status) {
    this.status = (short) status;
  }

  /** Adds a header of the HTTP response. */
  public void header(String name, String value) {
    headers = headers.with(name, value);
  }

  /** The HTTP response as the SDK would show it: status, request id, the headers set so far. */
  public SdkHttpResponse httpResponse() {
    return new FakeHttpResponse(status, headers, this);
  }

  /** The response, if the call was answered with one. */
  public @Nullable AwsResponse response() {
    return outcome instanceof AwsResponse response ? response : null;
  }

  /** What the call failed with, if it failed. */
  public @Nullable Throwable error() {
    return outcome instanceof Throwable error ? error : null;
  }

  // In release mode: whoever learns of the call's end sees it, and the caller waits for nobody.
  void succeeded(AwsResponse response) {
    OUTCOME.setRelease(this, response);
  }

  void failed(Throwable error) {
    OUTCOME.setRelease(this, error);
  }

  private static VarHandle outcomeHandle() {
    try {
      return MethodHandles.lookup().findVarHandle(Call.class, "outcome", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
