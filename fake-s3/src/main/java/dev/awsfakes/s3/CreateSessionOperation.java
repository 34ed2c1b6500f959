package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Ids;
import dev.awsfakes.spi.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.CreateSessionRequest;
import software.amazon.awssdk.services.s3.model.CreateSessionResponse;
import software.amazon.awssdk.services.s3.model.SessionCredentials;

/** Gives credentials for a directory bucket, which nothing asks for in process. */
final class CreateSessionOperation
    implements Operation<CreateSessionRequest, CreateSessionResponse> {
  private static final Duration LIFETIME = Duration.ofMinutes(5);
  private static final Set<String> MODES = Set.of("ReadOnly", "ReadWrite");
  private static final char[] KEY_ID = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".toCharArray();
  private static final char[] SECRET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".toCharArray();

  private final Buckets buckets;

  CreateSessionOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public CreateSessionResponse.Builder handle(CreateSessionRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), null, call);
    String mode = request.sessionModeAsString();
    if (mode != null && !MODES.contains(mode)) {
      throw S3Errors.invalidArgument("Invalid session mode: " + mode);
    }
    CreateSessionResponse.Builder response =
        CreateSessionResponse.builder().credentials(credentials(bucket.sessions(), call.now()));
    RequestedEncryption.of(request, "", bucket, call).show(response);
    return response;
  }

  private static SessionCredentials credentials(Ids ids, Instant now) {
    return SessionCredentials.builder()
        .accessKeyId("ASIA" + ids.text(16, KEY_ID))
        .secretAccessKey(ids.text(40, SECRET))
        .sessionToken(ids.text(356, SECRET))
        .expiration(now.plus(LIFETIME))
        .build();
  }
}
