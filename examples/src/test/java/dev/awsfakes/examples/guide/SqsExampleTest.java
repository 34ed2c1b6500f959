package dev.awsfakes.examples.guide;

import static dev.awsfakes.assertj.SqsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.FakeClock;
import dev.awsfakes.junit.AwsFakesExtension;
import dev.awsfakes.junit.Queue;
import dev.awsfakes.sqs.QueueView;
import dev.awsfakes.sqs.SqsOptions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

@ExtendWith(AwsFakesExtension.class)
class SqsExampleTest {

  @Test
  @Queue(value = "orders", deadLetterQueue = "dead", maxReceiveCount = 2)
  void what_fails_twice_is_a_dead_letter(
      FakeAws aws,
      SqsClient sqs,
      FakeClock clock,
      @Queue("orders") String orders,
      @Queue("dead") String dead) {
    sqs.sendMessage(send -> send.queueUrl(orders).messageBody("O-1"));

    for (int attempt = 1; attempt <= 3; attempt++) {
      sqs.receiveMessage(receive -> receive.queueUrl(orders)); // and never deleted
      clock.advance(Duration.ofSeconds(30)); // the visibility timeout
    }

    assertThat(QueueView.of(aws, orders)).isEmpty();
    assertThat(QueueView.of(aws, dead)).bodies().containsExactly("O-1");
  }

  @Test
  void a_group_keeps_its_order(SqsClient sqs, @Queue("steps.fifo") String url) {
    for (String step : List.of("one", "two")) {
      sqs.sendMessage(
          send ->
              send.queueUrl(url)
                  .messageBody(step)
                  .messageGroupId("O-1")
                  .messageDeduplicationId(step));
    }

    assertThat(sqs.receiveMessage(it -> it.queueUrl(url).maxNumberOfMessages(1)).messages())
        .extracting(Message::body)
        .containsExactly("one");
    assertThat(sqs.receiveMessage(it -> it.queueUrl(url)).messages()).isEmpty(); // "one" is open
  }
}

class SqsOptionsExampleTest {
  /** Standard queues deliver out of order, and every second delivery is repeated. */
  @RegisterExtension
  static AwsFakesExtension fakes =
      AwsFakesExtension.with(
          cloud ->
              cloud.seed(7).with(SqsOptions.builder().unordered(true).duplicates(0.5).build()));

  @Test
  void a_message_may_come_twice(SqsClient sqs, @Queue("orders") String url) {
    for (int order = 1; order <= 20; order++) {
      String body = "O-" + order;
      sqs.sendMessage(send -> send.queueUrl(url).messageBody(body));
    }

    int received = 0;
    List<Message> messages;
    do {
      messages = sqs.receiveMessage(it -> it.queueUrl(url).maxNumberOfMessages(10)).messages();
      received += messages.size();
    } while (!messages.isEmpty());

    assertThat(received).isGreaterThan(20);
  }
}
