package dev.awsfakes.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.awsfakes.FakeAws;
import dev.awsfakes.Snapshot;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A snapshot, a change and the return cost the same, however much there is. Measured in allocated
 * bytes, which do not depend on how fast the machine is; the bound leaves room for the JIT.
 */
@SuppressWarnings("unchecked") // arrays of consumers, as the SDK has them
class SnapshotCostTest {
  private static final int FEW = 200;
  private static final int MANY = 20_000;
  private static final int ROUNDS = 50;

  private static long bytesPerRound(int size, BiConsumer<FakeAws, Integer> put) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    try (FakeAws aws = FakeAws.builder().callLog(0).build()) {
      for (int i = 0; i < size; i++) {
        put.accept(aws, i);
      }
      Snapshot snapshot = aws.snapshot();
      put.accept(aws, 0);
      aws.restore(snapshot);
      long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
      for (int i = 0; i < ROUNDS; i++) {
        Snapshot again = aws.snapshot();
        put.accept(aws, i);
        put.accept(aws, size + i);
        aws.restore(again);
        again.close();
      }
      return (threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before) / ROUNDS;
    }
  }

  private static void assertSameCost(BiConsumer<FakeAws, Integer> put) {
    bytesPerRound(FEW, put);
    assertThat(bytesPerRound(MANY, put)).isLessThan(2 * bytesPerRound(FEW, put));
  }

  @Test
  void items() {
    assertSameCost(
        (aws, number) -> {
          DynamoDbClient dynamoDb = aws.client(DynamoDbClient.class);
          if (dynamoDb.listTables().tableNames().isEmpty()) {
            dynamoDb.createTable(
                r ->
                    r.tableName("orders")
                        .attributeDefinitions(
                            a -> a.attributeName("id").attributeType("N"),
                            a -> a.attributeName("customer").attributeType("N"))
                        .keySchema(k -> k.attributeName("id").keyType("HASH"))
                        .globalSecondaryIndexes(
                            i ->
                                i.indexName("byCustomer")
                                    .keySchema(k -> k.attributeName("customer").keyType("HASH"))
                                    .projection(p -> p.projectionType("ALL")))
                        .billingMode("PAY_PER_REQUEST"));
          }
          dynamoDb.putItem(
              r ->
                  r.tableName("orders")
                      .item(
                          Map.of(
                              "id", AttributeValue.fromN("" + number),
                              "customer", AttributeValue.fromN("" + number % 10))));
        });
  }

  @Test
  void objects() {
    assertSameCost(
        (aws, number) -> {
          S3Client s3 = aws.client(S3Client.class);
          if (number == 0) {
            s3.createBucket(r -> r.bucket("orders"));
          }
          s3.putObject(r -> r.bucket("orders").key("" + number), RequestBody.fromString("O"));
        });
  }

  @Test
  void records() {
    assertSameCost(
        (aws, number) -> {
          KinesisClient kinesis = aws.client(KinesisClient.class);
          if (kinesis.listStreams().streamNames().isEmpty()) {
            kinesis.createStream(
                r -> r.streamName("orders").streamModeDetails(m -> m.streamMode("ON_DEMAND")));
          }
          kinesis.putRecord(
              r ->
                  r.streamName("orders")
                      .partitionKey("" + number)
                      .data(SdkBytes.fromUtf8String("O")));
        });
  }
}
