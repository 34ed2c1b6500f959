package dev.awsfakes.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.properties.DynamoDbModel.ItemKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** What the table and its indexes show is what filtering and sorting the model's items shows. */
final class DynamoDbReads {
  private final DynamoDbRun run;
  private final int limit;
  private final int step;

  private DynamoDbReads(DynamoDbRun run, int step) {
    this.run = run;
    this.step = step;
    this.limit = 1 + step % 4;
  }

  static void assertAll(DynamoDbRun run) {
    DynamoDbReads reads = new DynamoDbReads(run, run.step());
    reads.assertGets();
    reads.assertTable();
    reads.assertRanges();
    reads.assertIndexes();
    reads.assertScans();
  }

  private void assertGets() {
    for (String partition : DynamoDbProperties.PARTITIONS) {
      for (String sort : DynamoDbProperties.SORTS) {
        ItemKey key = new ItemKey(partition, new BigDecimal(sort));
        assertThat(
                run.dynamo
                    .getItem(
                        r ->
                            r.tableName(DynamoDbRun.TABLE)
                                .key(key.attributes())
                                .consistentRead(true))
                    .item())
            .isEqualTo(run.model.get(key));
      }
    }
  }

  private void assertTable() {
    for (String partition : DynamoDbProperties.PARTITIONS) {
      List<Map<String, AttributeValue>> expected = new ArrayList<>(run.model.partition(partition));
      assertThat(query(r -> byPartition(r, partition).scanIndexForward(true))).isEqualTo(expected);
      Collections.reverse(expected);
      assertThat(query(r -> byPartition(r, partition).scanIndexForward(false))).isEqualTo(expected);
    }
  }

  private static QueryRequest.Builder byPartition(QueryRequest.Builder request, String partition) {
    return request
        .keyConditionExpression("pk = :p")
        .expressionAttributeValues(Map.of(":p", DynamoDbModel.text(partition)));
  }

  /** A range of sort keys, with a filter after it: the filter does not count for the limit. */
  private void assertRanges() {
    String partition = at(DynamoDbProperties.PARTITIONS);
    BigDecimal low = new BigDecimal(at(DynamoDbProperties.SORTS));
    BigDecimal high = low.add(BigDecimal.TEN);
    List<Map<String, AttributeValue>> inRange =
        run.model.partition(partition).stream()
            .filter(
                item ->
                    DynamoDbModel.keyOf(item).sort().compareTo(low) >= 0
                        && DynamoDbModel.keyOf(item).sort().compareTo(high) <= 0)
            .toList();
    Map<String, AttributeValue> values =
        Map.of(
            ":p", DynamoDbModel.text(partition),
            ":low", DynamoDbModel.number(low),
            ":high", DynamoDbModel.number(high));
    List<Map<String, AttributeValue>> shown = new ArrayList<>();
    int scanned = 0;
    for (QueryResponse page :
        pages(
            r ->
                r.keyConditionExpression("pk = :p AND sk BETWEEN :low AND :high")
                    .filterExpression("attribute_exists(g)")
                    .expressionAttributeValues(values))) {
      shown.addAll(page.items());
      scanned += page.scannedCount();
      assertThat(page.count()).isEqualTo(page.items().size());
    }
    assertThat(shown).isEqualTo(inRange.stream().filter(item -> item.containsKey("g")).toList());
    assertThat(scanned).isEqualTo(inRange.size());
  }

  private <T> T at(List<T> values) {
    return values.get(step % values.size());
  }

  private void assertIndexes() {
    boolean forward = step % 2 == 0;
    for (String group : DynamoDbExpressions.GROUPS) {
      assertIndex(
          query(
              r ->
                  r.indexName("global")
                      .keyConditionExpression("g = :g")
                      .expressionAttributeValues(Map.of(":g", DynamoDbModel.text(group)))
                      .scanIndexForward(forward)),
          run.model.index("g", group, "n"),
          forward);
    }
    for (String partition : DynamoDbProperties.PARTITIONS) {
      assertIndex(
          query(r -> byPartition(r, partition).indexName("local").scanIndexForward(forward)),
          run.model.index("pk", partition, "n").stream()
              .map(item -> DynamoDbModel.only(item, Set.of("pk", "sk", "n")))
              .toList(),
          forward);
    }
  }

  /** Items of one index key have no order among each other. */
  private static void assertIndex(
      List<Map<String, AttributeValue>> shown,
      List<Map<String, AttributeValue>> expected,
      boolean forward) {
    assertThat(shown).containsExactlyInAnyOrderElementsOf(expected);
    List<BigDecimal> numbers =
        new ArrayList<>(shown.stream().map(item -> new BigDecimal(item.get("n").n())).toList());
    if (!forward) {
      Collections.reverse(numbers);
    }
    assertThat(numbers).isSorted();
  }

  private void assertScans() {
    int segments = 1 + step % 4;
    List<Map<String, AttributeValue>> shown = new ArrayList<>();
    for (int segment = 0; segment < segments; segment++) {
      int number = segment;
      shown.addAll(scan(r -> r.segment(number).totalSegments(segments)));
    }
    assertThat(shown).containsExactlyInAnyOrderElementsOf(run.model.items.values());
    assertThat(scan(r -> {})).hasSameElementsAs(run.model.items.values()).doesNotHaveDuplicates();
    assertThat(new HashSet<>(scan(r -> r.indexName("global"))))
        .isEqualTo(
            new HashSet<>(
                run.model.items.values().stream()
                    .filter(item -> item.containsKey("g") && item.containsKey("n"))
                    .toList()));
  }

  private List<Map<String, AttributeValue>> query(Consumer<QueryRequest.Builder> what) {
    return pages(what).stream().flatMap(page -> page.items().stream()).toList();
  }

  private List<QueryResponse> pages(Consumer<QueryRequest.Builder> what) {
    QueryRequest.Builder request = QueryRequest.builder().tableName(DynamoDbRun.TABLE).limit(limit);
    what.accept(request);
    List<QueryResponse> pages = new ArrayList<>();
    QueryResponse page;
    do {
      page = run.dynamo.query(request.build());
      assertThat(page.scannedCount()).isLessThanOrEqualTo(limit);
      pages.add(page);
      requireEnd(pages.size());
      request.exclusiveStartKey(page.lastEvaluatedKey());
    } while (page.hasLastEvaluatedKey());
    return pages;
  }

  private List<Map<String, AttributeValue>> scan(Consumer<ScanRequest.Builder> what) {
    ScanRequest.Builder request = ScanRequest.builder().tableName(DynamoDbRun.TABLE).limit(limit);
    what.accept(request);
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    ScanResponse page;
    int pages = 0;
    do {
      requireEnd(++pages);
      page = run.dynamo.scan(request.build());
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      items.addAll(page.items());
      request.exclusiveStartKey(page.lastEvaluatedKey());
    } while (page.hasLastEvaluatedKey());
    return items;
  }

  /** Fails where pages would go on for ever. */
  private static void requireEnd(int pages) {
    assertThat(pages).as("pages of one read").isLessThanOrEqualTo(DynamoDbRun.MAX_PAGES);
  }
}
