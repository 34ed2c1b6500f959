package dev.awsfakes.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.FakeClock;
import dev.awsfakes.junit.Queue;
import dev.awsfakes.junit.Table;
import dev.awsfakes.spring.OrderApplication.OrderSender;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

@SpringBootTest(classes = OrderApplication.class)
@ImportAwsFakes
class ImportAwsFakesTest {
  @Autowired OrderSender orders;
  @Autowired FakeAws aws;
  @Autowired ApplicationContext context;

  @Test
  void applicationsClient_isReplacedAndNeverMade(@Queue("orders") String url, SqsClient sqs) {
    orders.send(url, "O-1");

    assertThat(sqs.receiveMessage(request -> request.queueUrl(url)).messages())
        .extracting(Message::body)
        .containsExactly("O-1");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        DynamoDbClient.class,
        DynamoDbAsyncClient.class,
        DynamoDbStreamsClient.class,
        S3Client.class,
        S3AsyncClient.class,
        S3Presigner.class,
        SqsClient.class,
        SqsAsyncClient.class
      })
  void eachClientInterface_hasOneBeanOfTheCloud(Class<?> type) {
    assertThat(context.getBean(type)).isSameAs(context.getBean(type)).isInstanceOf(type);
    assertThat(context.getBean(type).getClass()).isSameAs(aws.client(type).getClass());
  }

  @Test
  void clockBean_movesTheCloudsTime(@Autowired FakeClock clock) {
    clock.freeze();
    var before = aws.clock().now();
    clock.advance(Duration.ofHours(1));

    assertThat(aws.clock().now()).isEqualTo(before.plus(Duration.ofHours(1)));
    clock.resume();
  }

  @Test
  @Table("customers")
  void declaredResource_isInTheContextsCloud(@Autowired DynamoDbClient dynamoDb, FakeAws injected) {
    assertThat(dynamoDb.listTables().tableNames()).contains("customers");
    assertThat(injected).isSameAs(aws);
  }
}
