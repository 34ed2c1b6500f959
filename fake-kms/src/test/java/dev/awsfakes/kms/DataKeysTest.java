package dev.awsfakes.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyPairResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyPairWithoutPlaintextResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyWithoutPlaintextResponse;

class DataKeysTest extends KmsTest {
  private static final Map<String, String> CONTEXT = Map.of("a", "b");

  private final String keyId = symmetric();

  private SdkBytes open(SdkBytes ciphertext) {
    return kms.decrypt(r -> r.ciphertextBlob(ciphertext).encryptionContext(CONTEXT)).plaintext();
  }

  @ParameterizedTest
  @CsvSource({"AES_128, , 16", "AES_256, , 32", ", 1, 1", ", 1024, 1024"})
  void generateDataKey_bySpecOrLength_givesItSealedToo(String spec, Integer bytes, int length) {
    GenerateDataKeyResponse key =
        kms.generateDataKey(
            r -> r.keyId(keyId).keySpec(spec).numberOfBytes(bytes).encryptionContext(CONTEXT));

    assertThat(key.plaintext().asByteArray()).hasSize(length);
    assertThat(open(key.ciphertextBlob())).isEqualTo(key.plaintext());
    assertThat(key.keyId()).isEqualTo(describe(keyId).arn());
    assertThat(key.keyMaterialId()).isEqualTo(describe(keyId).currentKeyMaterialId());
  }

  @Test
  void generateDataKey_neitherOrBothLengths_isRefused() {
    assertFailsWith(() -> kms.generateDataKey(r -> r.keyId(keyId)), "ValidationException");
    assertFailsWith(
        () -> kms.generateDataKey(r -> r.keyId(keyId).keySpec("AES_256").numberOfBytes(32)),
        "ValidationException");
  }

  // Recordings generate_data_key_without_plaintext and
  // encryption_context_generate_data_key_without_plaintext.
  @Test
  void generateDataKeyWithoutPlaintext_opened_isAKey() {
    GenerateDataKeyWithoutPlaintextResponse key =
        kms.generateDataKeyWithoutPlaintext(
            r -> r.keyId(keyId).keySpec("AES_256").encryptionContext(CONTEXT));

    assertThat(key.keyId()).isEqualTo(describe(keyId).arn());
    assertThat(open(key.ciphertextBlob()).asByteArray()).hasSize(32);
    assertFails(() -> decrypt(key.ciphertextBlob(), Map.of()), "InvalidCiphertextException", null);
  }

  // Recordings generate_data_key_pair and encryption_context_generate_data_key_pair.
  @ParameterizedTest
  @CsvSource({
    "RSA_2048, RSA, SHA256withRSA",
    "ECC_NIST_P256, EC, SHA256withECDSA",
    "ECC_NIST_P384, EC, SHA384withECDSA",
    "ECC_NIST_P521, EC, SHA512withECDSA",
    "ECC_NIST_EDWARDS25519, Ed25519, Ed25519"
  })
  void generateDataKeyPair_ofSpec_givesAMatchingPair(String spec, String type, String algorithm)
      throws Exception {
    GenerateDataKeyPairResponse pair =
        kms.generateDataKeyPair(r -> r.keyId(keyId).keyPairSpec(spec).encryptionContext(CONTEXT));
    KeyFactory factory = KeyFactory.getInstance(type);
    PrivateKey secret =
        factory.generatePrivate(new PKCS8EncodedKeySpec(pair.privateKeyPlaintext().asByteArray()));
    PublicKey open = factory.generatePublic(new X509EncodedKeySpec(pair.publicKey().asByteArray()));

    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(secret);
    signature.update(pair.publicKey().asByteArray());
    byte[] signed = signature.sign();
    signature.initVerify(open);
    signature.update(pair.publicKey().asByteArray());

    assertThat(signature.verify(signed)).isTrue();
    assertThat(pair.keyPairSpecAsString()).isEqualTo(spec);
    assertThat(pair.keyId()).isEqualTo(describe(keyId).arn());
    assertThat(open(pair.privateKeyCiphertextBlob())).isEqualTo(pair.privateKeyPlaintext());
    assertFails(
        () -> decrypt(pair.privateKeyCiphertextBlob(), Map.of()),
        "InvalidCiphertextException",
        null);
  }

