package dev.awsfakes.kms;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.regions.Region;

/**
 * One use of a KMS key, as CloudTrail would show it.
 *
 * @param time when, on the cloud's clock
 * @param operation the operation of KMS, {@code Decrypt}
 * @param account on whose behalf
 * @param region where
 * @param key the key's ARN; as the caller named it if the use failed, empty if it named none
 * @param encryptionContext what the ciphertext is bound to; of ReEncrypt that of the source
 * @param viaService the service that used the key for the caller, {@code sqs}; empty for a call to
 *     KMS itself
 * @param errorCode why it failed; empty if it did not
 */
public record RecordedKeyUse(
    Instant time,
    String operation,
    String account,
    Region region,
    Optional<String> key,
    Map<String, String> encryptionContext,
    Optional<String> viaService,
    Optional<String> errorCode) {

  /** A use with a copy of the context. */
  public RecordedKeyUse {
    encryptionContext = Map.copyOf(encryptionContext);
  }
}
