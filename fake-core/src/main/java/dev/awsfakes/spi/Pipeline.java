package dev.awsfakes.spi;

import dev.awsfakes.internal.EventQueue;
import dev.awsfakes.internal.RequestMetadata;
import dev.awsfakes.internal.Retries;
import dev.awsfakes.internal.Waiting;
import dev.awsfakes.spi.access.AccessControl;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.retries.api.RetryToken;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * The way of every call of one client: the clock catches up, the call gets its log entry, the
 * request is validated, policies are asked where some are in force, faults may answer instead, the
 * operation runs, the response is completed with request id and HTTP response. Nothing else calls
 * an operation.
 *
 * <p>Safe for use by any number of threads.
 */
@SuppressWarnings("overloads") // an operation is a class that says which of the two it is
public final class Pipeline implements AutoCloseable {
  private final Cloud cloud;
  private final Scope scope;
  private final ServiceProfile service;
  private final Call.Origin origin;
  private final AccessControl access;
  private final Consumer<Call> observer;
  private final AtomicLong calls;
  private final EventQueue events;
  private final Waiting waiting;
  private volatile boolean closed;

  Pipeline(ClientContext context, ServiceProfile service, Consumer<Call> observer) {
    this.cloud = context.cloud();
    this.scope = context.scope();
    this.service = service;
    this.observer = observer;
    this.events = (EventQueue) cloud.events();
    RequestCount count =
        cloud.state(
            RequestCount.class,
            scope,
            at -> new RequestCount(cloud.ids("requests/" + at.account() + "/" + at.region())));
    this.origin = new Call.Origin(service, scope, context.caller(), cloud, count.ids);
    this.calls = count.calls;
    this.access = cloud.access();
    this.waiting = new Waiting(cloud);
  }

  /** Numbers the calls of all clients of an account and Region, for their request ids. */
  private static final class RequestCount {
    final Ids ids;
    final AtomicLong calls = new AtomicLong();

    RequestCount(Ids ids) {
      this.ids = ids;
    }
  }

  /** The account and Region of the client. */
  public Scope scope() {
    return scope;
  }

  /** The cloud of the client. */
  public Cloud cloud() {
    return cloud;
  }

  /** Calls an operation that answers at once, for a sync client. */
  public <I extends SdkPojo, O extends AwsResponse> O call(
      String name, I request, Operation<I, O> operation) {
    Call call = begin(name, request);
    while (true) {
      try {
        admit(call);
        return complete(call, operation.handle(request, call));
      } catch (RuntimeException | Error e) {
        RuntimeException failure = shown(call, e);
        if (!triesAgain(call, failure)) {
          throw failed(call, failure);
        }
      }
    }
  }

  /** Calls an operation that answers at once, for an async client: the future is complete. */
  public <I extends SdkPojo, O extends AwsResponse> CompletableFuture<O> callAsync(
      String name, I request, Operation<I, O> operation) {
    try {
      return CompletableFuture.completedFuture(call(name, request, operation));
    } catch (RuntimeException e) {
      return failedFuture(e);
    }
  }

  /** Calls an operation that may wait, for a sync client: the calling thread waits. */
  public <I extends SdkPojo, O extends AwsResponse> O call(
      String name, I request, AsyncOperation<I, O> operation) {
    return waiting.join(callAsync(name, request, operation));
  }

  /** Calls an operation that may wait, for an async client: no thread waits. */
  public <I extends SdkPojo, O extends AwsResponse> CompletableFuture<O> callAsync(
      String name, I request, AsyncOperation<I, O> operation) {
    Call call;
    CompletableFuture<? extends SdkBuilder<?, O>> running;
    try {
      call = begin(name, request);
    } catch (RuntimeException e) {
      return failedFuture(e);
    }
    try {
      admitInTheEnd(call);
      running = operation.handle(request, call);
    } catch (RuntimeException | Error e) {
      return failedFuture(failed(call, shown(call, e)));
    }
    CompletableFuture<O> answer = new CompletableFuture<>();
    if (running.isDone() && !running.isCompletedExceptionally()) {
      settle(call, running.join(), null, answer);
      return answer;
    }
    running.whenComplete((response, error) -> settle(call, response, error, answer));
    if (!answer.isDone()) {
      waiting.track(answer, running, name);
    }
    return answer;
  }

