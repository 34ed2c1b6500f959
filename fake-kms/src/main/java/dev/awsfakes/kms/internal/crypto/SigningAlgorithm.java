package dev.awsfakes.kms.internal.crypto;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdDSAParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;

/**
 * A signing algorithm of KMS, as the JCA knows it.
 *
 * @param name the algorithm's name in the API
 * @param kind the kind of key that signs
 */
public record SigningAlgorithm(String name, KeyKind kind) {

  /** What the message of a request is. */
  public enum Input {
    RAW,
    DIGEST,
    EXTERNAL_MU
  }

  /**
   * How many bytes an input of the given type must have; -1 if any number; 0 if it is not taken.
   */
  public int inputLength(Input input) {
    boolean mlDsa = kind.family() == KeyKind.Family.ML_DSA;
    return switch (input) {
      case RAW -> name.equals("ED25519_PH_SHA_512") ? 0 : -1;
      case EXTERNAL_MU -> mlDsa ? 64 : 0;
      case DIGEST -> mlDsa || name.equals("ED25519_SHA_512") ? 0 : digestBits() / 8;
    };
  }

  /** Signs. */
  public byte[] sign(PrivateKey key, byte[] message, Input input, SecureRandom random) {
    try {
      if (isPkcs1(input)) {
        return Pkcs1Digest.sign(key, digestName(), message, random);
      }
      if (isSm2Digest(input)) {
        return Sm2Digest.sign(key, message, random);
      }
      Signature signature = signature(input);
      signature.initSign(key, random);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(name + " failed on its own key", e);
    }
  }

  /** Whether the signature is one of the message. */
  public boolean verify(PublicKey key, byte[] message, Input input, byte[] signed) {
    try {
      if (isPkcs1(input)) {
        return Pkcs1Digest.verify(key, digestName(), message, signed);
      }
      if (isSm2Digest(input)) {
        return Sm2Digest.verify(key, message, signed);
      }
      Signature signature = signature(input);
      signature.initVerify(key);
      signature.update(message);
      return signature.verify(signed);
    } catch (SignatureException | IllegalArgumentException e) {
      return false; // not even the form of a signature
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(name + " failed on its own key", e);
    }
  }

  private boolean isPkcs1(Input input) {
    return input == Input.DIGEST && name.startsWith("RSASSA_PKCS1");
  }

  private boolean isSm2Digest(Input input) {
    return input == Input.DIGEST && kind.family() == KeyKind.Family.SM2;
  }

  private Signature signature(Input input) throws GeneralSecurityException {
    boolean raw = input == Input.RAW;
    return switch (kind.family()) {
      case RSA -> name.startsWith("RSASSA_PSS") ? pss(raw) : pkcs1();
      case NIST_CURVE -> Signature.getInstance(ecdsa(raw));
      case KOBLITZ_CURVE -> Signature.getInstance(ecdsa(raw), BouncyCastle.provider());
      case EDWARDS_CURVE -> edwards();
      case ML_DSA ->
          Signature.getInstance(raw ? "ML-DSA" : "ML-DSA-EXTERNAL-MU", BouncyCastle.provider());
      case SM2 -> Signature.getInstance("SM3WITHSM2", BouncyCastle.provider());
      default -> throw new IllegalArgumentException(kind + " does not sign");
    };
  }

  private Signature pkcs1() throws GeneralSecurityException {
    return Signature.getInstance("SHA" + digestBits() + "withRSA");
  }

  private String ecdsa(boolean raw) {
    return (raw ? "SHA" + digestBits() : "NONE") + "withECDSA";
  }

  // The salt is as long as the digest, which KMS documents.
  private Signature pss(boolean raw) throws GeneralSecurityException {
    Signature signature =
        raw
            ? Signature.getInstance("RSASSA-PSS")
            : Signature.getInstance("NONEWITHRSASSA-PSS", BouncyCastle.provider());
    signature.setParameter(
        new PSSParameterSpec(
            digestName(), "MGF1", new MGF1ParameterSpec(digestName()), digestBits() / 8, 1));
    return signature;
  }

  // Of the pre-hashed form KMS says that it hashes what it is given once more.
  private Signature edwards() throws GeneralSecurityException {
    Signature signature = Signature.getInstance("Ed25519");
    if (name.equals("ED25519_PH_SHA_512")) {
      signature.setParameter(new EdDSAParameterSpec(true));
    }
    return signature;
  }

  private int digestBits() {
    return kind.family() == KeyKind.Family.SM2
        ? kind.bits()
        : Integer.parseInt(name.substring(name.length() - 3));
  }

  private String digestName() {
    return "SHA-" + digestBits();
  }
}
