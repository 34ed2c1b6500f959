package dev.awsfakes.kms;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.kms.internal.crypto.KeyKind;
import dev.awsfakes.kms.internal.crypto.KeySecret;
import dev.awsfakes.spi.Ids;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The import tokens that were given out for a key. Its own lock guards it. */
final class ImportTokens {
  private static final Duration VALIDITY = Duration.ofHours(24);
  private static final int TOKEN_BYTES = 256;

  private final Ids ids;

  @GuardedBy("this")
  private final Map<ByteBuffer, Parameters> tokens = new HashMap<>();

  ImportTokens(Ids ids) {
    this.ids = ids;
  }

  /**
   * What material must be wrapped with.
   *
   * @param token goes with the material, and names the rest
   * @param kind the size of the wrapping key
   * @param wrapping the wrapping key pair
   * @param algorithm the wrapping algorithm
   * @param validTo when token and key expire
   */
  record Parameters(
      ByteBuffer token, KeyKind kind, KeySecret wrapping, String algorithm, Instant validTo) {}

  /** Gives out new parameters, with a key pair of their own. */
  synchronized Parameters give(KeyKind kind, String algorithm, Instant now) {
    ByteBuffer token = ByteBuffer.wrap(ids.bytes(TOKEN_BYTES)).asReadOnlyBuffer();
    KeySecret wrapping = KeySecret.generated(kind, Ids.ofSeed(ids.nextLong()));
    Parameters parameters = new Parameters(token, kind, wrapping, algorithm, now.plus(VALIDITY));
    tokens.put(token, parameters);
    return parameters;
  }

  /**
   * The parameters of a token.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidImportTokenException or ExpiredImportTokenException
   */
  synchronized Parameters require(ByteBuffer token, Instant now) {
    Parameters parameters = tokens.get(token);
    if (parameters == null) {
      throw KmsErrors.invalidImportToken();
    }
    if (!now.isBefore(parameters.validTo())) {
      throw KmsErrors.expiredImportToken();
    }
    return parameters;
  }
}
