package dev.awsfakes.spring;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.services.sqs.SqsClient;

/** An application as users have them: it makes its own client and uses another that it is given. */
@SpringBootConfiguration
class OrderApplication {
  @Bean
  SqsClient sqsClient() {
    throw new AssertionError("the real client is made");
  }

  @Bean
  OrderSender orderSender(SqsClient sqs) {
    return new OrderSender(sqs);
  }

  record OrderSender(SqsClient sqs) {
    void send(String queueUrl, String order) {
      sqs.sendMessage(message -> message.queueUrl(queueUrl).messageBody(order));
    }
  }
}
