package dev.awsfakes.s3;

import dev.awsfakes.port.DataKeys;
import dev.awsfakes.port.DataKeys.KeyUse;
import dev.awsfakes.port.DataKeys.UnusableKeyException;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Scope;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys of KMS as S3 uses them. Without a fake of KMS on the class path every key works. */
final class KmsKeys {
  private static final String AWS_MANAGED = "alias/aws/s3";

  private final Cloud cloud;

  KmsKeys(Cloud cloud) {
    this.cloud = cloud;
  }

  /**
   * Makes a data key.
   *
   * @param keyId the key's id, ARN, alias or alias ARN; null for the one that AWS manages for S3
   * @return the ARN of the key
   * @throws dev.awsfakes.spi.AwsError one of the KMS errors of S3 if the key cannot be used
   */
  String generateDataKey(
      KeyUser user, @Nullable String keyId, Map<String, String> context, Instant now) {
    return use(user, keyId == null ? AWS_MANAGED : keyId, "GenerateDataKey", context, now);
  }

  /** Decrypts a data key of the key; throws as {@link #generateDataKey}. */
  void decrypt(KeyUser user, String keyArn, Map<String, String> context, Instant now) {
    use(user, keyArn, "Decrypt", context, now);
  }

  private String use(
      KeyUser user, String keyId, String operation, Map<String, String> context, Instant now) {
    Optional<DataKeys> keys = cloud.port(DataKeys.class);
    if (keys.isEmpty()) {
      return assumedArn(user.scope(), keyId);
    }
    try {
      return keys.get()
          .use(new KeyUse(user.scope(), user.caller(), keyId, operation, "s3", context, now));
    } catch (UnusableKeyException e) {
      throw S3Errors.keyIsUnusable(e);
    }
  }

  private String assumedArn(Scope caller, String keyId) {
    if (keyId.equals(AWS_MANAGED)) {
      String owner = caller.account() + "/" + caller.region();
      return caller.arn("kms", "key/" + cloud.ids("s3/managed-key/" + owner).uuid());
    }
    if (keyId.contains("alias/")) {
      throw new UnsupportedOperationException(
          "What key "
              + keyId
              + " stands for is known to the fake of KMS alone: add dev.awsfakes:fake-kms to the"
              + " class path.");
    }
    return keyId.startsWith("arn:") ? keyId : caller.arn("kms", "key/" + keyId);
  }
}
