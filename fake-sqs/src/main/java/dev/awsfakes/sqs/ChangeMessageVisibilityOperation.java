package dev.awsfakes.sqs;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;

/** Sets anew when a received message becomes visible again. */
final class ChangeMessageVisibilityOperation
    implements Operation<ChangeMessageVisibilityRequest, ChangeMessageVisibilityResponse> {
  private static final int MAX_SECONDS = 43_200;

  private final Queues queues;

  ChangeMessageVisibilityOperation(Queues queues) {
    this.queues = queues;
  }

  @Override
  public ChangeMessageVisibilityResponse.Builder handle(
      ChangeMessageVisibilityRequest request, Call call) {
    Duration timeout = timeout(request.visibilityTimeout());
    queues
        .require(request.queueUrl())
        .changeVisibility(request.receiptHandle(), timeout, call.now());
    return ChangeMessageVisibilityResponse.builder();
  }

  /** The timeout, within its limits. */
  static Duration timeout(@Nullable Integer seconds) {
    if (seconds == null) {
      throw SqsErrors.missingParameter("VisibilityTimeout");
    }
    if (seconds < 0 || seconds > MAX_SECONDS) {
      throw SqsErrors.invalidValue(
          seconds,
          "VisibilityTimeout",
          "VisibilityTimeout must be an integer between 0 and 43200.");
    }
    return Duration.ofSeconds(seconds);
  }
}
