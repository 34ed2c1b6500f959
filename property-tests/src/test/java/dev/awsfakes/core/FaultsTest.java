package dev.awsfakes.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import dev.awsfakes.Faults;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.OverLimitException;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SqsException;
import software.amazon.awssdk.services.sqs.model.SqsRequest;

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

  @Test
  void failWithACode_isTheServicesOwnExceptionOrItsBase() {
    faults.on(SendMessageRequest.class).times(1).fail("OverLimit");
    faults.on(SendMessageRequest.class).times(1).fail("ThrottlingException");

    assertThatThrownBy(() -> send("1")).isInstanceOf(OverLimitException.class);
    assertThatThrownBy(() -> send("2"))
        .isExactlyInstanceOf(SqsException.class)
        .satisfies(error -> assertThat(((SqsException) error).isThrottlingException()).isTrue());
  }

  @Test
  void failWithAnUnknownCode_namesSimilarOnes() {
    faults.on(SendMessageRequest.class).fail("OverLimits");

    assertThatThrownBy(() -> send("1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Did you mean OverLimit,");
  }

  @Test
  void onOperation_strikesItAlone_andUnknownNamesAreRefused() {
    faults.on("SendMessage").fail("InternalError");

    assertThatThrownBy(() -> send("1")).isInstanceOf(SqsException.class);
    assertThat(depth()).isZero();
    assertThatThrownBy(() -> faults.on("SendMesage"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Did you mean SendMessage,");
  }

  @Test
  void onAServicesRequests_strikesAllOfThem() {
    faults.on(SqsRequest.class).fail("ServiceUnavailable");

    assertThatThrownBy(() -> send("1")).isInstanceOf(SqsException.class);
    assertThatThrownBy(this::depth).isInstanceOf(SqsException.class);
  }

  @Test
  void inRegionAndAccount_strikesClientsOfThemAlone() {
    faults.on(SqsRequest.class).inRegion(Region.EU_WEST_1).fail("InternalError");
    faults.on(SqsRequest.class).inAccount("111122223333").fail("InternalError");

    send("1");
    SqsClient ireland = aws.client(SqsClient.class, Region.EU_WEST_1);
    SqsClient other = aws.account("111122223333").client(SqsClient.class);
    assertThatThrownBy(ireland::listQueues).isInstanceOf(SqsException.class);
    assertThatThrownBy(other::listQueues).isInstanceOf(SqsException.class);
  }

  @Test
  void withProbability_isDecidedByTheSeed() {
    assertThat(outcomes(1)).isEqualTo(outcomes(1)).isNotEqualTo(outcomes(2));
    assertThat(outcomes(1)).contains("x").contains(".");
    assertThatThrownBy(() -> faults.on(SqsRequest.class).withProbability(1.01))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String outcomes(long seed) {
    FakeAws seeded = FakeAws.builder().seed(seed).build();
    seeded.faults().on(SqsRequest.class).withProbability(0.5).fail("InternalError");
    SqsClient client = seeded.client(SqsClient.class);
    StringBuilder outcomes = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      try {
        client.listQueues();
        outcomes.append('.');
      } catch (SqsException e) {
        outcomes.append('x');
      }
    }
    return outcomes.toString();
  }

  @Test
  void loseConnectionAfterApplying_theMessageIsSent() {
    faults.on(SendMessageRequest.class).times(1).afterApplying().loseConnection();

    assertThatThrownBy(() -> send("1"))
        .isInstanceOf(SdkClientException.class)
        .hasRootCauseInstanceOf(SocketException.class);
    assertThat(depth()).isEqualTo(1);
  }

  @Test
  void delay_movesTheClock_andTimesOutWhoWaitsLess() {
    Instant before = freeze();
    faults.on(SendMessageRequest.class).delay(Duration.ofSeconds(3));

    send("1");
    assertThat(aws.clock().now()).isEqualTo(before.plusSeconds(3));
    assertThatThrownBy(() -> sendWithin(Duration.ofSeconds(2)))
        .isInstanceOf(ApiCallTimeoutException.class);
    assertThat(aws.clock().now()).isEqualTo(before.plusSeconds(5));
    sendWithin(Duration.ofSeconds(3));
    assertThat(depth()).isEqualTo(2);
  }

  private void sendWithin(Duration apiCallTimeout) {
    sqs.sendMessage(
        r ->
            r.queueUrl(url)
                .messageBody("x")
                .overrideConfiguration(o -> o.apiCallTimeout(apiCallTimeout)));
  }

  private Instant freeze() {
    aws.clock().freeze();
    return aws.clock().now();
  }

  @Test
  void timeOut_failsAfterTheTime() {
    Instant before = freeze();
    faults.on(SendMessageRequest.class).timeOut(Duration.ofSeconds(30));

    assertThatThrownBy(() -> send("1")).isInstanceOf(ApiCallTimeoutException.class);
    assertThat(aws.clock().now()).isEqualTo(before.plusSeconds(30));
  }
}
