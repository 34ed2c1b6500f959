package dev.awsfakes.s3;

import dev.awsfakes.spi.Cloud;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.s3.model.RenameObjectRequest;

/** The renames that are done, by the tokens with which callers may repeat them. */
final class RenameTokens {
  private final Map<Token, RenameObjectRequest> done = new ConcurrentHashMap<>();

  private record Token(String bucket, Instant created, String text) {}

  static RenameTokens of(Cloud cloud) {
    return cloud.state(RenameTokens.class, RenameTokens::new);
  }

  /**
   * Whether a rename was done with the request's token.
   *
   * @throws dev.awsfakes.spi.AwsError IdempotencyParameterMismatch if it was another
   */
  boolean isRepeated(StoredBucket bucket, RenameObjectRequest request) {
    if (request.clientToken() == null) {
      return false;
    }
    RenameObjectRequest before = done.get(token(bucket, request));
    if (before != null && !before.equals(request)) {
      throw S3Errors.idempotencyParameterMismatch();
    }
    return before != null;
  }

  void done(StoredBucket bucket, RenameObjectRequest request) {
    if (request.clientToken() != null) {
      done.put(token(bucket, request), request);
    }
  }

  private static Token token(StoredBucket bucket, RenameObjectRequest request) {
    return new Token(bucket.name(), bucket.created(), request.clientToken());
  }
}
