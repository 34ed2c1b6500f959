package dev.awsfakes.s3;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.core.async.AsyncRequestBody;

/**
 * The body of an async client's call, read as its publisher sends it, on the publisher's thread.
 */
final class PublishedBody implements IncomingBody {
  private final AsyncRequestBody body;

  PublishedBody(AsyncRequestBody body) {
    this.body = body;
  }

  @Override
  public long declaredLength() {
    return body.contentLength().orElse(-1L);
  }

  @Override
  public @Nullable String contentType() {
    return body.contentType();
  }

  @Override
  public CompletableFuture<ReceivedBody> receive(
      long length, long limit, Set<ChecksumKind> checksums, ContentStore store) {
    Reception reception = new Reception(store.newWriter(checksums, length), length, limit);
    body.subscribe(reception);
    return reception.received;
  }

  /** One reading of the body; its signals come one after another, as publishers promise. */
  private static final class Reception implements Subscriber<ByteBuffer> {
    final CompletableFuture<ReceivedBody> received = new CompletableFuture<>();
    private final ContentWriter writer;
    private final long length;
    private final long limit;
    private @Nullable Subscription subscription;

    Reception(ContentWriter writer, long length, long limit) {
      this.writer = writer;
      this.length = length;
      this.limit = limit;
    }

    @Override
    public void onSubscribe(Subscription newSubscription) {
      if (subscription != null) {
        newSubscription.cancel();
        return;
      }
      subscription = newSubscription;
      received.whenComplete((body, error) -> endEarly(newSubscription, error));
      newSubscription.request(1);
    }

    private static void endEarly(Subscription subscription, @Nullable Throwable error) {
      if (error != null) {
        subscription.cancel();
      }
    }

    @Override
    public void onNext(ByteBuffer bytes) {
      if (received.isDone() || subscription == null) {
        return;
      }
      try {
        writer.write(bytes.asReadOnlyBuffer());
        if (writer.length() > limit) {
          throw S3Errors.entityTooLarge();
        }
      } catch (RuntimeException e) {
        fail(e);
        return;
      }
      subscription.request(1);
    }

    @Override
    public void onError(Throwable error) {
      fail(error);
    }

    @Override
    public void onComplete() {
      if (received.isDone()) {
        writer.discard();
      } else if (length >= 0 && writer.length() != length) {
        fail(
            new IllegalStateException(
                "The request body has "
                    + writer.length()
                    + " bytes, but the specified content-length is "
                    + length
                    + " bytes."));
      } else {
        received.complete(writer.finish());
      }
    }

    private void fail(Throwable error) {
      writer.discard();
      received.completeExceptionally(error);
    }
  }
}