  private <O extends AwsResponse> void settle(
      Call call,
      @Nullable SdkBuilder<?, O> response,
      @Nullable Throwable error,
      CompletableFuture<O> answer) {
    try {
      if (response == null) {
        throw shown(call, unwrapped(error));
      }
      answer.complete(complete(call, response));
    } catch (RuntimeException e) {
      answer.completeExceptionally(asInDependentStage(failed(call, e)));
    } catch (Error e) {
      call.failed(e);
      answer.completeExceptionally(asInDependentStage(e));
    }
  }

  private Call begin(String name, SdkPojo request) {
    cloud.requireOpen();
    if (closed) {
      throw new IllegalStateException("Connection pool shut down");
    }
    events.catchUp();
    Call call =
        new Call(origin, name, (AwsRequest) request, cloud.clock().now(), calls.getAndIncrement());
    cloud.interception().begins(call);
    return call;
  }

  private void admit(Call call) {
    service.validation().accept(call.request());
    if (access.isInForce()) {
      access.check(call);
    }
    RuntimeException fault = cloud.interception().insteadOf(call);
    if (fault != null) {
      throw fault;
    }
  }

  private <O extends AwsResponse> O complete(Call call, SdkBuilder<?, O> builder) {
    AwsResponse.Builder response = (AwsResponse.Builder) builder;
    response.responseMetadata(new RequestMetadata(call));
    response.sdkHttpResponse(call.httpResponse());
    O built = builder.build();
    RuntimeException lost = cloud.interception().after(call);
    if (lost != null) {
      throw lost;
    }
    call.succeeded(built);
    recordSuccess(call);
    observer.accept(call);
    return built;
  }

  private void recordSuccess(Call call) {
    RetryToken token = call.retryToken();
    Retries retries = cloud.interception().retries();
    if (token != null && retries != null) {
      retries.succeeded(token);
    }
  }

  // What streams is not begun again, but what stops it before it begins is overcome.
  private void admitInTheEnd(Call call) {
    while (true) {
      try {
        admit(call);
        return;
      } catch (RuntimeException e) {
        RuntimeException failure = shown(call, e);
        if (!triesAgain(call, failure)) {
          throw failure;
        }
      }
    }
  }

  private boolean triesAgain(Call call, RuntimeException failure) {
    Retries retries = cloud.interception().retries();
    if (retries == null) {
      return false;
    }
    RetryToken next = retries.next(call.retryToken(), service.id(), failure);
    if (next != null) {
      call.tryAgain(next, cloud.clock().now());
    }
    return next != null;
  }

  /** The error as the caller sees it. */
  private static RuntimeException shown(Call call, Throwable error) {
    Throwable shown = error instanceof AwsError e ? e.toException(call) : error;
    if (shown instanceof Error fatal) {
      call.failed(fatal);
      throw fatal;
    }
    return shown instanceof RuntimeException exception ? exception : new CompletionException(shown);
  }

  /** Closes the log entry; the error is what the caller gets. */
  private RuntimeException failed(Call call, RuntimeException shown) {
    call.failed(
        shown instanceof CompletionException e && e.getCause() != null ? e.getCause() : shown);
    observer.accept(call);
    return shown;
  }

  private static Throwable unwrapped(@Nullable Throwable error) {
    if (error instanceof CompletionException && error.getCause() != null) {
      return error.getCause();
    }
    return error == null ? new IllegalStateException("completed without a response") : error;
  }

  // The SDK's futures are dependent stages: what callbacks see is the CompletionException.
  private static Throwable asInDependentStage(Throwable error) {
    return error instanceof CompletionException ? error : new CompletionException(error);
  }

  private static <T> CompletableFuture<T> failedFuture(Throwable error) {
    return CompletableFuture.failedFuture(asInDependentStage(error));
  }

  /** What a client method throws whose operation the fake does not have. */
  public UnsupportedOperationException unsupported(String operation) {
    return new UnsupportedOperationException(
        "The fake of "
            + service.exceptionName()
            + " does not have the operation "
            + operation
            + " yet.");
  }

  /** What an async client method returns whose operation the fake does not have. */
  public <T> CompletableFuture<T> unsupportedAsync(String operation) {
    return failedFuture(unsupported(operation));
  }

  /** Ends the client: waiting calls fail, later calls too. The cloud's state stays. */
  @Override
  public void close() {
    closed = true;
    waiting.close();
  }
}
