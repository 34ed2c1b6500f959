package dev.awsfakes.kms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeyListEntry;
import software.amazon.awssdk.services.kms.model.KeyManagerType;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.ListKeysResponse;
import software.amazon.awssdk.services.kms.model.MacAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.NotFoundException;
import software.amazon.awssdk.services.kms.model.OriginType;

class KeysTest extends KmsTest {

  // Recording create_key.
  @Test
  @SuppressWarnings("deprecation")
  void createKey_withoutParameters_makesSymmetricKey() {
    KeyMetadata key = create(r -> r.description("test key 123"));

    assertThat(describe(key.keyId())).isEqualTo(key);
    assertThat(key.arn()).isEqualTo("arn:aws:kms:us-east-1:000000000000:key/" + key.keyId());
    assertThat(key.awsAccountId()).isEqualTo("000000000000");
    assertThat(key.creationDate()).isEqualTo(START);
    assertThat(key.currentKeyMaterialId()).matches("[0-9a-f]{64}");
    assertThat(key.customerMasterKeySpecAsString()).isEqualTo("SYMMETRIC_DEFAULT");
    assertThat(key.keySpecAsString()).isEqualTo("SYMMETRIC_DEFAULT");
    assertThat(key.keyUsageAsString()).isEqualTo("ENCRYPT_DECRYPT");
    assertThat(key.encryptionAlgorithmsAsStrings()).containsExactly("SYMMETRIC_DEFAULT");
    assertThat(key.description()).isEqualTo("test key 123");
    assertThat(key.enabled()).isTrue();
    assertThat(key.keyState()).isEqualTo(KeyState.ENABLED);
    assertThat(key.keyManager()).isEqualTo(KeyManagerType.CUSTOMER);
    assertThat(key.origin()).isEqualTo(OriginType.AWS_KMS);
    assertThat(key.multiRegion()).isFalse();
    assertThat(key.multiRegionConfiguration()).isNull();
    assertThat(key.hasMacAlgorithms() || key.hasSigningAlgorithms()).isFalse();
    assertThat(key.expirationModel()).isNull();
  }

  // Recording hmac_create_key.
  @Test
  void createKey_hmac_hasMacAlgorithmsAndNoMaterialId() {
    KeyMetadata key = create("HMAC_256", "GENERATE_VERIFY_MAC");

    assertThat(describe(key.keyId())).isEqualTo(key);
    assertThat(key.macAlgorithms()).containsExactly(MacAlgorithmSpec.HMAC_SHA_256);
    assertThat(key.hasEncryptionAlgorithms()).isFalse();
    assertThat(key.currentKeyMaterialId()).isNull();
  }

  // The table of CreateKey's documentation, of KeyUsage.
  @ParameterizedTest
  @CsvSource({
    "SYMMETRIC_DEFAULT, ENCRYPT_DECRYPT, SYMMETRIC_DEFAULT",
    "HMAC_224, GENERATE_VERIFY_MAC, HMAC_SHA_224",
    "HMAC_512, GENERATE_VERIFY_MAC, HMAC_SHA_512",
    "RSA_2048, ENCRYPT_DECRYPT, RSAES_OAEP_SHA_1 RSAES_OAEP_SHA_256",
    "RSA_4096, SIGN_VERIFY, RSASSA_PKCS1_V1_5_SHA_256 RSASSA_PKCS1_V1_5_SHA_384"
        + " RSASSA_PKCS1_V1_5_SHA_512 RSASSA_PSS_SHA_256 RSASSA_PSS_SHA_384 RSASSA_PSS_SHA_512",
    "ECC_NIST_P256, SIGN_VERIFY, ECDSA_SHA_256",
    "ECC_NIST_P384, SIGN_VERIFY, ECDSA_SHA_384",
    "ECC_NIST_P521, SIGN_VERIFY, ECDSA_SHA_512",
    "ECC_NIST_P256, KEY_AGREEMENT, ECDH",
    "ECC_SECG_P256K1, SIGN_VERIFY, ECDSA_SHA_256",
    "ECC_NIST_EDWARDS25519, SIGN_VERIFY, ED25519_SHA_512 ED25519_PH_SHA_512",
    "ML_DSA_44, SIGN_VERIFY, ML_DSA_SHAKE_256",
    "ML_DSA_87, SIGN_VERIFY, ML_DSA_SHAKE_256"
  })
  void createKey_specAndUsage_hasTheirAlgorithms(String spec, String usage, String algorithms) {
    KeyMetadata key = create(spec, usage);

    List<String> shown = new ArrayList<>();
    shown.addAll(key.encryptionAlgorithmsAsStrings());
    shown.addAll(key.signingAlgorithmsAsStrings());
    shown.addAll(key.macAlgorithmsAsStrings());
    shown.addAll(key.keyAgreementAlgorithmsAsStrings());
    assertThat(shown).containsExactly(algorithms.split(" "));
    assertThat(key.keySpecAsString()).isEqualTo(spec);
    assertThat(key.keyUsageAsString()).isEqualTo(usage);
  }

