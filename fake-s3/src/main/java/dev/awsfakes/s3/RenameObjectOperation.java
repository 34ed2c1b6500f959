package dev.awsfakes.s3;

import dev.awsfakes.s3.ReadCondition.Outcome;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.RenameObjectRequest;
import software.amazon.awssdk.services.s3.model.RenameObjectResponse;

/** Gives an object of a directory bucket another key; it stays what it is otherwise. */
final class RenameObjectOperation implements Operation<RenameObjectRequest, RenameObjectResponse> {
  private final Buckets buckets;

  RenameObjectOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public RenameObjectResponse.Builder handle(RenameObjectRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), null, call);
    ObjectKey.require(request.key());
    String source = source(request.renameSource());
    if (source.equals(request.key())) {
      throw S3Errors.invalidRequest("The source and the destination of a rename must differ.");
    }
    if (!RenameTokens.of(buckets.cloud()).isRepeated(bucket, request)) {
      bucket.rename(
          source,
          request.key(),
          (from, to) -> {
            require(ofSource(request), from, call.now());
            require(ofDestination(request), to, call.now());
          });
      RenameTokens.of(buckets.cloud()).done(bucket, request);
    }
    return RenameObjectResponse.builder();
  }

  private static String source(String encoded) {
    try {
      String key = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
      return key.startsWith("/") ? key.substring(1) : key;
    } catch (IllegalArgumentException e) {
      throw S3Errors.invalidArgument("Invalid rename source encoding.");
    }
  }

  private static ReadCondition ofSource(RenameObjectRequest request) {
    return new ReadCondition(
        request.sourceIfMatch(),
        request.sourceIfNoneMatch(),
        request.sourceIfModifiedSince(),
        request.sourceIfUnmodifiedSince());
  }

  private static ReadCondition ofDestination(RenameObjectRequest request) {
    return new ReadCondition(
        request.destinationIfMatch(),
        request.destinationIfNoneMatch(),
        request.destinationIfModifiedSince(),
        request.destinationIfUnmodifiedSince());
  }

  // Whatever does not hold is 412: API reference, RenameObject. Of what is not there, only
  // "none matches" and "unmodified" can hold.
  private static void require(
      ReadCondition condition, @Nullable StoredVersion version, Instant now) {
    boolean holds =
        version == null
            ? condition.ifMatch() == null && condition.ifModifiedSince() == null
            : condition.of(version, now) == Outcome.HOLDS;
    if (!holds) {
      throw S3Errors.preconditionFailed();
    }
  }
}
