package dev.awsfakes.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.spi.AwsError;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SqsException;
import software.amazon.awssdk.services.sqs.model.UntagQueueRequest;

class SqsConstraintsTest extends SqsTest {

  static Stream<Arguments> missing() {
    return Stream.of(
        Arguments.of(SendMessageRequest.builder().build(), "QueueUrl"),
        Arguments.of(SendMessageRequest.builder().queueUrl("u").build(), "MessageBody"),
        Arguments.of(DeleteMessageRequest.builder().queueUrl("u").build(), "ReceiptHandle"),
        Arguments.of(
            ChangeMessageVisibilityRequest.builder().queueUrl("u").receiptHandle("r").build(),
            "VisibilityTimeout"),
        Arguments.of(CreateQueueRequest.builder().build(), "QueueName"),
        Arguments.of(UntagQueueRequest.builder().queueUrl("u").build(), "TagKeys"),
        Arguments.of(
            batch(entry("a").build(), entry("b").messageBody(null).build()),
            "SendMessageBatchRequestEntry.2.MessageBody"),
        Arguments.of(batch(entry(null).build()), "SendMessageBatchRequestEntry.1.Id"));
  }

  // The words are those of the recording posting_to_fifo_requires_deduplicationid_group_id.
  @ParameterizedTest
  @MethodSource("missing")
  void requiredParameter_missing_isNamed(AwsRequest request, String name) {
    AwsError error = catchThrowableOfType(AwsError.class, () -> SqsConstraints.check(request));

    assertThat(error.code()).isEqualTo("MissingParameter");
    assertThat(error.status()).isEqualTo(400);
    assertThat(error).hasMessage("The request must contain the parameter " + name + ".");
  }

  static Stream<AwsRequest> completeRequests() {
    return Stream.of(
        ListQueuesRequest.builder().build(),
        SendMessageRequest.builder().queueUrl("").messageBody("").build(),
        SendMessageBatchRequest.builder().queueUrl("u").build(),
        batch(entry("a").build()),
        UntagQueueRequest.builder().queueUrl("u").tagKeys(List.of()).build());
  }

  @ParameterizedTest
  @MethodSource("completeRequests")
  void requiredParameters_present_areAcceptedWhateverTheirValue(AwsRequest request) {
    assertThatCode(() -> SqsConstraints.check(request)).doesNotThrowAnyException();
  }

  @Test
  void client_requestWithoutQueueUrl_getsTheError() {
    SqsException error =
        catchThrowableOfType(
            SqsException.class, () -> sqs.receiveMessage(r -> r.maxNumberOfMessages(1)));

    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("MissingParameter");
  }

  private static SendMessageBatchRequest batch(SendMessageBatchRequestEntry... entries) {
    return SendMessageBatchRequest.builder().queueUrl("u").entries(entries).build();
  }

  private static SendMessageBatchRequestEntry.Builder entry(String id) {
    return SendMessageBatchRequestEntry.builder().id(id).messageBody("body");
  }
}
