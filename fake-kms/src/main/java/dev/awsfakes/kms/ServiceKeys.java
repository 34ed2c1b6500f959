package dev.awsfakes.kms;

import dev.awsfakes.port.DataKeys;
import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.access.AccessControl;
import dev.awsfakes.spi.access.AccessQuestion;
import dev.awsfakes.spi.access.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
      requireAllowed(key, use);
      key.requireUsable(KeyUsageType.ENCRYPT_DECRYPT, use.operation(), use.time());
      remember(use, key.arn(), null);
      return key.arn();
    } catch (AwsError error) {
      remember(use, use.keyId(), error.code());
      throw new UnusableKeyException(reason(error), String.valueOf(error.getMessage()));
    }
  }

  // A service that uses a key for itself is let in until a test names a caller.
  private void requireAllowed(KmsKey key, KeyUse use) {
    AccessControl access = cloud.access();
    boolean forItself = use.principal().kind() == Caller.Kind.SERVICE;
    if (!access.isInForce() || (forItself && !access.hasNamedCallers())) {
      return;
    }
    Caller caller = use.principal().through(use.viaService());
    AccessQuestion question =
        KeyQuestion.of(
            use.operation(), key, Keys.of(cloud, use.caller()), caller, use.encryptionContext());
    question
        .keys()
        .with(
            "kms:ViaService",
            use.viaService() + "." + use.caller().region().id() + ".amazonaws.com");
    access
        .answer(caller, question, use.time(), use.caller().region())
        .ifPresent(
            denial -> {
              throw KmsErrors.accessDenied(KmsAuthorization.message(denial));
            });
  }

  private void remember(KeyUse use, String key, @Nullable String errorCode) {
    ServiceKeyUses.of(cloud)
        .add(
            new RecordedKeyUse(
                use.time(),
                use.operation(),
                use.caller().account(),
                use.caller().region(),
                Optional.of(key),
                use.encryptionContext(),
                Optional.of(use.viaService()),
                Optional.ofNullable(errorCode)));
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
