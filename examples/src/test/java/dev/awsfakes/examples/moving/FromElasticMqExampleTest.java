package dev.awsfakes.examples.moving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeClock;
import dev.awsfakes.junit.AwsFakesExtension;
import dev.awsfakes.junit.Queue;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

@ExtendWith(AwsFakesExtension.class)
class FromElasticMqExampleTest {

  @Test
  void an_order_that_nobody_deletes_comes_back(
      SqsClient sqs, FakeClock clock, @Queue("orders") String url) {
    sqs.sendMessage(send -> send.queueUrl(url).messageBody("O-1"));

    assertThat(sqs.receiveMessage(it -> it.queueUrl(url)).messages()).hasSize(1);
    assertThat(sqs.receiveMessage(it -> it.queueUrl(url)).messages()).isEmpty();

    clock.advance(Duration.ofSeconds(30)); // SQS's own visibility timeout
    assertThat(sqs.receiveMessage(it -> it.queueUrl(url)).messages())
        .extracting(Message::body)
        .containsExactly("O-1");
  }
}
