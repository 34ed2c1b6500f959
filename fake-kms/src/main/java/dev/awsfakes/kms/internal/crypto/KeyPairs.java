package dev.awsfakes.kms.internal.crypto;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** Makes key pairs, and reads them from their DER forms. */
public final class KeyPairs {
  private KeyPairs() {}

  /** A new pair; equal randomness gives an equal pair. */
  public static KeyPair generate(KeyKind kind, SecureRandom random) {
    try {
      KeyPairGenerator generator = generator(kind);
      switch (kind.family()) {
        case RSA ->
            generator.initialize(
                new RSAKeyGenParameterSpec(kind.bits(), RSAKeyGenParameterSpec.F4), random);
        case EDWARDS_CURVE -> generator.initialize(NamedParameterSpec.ED25519, random);
        case ML_DSA ->
            generator.initialize(
                org.bouncycastle.jcajce.spec.MLDSAParameterSpec.fromName(kind.standardName()),
                random);
        default -> generator.initialize(new ECGenParameterSpec(kind.standardName()), random);
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No key pair of " + kind, e);
    }
  }

  private static KeyPairGenerator generator(KeyKind kind) throws GeneralSecurityException {
    return switch (kind.family()) {
      case RSA -> KeyPairGenerator.getInstance("RSA");
      case NIST_CURVE -> KeyPairGenerator.getInstance("EC");
      case EDWARDS_CURVE -> KeyPairGenerator.getInstance("Ed25519");
      case KOBLITZ_CURVE, SM2 -> KeyPairGenerator.getInstance("EC", BouncyCastle.provider());
      case ML_DSA -> KeyPairGenerator.getInstance("ML-DSA", BouncyCastle.provider());
      default -> throw new IllegalArgumentException(kind + " is no pair");
    };
  }

  /**
   * The pair whose private key is given as PKCS#8.
   *
   * @throws GeneralSecurityException if it is no private key of the kind
   */
  public static KeyPair fromPkcs8(KeyKind kind, byte[] pkcs8) throws GeneralSecurityException {
    PrivateKey secret = factory(kind).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    KeyPair pair = new KeyPair(publicKey(kind, secret, pkcs8), secret);
    requireKind(kind, pair);
    return pair;
  }

  /**
   * The public key given as SubjectPublicKeyInfo.
   *
   * @throws GeneralSecurityException if it is no public key of the kind
   */
  public static PublicKey publicKey(KeyKind kind, byte[] spki) throws GeneralSecurityException {
    PublicKey key = factory(kind).generatePublic(new X509EncodedKeySpec(spki));
    if (key instanceof ECKey ec && fieldBits(ec) != curveBits(kind)) {
      throw new GeneralSecurityException("not on the curve of " + kind);
    }
    return key;
  }

  private static void requireKind(KeyKind kind, KeyPair pair) throws GeneralSecurityException {
    boolean fits =
        switch (kind.family()) {
          case RSA -> ((RSAKey) pair.getPrivate()).getModulus().bitLength() == kind.bits();
          case NIST_CURVE, KOBLITZ_CURVE, SM2 ->
              fieldBits((ECKey) pair.getPrivate()) == curveBits(kind);
          default -> true;
        };
    if (!fits) {
      throw new GeneralSecurityException("not a key of " + kind);
    }
  }

  private static int fieldBits(ECKey key) {
    return key.getParams().getCurve().getField().getFieldSize();
  }

  private static int curveBits(KeyKind kind) {
    return kind == KeyKind.ECC_NIST_P521 ? 521 : kind.bits();
  }

  private static KeyFactory factory(KeyKind kind) throws GeneralSecurityException {
    return switch (kind.family()) {
      case RSA -> KeyFactory.getInstance("RSA");
      case NIST_CURVE -> KeyFactory.getInstance("EC");
      case EDWARDS_CURVE -> KeyFactory.getInstance("Ed25519");
      case KOBLITZ_CURVE, SM2 -> KeyFactory.getInstance("EC", BouncyCastle.provider());
      case ML_DSA -> KeyFactory.getInstance("ML-DSA", BouncyCastle.provider());
      default -> throw new IllegalArgumentException(kind + " is no pair");
    };
  }

  private static PublicKey publicKey(KeyKind kind, PrivateKey secret, byte[] pkcs8)
      throws GeneralSecurityException {
    if (secret instanceof RSAPrivateCrtKey rsa) {
      BigInteger exponent = rsa.getPublicExponent();
      return factory(kind).generatePublic(new RSAPublicKeySpec(rsa.getModulus(), exponent));
    }
    try {
      AsymmetricKeyParameter open =
          open(PrivateKeyFactory.createKey(PrivateKeyInfo.getInstance(pkcs8)));
      return factory(kind)
          .generatePublic(
              new X509EncodedKeySpec(
                  SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(open).getEncoded()));
    } catch (java.io.IOException | IllegalArgumentException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private static AsymmetricKeyParameter open(AsymmetricKeyParameter secret)
      throws GeneralSecurityException {
    if (secret instanceof ECPrivateKeyParameters ec) {
      return new ECPublicKeyParameters(
          ec.getParameters().getG().multiply(ec.getD()).normalize(), ec.getParameters());
    }
    if (secret instanceof Ed25519PrivateKeyParameters edwards) {
      return edwards.generatePublicKey();
    }
    throw new GeneralSecurityException("no public key of " + secret.getClass());
  }
}
