package dev.awsfakes.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;

/** The body of a sync client's call, read on the caller's thread. */
final class StreamBody implements IncomingBody {
  private final RequestBody body;

  StreamBody(RequestBody body) {
    this.body = body;
  }

  @Override
  public long declaredLength() {
    return body.optionalContentLength().orElse(-1L);
  }

  @Override
  public @Nullable String contentType() {
    return body.contentType();
  }

  @Override
  public CompletableFuture<ReceivedBody> receive(
      long length, long limit, Set<ChecksumKind> checksums, ContentStore store) {
    ContentWriter writer = store.newWriter(checksums, length);
    try (InputStream in = body.contentStreamProvider().newStream()) {
      writer.write(in, length >= 0 ? length : limit + 1);
    } catch (IOException e) {
      writer.discard();
      // As the SDK's client does with an unreadable body.
      throw new UncheckedIOException(e);
    } catch (RuntimeException | Error e) {
      writer.discard();
      throw e;
    }
    if (writer.length() < length) {
      writer.discard();
      // The SDK's words, and its exception: a longer body is cut, a shorter one refused.
      throw new IllegalStateException(
          "The request content has fewer bytes than the specified content-length: "
              + length
              + " bytes.");
    }
    if (writer.length() > limit) {
      writer.discard();
      throw S3Errors.entityTooLarge();
    }
    return CompletableFuture.completedFuture(writer.finish());
  }
}
