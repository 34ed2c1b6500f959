package dev.awsfakes.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import dev.awsfakes.RecordedCall;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** The log tells what was called, when, and how it ended. */
class CallLogTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final FakeAws aws = FakeAws.builder().frozenAt(START).build();
  private final SqsClient sqs = aws.client(SqsClient.class);

  @Test
  void calls_areKeptWithRequestAndOutcome() {
    String url = sqs.createQueue(r -> r.queueName("q")).queueUrl();
    assertThatThrownBy(() -> sqs.getQueueUrl(r -> r.queueName("none")))
        .isInstanceOf(SqsException.class);

    assertThat(aws.calls().all())
        .extracting(RecordedCall::operation)
        .containsExactly("CreateQueue", "GetQueueUrl");
    RecordedCall created = aws.calls().of(CreateQueueRequest.class).get(0);
    assertThat(created.service()).isEqualTo("sqs");
    assertThat(created.region()).isEqualTo(Region.US_EAST_1);
    assertThat(created.account()).isEqualTo("000000000000");
    assertThat(created.time()).isEqualTo(START);
    assertThat(created.response().orElseThrow().toString()).contains(url);
    assertThat(aws.calls().of(GetQueueUrlRequest.class).get(0).error()).isPresent();
    assertThat(aws.calls().requests(GetQueueUrlRequest.class).get(0).queueName()).isEqualTo("none");
  }

  @Test
  void waitingCall_isPending() {
    String url = sqs.createQueue(r -> r.queueName("q")).queueUrl();
    aws.client(SqsAsyncClient.class).receiveMessage(r -> r.queueUrl(url).waitTimeSeconds(20));

    RecordedCall waiting = aws.calls().of(ReceiveMessageRequest.class).get(0);

    assertThat(waiting.isPending()).isTrue();
    assertThat(waiting).hasToString("2026-01-01T00:00:00Z sqs:ReceiveMessage (us-east-1) pending");
  }

  @Test
  void clear_forgetsWhatWasAndKeepsWhatComes() {
    sqs.createQueue(r -> r.queueName("before"));

    aws.calls().clear();
    sqs.createQueue(r -> r.queueName("after"));

    assertThat(aws.calls().requests(CreateQueueRequest.class))
        .extracting(CreateQueueRequest::queueName)
        .containsExactly("after");
    assertThat(aws.calls().count()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {255, 256, 257, 600})
  void boundedLog_keepsTheLatest(int calls) {
    FakeAws bounded = FakeAws.builder().callLog(256).build();
    SqsClient client = bounded.client(SqsClient.class);

    for (int i = 0; i < calls; i++) {
      String name = "q" + i;
      client.createQueue(r -> r.queueName(name));
    }

    int kept = Math.min(calls, 256);
    assertThat(bounded.calls().count()).isEqualTo(calls);
    assertThat(bounded.calls().requests(CreateQueueRequest.class))
        .hasSize(kept)
        .first()
        .extracting(CreateQueueRequest::queueName)
        .isEqualTo("q" + (calls - kept));
  }

  @Test
  void logOfZero_isOff() {
    FakeAws silent = FakeAws.builder().callLog(0).build();

    silent.client(SqsClient.class).createQueue(r -> r.queueName("q"));

    assertThat(silent.calls().all()).isEmpty();
  }
}
