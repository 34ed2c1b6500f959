package dev.awsfakes.sqs;

import dev.awsfakes.spi.validation.Constraints;
import dev.awsfakes.spi.validation.MissingParameter;
import dev.awsfakes.spi.validation.Violation;
import java.util.List;
import software.amazon.awssdk.awscore.AwsRequest;

/**
 * The constraints that SQS's API model states of its requests: what is required. SQS names the
 * first parameter that is missing; wrong values are for the operations to find.
 */
final class SqsConstraints {
  private static final Constraints MODEL = Constraints.in(SqsConstraints.class, "constraints.txt");

  private SqsConstraints() {}

  static void check(AwsRequest request) {
    List<Violation> violations = MODEL.check(request);
    if (!violations.isEmpty()) {
      throw SqsErrors.missingParameter(MissingParameter.name(violations.get(0)));
    }
  }
}
