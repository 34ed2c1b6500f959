package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

class ConsumedCapacityTest {
  private static final String TABLE = "orders";
  private static final int KEY_AND_NAME = "pk".length() + "a".length() + "x".length();

  private final Fixture ddb = new Fixture();

  @BeforeEach
  void createTable() {
    ddb.hashTable(TABLE);
  }

  private static Map<String, AttributeValue> itemOf(int bytes) {
    return item("pk", "a", "x", "v".repeat(bytes - KEY_AND_NAME));
  }

  private double put(int bytes) {
    return ddb.client
        .putItem(
            r ->
                r.tableName(TABLE)
                    .item(itemOf(bytes))
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
        .consumedCapacity()
        .capacityUnits();
  }

  @ParameterizedTest
  @CsvSource({"100, 1", "1023, 1", "1024, 1", "1025, 2", "409600, 400"})
  void putItem_units_areKilobytes(int bytes, double units) {
    assertThat(put(bytes)).isEqualTo(units);
  }

  @Test
  void putItem_smallerThanBefore_isCountedByTheLarger() {
    put(3_000);

    assertThat(put(100)).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "100, true, 1", "4096, true, 1", "4097, true, 2",
    "100, false, 0.5", "4096, false, 0.5", "4097, false, 1"
  })
  void getItem_units_areFourKilobytesAndHalfIfEventual(
      int bytes, boolean consistent, double units) {
    put(bytes);

    assertThat(get("a", consistent).capacityUnits()).isEqualTo(units);
  }

  private ConsumedCapacity get(String key, boolean consistent) {
    return ddb.client
        .getItem(
            r ->
                r.tableName(TABLE)
                    .key(item("pk", key))
                    .consistentRead(consistent)
                    .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
        .consumedCapacity();
  }

  @Test
  void getItem_absent_consumesAsASmallItem() {
    assertThat(get("none", false))
        .isEqualTo(
            ConsumedCapacity.builder()
                .tableName(TABLE)
                .capacityUnits(0.5)
                .table(Capacity.builder().capacityUnits(0.5).build())
                .build());
  }

  @Test
  void getItem_notAskedFor_hasNoCapacity() {
    assertThat(ddb.client.getItem(r -> r.tableName(TABLE).key(item("pk", "a"))).consumedCapacity())
        .isNull();
  }

  @Test
  void scan_manySmallItems_areAddedUpBeforeRounding() {
    for (int i = 0; i < 100; i++) {
      ddb.put(TABLE, "pk", "key" + (100 + i), "x", "v".repeat(73));
    }

    // 100 items of 82 bytes are 8,200 bytes, or three blocks.
    assertThat(
            ddb.client
                .scan(
                    r ->
                        r.tableName(TABLE)
                            .consistentRead(true)
                            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                .consumedCapacity()
                .capacityUnits())
        .isEqualTo(3);
  }
}
