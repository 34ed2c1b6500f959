package dev.awsfakes.junit;

import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.NotFoundException;

/** KMS keys under an alias. */
final class KmsKeyKind extends ResourceKind<KmsKey> {

  @Override
  String name(KmsKey key) {
    return key.value();
  }

  @Override
  String region(KmsKey key) {
    return key.region();
  }

  @Override
  String account(KmsKey key) {
    return key.account();
  }

  @Override
  boolean exists(KmsKey key, Place place) {
    try {
      metadata(key, place);
      return true;
    } catch (NotFoundException e) {
      return false;
    }
  }

  @Override
  void make(KmsKey key, Place place) {
    KmsClient kms = place.client(KmsClient.class);
    String id =
        kms.createKey(r -> r.keySpec(key.spec()).keyUsage(key.usage())).keyMetadata().keyId();
    kms.createAlias(r -> r.aliasName(alias(key)).targetKeyId(id));
  }

  @Override
  String reference(KmsKey key, Place place) {
    return switch (key.as()) {
      case DEFAULT -> metadata(key, place).keyId();
      case NAME -> alias(key);
      case ARN -> metadata(key, place).arn();
    };
  }

  private static KeyMetadata metadata(KmsKey key, Place place) {
    return place.client(KmsClient.class).describeKey(r -> r.keyId(alias(key))).keyMetadata();
  }

  private static String alias(KmsKey key) {
    return "alias/" + key.value();
  }
}
