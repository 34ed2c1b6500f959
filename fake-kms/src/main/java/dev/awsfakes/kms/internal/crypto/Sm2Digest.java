package dev.awsfakes.kms.internal.crypto;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** SM2DSA over a digest that the caller has made, of the signer's identity and the message. */
final class Sm2Digest {
  private Sm2Digest() {}

  static byte[] sign(PrivateKey key, byte[] digest, SecureRandom random)
      throws GeneralSecurityException {
    try {
      SM2Signer signer = new SM2Signer(new Given(digest));
      signer.init(
          true, new ParametersWithRandom(PrivateKeyFactory.createKey(key.getEncoded()), random));
      return signer.generateSignature();
    } catch (java.io.IOException | CryptoException e) {
      throw new GeneralSecurityException(e);
    }
  }

  static boolean verify(PublicKey key, byte[] digest, byte[] signature)
      throws GeneralSecurityException {
    try {
      SM2Signer signer = new SM2Signer(new Given(digest));
      signer.init(false, PublicKeyFactory.createKey(key.getEncoded()));
      return signer.verifySignature(signature);
    } catch (java.io.IOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  /** A digest whose outcome is given, whatever goes in. */
  private static final class Given implements Digest {
    private final byte[] digest;

    Given(byte[] digest) {
      this.digest = digest;
    }

    @Override
    public String getAlgorithmName() {
      return "given";
    }

    @Override
    public int getDigestSize() {
      return digest.length;
    }

    @Override
    public void update(byte in) {
      // the outcome is given
    }

    @Override
    public void update(byte[] in, int offset, int length) {
      // the outcome is given
    }

    @Override
    public int doFinal(byte[] out, int offset) {
      System.arraycopy(digest, 0, out, offset, digest.length);
      return digest.length;
    }

    @Override
    public void reset() {
      // the outcome is given
    }
  }
}
