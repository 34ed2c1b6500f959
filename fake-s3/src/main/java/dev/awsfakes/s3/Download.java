package dev.awsfakes.s3;

import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.NonRetryableException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;

/** An operation whose answer has a body, and how that reaches the caller's transformer. */
@SuppressWarnings("overloads") // as the transformers of the two kinds of client
interface Download {

  /** The body of the answer that was given. */
  Content body();

  /** Hands response and body to a sync client's transformer, with the SDK's errors if it fails. */
  default <O extends AwsResponse, R> R deliver(O response, ResponseTransformer<O, R> transformer) {
    InputStream bytes = body().newStream();
    try {
      return transformer.transform(response, AbortableInputStream.create(bytes));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AbortedException.create("Thread was interrupted", e);
    } catch (AbortedException e) {
      throw e;
    } catch (Exception e) {
      throw SdkClientException.create(
          "Unable to unmarshall response (" + e.getMessage() + "). Response Code: 200",
          NonRetryableException.create(String.valueOf(e.getMessage()), e));
    }
  }

  /** Hands response and body, or the error, to an async client's transformer. */
  default <O extends AwsResponse, R> CompletableFuture<R> deliver(
      CompletableFuture<O> answer, AsyncResponseTransformer<O, R> transformer) {
    CompletableFuture<R> prepared;
    try {
      prepared = transformer.prepare();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
    answer.whenComplete(
        (response, error) -> {
          if (response == null) {
            transformer.exceptionOccurred(cause(error));
          } else {
            handOver(response, transformer, prepared);
          }
        });
    return prepared;
  }

  private <O extends AwsResponse, R> void handOver(
      O response, AsyncResponseTransformer<O, R> transformer, CompletableFuture<R> prepared) {
    try {
      transformer.onResponse(response);
      transformer.onStream(new ContentPublisher(body()));
    } catch (RuntimeException e) {
      transformer.exceptionOccurred(e);
      prepared.completeExceptionally(e);
    }
  }

  private static Throwable cause(Throwable error) {
    return error instanceof CompletionException && error.getCause() != null
        ? error.getCause()
        : error;
  }
}
