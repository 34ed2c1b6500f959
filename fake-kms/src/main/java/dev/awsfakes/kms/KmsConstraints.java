package dev.awsfakes.kms;

import dev.awsfakes.spi.validation.Constraints;
import dev.awsfakes.spi.validation.CoralWording;
import dev.awsfakes.spi.validation.Violation;
import java.util.List;
import software.amazon.awssdk.awscore.AwsRequest;

/** The constraints that KMS's API model states of its requests. */
final class KmsConstraints {
  private static final Constraints MODEL = Constraints.in(KmsConstraints.class, "constraints.txt");

  private KmsConstraints() {}

  static void check(AwsRequest request) {
    List<Violation> violations = MODEL.check(request);
    if (!violations.isEmpty()) {
      throw KmsErrors.validation(CoralWording.message(violations));
    }
  }
}
