package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.validation.Constraints;
import dev.awsfakes.spi.validation.CoralWording;
import dev.awsfakes.spi.validation.Violation;
import java.util.List;
import software.amazon.awssdk.awscore.AwsRequest;

/**
 * The constraints that the API models of DynamoDB and of DynamoDB Streams state of their requests.
 * Items are not walked: all that the model says of an attribute value is how long a name may be,
 * which DynamoDB counts in bytes and words in its own way.
 */
final class DynamoDbConstraints {
  private static final Constraints MODEL =
      Constraints.in(DynamoDbConstraints.class, "constraints.txt");
  private static final Constraints STREAMS_MODEL =
      Constraints.in(DynamoDbConstraints.class, "streams-constraints.txt");

  private DynamoDbConstraints() {}

  static void check(AwsRequest request) {
    check(MODEL, request);
  }

  static void checkStreams(AwsRequest request) {
    check(STREAMS_MODEL, request);
  }

  private static void check(Constraints model, AwsRequest request) {
    List<Violation> violations = model.check(request);
    if (!violations.isEmpty()) {
      throw DynamoDbErrors.validation(CoralWording.message(violations));
    }
  }
}
