package dev.awsfakes.assertj;

import static dev.awsfakes.assertj.AwsFakesAssertions.assertThatAwsError;
import static dev.awsfakes.assertj.AwsFakesAssertions.assertThatAwsErrorOf;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.awsfakes.FakeAws;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;

class AwsErrorAssertTest {
  private static final String CODE = "AWS.SimpleQueueService.NonExistentQueue";

  private final FakeAws aws = FakeAws.create();

  private void call() {
    aws.client(SqsClient.class).getQueueUrl(r -> r.queueName("orders"));
  }

  @Test
  void isAws_ofTheError_holds() {
    assertThatAwsErrorOf(this::call)
        .isAws(CODE, 400)
        .hasAwsMessage("The specified queue does not exist.");
  }

  @Test
  void isAws_ofAnAsyncClient_isUnwrapped() {
    Throwable error =
        catchThrowable(
            () -> aws.client(SqsAsyncClient.class).getQueueUrl(r -> r.queueName("orders")).join());

    assertThatAwsError(error).hasCode(CODE);
  }

  @Test
  void isAws_anotherCodeOrStatus_fails() {
    assertThatThrownBy(() -> assertThatAwsErrorOf(this::call).hasCode("AccessDenied"))
        .hasMessageContaining("Expected the error code AccessDenied, but it is " + CODE);
    assertThatThrownBy(() -> assertThatAwsErrorOf(this::call).hasStatus(404))
        .hasMessageContaining("Expected the status 404, but it is 400");
  }

  @Test
  void assertThatAwsErrorOf_whatSucceedsOrFailsOtherwise_fails() {
    assertThatThrownBy(() -> assertThatAwsErrorOf(() -> {})).hasMessageContaining("there was none");
    assertThatThrownBy(
            () ->
                assertThatAwsErrorOf(
                    () -> {
                      throw new IllegalStateException("mine");
                    }))
        .hasMessageContaining("mine");
  }
}
