package dev.awsfakes.kms;

import dev.awsfakes.kms.KeyMaterials.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.kms.model.ExpirationModelType;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.MultiRegionConfiguration;
import software.amazon.awssdk.services.kms.model.MultiRegionKey;
import software.amazon.awssdk.services.kms.model.MultiRegionKeyType;

/** A key's metadata as CreateKey, DescribeKey and ReplicateKey show it. */
final class KeyMetadataView {
  private KeyMetadataView() {}

  @SuppressWarnings("deprecation") // AWS still sends CustomerMasterKeySpec
  static KeyMetadata of(KmsKey key, Keys keys, Instant now) {
    KeyDefinition definition = key.definition();
    KeyState state = key.state(now);
    KeyMetadata.Builder metadata =
        KeyMetadata.builder()
            .awsAccountId(account(key))
            .arn(key.arn())
            .keyId(key.id())
            .creationDate(definition.created())
            .customerMasterKeySpec(definition.kind().name())
            .keySpec(definition.kind().name())
            .keyUsage(definition.usage())
            .keyState(state)
            .enabled(state == KeyState.ENABLED)
            .description(key.description())
            .keyManager(definition.manager())
            .multiRegion(key.related().isPresent())
            .origin(definition.origin());
    algorithms(metadata, definition);
    materials(metadata, key, now);
    deletion(metadata, key);
    key.place()
        .ifPresent(
            place -> {
              metadata
                  .customKeyStoreId(place.store().id())
                  .cloudHsmClusterId(place.store().settings().clusterId());
              if (place.xksKeyId() != null) {
                metadata.xksKeyConfiguration(xks -> xks.id(place.xksKeyId()));
              }
            });
    key.related()
        .ifPresent(related -> metadata.multiRegionConfiguration(regions(key, related, keys)));
    return metadata.build();
  }

  private static String account(KmsKey key) {
    return key.arn().split(":", 6)[4];
  }

  private static void algorithms(KeyMetadata.Builder metadata, KeyDefinition definition) {
    List<String> names = definition.algorithms();
    switch (definition.usage()) {
      case ENCRYPT_DECRYPT -> metadata.encryptionAlgorithmsWithStrings(names);
      case SIGN_VERIFY -> metadata.signingAlgorithmsWithStrings(names);
      case GENERATE_VERIFY_MAC -> metadata.macAlgorithmsWithStrings(names);
      case KEY_AGREEMENT -> metadata.keyAgreementAlgorithmsWithStrings(names);
      default -> throw new IllegalStateException("key usage " + definition.usage());
    }
  }

  private static void materials(KeyMetadata.Builder metadata, KmsKey key, Instant now) {
    Snapshot snapshot = key.materials().snapshot(now);
    Optional<KeyMaterial> current = snapshot.currentOne();
    if (key.definition().isSymmetricEncryption() && key.place().isEmpty()) {
      current.ifPresent(material -> metadata.currentKeyMaterialId(material.id()));
    }
    if (key.definition().isExternal()) {
      current.filter(material -> material.isPresent(now)).ifPresent(m -> expiry(metadata, m));
    }
  }

  private static void expiry(KeyMetadata.Builder metadata, KeyMaterial material) {
    metadata.expirationModel(
        material.validTo() == null
            ? ExpirationModelType.KEY_MATERIAL_DOES_NOT_EXPIRE
            : ExpirationModelType.KEY_MATERIAL_EXPIRES);
    metadata.validTo(material.validTo());
  }

  private static void deletion(KeyMetadata.Builder metadata, KmsKey key) {
    key.deletion()
        .ifPresent(
            deletion -> {
              if (deletion.date() == null) {
                metadata.pendingDeletionWindowInDays(deletion.windowInDays());
              } else {
                metadata.deletionDate(deletion.date());
              }
            });
  }

  private static MultiRegionConfiguration regions(KmsKey key, RelatedKeys related, Keys keys) {
    String primary = related.primary();
    return MultiRegionConfiguration.builder()
        .multiRegionKeyType(
            key.arn().equals(inRegion(key, primary, keys).arn())
                ? MultiRegionKeyType.PRIMARY
                : MultiRegionKeyType.REPLICA)
        .primaryKey(inRegion(key, primary, keys))
        .replicaKeys(
            related.replicas().stream().map(region -> inRegion(key, region, keys)).toList())
        .build();
  }

  private static MultiRegionKey inRegion(KmsKey key, String region, Keys keys) {
    return MultiRegionKey.builder()
        .arn(keys.in(region).scope().arn("kms", "key/" + key.id()))
        .region(region)
        .build();
  }
}
