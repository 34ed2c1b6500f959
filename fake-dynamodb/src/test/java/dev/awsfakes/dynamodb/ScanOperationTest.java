package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.assertInvalid;
import static dev.awsfakes.dynamodb.Fixture.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

class ScanOperationTest {
  private static final String TABLE = "orders";

  private final Fixture ddb = new Fixture();

  private void fill(int partitions) {
    ddb.sortedTable(TABLE);
    for (int i = 0; i < partitions; i++) {
      ddb.put(TABLE, "pk", "p" + i, "sk", "1").put(TABLE, "pk", "p" + i, "sk", "2");
    }
  }

  private List<String> scan(Fixture fixture, ScanRequest.Builder request) {
    List<String> found = new ArrayList<>();
    fixture
        .client
        .scanPaginator(request.tableName(TABLE).build())
        .items()
        .forEach(item -> found.add(item.get("pk").s() + item.get("sk").s()));
    return found;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 1000})
  void scan_pagesOfAnySize_giveEachItemOnceInTheSameOrder(int limit) {
    fill(100);

    assertThat(scan(ddb, ScanRequest.builder().limit(limit)))
        .hasSize(200)
        .doesNotHaveDuplicates()
        .isEqualTo(scan(ddb, ScanRequest.builder()));
  }

  @Test
  void scan_otherCloud_hasTheSameOrder() {
    fill(50);
    Fixture other = new Fixture(FakeAws.builder().seed(42).build());
    other.sortedTable(TABLE);
    for (int i = 49; i >= 0; i--) {
      other.put(TABLE, "pk", "p" + i, "sk", "2").put(TABLE, "pk", "p" + i, "sk", "1");
    }

    assertThat(scan(other, ScanRequest.builder())).isEqualTo(scan(ddb, ScanRequest.builder()));
  }

  @Test
  void scan_tableGrowsBetweenPages_stillGivesAllThatWereThere() {
    fill(50);
    Set<String> found = new HashSet<>();
    Map<String, AttributeValue> start = null;
    int round = 0;
    do {
      Map<String, AttributeValue> from = start;
      ScanResponse page =
          ddb.client.scan(
              r -> {
                r.tableName(TABLE).limit(7);
                if (from != null) {
                  r.exclusiveStartKey(from);
                }
              });
      page.items().forEach(item -> found.add(item.get("pk").s() + item.get("sk").s()));
      start = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : null;
      for (int i = 0; i < 20; i++) {
        ddb.put(TABLE, "pk", "new" + round + "-" + i, "sk", "1");
      }
      round++;
    } while (start != null && round < 1_000);

    IntStream.range(0, 50).forEach(i -> assertThat(found).contains("p" + i + "1", "p" + i + "2"));
  }

  @Test
  void scan_startKeyWasDeleted_goesOnAfterIt() {
    fill(20);
    ScanResponse first = ddb.client.scan(r -> r.tableName(TABLE).limit(5));
    ddb.client.deleteItem(r -> r.tableName(TABLE).key(first.lastEvaluatedKey()));

    ScanResponse rest =
        ddb.client.scan(r -> r.tableName(TABLE).exclusiveStartKey(first.lastEvaluatedKey()));

    assertThat(rest.count()).isEqualTo(35);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 1000})
  void scan_segments_partitionTheTable(int total) {
    fill(100);

    List<String> found = new ArrayList<>();
    for (int i = 0; i < total; i++) {
      found.addAll(scan(ddb, ScanRequest.builder().segment(i).totalSegments(total).limit(3)));
    }

    assertThat(found).isEqualTo(scan(ddb, ScanRequest.builder()));
  }

  @Test
  void scan_segmentWithoutTotal_isRefused() {
    fill(1);

    assertInvalid(
        () -> ddb.client.scan(r -> r.tableName(TABLE).segment(0)),
        "The TotalSegments parameter is required but was not present in the request when Segment"
            + " parameter is present");
    assertInvalid(
        () -> ddb.client.scan(r -> r.tableName(TABLE).segment(2).totalSegments(2)),
        "The Segment parameter is zero-based and must be less than parameter TotalSegments:"
            + " Segment: 2 is not less than TotalSegments: 2");
  }

  @Test
  void scan_startKeyOfOtherSegment_isRefused() {
    fill(20);
    Map<String, AttributeValue> start =
        ddb.client.scan(r -> r.tableName(TABLE).limit(1)).lastEvaluatedKey();

    assertInvalid(
        () ->
            ddb.client.scan(
                r -> r.tableName(TABLE).segment(1).totalSegments(2).exclusiveStartKey(start)),
        "The provided starting key is invalid: Invalid ExclusiveStartKey. Please use"
            + " ExclusiveStartKey with correct Segment. TotalSegments: 2 Segment: 1");
  }

  @Test
  void scan_filter_countsAll() {
    fill(10);

    ScanResponse response =
        ddb.client.scan(
            r ->
                r.tableName(TABLE)
                    .filterExpression("sk = :one")
                    .expressionAttributeValues(item(":one", "1")));

    assertThat(response.count()).isEqualTo(10);
    assertThat(response.scannedCount()).isEqualTo(20);
  }
}
