package dev.awsfakes.dynamodb.internal;

import dev.awsfakes.spi.AwsError;
import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingReason;

/**
 * Errors of requests that throughput does not allow, named after their conditions. Older releases
 * of the SDK have neither ThrottlingException nor the reasons: there the errors come without them.
 */
public final class ThrottlingErrors {
  /** The code of a request that exceeds provisioned throughput. */
  public static final String PROVISIONED_EXCEEDED = "ProvisionedThroughputExceededException";

  /** What is said of a table of which the provisioned throughput is exceeded. */
  public static final String TABLE_EXCEEDED =
      "The level of configured provisioned throughput for the table was exceeded. Consider"
          + " increasing your provisioning level with the UpdateTable API.";

  private static final String THROTTLING = "ThrottlingException";

  private ThrottlingErrors() {}

  /** Provisioned units are used up, or those that one partition key can have. */
  public static AwsError provisionedThroughputExceeded(boolean index, String reason, String arn) {
    ProvisionedThroughputExceededException.Builder exception =
        ProvisionedThroughputExceededException.builder();
    return DynamoDbErrors.error(
        hasReasons(exception) ? Reasons.provisioned(exception, reason, arn) : exception,
        PROVISIONED_EXCEEDED,
        index
            ? "The level of configured provisioned throughput for one or more global secondary"
                + " indexes of the table was exceeded. Consider increasing your provisioning level"
                + " for the under-provisioned global secondary indexes with the UpdateTable API"
            : TABLE_EXCEEDED);
  }

  /** On demand: what one partition key can have is used up. */
  public static AwsError throughputExceeded(boolean index, String reason, String arn) {
    return throttled(
        reason,
        arn,
        index
            ? "Throughput exceeds the current capacity for one or more global secondary indexes."
                + " DynamoDB is automatically scaling your index so please try again shortly."
            : "Throughput exceeds the current capacity of your table or index. DynamoDB is"
                + " automatically scaling your table or index so please try again shortly. If"
                + " exceptions persist, check if you have a hot key:"
                + " https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html");
  }

  /** On demand: the maximum is used up that was set for the table or index. */
  public static AwsError maximumThroughputExceeded(String reason, String arn) {
    return throttled(
        reason,
        arn,
        "Throughput exceeds the maximum OnDemandThroughput configured on table or index");
  }

  private static AwsError throttled(String reason, String arn, String message) {
    return DynamoDbErrors.error(
        hasReasons(ProvisionedThroughputExceededException.builder())
            ? Reasons.throttling(reason, arn)
            : DynamoDbException.builder(),
        THROTTLING,
        message);
  }

  private static boolean hasReasons(SdkPojo exception) {
    return exception.sdkFields().stream()
        .anyMatch(field -> field.memberName().equals("ThrottlingReasons"));
  }

  /** Whether a request was refused since throughput is used up. */
  public static boolean isThrottling(AwsError error) {
    return PROVISIONED_EXCEEDED.equals(error.code()) || THROTTLING.equals(error.code());
  }

  /** What older releases do not have; not loaded with them. */
  private static final class Reasons {
    private Reasons() {}

    static AwsServiceException.Builder provisioned(
        ProvisionedThroughputExceededException.Builder exception, String reason, String arn) {
      return exception.throttlingReasons(reasons(reason, arn));
    }

    static AwsServiceException.Builder throttling(String reason, String arn) {
      return ThrottlingException.builder().throttlingReasons(reasons(reason, arn));
    }

    private static List<ThrottlingReason> reasons(String reason, String arn) {
      return List.of(ThrottlingReason.builder().reason(reason).resource(arn).build());
    }
  }
}
