package dev.awsfakes.port;

import dev.awsfakes.spi.Scope;
import dev.awsfakes.spi.access.Caller;
import java.time.Instant;
import java.util.Map;

/**
 * Keys that encrypt other services' data at rest. The fakes hold what they store in this JVM's
 * memory; what matters to a caller is whether the key can be used, and that its use is seen.
 */
public interface DataKeys {

  /**
   * Uses a key as a service does that encrypts or decrypts its data key.
   *
   * @param use who uses which key for what
   * @return the ARN of the key
   * @throws UnusableKeyException if the key cannot be used now
   */
  String use(KeyUse use) throws UnusableKeyException;

  /**
   * One use of a key.
   *
   * @param caller the account and Region on whose behalf it is used
   * @param principal who is to be allowed to use it
   * @param keyId the key's id, ARN, alias or alias ARN
   * @param operation what is asked of the key, {@code GenerateDataKey} or {@code Decrypt}
   * @param viaService the service that asks, {@code sqs}
   * @param encryptionContext what the service binds the data key to
   * @param time when
   */
  record KeyUse(
      Scope caller,
      Caller principal,
      String keyId,
      String operation,
      String viaService,
      Map<String, String> encryptionContext,
      Instant time) {

    /** A use on behalf of the account itself. */
    public KeyUse(
        Scope caller,
        String keyId,
        String operation,
        String viaService,
        Map<String, String> encryptionContext,
        Instant time) {
      this(caller, Caller.root(caller), keyId, operation, viaService, encryptionContext, time);
    }
  }

  /** Why a key cannot be used. */
  enum Unusable {
    /** There is no such key or alias. */
    NOT_FOUND,
    /** The key is disabled. */
    DISABLED,
    /** The key is pending deletion or import, or otherwise in no state to be used. */
    INVALID_STATE,
    /** The key is not one for encryption. */
    INVALID_USAGE,
    /** The caller may not use the key. */
    ACCESS_DENIED
  }

  /** A key that cannot be used. */
  final class UnusableKeyException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Unusable reason;

    /** With KMS's own words as the message. */
    public UnusableKeyException(Unusable reason, String message) {
      super(message, null, false, false);
      this.reason = reason;
    }

    /** Why it cannot be used. */
    public Unusable reason() {
      return reason;
    }
  }
}
