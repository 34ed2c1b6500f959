package dev.awsfakes.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.encryptionsdk.AwsCrypto;
import com.amazonaws.encryptionsdk.CryptoResult;
import com.amazonaws.encryptionsdk.kmssdkv2.KmsMasterKey;
import com.amazonaws.encryptionsdk.kmssdkv2.KmsMasterKeyProvider;
import dev.awsfakes.FakeAws;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;
import software.amazon.cryptography.materialproviders.IKeyring;
import software.amazon.cryptography.materialproviders.MaterialProviders;
import software.amazon.cryptography.materialproviders.model.CreateAwsKmsKeyringInput;
import software.amazon.cryptography.materialproviders.model.MaterialProvidersConfig;

/** The AWS Encryption SDK for Java, with its own keyrings and master keys, over the fake of KMS. */
class AwsEncryptionSdkTest {
  private static final byte[] SECRET = "the quick brown fox".getBytes(StandardCharsets.UTF_8);
  private static final Map<String, String> CONTEXT = Map.of("purpose", "test", "tenant", "7");

  private final FakeAws aws =
      FakeAws.builder().frozenAt(Instant.parse("2026-01-01T00:00:00Z")).build();
  private final KmsClient kms = aws.client(KmsClient.class);
  private final String key = kms.createKey().keyMetadata().arn();
  private final AwsCrypto crypto = AwsCrypto.standard();

  private IKeyring keyring(String keyArn) {
    return MaterialProviders.builder()
        .MaterialProvidersConfig(MaterialProvidersConfig.builder().build())
        .build()
        .CreateAwsKmsKeyring(
            CreateAwsKmsKeyringInput.builder().kmsClient(kms).kmsKeyId(keyArn).build());
  }

  @Test
  void keyring_whatWasEncrypted_isDecryptedUnderTheSameContext() {
    CryptoResult<byte[], ?> sealed = crypto.encryptData(keyring(key), SECRET, CONTEXT);
    CryptoResult<byte[], ?> opened = crypto.decryptData(keyring(key), sealed.getResult());

    assertThat(opened.getResult()).isEqualTo(SECRET);
    assertThat(opened.getEncryptionContext()).containsAllEntriesOf(CONTEXT);
    assertThat(new String(sealed.getResult(), StandardCharsets.ISO_8859_1))
        .doesNotContain("quick brown");
    assertThat(aws.calls().requests(GenerateDataKeyRequest.class).get(0).encryptionContext())
        .containsAllEntriesOf(CONTEXT);
  }

  @Test
  void keyring_ofAnotherKey_cannotDecrypt() {
    String other = kms.createKey().keyMetadata().arn();
    byte[] sealed = crypto.encryptData(keyring(key), SECRET, CONTEXT).getResult();

    assertThatThrownBy(() -> crypto.decryptData(keyring(other), sealed))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void keyring_afterRotation_decryptsOldMessages() {
    byte[] sealed = crypto.encryptData(keyring(key), SECRET, CONTEXT).getResult();
    kms.enableKeyRotation(r -> r.keyId(key).rotationPeriodInDays(90));
    aws.clock().advance(Duration.ofDays(91));

    assertThat(crypto.decryptData(keyring(key), sealed).getResult()).isEqualTo(SECRET);
  }

  @Test
  void keyring_ofADisabledKey_fails() {
    byte[] sealed = crypto.encryptData(keyring(key), SECRET, CONTEXT).getResult();
    kms.disableKey(r -> r.keyId(key));

    assertThatThrownBy(() -> crypto.decryptData(keyring(key), sealed))
        .isInstanceOf(RuntimeException.class);
    kms.enableKey(r -> r.keyId(key));
    assertThat(crypto.decryptData(keyring(key), sealed).getResult()).isEqualTo(SECRET);
  }

  @Test
  @SuppressWarnings("deprecation") // many teams still use master key providers
  void masterKeys_ofTwoRegions_eitherDecrypts() {
    KmsClient ireland = aws.client(KmsClient.class, Region.EU_WEST_1);
    String second = ireland.createKey().keyMetadata().arn();
    KmsMasterKeyProvider both =
        KmsMasterKeyProvider.builder()
            .customRegionalClientSupplier(region -> aws.client(KmsClient.class, region))
            .buildStrict(List.of(key, second));

    byte[] sealed = crypto.encryptData(both, SECRET, CONTEXT).getResult();
    kms.disableKey(r -> r.keyId(key));
    CryptoResult<byte[], KmsMasterKey> opened = crypto.decryptData(both, sealed);

    assertThat(opened.getResult()).isEqualTo(SECRET);
    assertThat(opened.getMasterKeyIds()).containsExactly(second);
  }
}
