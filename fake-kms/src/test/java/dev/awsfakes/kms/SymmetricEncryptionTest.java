package dev.awsfakes.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.EncryptRequest;
import software.amazon.awssdk.services.kms.model.EncryptResponse;
import software.amazon.awssdk.services.kms.model.EncryptionAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.ReEncryptResponse;

class SymmetricEncryptionTest extends KmsTest {
  private static final Map<String, String> CONTEXT = Map.of("purpose", "test", "stage", "beta");

  private final String keyId = symmetric();

  // Recording encrypt_decrypt_encryption_context.
  @Test
  void decrypt_sameContext_givesThePlaintext() {
    EncryptResponse encrypted =
        kms.encrypt(r -> r.keyId(keyId).plaintext(bytes("plaintext")).encryptionContext(CONTEXT));
    DecryptResponse decrypted =
        kms.decrypt(r -> r.ciphertextBlob(encrypted.ciphertextBlob()).encryptionContext(CONTEXT));

    assertThat(encrypted.keyId()).isEqualTo(describe(keyId).arn());
    assertThat(encrypted.encryptionAlgorithm())
        .isEqualTo(EncryptionAlgorithmSpec.SYMMETRIC_DEFAULT);
    assertThat(decrypted.plaintext().asUtf8String()).isEqualTo("plaintext");
    assertThat(decrypted.keyId()).isEqualTo(describe(keyId).arn());
    assertThat(decrypted.keyMaterialId()).isEqualTo(describe(keyId).currentKeyMaterialId());
  }

  @Test
  void decrypt_contextInAnotherOrder_isTheSameContext() {
    Map<String, String> ordered = new LinkedHashMap<>();
    ordered.put("stage", "beta");
    ordered.put("purpose", "test");

    assertThat(decrypt(encrypt(keyId, "a", CONTEXT), ordered)).isEqualTo("a");
  }

  static List<Map<String, String>> otherContexts() {
    return List.of(
        Map.of(),
        Map.of("purpose", "test"),
        Map.of("purpose", "test", "stage", "Beta"),
        Map.of("Purpose", "test", "stage", "beta"),
        Map.of("purpose", "test", "stage", "beta", "more", ""),
        Map.of("purpose", "teststage", "", "beta"));
  }

  // Recording encrypt_decrypt_encryption_context: decrypt_response_without_encryption_context.
  @ParameterizedTest
  @MethodSource("otherContexts")
  void decrypt_anotherContext_isRefusedWithoutAWord(Map<String, String> context) {
    SdkBytes ciphertext = encrypt(keyId, "a", CONTEXT);

    assertFails(() -> decrypt(ciphertext, context), "InvalidCiphertextException", null);
  }

  // Recordings encrypt_decrypt_encryption_context and key_rotations_encryption_decryption.
  @Test
  void decrypt_damagedAnywhere_isRefused() {
    byte[] whole = encrypt(keyId, "secret", Map.of()).asByteArray();
    int header = whole.length - 12 - 6 - 16;

    IntStream.range(header, whole.length)
        .forEach(
            i -> {
              byte[] damaged = whole.clone();
              damaged[i] ^= 1;
              assertFailsWith(
                  () -> decrypt(SdkBytes.fromByteArray(damaged), Map.of()),
                  "InvalidCiphertextException");
            });
    for (int length : new int[] {1, 4, 20, header, whole.length - 1}) {
      assertFailsWith(
          () -> decrypt(SdkBytes.fromByteArray(Arrays.copyOf(whole, length)), Map.of()),
          "InvalidCiphertextException");
    }
    assertFailsWith(() -> decrypt(bytes("no ciphertext"), Map.of()), "InvalidCiphertextException");
  }

  @Test
  void decrypt_withAnotherKey_isRefused() {
    SdkBytes ciphertext = encrypt(keyId, "a", Map.of());
    String other = symmetric();

    assertFails(
        () -> kms.decrypt(r -> r.ciphertextBlob(ciphertext).keyId(other)),
        "IncorrectKeyException",
        "The key ID in the request does not identify a CMK that can perform this operation.");
    assertThat(kms.decrypt(r -> r.ciphertextBlob(ciphertext).keyId(keyId)).plaintext())
        .isEqualTo(bytes("a"));
  }

