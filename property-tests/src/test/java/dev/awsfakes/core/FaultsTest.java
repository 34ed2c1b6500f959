package dev.awsfakes.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import dev.awsfakes.Faults;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.OverLimitException;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** Faults strike the calls they are declared for, and no others. */
class FaultsTest {
  private final FakeAws aws = FakeAws.create();
  private final Faults faults = aws.faults();
  private final SqsClient sqs = aws.client(SqsClient.class);
  private final String url = sqs.createQueue(r -> r.queueName("q")).queueUrl();

  private void send(String body) {
    sqs.sendMessage(r -> r.queueUrl(url).messageBody(body));
  }

  private int depth() {
    return Integer.parseInt(
        sqs.getQueueAttributes(
                r -> r.queueUrl(url).attributeNamesWithStrings("ApproximateNumberOfMessages"))
            .attributesAsStrings()
            .get("ApproximateNumberOfMessages"));
  }

  @Test
  void times_failsSoOften_thenNoMore() {
    faults.on(SendMessageRequest.class).times(2).fail(OverLimitException.class);

    assertThatThrownBy(() -> send("1")).isInstanceOf(OverLimitException.class);
    assertThatThrownBy(() -> send("2")).isInstanceOf(OverLimitException.class);
    send("3");

    assertThat(depth()).isEqualTo(1);
  }

  @Test
  void failure_hasTheCodeAndStatusOfTheService() {
    faults.on(SendMessageRequest.class).fail(OverLimitException.class);

    assertThatThrownBy(() -> send("1"))
        .isInstanceOfSatisfying(
            OverLimitException.class,
            error -> {
              assertThat(error.awsErrorDetails().errorCode()).isEqualTo("OverLimit");
              assertThat(error.awsErrorDetails().serviceName()).isEqualTo("Sqs");
              assertThat(error.statusCode()).isEqualTo(400);
              assertThat(error.requestId()).isNotEmpty();
            });
  }

  @Test
  void after_letsTheFirstCallsPass() {
    faults.on(SendMessageRequest.class).after(1).times(1).fail(OverLimitException.class);

    send("1");
    assertThatThrownBy(() -> send("2")).isInstanceOf(OverLimitException.class);
    send("3");
  }

  @Test
  void when_strikesMatchingRequestsAlone() {
    faults
        .on(SendMessageRequest.class)
        .when(request -> request.messageBody().startsWith("bad"))
        .fail(SdkClientException.create("Connection reset"));

    send("good");
    assertThatThrownBy(() -> send("bad one"))
        .isInstanceOf(SdkClientException.class)
        .hasMessage("Connection reset");
    assertThat(depth()).isEqualTo(1);
  }

  @Test
  void afterApplying_losesTheResponseButNotTheEffect() {
    faults
        .on(SendMessageRequest.class)
        .times(1)
        .afterApplying()
        .fail(SdkClientException.create("Read timed out"));

    assertThatThrownBy(() -> send("x")).hasMessage("Read timed out");

    assertThat(depth()).isEqualTo(1);
  }

  @Test
  void asyncClient_getsTheFaultInItsFuture() {
    faults.on(SendMessageRequest.class).fail(OverLimitException.class);

    assertThatThrownBy(
            () ->
                aws.client(SqsAsyncClient.class)
                    .sendMessage(r -> r.queueUrl(url).messageBody("x"))
                    .join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(OverLimitException.class);
  }

  @Test
  void clear_forgetsThem() {
    faults.on(SendMessageRequest.class).fail(OverLimitException.class);

    faults.clear();

    send("x");
  }

  @Test
  void negativeNumbers_areRefused() {
    assertThatThrownBy(() -> faults.on(SendMessageRequest.class).times(-1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> faults.on(SendMessageRequest.class).after(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
