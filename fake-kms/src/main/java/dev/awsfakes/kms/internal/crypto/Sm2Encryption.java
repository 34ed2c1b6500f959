package dev.awsfakes.kms.internal.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.util.BigIntegers;

/**
 * SM2PKE. A ciphertext is the DER form of GB/T 35276: a sequence of the point's two coordinates,
 * the SM3 hash and the encrypted bytes.
 */
final class Sm2Encryption {
  private static final int COORDINATE = 32;
  private static final int HASH = 32;
  private static final byte UNCOMPRESSED = 4;

  private Sm2Encryption() {}

  static byte[] encrypt(PublicKey key, byte[] plaintext, SecureRandom random)
      throws GeneralSecurityException {
    SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
    try {
      engine.init(
          true, new ParametersWithRandom(PublicKeyFactory.createKey(key.getEncoded()), random));
      return toDer(engine.processBlock(plaintext, 0, plaintext.length));
    } catch (IOException | InvalidCipherTextException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private static byte[] toDer(byte[] raw) throws IOException {
    int y = 1 + COORDINATE;
    int hash = y + COORDINATE;
    int bytes = hash + HASH;
    ASN1EncodableVector parts = new ASN1EncodableVector();
    parts.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(raw, 1, y))));
    parts.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(raw, y, hash))));
    parts.add(new DEROctetString(Arrays.copyOfRange(raw, hash, bytes)));
    parts.add(new DEROctetString(Arrays.copyOfRange(raw, bytes, raw.length)));
    return new DERSequence(parts).getEncoded();
  }

  static byte[] decrypt(PrivateKey key, byte[] ciphertext) throws GeneralSecurityException {
    SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
    try {
      byte[] raw = fromDer(ciphertext);
      engine.init(false, PrivateKeyFactory.createKey(key.getEncoded()));
      return engine.processBlock(raw, 0, raw.length);
    } catch (IOException | InvalidCipherTextException | RuntimeException e) {
      // Bouncy Castle answers bytes of another form with whatever its parser meets first.
      throw new GeneralSecurityException(e);
    }
  }

  private static byte[] fromDer(byte[] ciphertext) {
    ASN1Sequence parts = ASN1Sequence.getInstance(ciphertext);
    byte[] hash = ASN1OctetString.getInstance(parts.getObjectAt(2)).getOctets();
    byte[] bytes = ASN1OctetString.getInstance(parts.getObjectAt(3)).getOctets();
    byte[] raw = new byte[1 + 2 * COORDINATE + HASH + bytes.length];
    raw[0] = UNCOMPRESSED;
    coordinate(parts, 0, raw, 1);
    coordinate(parts, 1, raw, 1 + COORDINATE);
    System.arraycopy(hash, 0, raw, 1 + 2 * COORDINATE, HASH);
    System.arraycopy(bytes, 0, raw, 1 + 2 * COORDINATE + HASH, bytes.length);
    return raw;
  }

  private static void coordinate(ASN1Sequence parts, int index, byte[] raw, int at) {
    BigInteger value = ASN1Integer.getInstance(parts.getObjectAt(index)).getPositiveValue();
    System.arraycopy(BigIntegers.asUnsignedByteArray(COORDINATE, value), 0, raw, at, COORDINATE);
  }
}
