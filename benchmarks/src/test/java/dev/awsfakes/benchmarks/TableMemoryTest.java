package dev.awsfakes.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * What a table takes above the objects that its caller passed, by the heap that is used before and
 * after. {@code -Dmemory.items=1000000} makes it as large as the promise.
 */
class TableMemoryTest {
  private static final int ITEMS = Integer.getInteger("memory.items", 100_000);
  private static final int MAX_BYTES = 150;
  private static final String TABLE = "orders";

  // One item a partition is the dearest; all in one is a single skip list.
  @ParameterizedTest
  @ValueSource(ints = {1, 5, 50, Integer.MAX_VALUE})
  void sortedTable_itemsOfFiveAttributes_takeFewBytesMore(int perPartition) {
    assertThat(bytesAnItem(true, perPartition)).isLessThanOrEqualTo(MAX_BYTES);
  }

  @Test
  void table_itemsOfFiveAttributes_takeFewBytesMore() {
    assertThat(bytesAnItem(false, 1)).isLessThanOrEqualTo(MAX_BYTES);
  }

  private static double bytesAnItem(boolean sorted, int perPartition) {
    List<PutItemRequest> requests = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      requests.add(put(i, perPartition));
    }
    try (FakeAws aws = FakeAws.builder().callLog(1).build()) {
      DynamoDbClient dynamoDb = aws.client(DynamoDbClient.class);
      createTable(dynamoDb, sorted);
      dynamoDb.putItem(requests.get(0));
      long before = usedHeap();
      requests.forEach(dynamoDb::putItem);
      long after = usedHeap();
      assertThat(requests).hasSize(ITEMS); // They are in use until here.
      return (after - before) / (double) ITEMS;
    }
  }

  @SuppressWarnings("unchecked") // the SDK takes arrays of consumers
  private static void createTable(DynamoDbClient dynamoDb, boolean sorted) {
    dynamoDb.createTable(
        r -> {
          r.tableName(TABLE).billingMode(BillingMode.PAY_PER_REQUEST);
          if (sorted) {
            r.keySchema(
                    k -> k.attributeName("customer").keyType("HASH"),
                    k -> k.attributeName("number").keyType("RANGE"))
                .attributeDefinitions(
                    a -> a.attributeName("customer").attributeType("S"),
                    a -> a.attributeName("number").attributeType("N"));
          } else {
            r.keySchema(k -> k.attributeName("id").keyType("HASH"))
                .attributeDefinitions(a -> a.attributeName("id").attributeType("S"));
          }
        });
  }

  private static PutItemRequest put(int i, int perPartition) {
    Map<String, AttributeValue> item =
        Map.of(
            "id", AttributeValue.fromS("order-" + i),
            "customer", AttributeValue.fromS("customer-" + i / perPartition),
            "number", AttributeValue.fromN(String.valueOf(i)),
            "status", AttributeValue.fromS("RECEIVED"),
            "total", AttributeValue.fromN("1299"));
    return PutItemRequest.builder().tableName(TABLE).item(item).build();
  }

  private static long usedHeap() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }
}
