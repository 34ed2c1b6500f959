package dev.awsfakes.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.MultiRegionKey;
import software.amazon.awssdk.services.kms.model.MultiRegionKeyType;
import software.amazon.awssdk.services.kms.model.ReplicateKeyResponse;

class MultiRegionTest extends KmsTest {
  private final KmsClient europe = aws.client(KmsClient.class, Region.EU_WEST_1);
  private final KeyMetadata primary = create(r -> r.multiRegion(true));
  private final String keyId = primary.keyId();

  private ReplicateKeyResponse replicate() {
    return kms.replicateKey(r -> r.keyId(keyId).replicaRegion("eu-west-1").description("replica"));
  }

  private KeyMetadata inEurope() {
    return europe.describeKey(r -> r.keyId(keyId)).keyMetadata();
  }

  @Test
  void createKey_multiRegion_isAPrimaryWithoutReplicas() {
    assertThat(keyId).matches("mrk-[0-9a-f]{32}");
    assertThat(primary.multiRegion()).isTrue();
    assertThat(primary.multiRegionConfiguration().multiRegionKeyType())
        .isEqualTo(MultiRegionKeyType.PRIMARY);
    assertThat(primary.multiRegionConfiguration().primaryKey())
        .isEqualTo(MultiRegionKey.builder().arn(primary.arn()).region("us-east-1").build());
    assertThat(primary.multiRegionConfiguration().replicaKeys()).isEmpty();
  }

  @Test
  void replicateKey_toAnotherRegion_sharesIdAndMaterialAlone() {
    kms.createAlias(r -> r.aliasName("alias/a").targetKeyId(keyId));
    ReplicateKeyResponse replicated = replicate();

    KeyMetadata replica = inEurope();
    assertThat(replicated.replicaKeyMetadata().keyState()).isEqualTo(KeyState.CREATING);
    assertThat(replicated.replicaPolicy()).contains("kms:*");
    assertThat(replica.arn()).isEqualTo("arn:aws:kms:eu-west-1:000000000000:key/" + keyId);
    assertThat(replica.keyState()).isEqualTo(KeyState.ENABLED);
    assertThat(replica.description()).isEqualTo("replica");
    assertThat(replica.currentKeyMaterialId()).isEqualTo(primary.currentKeyMaterialId());
    assertThat(replica.multiRegionConfiguration().multiRegionKeyType())
        .isEqualTo(MultiRegionKeyType.REPLICA);
    assertThat(replica.multiRegionConfiguration().primaryKey().arn()).isEqualTo(primary.arn());
    assertThat(describe(keyId).multiRegionConfiguration().replicaKeys())
        .containsExactly(MultiRegionKey.builder().arn(replica.arn()).region("eu-west-1").build());
    assertThat(europe.listAliases().aliases()).isEmpty();
  }

  @Test
  void decrypt_inTheReplicasRegion_readsThePrimarysCiphertextAndBack() {
    replicate();
    SdkBytes ciphertext = encrypt(keyId, "a", Map.of());
    SdkBytes back = europe.encrypt(r -> r.keyId(keyId).plaintext(bytes("b"))).ciphertextBlob();

    assertThat(europe.decrypt(r -> r.ciphertextBlob(ciphertext)).plaintext()).isEqualTo(bytes("a"));
    assertThat(decrypt(back, Map.of())).isEqualTo("b");
  }

  @Test
  void rotation_ofThePrimary_reachesTheReplica() {
    replicate();
    kms.enableKeyRotation(r -> r.keyId(keyId).rotationPeriodInDays(90));
    assertThat(europe.getKeyRotationStatus(r -> r.keyId(keyId)).keyRotationEnabled()).isTrue();
    assertFailsWith(
        () -> europe.disableKeyRotation(r -> r.keyId(keyId)), "UnsupportedOperationException");

    clock.advance(Duration.ofDays(90));

    assertThat(inEurope().currentKeyMaterialId())
        .isEqualTo(describe(keyId).currentKeyMaterialId())
        .isNotEqualTo(primary.currentKeyMaterialId());
  }

  @Test
  void getPublicKey_ofBoth_isTheSame() {
    String pair =
        create(r -> r.multiRegion(true).keySpec("ECC_NIST_P256").keyUsage("SIGN_VERIFY")).keyId();
    kms.replicateKey(r -> r.keyId(pair).replicaRegion("eu-west-1"));

    assertThat(europe.getPublicKey(r -> r.keyId(pair)).publicKey())
        .isEqualTo(kms.getPublicKey(r -> r.keyId(pair)).publicKey());
  }

  @Test
  void replicateKey_twiceOrOfWhatIsNoPrimary_isRefused() {
    replicate();

    assertFailsWith(this::replicate, "AlreadyExistsException");
    assertFailsWith(
        () -> europe.replicateKey(r -> r.keyId(keyId).replicaRegion("ap-south-1")),
        "UnsupportedOperationException");
    String single = symmetric();
    assertFailsWith(
        () -> kms.replicateKey(r -> r.keyId(single).replicaRegion("eu-west-1")),
        "UnsupportedOperationException");
  }

  @Test
  void updatePrimaryRegion_toReplica_swapsTheRoles() {
    replicate();

    kms.updatePrimaryRegion(r -> r.keyId(keyId).primaryRegion("eu-west-1"));

    assertThat(inEurope().multiRegionConfiguration().multiRegionKeyType())
        .isEqualTo(MultiRegionKeyType.PRIMARY);
    assertThat(describe(keyId).multiRegionConfiguration().multiRegionKeyType())
        .isEqualTo(MultiRegionKeyType.REPLICA);
    assertFailsWith(
        () -> kms.updatePrimaryRegion(r -> r.keyId(keyId).primaryRegion("eu-west-1")),
        "UnsupportedOperationException");
  }

  @ParameterizedTest
  @CsvSource({"7", "30"})
  void scheduleKeyDeletion_ofPrimary_waitsForTheLastReplica(int days) {
    replicate();
    assertThat(
            kms.scheduleKeyDeletion(r -> r.keyId(keyId).pendingWindowInDays(days)).deletionDate())
        .isNull();
    assertThat(describe(keyId).keyState()).isEqualTo(KeyState.PENDING_REPLICA_DELETION);
    assertThat(describe(keyId).pendingDeletionWindowInDays()).isEqualTo(days);
    clock.advance(Duration.ofDays(100));
    europe.scheduleKeyDeletion(r -> r.keyId(keyId).pendingWindowInDays(7));

    clock.advance(Duration.ofDays(7));
    assertThat(describe(keyId).keyState()).isEqualTo(KeyState.PENDING_DELETION);
    assertThat(describe(keyId).deletionDate()).isEqualTo(START.plus(Duration.ofDays(107 + days)));
    clock.advance(Duration.ofDays(days));
    assertFailsWith(() -> describe(keyId), "NotFoundException");
  }
}
