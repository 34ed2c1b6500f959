package dev.awsfakes;

import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.regions.Region;

/**
 * One call as the log keeps it.
 *
 * @param service the service's name in ARNs, {@code sqs}
 * @param operation the operation's name in the API, {@code SendMessage}
 * @param account the account of the client
 * @param region the Region of the client
 * @param time when the call began, on the cloud's clock
 * @param request the request as the caller gave it
 * @param response the response; empty if the call failed or has not ended
 * @param error what the call failed with; empty if it succeeded or has not ended
 * @param attempts how often it was tried; more than once with {@link FakeAws.Builder#retries}
 */
public record RecordedCall(
    String service,
    String operation,
    String account,
    Region region,
    Instant time,
    AwsRequest request,
    Optional<AwsResponse> response,
    Optional<Throwable> error,
    int attempts) {

  /** Whether the call has neither been answered nor failed yet, as a long poll that waits. */
  public boolean isPending() {
    return response.isEmpty() && error.isEmpty();
  }

  @Override
  public String toString() {
    String outcome = error.map(e -> " failed: " + e).orElse(isPending() ? " pending" : " ok");
    String tries = attempts == 1 ? "" : " after " + attempts + " attempts";
    return time + " " + service + ":" + operation + " (" + region + ")" + outcome + tries;
  }
}
