package dev.awsfakes.benchmarks;

import dev.awsfakes.FakeAws;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** What a test pays for a cloud of its own, in a warm JVM. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StartupBenchmark {

  /** A new cloud, a client, a table, the first item. */
  @Benchmark
  @SuppressWarnings("unchecked") // the SDK takes arrays of consumers
  public PutItemResponse cloudToFirstItem() {
    try (FakeAws aws = FakeAws.create()) {
      DynamoDbClient dynamoDb = aws.client(DynamoDbClient.class);
      dynamoDb.createTable(
          r ->
              r.tableName("orders")
                  .billingMode(BillingMode.PAY_PER_REQUEST)
                  .keySchema(k -> k.attributeName("pk").keyType("HASH"))
                  .attributeDefinitions(a -> a.attributeName("pk").attributeType("S")));
      return dynamoDb.putItem(
          r -> r.tableName("orders").item(Map.of("pk", AttributeValue.fromS("1"))));
    }
  }

  /** A new cloud, a client, a queue, the first message. */
  @Benchmark
  public SendMessageResponse cloudToFirstMessage() {
    try (FakeAws aws = FakeAws.create()) {
      SqsClient sqs = aws.client(SqsClient.class);
      String url = sqs.createQueue(r -> r.queueName("orders")).queueUrl();
      return sqs.sendMessage(r -> r.queueUrl(url).messageBody("first"));
    }
  }
}
