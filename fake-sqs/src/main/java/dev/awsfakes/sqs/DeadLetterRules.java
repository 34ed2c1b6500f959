package dev.awsfakes.sqs;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules that a queue and its dead-letter queue keep together. */
final class DeadLetterRules {
  private final Function<String, @Nullable Queue> queueOfArn;

  DeadLetterRules(Function<String, @Nullable Queue> queueOfArn) {
    this.queueOfArn = queueOfArn;
  }

  /**
   * Checks a redrive policy that is to be set on a queue.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidParameterValue if its target does not exist, is of
   *     another type, or does not allow this source
   */
  void require(Map<String, String> attributes, String sourceArn, boolean fifo) {
    String json = attributes.get("RedrivePolicy");
    if (json == null || json.isEmpty()) {
      return;
    }
    String targetArn = RedrivePolicy.parse(json).deadLetterTargetArn();
    Queue target = queueOfArn.apply(targetArn);
    if (target == null) {
      throw SqsErrors.invalidValue(json, "RedrivePolicy", "Dead letter target does not exist.");
    }
    if (target.settings().isFifo() != fifo) {
      throw SqsErrors.invalidValue(
          json, "RedrivePolicy", "Dead-letter queue must be same type of queue as the source.");
    }
    if (!target.settings().allowsRedriveFrom(sourceArn)) {
      throw SqsErrors.invalidValue(
          json,
          "RedrivePolicy",
          "Queue "
              + targetArn
              + " does not allow "
              + sourceArn
              + " to use it as a dead-letter queue.");
    }
  }
}
