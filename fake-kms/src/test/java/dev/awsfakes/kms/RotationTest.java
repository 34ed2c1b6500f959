package dev.awsfakes.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.GetKeyRotationStatusResponse;
import software.amazon.awssdk.services.kms.model.IncludeKeyMaterial;
import software.amazon.awssdk.services.kms.model.KeyMaterialState;
import software.amazon.awssdk.services.kms.model.RotationType;
import software.amazon.awssdk.services.kms.model.RotationsListEntry;

class RotationTest extends KmsTest {
  private final String keyId = symmetric();

  private GetKeyRotationStatusResponse status() {
    return kms.getKeyRotationStatus(r -> r.keyId(keyId));
  }

  private String material() {
    return describe(keyId).currentKeyMaterialId();
  }

  private void enable(Integer days) {
    kms.enableKeyRotation(r -> r.keyId(keyId).rotationPeriodInDays(days));
  }

  // Recordings key_enable_rotation_status[90] and [180].
  @ParameterizedTest
  @ValueSource(ints = {90, 180, 2560})
  void enableKeyRotation_withPeriod_tellsTheNextDate(int days) {
    assertThat(status().keyRotationEnabled()).isFalse();

    enable(days);

    assertThat(status().keyRotationEnabled()).isTrue();
    assertThat(status().rotationPeriodInDays()).isEqualTo(days);
    assertThat(status().nextRotationDate()).isEqualTo(START.plus(Duration.ofDays(days)));
  }

  @Test
  void enableKeyRotation_withoutPeriod_isAYear() {
    enable(null);

    assertThat(status().rotationPeriodInDays()).isEqualTo(365);
    kms.disableKeyRotation(r -> r.keyId(keyId));
    assertThat(status().keyRotationEnabled()).isFalse();
    assertThat(status().nextRotationDate()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {89, 2561})
  void enableKeyRotation_periodOutOfRange_isRefused(int days) {
    assertFailsWith(() -> enable(days), "ValidationException");
  }

  // Recording key_rotation_updates_current_key_material_id_for_aws_symmetric_keys.
  @Test
  void automaticRotation_whenDue_changesTheMaterialAndKeepsOldCiphertexts() {
    enable(90);
    String first = material();
    SdkBytes old = encrypt(keyId, "old", Map.of());

    clock.advance(Duration.ofDays(90).minusSeconds(1));
    assertThat(material()).isEqualTo(first);
    clock.advance(Duration.ofSeconds(1));

    assertThat(material()).isNotEqualTo(first);
    assertThat(decrypt(old, Map.of())).isEqualTo("old");
    assertThat(kms.decrypt(r -> r.ciphertextBlob(old)).keyMaterialId()).isEqualTo(first);
    assertThat(status().nextRotationDate()).isEqualTo(START.plus(Duration.ofDays(180)));
    clock.advance(Duration.ofDays(900));
    assertThat(kms.listKeyRotations(r -> r.keyId(keyId)).rotations()).hasSize(11);
  }

  @Test
  void automaticRotation_ofDisabledKey_waitsUntilItIsEnabled() {
    enable(90);
    String first = material();
    kms.disableKey(r -> r.keyId(keyId));
    clock.advance(Duration.ofDays(300));
    assertThat(material()).isEqualTo(first);

    kms.enableKey(r -> r.keyId(keyId));

    assertThat(material()).isNotEqualTo(first);
    assertThat(kms.listKeyRotations(r -> r.keyId(keyId)).rotations()).hasSize(1);
    assertThat(status().nextRotationDate()).isEqualTo(START.plus(Duration.ofDays(390)));
  }

  // Recordings rotate_key_on_demand_modifies_key_material, rotate_on_demand_returns_arn_for_key_id
  // and key_rotations_encryption_decryption.
  @Test
  void rotateKeyOnDemand_ofKey_changesTheMaterialAndKeepsOldCiphertexts() {
    String first = material();
    SdkBytes old = encrypt(keyId, "old", Map.of());

    assertThat(kms.rotateKeyOnDemand(r -> r.keyId(keyId)).keyId()).isEqualTo(describe(keyId).arn());

    assertThat(material()).isNotEqualTo(first);
    assertThat(decrypt(old, Map.of())).isEqualTo("old");
    assertThat(decrypt(encrypt(keyId, "new", Map.of()), Map.of())).isEqualTo("new");
    assertThat(status().keyRotationEnabled()).isFalse();
  }

  // Recording key_rotations_limits.
  @Test
  void rotateKeyOnDemand_beyondTheLimit_isRefused() {
    for (int i = 0; i < 10; i++) {
      kms.rotateKeyOnDemand(r -> r.keyId(keyId));
    }
    String last = material();

    assertFails(
        () -> kms.rotateKeyOnDemand(r -> r.keyId(keyId)),
        "LimitExceededException",
        "The on-demand rotations limit has been reached for the given keyId. No more on-demand"
            + " rotations can be performed for this key: "
            + describe(keyId).arn());
    assertThat(material()).isEqualTo(last);
  }

  @Test
  void listKeyRotations_ofBothKinds_tellsThemInOrderAndPages() {
    String first = material();
    enable(90);
    clock.advance(Duration.ofDays(90));
    kms.rotateKeyOnDemand(r -> r.keyId(keyId));

    List<RotationsListEntry> all =
        kms
            .listKeyRotationsPaginator(
                r ->
                    r.keyId(keyId).limit(1).includeKeyMaterial(IncludeKeyMaterial.ALL_KEY_MATERIAL))
            .rotations()
            .stream()
            .toList();

    assertThat(all)
        .extracting(RotationsListEntry::rotationType)
        .containsExactly(null, RotationType.AUTOMATIC, RotationType.ON_DEMAND);
    assertThat(all)
        .extracting(RotationsListEntry::keyMaterialState)
        .containsExactly(
            KeyMaterialState.NON_CURRENT, KeyMaterialState.NON_CURRENT, KeyMaterialState.CURRENT);
    assertThat(all.get(0).keyMaterialId()).isEqualTo(first);
    assertThat(all.get(2).keyMaterialId()).isEqualTo(material());
    assertThat(all.get(1).rotationDate()).isEqualTo(START.plus(Duration.ofDays(90)));
    assertThat(all.get(0).importState()).isNull();
    assertThat(kms.listKeyRotations(r -> r.keyId(keyId)).rotations()).isEqualTo(all.subList(1, 3));
  }

  @ParameterizedTest
  @CsvSource({"RSA_2048, SIGN_VERIFY", "HMAC_256, GENERATE_VERIFY_MAC"})
  void rotation_ofOtherThanSymmetricKey_isUnsupported(String spec, String usage) {
    String other = create(spec, usage).keyId();

    assertFailsWith(
        () -> kms.enableKeyRotation(r -> r.keyId(other)), "UnsupportedOperationException");
    assertFailsWith(
        () -> kms.rotateKeyOnDemand(r -> r.keyId(other)), "UnsupportedOperationException");
    assertFailsWith(
        () -> kms.getKeyRotationStatus(r -> r.keyId(other)), "UnsupportedOperationException");
  }

  @Test
  void enableKeyRotation_ofImportedMaterial_isUnsupported() {
    String external = create(r -> r.origin("EXTERNAL")).keyId();

    assertFails(
        () -> kms.enableKeyRotation(r -> r.keyId(external)),
        "UnsupportedOperationException",
        describe(external).arn() + " origin is EXTERNAL which is not valid for this operation.");
  }
}
