package dev.awsfakes.kinesis;

import dev.awsfakes.spi.validation.Constraints;
import dev.awsfakes.spi.validation.CoralWording;
import dev.awsfakes.spi.validation.Violation;
import java.util.List;
import software.amazon.awssdk.awscore.AwsRequest;

/** The constraints that Kinesis's API model states of its requests. */
final class KinesisConstraints {
  private static final Constraints MODEL =
      Constraints.in(KinesisConstraints.class, "constraints.txt");

  private KinesisConstraints() {}

  static void check(AwsRequest request) {
    List<Violation> violations = MODEL.check(request);
    if (!violations.isEmpty()) {
      throw KinesisErrors.validation(CoralWording.message(violations));
    }
  }
}
