package sample;

import software.amazon.awssdk.services.sqs.SqsClient;

public record OrderSender(SqsClient sqs, String queueUrl) {
  public void send(String order) {
    sqs.sendMessage(message -> message.queueUrl(queueUrl).messageBody(order));
  }
}
