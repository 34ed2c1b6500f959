package dev.awsfakes.s3;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A request's body that is still to be read: from a stream at once, or as a publisher sends it. */
interface IncomingBody {

  /** How long it is, if its maker said; -1 otherwise. */
  long declaredLength();

  /** The content type that its maker knows of. */
  @Nullable String contentType();

  /**
   * Reads the body.
   *
   * @param length how many bytes are wanted of it, -1 for all
   * @param limit how many bytes are allowed
   * @return the whole body, or what went wrong with it; nothing is kept then
   */
  CompletableFuture<ReceivedBody> receive(
      long length, long limit, Set<ChecksumKind> checksums, ContentStore store);
}
