package dev.awsfakes.kms;

import dev.awsfakes.port.DataKeys;
import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Cloud;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/** The keys as other services use them to encrypt what they store. */
final class ServiceKeys implements DataKeys {
  private final Cloud cloud;

  ServiceKeys(Cloud cloud) {
    this.cloud = cloud;
  }

  @Override
  public String use(KeyUse use) throws UnusableKeyException {
    try {
      KmsKey key = Keys.of(cloud, use.caller()).resolve(use.keyId(), use.time());
      key.requireUsable(KeyUsageType.ENCRYPT_DECRYPT, use.operation(), use.time());
      return key.arn();
    } catch (AwsError error) {
      throw new UnusableKeyException(reason(error), String.valueOf(error.getMessage()));
    }
  }

  private static Unusable reason(AwsError error) {
    return switch (String.valueOf(error.code())) {
      case "NotFoundException" -> Unusable.NOT_FOUND;
      case "DisabledException" -> Unusable.DISABLED;
      case "InvalidKeyUsageException" -> Unusable.INVALID_USAGE;
      case "AccessDeniedException" -> Unusable.ACCESS_DENIED;
      default -> Unusable.INVALID_STATE;
    };
  }
}
