package dev.awsfakes.kms;

import dev.awsfakes.kms.KmsKey.Sealed;
import dev.awsfakes.kms.internal.crypto.KeyKind;
import dev.awsfakes.kms.internal.crypto.KeySecret;
import dev.awsfakes.kms.internal.crypto.PublicKeyEncryption;
import dev.awsfakes.spi.Call;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/** What Encrypt, Decrypt and ReEncrypt share: both kinds of encryption, and whose a blob is. */
final class Encryption {
  static final String SYMMETRIC = "SYMMETRIC_DEFAULT";

  private final Keys keys;
  private final Call call;
  private final List<String> grantTokens;

  Encryption(Keys keys, List<String> grantTokens, Call call) {
    this.keys = keys;
    this.grantTokens = grantTokens;
    this.call = call;
  }

  /**
   * What was decrypted.
   *
   * @param key the key that sealed it
   * @param plaintext the secret
   * @param materialId the key material that sealed it; null of an asymmetric key
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, handed out once
  record Opened(KmsKey key, byte[] plaintext, @Nullable String materialId) {}

  /** The key, if it may encrypt with the algorithm now. */
  KmsKey require(String keyId, String algorithm) {
    KmsKey key = keys.use(keyId, grantTokens, KeyUsageType.ENCRYPT_DECRYPT, call);
    key.definition().requireAlgorithm(algorithm);
    return key;
  }

  /** Encrypts; an asymmetric key takes what fits and no context. */
  Sealed encrypt(KmsKey key, String algorithm, byte[] plaintext, Map<String, String> context) {
    requireFits(key, algorithm, plaintext, context);
    if (algorithm.equals(SYMMETRIC)) {
      return key.encrypt(plaintext, context, call.now());
    }
    KeySecret secret = key.materials().current(call.now()).requireSecret();
    return new Sealed(
        PublicKeyEncryption.encrypt(
            secret.pair().getPublic(), algorithm, plaintext, secret.random()),
        "");
  }

  /** Fails for what {@link #encrypt} would refuse. */
  void requireFits(KmsKey key, String algorithm, byte[] plaintext, Map<String, String> context) {
    if (algorithm.equals(SYMMETRIC)) {
      return;
    }
    requireNoContext(context);
    KeyKind kind = key.definition().kind();
    int capacity = PublicKeyEncryption.capacity(kind, algorithm);
    if (plaintext.length > capacity) {
      throw KmsErrors.cannotEncryptMoreThan(capacity, algorithm, kind.name());
    }
  }

  /** Decrypts; the ciphertext itself names its symmetric key, an asymmetric one must be named. */
  Opened decrypt(
      @Nullable String keyId, String algorithm, byte[] ciphertext, Map<String, String> context) {
    if (!algorithm.equals(SYMMETRIC)) {
      requireNoContext(context);
      return decryptAsymmetric(keyId, algorithm, ciphertext);
    }
    CiphertextBlob blob = CiphertextBlob.parse(ByteBuffer.wrap(ciphertext));
    KmsKey key = sealer(keyId, blob);
    keys.admit(key, grantTokens, KeyUsageType.ENCRYPT_DECRYPT, call);
    return new Opened(key, key.decrypt(blob, context, call.now()), blob.materialId());
  }

  private KmsKey sealer(@Nullable String keyId, CiphertextBlob blob) {
    if (keyId == null) {
      return keys.sealerOf(blob).orElseThrow(KmsErrors::ciphertextRefersToKeyElsewhere);
    }
    KmsKey key = keys.resolve(keyId, call.now());
    if (!key.hasSealed(blob)) {
      throw KmsErrors.incorrectKey();
    }
    return key;
  }

  private Opened decryptAsymmetric(@Nullable String keyId, String algorithm, byte[] ciphertext) {
    if (keyId == null) {
      throw KmsErrors.keyIdIsMissing(algorithm);
    }
    KmsKey key = require(keyId, algorithm);
    KeySecret secret = key.materials().current(call.now()).requireSecret();
    try {
      byte[] plaintext =
          PublicKeyEncryption.decrypt(secret.pair().getPrivate(), algorithm, ciphertext);
      return new Opened(key, plaintext, null);
    } catch (GeneralSecurityException e) {
      throw KmsErrors.invalidCiphertext();
    }
  }

  private static void requireNoContext(Map<String, String> context) {
    if (!context.isEmpty()) {
      throw KmsErrors.contextWithAsymmetricKey();
    }
  }

  /** The algorithm, or the one of symmetric keys if the request names none. */
  static String orSymmetric(@Nullable String algorithm) {
    return algorithm == null ? SYMMETRIC : algorithm;
  }
}
