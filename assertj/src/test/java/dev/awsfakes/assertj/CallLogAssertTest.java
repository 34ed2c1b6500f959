package dev.awsfakes.assertj;

import static dev.awsfakes.assertj.AwsFakesAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;
import software.amazon.awssdk.services.sqs.model.DeleteQueueRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

class CallLogAssertTest {
  private final FakeAws aws = FakeAws.create();
  private final SqsClient sqs = aws.client(SqsClient.class);

  @BeforeEach
  void sendTwoMessages() {
    String url = sqs.createQueue(r -> r.queueName("orders")).queueUrl();
    sqs.sendMessage(r -> r.queueUrl(url).messageBody("O-1"));
    sqs.sendMessage(r -> r.queueUrl(url).messageBody("O-2"));
  }

  @Test
  void of_givesTheRequestsToGoOnWith() {
    assertThat(aws.calls())
        .of(SendMessageRequest.class)
        .hasSize(2)
        .extracting(SendMessageRequest::messageBody)
        .containsExactly("O-1", "O-2");
    assertThat(aws.calls()).callsOf(SendMessageRequest.class).allMatch(c -> c.error().isEmpty());
  }

  @Test
  void of_notAsManyAsExpected_showsTheLog() {
    assertThatThrownBy(() -> assertThat(aws.calls()).of(SendMessageRequest.class).hasSize(3))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("SendMessageRequest among the calls")
        .hasMessageContaining("sqs:CreateQueue (us-east-1) ok");
  }

  @Test
  void hasSize_countsAllCalls() {
    assertThat(aws.calls()).hasSize(3);
    assertThatThrownBy(() -> assertThat(aws.calls()).isEmpty())
        .hasMessageContaining("Expected 0 calls, but there were 3");
  }

  @Test
  void hasOnly_otherCalls_areNamed() {
    assertThat(aws.calls()).hasOnly(CreateQueueRequest.class, SendMessageRequest.class);
    assertThatThrownBy(() -> assertThat(aws.calls()).hasOnly(SendMessageRequest.class))
        .hasMessageContaining("Expected SendMessageRequest only")
        .hasMessageContaining("sqs:CreateQueue");
    assertThatThrownBy(
            () ->
                assertThat(aws.calls())
                    .hasOnly(
                        CreateQueueRequest.class,
                        SendMessageRequest.class,
                        DeleteQueueRequest.class))
        .hasMessageContaining("Expected a DeleteQueueRequest");
  }

  @Test
  void inOrder_anotherOrder_namesWhatIsMissing() {
    assertThat(aws.calls()).inOrder(CreateQueueRequest.class, SendMessageRequest.class);
    assertThatThrownBy(
            () ->
                assertThat(aws.calls()).inOrder(SendMessageRequest.class, CreateQueueRequest.class))
        .hasMessageContaining("no CreateQueueRequest came in its place");
  }

  @Test
  void hasNoFailures_aFailure_isShown() {
    assertThat(aws.calls()).hasNoFailures();
    assertThatThrownBy(() -> sqs.getQueueUrl(r -> r.queueName("nothing"))).isNotNull();

    assertThatThrownBy(() -> assertThat(aws.calls()).hasNoFailures())
        .hasMessageContaining("GetQueueUrl")
        .hasMessageContaining("failed");
  }
}
