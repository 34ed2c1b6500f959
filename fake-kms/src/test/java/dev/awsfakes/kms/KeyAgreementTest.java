package dev.awsfakes.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.KeyAgreement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.DeriveSharedSecretResponse;
import software.amazon.awssdk.services.kms.model.OriginType;

class KeyAgreementTest extends KmsTest {

  private DeriveSharedSecretResponse derive(String keyId, byte[] peer) {
    return kms.deriveSharedSecret(
        r -> r.keyId(keyId).keyAgreementAlgorithm("ECDH").publicKey(SdkBytes.fromByteArray(peer)));
  }

  private static KeyPair pair(String curve) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve));
    return generator.generateKeyPair();
  }

  // Recording derive_shared_secret_matches_openssl.
  @ParameterizedTest
  @CsvSource({
    "ECC_NIST_P256, secp256r1, 32",
    "ECC_NIST_P384, secp384r1, 48",
    "ECC_NIST_P521, secp521r1, 66"
  })
  void deriveSharedSecret_withPeer_isWhatThePeerDerives(String spec, String curve, int length)
      throws Exception {
    String keyId = create(spec, "KEY_AGREEMENT").keyId();
    KeyPair peer = pair(curve);
    byte[] der = kms.getPublicKey(r -> r.keyId(keyId)).publicKey().asByteArray();
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(peer.getPrivate());
    agreement.doPhase(
        KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der)), true);

    DeriveSharedSecretResponse derived = derive(keyId, peer.getPublic().getEncoded());

    assertThat(derived.sharedSecret().asByteArray())
        .isEqualTo(agreement.generateSecret())
        .hasSize(length);
    assertThat(derived.keyId()).isEqualTo(describe(keyId).arn());
    assertThat(derived.keyAgreementAlgorithmAsString()).isEqualTo("ECDH");
    assertThat(derived.keyOrigin()).isEqualTo(OriginType.AWS_KMS);
  }

  @Test
  void deriveSharedSecret_keyOfAnotherCurveOrNone_isRefused() throws Exception {
    String keyId = create("ECC_NIST_P256", "KEY_AGREEMENT").keyId();
    byte[] other = pair("secp384r1").getPublic().getEncoded();

    assertFailsWith(() -> derive(keyId, other), "ValidationException");
    assertFailsWith(() -> derive(keyId, new byte[] {1, 2, 3}), "ValidationException");
  }

  @Test
  void deriveSharedSecret_keyForSigning_isRefused() throws Exception {
    String keyId = create("ECC_NIST_P256", "SIGN_VERIFY").keyId();
    byte[] peer = pair("secp256r1").getPublic().getEncoded();

    assertFailsWith(() -> derive(keyId, peer), "InvalidKeyUsageException");
  }
}
