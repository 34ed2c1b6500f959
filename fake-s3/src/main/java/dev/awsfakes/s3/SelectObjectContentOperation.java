package dev.awsfakes.s3;

import dev.awsfakes.s3.Encryption.CustomerKey;
import dev.awsfakes.s3.internal.select.SelectException;
import dev.awsfakes.s3.internal.select.SelectRun;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.s3.model.SelectObjectContentEventStream;
import software.amazon.awssdk.services.s3.model.SelectObjectContentRequest;
import software.amazon.awssdk.services.s3.model.SelectObjectContentResponse;
import software.amazon.awssdk.services.s3.model.SelectObjectContentResponseHandler;

/**
 * Queries an object. What is wrong with the query, or with the object before anything is selected,
 * is the call's error; what comes later ends the stream of events.
 */
final class SelectObjectContentOperation
    implements Operation<SelectObjectContentRequest, SelectObjectContentResponse> {
  private static final Set<String> UNSUPPORTED =
      Set.of("GLACIER", "DEEP_ARCHIVE", "REDUCED_REDUNDANCY");

  private final Buckets buckets;
  private @Nullable Selection selection;

  SelectObjectContentOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  /** What a call has found out, to be told as events. */
  private record Selection(SelectionEvents events, Call call) {}

  @Override
  public SelectObjectContentResponse.Builder handle(SelectObjectContentRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    StoredVersion version = VersionLookup.require(bucket, request.key(), null, call);
    StoredObject object = version.requireObject();
    object.encryption().requireKey(CustomerKey.of(request));
    object.encryption().decrypt(bucket, call);
    try {
      if (UNSUPPORTED.contains(version.state().storageClass())) {
        throw SelectException.unsupportedStorageClass();
      }
      if (bucket.isUnreadable(version, call.now())) {
        throw S3Errors.invalidObjectState(bucket, version, call.now());
      }
      SelectRun run =
          new SelectRun(request, object.content().newStream(), object.size(), call.now());
      selection = new Selection(new SelectionEvents(run, showsProgress(request)), call);
    } catch (SelectException e) {
      throw S3Errors.select(e.problem());
    }
    return SelectObjectContentResponse.builder();
  }

  private static boolean showsProgress(SelectObjectContentRequest request) {
    return request.requestProgress() != null
        && Boolean.TRUE.equals(request.requestProgress().enabled());
  }

  /** Hands the answer and its events, or the error, to the caller's handler. */
  CompletableFuture<Void> deliver(
      CompletableFuture<SelectObjectContentResponse> answer,
      SelectObjectContentResponseHandler handler) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    answer.whenComplete(
        (response, error) -> {
          if (response == null) {
            fail(cause(error), handler, done);
            return;
          }
          try {
            handler.responseReceived(response);
            handler.onEventStream(events(handler, done));
          } catch (RuntimeException e) {
            fail(e, handler, done);
          }
        });
    return done;
  }

  private static Throwable cause(Throwable error) {
    Throwable cause = error.getCause();
    return error instanceof CompletionException && cause != null ? cause : error;
  }

  private SdkPublisher<SelectObjectContentEventStream> events(
      SelectObjectContentResponseHandler handler, CompletableFuture<Void> done) {
    return new Events(Objects.requireNonNull(selection), done)
        .doAfterOnComplete(() -> complete(handler, done))
        .doAfterOnCancel(() -> complete(handler, done))
        .doAfterOnError(error -> fail(error, handler, done));
  }

  private static void complete(
      SelectObjectContentResponseHandler handler, CompletableFuture<Void> done) {
    handler.complete();
    done.complete(null);
  }

  private static void fail(
      Throwable error, SelectObjectContentResponseHandler handler, CompletableFuture<Void> done) {
    handler.exceptionOccurred(error);
    // The SDK's futures are dependent stages: what callbacks see is the CompletionException.
    done.completeExceptionally(new CompletionException(error));
  }

  /** The events for their one subscriber; they end when the caller cancels the call. */
  private static final class Events extends PulledPublisher<SelectObjectContentEventStream> {
    private final Selection selection;
    private final CompletableFuture<Void> done;

    Events(Selection selection, CompletableFuture<Void> done) {
      this.selection = selection;
      this.done = done;
    }

    @Override
    Iterator<SelectObjectContentEventStream> newItems() {
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return !done.isCancelled() && selection.events().hasNext();
        }

        @Override
        public SelectObjectContentEventStream next() {
          try {
            return selection.events().next();
          } catch (SelectException e) {
            throw S3Errors.select(e.problem()).toException(selection.call());
          }
        }
      };
    }
  }
}
