package dev.awsfakes.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.OverLimitException;

/** What SQS leaves open: fairness, order and duplicates on standard queues, retried receives. */
class FreedomTest extends SqsTest {

  private static List<String> drain(FakeAws cloud, int messages) {
    SqsClient client = cloud.client(SqsClient.class);
    String url = client.createQueue(r -> r.queueName("q")).queueUrl();
    for (int i = 0; i < messages; i++) {
      String body = "m" + i;
      client.sendMessage(r -> r.queueUrl(url).messageBody(body));
    }
    List<String> bodies = new ArrayList<>();
    List<Message> received;
    do {
      received = client.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10)).messages();
      received.forEach(message -> bodies.add(message.body()));
    } while (!received.isEmpty());
    return bodies;
  }

  private static FakeAws cloud(long seed, SqsOptions options) {
    return FakeAws.builder().seed(seed).frozenAt(START).with(options).build();
  }

  @Test
  void unordered_deliversAllOfThemInAnOrderOfTheSeed() {
    SqsOptions unordered = SqsOptions.builder().unordered(true).build();

    List<String> once = drain(cloud(7, unordered), 50);

    assertThat(once).hasSize(50).doesNotHaveDuplicates().isNotEqualTo(drain(FakeAws.create(), 50));
    assertThat(drain(cloud(7, unordered), 50)).isEqualTo(once);
    assertThat(drain(cloud(8, unordered), 50)).isNotEqualTo(once);
  }

  @Test
  void duplicates_deliverSomeTwiceAndLoseNone() {
    SqsOptions twice = SqsOptions.builder().duplicates(0.3).build();

    List<String> bodies = drain(cloud(7, twice), 50);

    assertThat(bodies).hasSizeGreaterThan(50);
    assertThat(bodies.stream().distinct()).hasSize(50);
    assertThat(drain(cloud(7, twice), 50)).isEqualTo(bodies);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, Double.NaN})
  void duplicates_probabilityOutOfRange_isRefused(double probability) {
    assertThatThrownBy(() -> SqsOptions.builder().duplicates(probability))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noisyGroup_doesNotStarveTheOthers() {
    String url = queue("shared");
    for (int i = 0; i < 10; i++) {
      sendToGroup(url, "noisy", "noisy" + i);
    }
    receive(url, r -> r.maxNumberOfMessages(5));
    sendToGroup(url, "quiet", "quiet");

    assertThat(receiveOne(url).body()).isEqualTo("quiet");
    assertThat(receiveOne(url).body()).isEqualTo("noisy5");
  }

  @Test
  void attemptId_givesTheSameMessagesAndHandlesAgain() {
    String url = fifo("q.fifo");
    sendToGroup(url, "a", "a1");
    sendToGroup(url, "a", "a2");
    List<Message> first = attempt(url, "try-1");
    clock.advance(Duration.ofSeconds(20));

    assertThat(attempt(url, "try-1")).isEqualTo(first);
    assertThat(attempt(url, "try-2")).isEmpty();

    // The retry has started the visibility timeout anew.
    clock.advance(Duration.ofSeconds(29));
    assertThat(receive(url)).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    assertThat(receive(url)).hasSize(2);
  }

  @Test
  void attemptId_afterADeleteOrFiveMinutes_receivesAnew() {
    String url = fifo("q.fifo");
    sendToGroup(url, "a", "a1");
    sendToGroup(url, "b", "b1");
    List<Message> first = attempt(url, "try-1");
    delete(url, first.get(0));

    assertThat(attempt(url, "try-1")).isEmpty();
  }

  private List<Message> attempt(String url, String id) {
    return receive(url, r -> r.maxNumberOfMessages(10).receiveRequestAttemptId(id));
  }

  @Test
  void attemptId_onAStandardQueue_isRefused() {
    String url = queue("q");

    assertThat(error(() -> attempt(url, "x")).awsErrorDetails().errorCode())
        .isEqualTo("InvalidParameterValue");
  }

  @Test
  void inFlightLimit_isAnErrorOnStandardAndNothingOnFifo() {
    String standard = queue("standard");
    for (int i = 0; i < 120_001; i++) {
      send(standard, "x");
    }
    for (int received = 0; received < 120_000; received += receive(standard).size()) {}

    assertThat(counts(standard)).containsExactly(1, 120_000, 0);
    assertThat(error(() -> receive(standard))).isInstanceOf(OverLimitException.class);
    assertThat(async.receiveMessage(r -> r.queueUrl(standard).waitTimeSeconds(1))).isNotDone();
  }
}
