package dev.awsfakes.sqs;

import java.util.regex.Pattern;

/** The rules for names of queues. */
final class QueueName {
  private static final Pattern STANDARD = Pattern.compile("[A-Za-z0-9_-]{1,80}");
  private static final Pattern FIFO = Pattern.compile("[A-Za-z0-9_-]{1,75}\\.fifo");

  private QueueName() {}

  /**
   * Checks a name.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidParameterValue if it is not allowed
   */
  static void require(String name, boolean fifo) {
    if (fifo && !FIFO.matcher(name).matches()) {
      throw SqsErrors.invalidParameter(
          "The name of a FIFO queue can only include alphanumeric characters, hyphens, or"
              + " underscores, must end with .fifo suffix and be 1 to 80 in length.");
    }
    if (!fifo && !STANDARD.matcher(name).matches()) {
      throw SqsErrors.invalidParameter(
          "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");
    }
  }
}
