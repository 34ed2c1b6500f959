package dev.awsfakes.spi.validation;

import java.util.List;

/** How DynamoDB, Kinesis and KMS say what is wrong with a request: all of it, in one sentence. */
public final class CoralWording {
  private CoralWording() {}

  /**
   * {@code 1 validation error detected: Value 'ab' at 'tableName' failed to satisfy constraint:
   * Member must have length greater than or equal to 3}; several are set apart by semicolons.
   */
  public static String message(List<Violation> violations) {
    StringBuilder message = new StringBuilder();
    message.append(violations.size());
    message.append(violations.size() == 1 ? " validation error" : " validation errors");
    String separator = " detected: ";
    for (Violation violation : violations) {
      message.append(separator).append("Value ");
      Object value = violation.value();
      if (value == null) {
        message.append("null ");
      } else if (!violation.sensitive()) {
        message.append('\'').append(ValueText.of(value)).append("' ");
      }
      message.append("at '").append(violation.path());
      message.append("' failed to satisfy constraint: ").append(violation.constraint());
      separator = "; ";
    }
    return message.toString();
  }
}
