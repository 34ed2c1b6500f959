package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Scope;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;

/** The keys that tables can be encrypted with. */
final class KmsKeys {
  private KmsKeys() {}

  /** The ARN of the key that a specification means; null if it means DynamoDB's own. */
  static @Nullable String arnOf(
      Cloud cloud, Scope scope, @Nullable SSESpecification specification) {
    if (specification == null || !Boolean.TRUE.equals(specification.enabled())) {
      if (specification != null && specification.kmsMasterKeyId() != null) {
        throw DynamoDbErrors.invalid(
            "SSEType and KMSMasterKeyId cannot be specified when SSE is disabled");
      }
      return null;
    }
    String key = specification.kmsMasterKeyId();
    if (key == null) {
      // The account's key aws/dynamodb, one in each Region.
      key =
          cloud
              .ids("kms/aws/dynamodb/" + scope.account() + "/" + scope.region().id())
              .uuid()
              .toString();
    }
    return key.startsWith("arn:") ? key : scope.arn("kms", key.contains("/") ? key : "key/" + key);
  }
}