  @ParameterizedTest
  @CsvSource({
    "HMAC_256, ENCRYPT_DECRYPT",
    "RSA_2048, KEY_AGREEMENT",
    "RSA_2048, GENERATE_VERIFY_MAC",
    "ECC_NIST_P256, ENCRYPT_DECRYPT",
    "ECC_SECG_P256K1, KEY_AGREEMENT",
    "ECC_NIST_EDWARDS25519, KEY_AGREEMENT",
    "ML_DSA_65, ENCRYPT_DECRYPT"
  })
  void createKey_usageThatSpecHasNot_isRefused(String spec, String usage) {
    assertFails(
        () -> create(spec, usage),
        "ValidationException",
        "KeyUsage " + usage + " is not compatible with KeySpec " + spec);
  }

  // The message is quoted in github.com/aws/aws-sdk issue 125.
  @Test
  void createKey_symmetricForSigning_isRefused() {
    assertFails(
        () -> create(r -> r.keyUsage("SIGN_VERIFY")),
        "ValidationException",
        "The operation failed because the KeyUsage value of the CMK is SIGN_VERIFY. To perform this"
            + " operation, the KeyUsage value must be ENCRYPT_DECRYPT.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA_2048", "HMAC_256", "ECC_NIST_P256", "ML_DSA_44"})
  void createKey_otherSpecWithoutUsage_isRefused(String spec) {
    assertFailsWith(() -> create(r -> r.keySpec(spec)), "ValidationException");
  }

  @Test
  void createKey_sm2_existsInChinaAlone() {
    KmsClient china = aws.client(KmsClient.class, Region.CN_NORTH_1);

    assertFailsWith(() -> create("SM2", "SIGN_VERIFY"), "UnsupportedOperationException");
    assertThat(
            china
                .createKey(r -> r.keySpec("SM2").keyUsage("SIGN_VERIFY"))
                .keyMetadata()
                .signingAlgorithmsAsStrings())
        .containsExactly("SM2DSA");
  }

  // Recording get_key_invalid_uuid.
  @ParameterizedTest
  @ValueSource(strings = {"fake-key-id", "134f2428cec14b25a1ae9048164dba47", "mrk-fake-key-id"})
  void describeKey_malformedId_isNotFound(String keyId) {
    assertFails(() -> describe(keyId), "NotFoundException", "Invalid keyId '" + keyId + "'");
  }

  @Test
  void describeKey_absentKey_isNotFoundByItsArn() {
    assertThat(failure(() -> describe(ABSENT))).isInstanceOf(NotFoundException.class);
    assertFails(
        () -> describe(ABSENT),
        "NotFoundException",
        "Key 'arn:aws:kms:us-east-1:000000000000:key/" + ABSENT + "' does not exist");
  }

