package dev.awsfakes.benchmarks.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class ElasticMqTest {
  private SQSRestServer server;
  private SqsClient sqs;

  @BeforeEach
  void start() {
    server = SQSRestServerBuilder.withDynamicPort().start();
    int port = server.waitUntilStarted().localAddress().getPort();
    sqs =
        SqsClient.builder()
            .endpointOverride(URI.create("http://localhost:" + port))
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .httpClient(ApacheHttpClient.create())
            .build();
  }

  @AfterEach
  void stop() {
    sqs.close();
    server.stopAndWait();
  }

  @Test
  void an_order_that_nobody_deletes_comes_back() {
    Map<QueueAttributeName, String> soon = Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "1");
    String url = sqs.createQueue(create -> create.queueName("orders").attributes(soon)).queueUrl();
    sqs.sendMessage(send -> send.queueUrl(url).messageBody("O-1"));

    assertThat(sqs.receiveMessage(it -> it.queueUrl(url)).messages()).hasSize(1);
    assertThat(sqs.receiveMessage(it -> it.queueUrl(url)).messages()).isEmpty();

    assertThat(sqs.receiveMessage(it -> it.queueUrl(url).waitTimeSeconds(5)).messages())
        .extracting(Message::body)
        .containsExactly("O-1");
  }
}