  // Recordings generate_data_key_pair_without_plaintext and
  // encryption_context_generate_data_key_pair_without_plaintext.
  @Test
  void generateDataKeyPairWithoutPlaintext_opened_isThePrivateKey() {
    GenerateDataKeyPairWithoutPlaintextResponse pair =
        kms.generateDataKeyPairWithoutPlaintext(
            r -> r.keyId(keyId).keyPairSpec("RSA_2048").encryptionContext(CONTEXT));

    assertThat(pair.keyId()).isEqualTo(describe(keyId).arn());
    assertThat(pair.keyPairSpecAsString()).isEqualTo("RSA_2048");
    assertThat(open(pair.privateKeyCiphertextBlob()).asByteArray()).hasSizeGreaterThan(1000);
    assertFails(
        () -> decrypt(pair.privateKeyCiphertextBlob(), Map.of()),
        "InvalidCiphertextException",
        null);
  }

  // Recording generate_data_key_pair_dry_run.
  @Test
  void generate_dryRun_isRefusedAsSuch() {
    String message = "The request would have succeeded, but the DryRun option is set.";

    assertFails(
        () -> kms.generateDataKeyPair(r -> r.keyId(keyId).keyPairSpec("RSA_2048").dryRun(true)),
        "DryRunOperationException",
        message);
    assertFails(
        () ->
            kms.generateDataKeyPairWithoutPlaintext(
                r -> r.keyId(keyId).keyPairSpec("RSA_2048").dryRun(true)),
        "DryRunOperationException",
        message);
    assertFails(
        () -> kms.generateDataKey(r -> r.keyId(keyId).keySpec("AES_256").dryRun(true)),
        "DryRunOperationException",
        message);
    assertFails(
        () ->
            kms.generateDataKeyWithoutPlaintext(
                r -> r.keyId(keyId).keySpec("AES_256").dryRun(true)),
        "DryRunOperationException",
        message);
  }

  @ParameterizedTest
  @CsvSource({
    "RSA_2048, ENCRYPT_DECRYPT",
    "RSA_2048, SIGN_VERIFY",
    "HMAC_256, GENERATE_VERIFY_MAC"
  })
  void generateDataKey_ofOtherThanSymmetricKey_isRefused(String spec, String usage) {
    String other = create(spec, usage).keyId();

    assertFailsWith(
        () -> kms.generateDataKey(r -> r.keyId(other).keySpec("AES_256")),
        "InvalidKeyUsageException");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1024})
  void generateRandom_ofLength_givesDifferentBytesEachTime(int length) {
    SdkBytes first = kms.generateRandom(r -> r.numberOfBytes(length)).plaintext();

    assertThat(first.asByteArray()).hasSize(length);
    if (length > 1) {
      assertThat(kms.generateRandom(r -> r.numberOfBytes(length)).plaintext()).isNotEqualTo(first);
    }
  }

  // Recording generate_random_invalid_number_of_bytes[None].
  @Test
  void generateRandom_withoutLength_isRefused() {
    assertFails(
        () -> kms.generateRandom(r -> {}), "ValidationException", "NumberOfBytes is required.");
  }

  @Test
  void recipient_ofAnEnclave_isNamedAsMissing() {
    assertThatThrownBy(
            () ->
                kms.generateDataKey(
                    r ->
                        r.keyId(keyId)
                            .keySpec("AES_256")
                            .recipient(a -> a.attestationDocument(bytes("x")))))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("GenerateDataKey")
        .hasMessageContaining("Recipient");
  }
}
