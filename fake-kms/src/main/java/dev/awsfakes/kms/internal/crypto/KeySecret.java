package dev.awsfakes.kms.internal.crypto;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.spi.Ids;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The secret of a key: a symmetric one, or a pair that is made at first need, for a pair of RSA
 * takes seconds. It never leaves the service. The lock is held while the pair is made.
 */
public final class KeySecret {
  private final KeyKind kind;
  private final Ids ids;
  private final @Nullable SecretKey symmetric;

  @GuardedBy("this")
  private @Nullable KeyPair pair;

  private KeySecret(KeyKind kind, Ids ids, @Nullable SecretKey symmetric, @Nullable KeyPair pair) {
    this.kind = kind;
    this.ids = ids;
    this.symmetric = symmetric;
    this.pair = pair;
  }

  /** A secret made by KMS, of the stream's randomness. */
  public static KeySecret generated(KeyKind kind, Ids ids) {
    SecretKey symmetric = kind.isAsymmetric() ? null : key(kind, ids.bytes(kind.bits() / 8));
    return new KeySecret(kind, ids, symmetric, null);
  }

  /**
   * A secret that the user brought: raw bytes, or a private key as PKCS#8.
   *
   * @throws GeneralSecurityException if it is not one of the kind
   */
  public static KeySecret imported(KeyKind kind, byte[] material, Ids ids)
      throws GeneralSecurityException {
    if (kind.isAsymmetric()) {
      return new KeySecret(kind, ids, null, KeyPairs.fromPkcs8(kind, material));
    }
    if (material.length != kind.bits() / 8) {
      throw new GeneralSecurityException("not " + kind.bits() + " bits");
    }
    return new KeySecret(kind, ids, key(kind, material), null);
  }

  private static SecretKey key(KeyKind kind, byte[] bytes) {
    return new SecretKeySpec(
        bytes, kind.family() == KeyKind.Family.HMAC ? kind.standardName() : "AES");
  }

  /** The symmetric key. */
  public SecretKey symmetric() {
    if (symmetric == null) {
      throw new IllegalStateException(kind + " has no symmetric key");
    }
    return symmetric;
  }

  /** The key pair; made now if it was not yet. */
  public synchronized KeyPair pair() {
    if (pair == null) {
      pair = KeyPairs.generate(kind, SeededRandomness.from(ids.child("pair")));
    }
    return pair;
  }

  /** Randomness for salts and nonces. */
  public SecureRandom random() {
    return SeededRandomness.from(ids);
  }

  /** The message's HMAC under this secret. */
  public byte[] mac(byte[] message) {
    try {
      Mac mac = Mac.getInstance(kind.standardName());
      mac.init(symmetric());
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC failed on its own key", e);
    }
  }

  /** Whether the bytes are the message's HMAC under this secret. */
  public boolean isMac(byte[] message, byte[] mac) {
    return MessageDigest.isEqual(mac(message), mac);
  }

  /**
   * What this private key and the other's public key have in common, by ECDH.
   *
   * @param peer SubjectPublicKeyInfo of a key on the same curve
   * @throws GeneralSecurityException if it is none
   */
  public byte[] agree(byte[] peer) throws GeneralSecurityException {
    KeyAgreement agreement =
        kind.family() == KeyKind.Family.SM2
            ? KeyAgreement.getInstance("ECDH", BouncyCastle.provider())
            : KeyAgreement.getInstance("ECDH");
    agreement.init(pair().getPrivate());
    agreement.doPhase(KeyPairs.publicKey(kind, peer), true);
    return agreement.generateSecret();
  }
}