  @Test
  void decrypt_inAnotherRegionOrAccount_isRefused() {
    SdkBytes ciphertext = encrypt(keyId, "a", Map.of());
    KmsClient elsewhere = aws.client(KmsClient.class, Region.EU_WEST_1);
    KmsClient others = aws.account("111111111111").client(KmsClient.class);

    for (KmsClient client : new KmsClient[] {elsewhere, others}) {
      assertFails(
          () -> client.decrypt(r -> r.ciphertextBlob(ciphertext)),
          "AccessDeniedException",
          "The ciphertext refers to a customer master key that does not exist, does not exist in"
              + " this region, or you are not allowed to access.");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 15, 16, 4095, 4096})
  void encrypt_ofAnyLength_hidesThePlaintext(int length) {
    byte[] plaintext = new byte[length];
    Arrays.fill(plaintext, (byte) 'x');
    SdkBytes ciphertext =
        kms.encrypt(r -> r.keyId(keyId).plaintext(SdkBytes.fromByteArray(plaintext)))
            .ciphertextBlob();

    assertThat(ciphertext.asByteArray()).hasSizeGreaterThan(length).isNotEqualTo(plaintext);
    if (length > 4) {
      assertThat(new String(ciphertext.asByteArray(), StandardCharsets.ISO_8859_1))
          .doesNotContain("xxxxx");
    }
    assertThat(decrypt(ciphertext, Map.of())).hasSize(length);
    assertThat(
            kms.encrypt(r -> r.keyId(keyId).plaintext(SdkBytes.fromByteArray(plaintext)))
                .ciphertextBlob())
        .isNotEqualTo(ciphertext);
  }

  @Test
  void decrypt_bytesChangedByTheCallerAfterwards_changeNothing() {
    byte[] mine = "secret".getBytes(StandardCharsets.UTF_8);
    EncryptRequest request =
        EncryptRequest.builder().keyId(keyId).plaintext(SdkBytes.fromByteArrayUnsafe(mine)).build();
    SdkBytes ciphertext = kms.encrypt(request).ciphertextBlob();

    mine[0] = 0;
    SdkBytes opened = kms.decrypt(r -> r.ciphertextBlob(ciphertext)).plaintext();
    opened.asByteArrayUnsafe()[0] = 0;

    assertThat(decrypt(ciphertext, Map.of())).isEqualTo("secret");
  }

  @Test
  void reEncrypt_toAnotherKeyAndContext_keepsThePlaintext() {
    SdkBytes ciphertext = encrypt(keyId, "a", CONTEXT);
    String other = symmetric();

    ReEncryptResponse moved =
        kms.reEncrypt(
            r ->
                r.ciphertextBlob(ciphertext)
                    .sourceEncryptionContext(CONTEXT)
                    .destinationKeyId(other)
                    .destinationEncryptionContext(Map.of("new", "one")));

    assertThat(decrypt(moved.ciphertextBlob(), Map.of("new", "one"))).isEqualTo("a");
    assertThat(moved.sourceKeyId()).isEqualTo(describe(keyId).arn());
    assertThat(moved.keyId()).isEqualTo(describe(other).arn());
    assertThat(moved.sourceKeyMaterialId()).isEqualTo(describe(keyId).currentKeyMaterialId());
    assertThat(moved.destinationKeyMaterialId()).isEqualTo(describe(other).currentKeyMaterialId());
  }

  // Recording re_encrypt_incorrect_source_key.
  @Test
  void reEncrypt_wrongSourceKey_isRefused() {
    SdkBytes ciphertext = encrypt(keyId, "a", Map.of());
    String other = symmetric();

    assertFails(
        () ->
            kms.reEncrypt(
                r -> r.ciphertextBlob(ciphertext).sourceKeyId(other).destinationKeyId(other)),
        "IncorrectKeyException",
        "The key ID in the request does not identify a CMK that can perform this operation.");
  }

  @Test
  void dryRun_ofWhatWouldSucceed_isRefusedAsSuch() {
    SdkBytes ciphertext = encrypt(keyId, "a", Map.of());
    String message = "The request would have succeeded, but the DryRun option is set.";

    assertFails(
        () -> kms.encrypt(r -> r.keyId(keyId).plaintext(bytes("a")).dryRun(true)),
        "DryRunOperationException",
        message);
    assertFails(
        () -> kms.decrypt(r -> r.ciphertextBlob(ciphertext).dryRun(true)),
        "DryRunOperationException",
        message);
    assertFails(
        () -> kms.reEncrypt(r -> r.ciphertextBlob(ciphertext).destinationKeyId(keyId).dryRun(true)),
        "DryRunOperationException",
        message);
    assertFailsWith(
        () -> kms.encrypt(r -> r.keyId(ABSENT).plaintext(bytes("a")).dryRun(true)),
        "NotFoundException");
  }

  @Test
  void calls_ofCryptographicOperations_showTheEncryptionContext() {
    decrypt(encrypt(keyId, "a", CONTEXT), CONTEXT);

    assertThat(aws.calls().requests(EncryptRequest.class).get(0).encryptionContext())
        .isEqualTo(CONTEXT);
    assertThat(aws.calls().of(DecryptRequest.class).get(0).response())
        .map(response -> ((DecryptResponse) response).keyId())
        .contains(describe(keyId).arn());
  }
}
