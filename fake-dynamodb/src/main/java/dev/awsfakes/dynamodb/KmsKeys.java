package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.port.DataKeys;
import dev.awsfakes.port.DataKeys.KeyUse;
import dev.awsfakes.port.DataKeys.UnusableKeyException;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Scope;
import dev.awsfakes.spi.access.Caller;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;

/** The keys that tables can be encrypted with. */
final class KmsKeys {
  private static final String MANAGED = "alias/aws/dynamodb";

  private KmsKeys() {}

  /**
   * The ARN of the key that a specification means; null if it means DynamoDB's own.
   *
   * @param caller on whose behalf the key is used
   * @throws dev.awsfakes.spi.AwsError AccessDeniedException if the key cannot be used
   */
  static @Nullable String arnOf(
      Tables tables,
      @Nullable SSESpecification specification,
      String table,
      Caller caller,
      Instant now) {
    if (specification == null || !Boolean.TRUE.equals(specification.enabled())) {
      if (specification != null && specification.kmsMasterKeyId() != null) {
        throw DynamoDbErrors.invalid(
            "SSEType and KMSMasterKeyId cannot be specified when SSE is disabled");
      }
      return null;
    }
    String key = specification.kmsMasterKeyId() == null ? MANAGED : specification.kmsMasterKeyId();
    Optional<DataKeys> keys = tables.cloud().port(DataKeys.class);
    if (keys.isEmpty()) {
      return assumedArn(tables.cloud(), tables.scope(), key);
    }
    try {
      return keys.get().use(use(tables.scope(), caller, key, "GenerateDataKey", table, now));
    } catch (UnusableKeyException e) {
      throw DynamoDbErrors.keyAccessDenied(String.valueOf(e.getMessage()));
    }
  }

  /** A use of a key for a table, on behalf of who uses the table. */
  static KeyUse use(
      Scope scope, Caller caller, String key, String operation, String table, Instant now) {
    // DynamoDB guide, "Encryption at rest: How it works", encryption context.
    Map<String, String> context =
        Map.of("aws:dynamodb:tableName", table, "aws:dynamodb:subscriberId", scope.account());
    return new KeyUse(scope, caller, key, operation, "dynamodb", context, now);
  }

  // Without a fake of KMS every key is there.
  private static String assumedArn(Cloud cloud, Scope scope, String key) {
    if (key.startsWith("arn:")) {
      return key;
    }
    if (key.equals(MANAGED)) {
      String place = scope.account() + "/" + scope.region().id();
      return scope.arn("kms", "key/" + cloud.ids("kms/aws/dynamodb/" + place).uuid());
    }
    return scope.arn("kms", key.contains("/") ? key : "key/" + key);
  }
}
