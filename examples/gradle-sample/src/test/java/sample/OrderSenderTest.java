package sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.awsfakes.junit.AwsFakesExtension;
import dev.awsfakes.junit.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sqs.SqsClient;

@ExtendWith(AwsFakesExtension.class)
class OrderSenderTest {
  @Test
  void an_order_is_sent(SqsClient sqs, @Queue("orders") String url) {
    new OrderSender(sqs, url).send("O-1");

    assertEquals("O-1", sqs.receiveMessage(it -> it.queueUrl(url)).messages().get(0).body());
  }
}
