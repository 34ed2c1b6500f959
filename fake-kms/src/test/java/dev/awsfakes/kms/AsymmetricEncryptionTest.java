package dev.awsfakes.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;

class AsymmetricEncryptionTest extends KmsTest {

  private SdkBytes encrypt(String keyId, String algorithm, int length) {
    return kms.encrypt(
            r ->
                r.keyId(keyId)
                    .encryptionAlgorithm(algorithm)
                    .plaintext(SdkBytes.fromByteArray(new byte[length])))
        .ciphertextBlob();
  }

  private byte[] decrypt(String keyId, String algorithm, SdkBytes ciphertext) {
    return kms.decrypt(
            r -> r.keyId(keyId).encryptionAlgorithm(algorithm).ciphertextBlob(ciphertext))
        .plaintext()
        .asByteArray();
  }

  // Recordings encrypt_validate_plaintext_size_per_key_type[...].
  @ParameterizedTest
  @CsvSource({
    "RSA_2048, RSAES_OAEP_SHA_1, 214",
    "RSA_2048, RSAES_OAEP_SHA_256, 190",
    "RSA_3072, RSAES_OAEP_SHA_1, 342",
    "RSA_3072, RSAES_OAEP_SHA_256, 318",
    "RSA_4096, RSAES_OAEP_SHA_1, 470",
    "RSA_4096, RSAES_OAEP_SHA_256, 446"
  })
  void encrypt_asMuchAsFits_isDecryptedAndMoreRefused(String spec, String algorithm, int most) {
    String keyId = create(spec, "ENCRYPT_DECRYPT").keyId();

    assertThat(decrypt(keyId, algorithm, encrypt(keyId, algorithm, most))).hasSize(most);
    assertFails(
        () -> encrypt(keyId, algorithm, most + 1),
        "ValidationException",
        "Algorithm "
            + algorithm
            + " and key spec "
            + spec
            + " cannot encrypt data larger than "
            + most
            + " bytes.");
  }

  @ParameterizedTest
  @CsvSource({"RSAES_OAEP_SHA_1, SHA-1", "RSAES_OAEP_SHA_256, SHA-256"})
  void decrypt_encryptedOutsideByThePublicKey_givesThePlaintext(String algorithm, String hash)
      throws Exception {
    String keyId = create("RSA_2048", "ENCRYPT_DECRYPT").keyId();
    byte[] der = kms.getPublicKey(r -> r.keyId(keyId)).publicKey().asByteArray();
    PublicKey key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
    Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE,
        key,
        new OAEPParameterSpec(
            hash, "MGF1", new MGF1ParameterSpec(hash), PSource.PSpecified.DEFAULT));
    SdkBytes ciphertext = SdkBytes.fromByteArray(cipher.doFinal(new byte[] {1, 2, 3}));

    assertThat(decrypt(keyId, algorithm, ciphertext)).containsExactly(1, 2, 3);
  }

  @Test
  void decrypt_otherAlgorithmKeyOrBytes_isRefused() {
    String keyId = create("RSA_2048", "ENCRYPT_DECRYPT").keyId();
    String other = create("RSA_2048", "ENCRYPT_DECRYPT").keyId();
    SdkBytes ciphertext = encrypt(keyId, "RSAES_OAEP_SHA_256", 3);

    assertFailsWith(
        () -> decrypt(keyId, "RSAES_OAEP_SHA_1", ciphertext), "InvalidCiphertextException");
    assertFailsWith(
        () -> decrypt(other, "RSAES_OAEP_SHA_256", ciphertext), "InvalidCiphertextException");
    assertFailsWith(
        () -> decrypt(keyId, "RSAES_OAEP_SHA_256", bytes("x")), "InvalidCiphertextException");
    assertFailsWith(
        () ->
            kms.decrypt(
                r -> r.encryptionAlgorithm("RSAES_OAEP_SHA_256").ciphertextBlob(ciphertext)),
        "ValidationException");
  }

  @Test
  void encrypt_withAlgorithmThatTheKeyHasNot_isRefused() {
    String keyId = create("RSA_2048", "ENCRYPT_DECRYPT").keyId();

    assertFails(
        () -> kms.encrypt(r -> r.keyId(keyId).plaintext(bytes("a"))),
        "InvalidKeyUsageException",
        "Algorithm SYMMETRIC_DEFAULT is incompatible with key spec RSA_2048.");
    assertFails(
        () -> encrypt(symmetric(), "RSAES_OAEP_SHA_256", 3),
        "InvalidKeyUsageException",
        "Algorithm RSAES_OAEP_SHA_256 is incompatible with key spec SYMMETRIC_DEFAULT.");
    assertFailsWith(
        () ->
            kms.encrypt(
                r ->
                    r.keyId(keyId)
                        .encryptionAlgorithm("RSAES_OAEP_SHA_256")
                        .encryptionContext(Map.of("a", "b"))
                        .plaintext(bytes("a"))),
        "ValidationException");
  }

  @Test
  void reEncrypt_fromSymmetricToAsymmetricKey_keepsThePlaintext() {
    String rsa = create("RSA_2048", "ENCRYPT_DECRYPT").keyId();
    SdkBytes ciphertext = encrypt(symmetric(), "abc", Map.of());

    SdkBytes moved =
        kms.reEncrypt(
                r ->
                    r.ciphertextBlob(ciphertext)
                        .destinationKeyId(rsa)
                        .destinationEncryptionAlgorithm("RSAES_OAEP_SHA_256"))
            .ciphertextBlob();

    assertThat(decrypt(rsa, "RSAES_OAEP_SHA_256", moved)).containsExactly('a', 'b', 'c');
  }
}
