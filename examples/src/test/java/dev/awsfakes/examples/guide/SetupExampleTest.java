package dev.awsfakes.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeClock;
import dev.awsfakes.junit.AwsFakesExtension;
import dev.awsfakes.junit.Queue;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sqs.SqsClient;

@ExtendWith(AwsFakesExtension.class)
class SetupExampleTest {

  @Test
  void a_reminder_comes_after_a_minute(SqsClient sqs, FakeClock clock, @Queue("todo") String url) {
    sqs.sendMessage(send -> send.queueUrl(url).messageBody("pay").delaySeconds(60));
    assertThat(sqs.receiveMessage(receive -> receive.queueUrl(url)).messages()).isEmpty();

    clock.advance(Duration.ofMinutes(1));
    assertThat(sqs.receiveMessage(receive -> receive.queueUrl(url)).messages()).hasSize(1);
  }
}