  @Test
  void describeKey_anyFormOfName_findsTheKey() {
    KeyMetadata key = create(r -> {});
    kms.createAlias(r -> r.aliasName("alias/orders").targetKeyId(key.keyId()));

    assertThat(describe(key.arn())).isEqualTo(key);
    assertThat(describe("alias/orders")).isEqualTo(key);
    assertThat(describe("arn:aws:kms:us-east-1:000000000000:alias/orders")).isEqualTo(key);
    assertFailsWith(() -> kms.getKeyPolicy(r -> r.keyId("alias/orders")), "NotFoundException");
  }

  @Test
  void describeKey_ofAnotherRegion_isNotFound() {
    KeyMetadata key = create(r -> {});
    KmsClient elsewhere = aws.client(KmsClient.class, Region.EU_WEST_1);

    assertFailsWith(() -> elsewhere.describeKey(r -> r.keyId(key.keyId())), "NotFoundException");
    assertFailsWith(() -> elsewhere.describeKey(r -> r.keyId(key.arn())), "NotFoundException");
  }

  @Test
  void describeKey_awsAlias_makesTheServicesKeyOnce() {
    KeyMetadata key = describe("alias/aws/s3");

    assertThat(describe("alias/aws/s3")).isEqualTo(key);
    assertThat(key.keyManager()).isEqualTo(KeyManagerType.AWS);
    assertThat(kms.getKeyRotationStatus(r -> r.keyId(key.keyId())).keyRotationEnabled()).isTrue();
    assertFailsWith(() -> describe("alias/aws/nothing"), "NotFoundException");
    assertFailsWith(
        () -> kms.scheduleKeyDeletion(r -> r.keyId(key.keyId())), "AccessDeniedException");
    assertFailsWith(
        () -> kms.encrypt(r -> r.keyId("alias/aws/s3").plaintext(bytes("a"))),
        "AccessDeniedException");
  }

  @Test
  void listKeys_withLimit_comesInPagesWithoutLossOrRepetition() {
    List<String> ids = IntStream.range(0, 5).mapToObj(i -> symmetric()).sorted().toList();

    ListKeysResponse first = kms.listKeys(r -> r.limit(2));
    List<String> listed =
        kms.listKeysPaginator(r -> r.limit(2)).keys().stream().map(KeyListEntry::keyId).toList();

    assertThat(first.keys()).hasSize(2);
    assertThat(first.truncated()).isTrue();
    assertThat(listed).containsExactlyElementsOf(ids);
    assertThat(kms.listKeys(r -> r.limit(5)).truncated()).isFalse();
    assertThat(kms.listKeys(r -> r.limit(5)).nextMarker()).isNull();
    assertFailsWith(() -> kms.listKeys(r -> r.marker("no")), "InvalidMarkerException");
  }

  @Test
  void updateKeyDescription_givenText_replacesIt() {
    String keyId = symmetric();

    kms.updateKeyDescription(r -> r.keyId(keyId).description("new"));

    assertThat(describe(keyId).description()).isEqualTo("new");
  }

  @Test
  void createKey_equalSeeds_giveEqualKeys() {
    KeyMetadata key = create("ECC_NIST_P256", "SIGN_VERIFY");
    try (FakeAws other = FakeAws.builder().frozenAt(START).build()) {
      KmsClient twin = other.client(KmsClient.class);
      String keyId =
          twin.createKey(r -> r.keySpec("ECC_NIST_P256").keyUsage("SIGN_VERIFY"))
              .keyMetadata()
              .keyId();

      assertThat(keyId).isEqualTo(key.keyId());
      assertThat(twin.getPublicKey(r -> r.keyId(keyId)).publicKey())
          .isEqualTo(kms.getPublicKey(r -> r.keyId(keyId)).publicKey());
    }
  }

  @Test
  void createKey_manyOfRsa4096_makesNoKeyPair() {
    for (int i = 0; i < 1000; i++) {
      create("RSA_4096", "SIGN_VERIFY");
    }

    assertThat(kms.listKeys(r -> r.limit(1000)).keys()).hasSize(1000);
  }

  @Test
  void createKey_asynchronously_isTheSameOperation() {
    String keyId = async.createKey(r -> {}).join().keyMetadata().keyId();

    assertThat(describe(keyId).keyState()).isEqualTo(KeyState.ENABLED);
  }
}
