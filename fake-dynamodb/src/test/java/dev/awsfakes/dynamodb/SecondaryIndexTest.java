package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.assertInvalid;
import static dev.awsfakes.dynamodb.Fixture.attribute;
import static dev.awsfakes.dynamodb.Fixture.global;
import static dev.awsfakes.dynamodb.Fixture.hash;
import static dev.awsfakes.dynamodb.Fixture.item;
import static dev.awsfakes.dynamodb.Fixture.local;
import static dev.awsfakes.dynamodb.Fixture.project;
import static dev.awsfakes.dynamodb.Fixture.range;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionSizeLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.Select;

class SecondaryIndexTest {
  private static final String TABLE = "games";

  private final Fixture ddb = new Fixture();

  @BeforeEach
  void createTable() {
    ddb.table(
        TABLE,
        r ->
            r.attributeDefinitions(
                    attribute("pk", ScalarAttributeType.S),
                    attribute("sk", ScalarAttributeType.S),
                    attribute("g", ScalarAttributeType.S),
                    attribute("score", ScalarAttributeType.N),
                    attribute("year", ScalarAttributeType.N))
                .keySchema(hash("pk"), range("sk"))
                .localSecondaryIndexes(
                    local("byScore", project(ProjectionType.KEYS_ONLY), hash("pk"), range("score")))
                .globalSecondaryIndexes(
                    global("byG", project(ProjectionType.INCLUDE, "x"), hash("g"), range("score")),
                    global("all", project(ProjectionType.ALL), hash("g")),
                    global(
                        "many",
                        project(ProjectionType.KEYS_ONLY),
                        hash("g"),
                        hash("pk"),
                        range("year"),
                        range("score"))));
  }

  private static QueryRequest.Builder on(String index, String condition, Object... values) {
    return QueryRequest.builder()
        .tableName(TABLE)
        .indexName(index)
        .keyConditionExpression(condition)
        .expressionAttributeValues(item(values));
  }

  private List<String> sortKeys(QueryRequest.Builder request) {
    return ddb.client.query(request.build()).items().stream()
        .map(each -> each.get("sk").s())
        .toList();
  }

  @Test
  void query_globalIndex_isOrderedByItsSortKeyAndSparse() {
    ddb.put(TABLE, "pk", "a", "sk", "1", "g", "x", "score", 10)
        .put(TABLE, "pk", "b", "sk", "2", "g", "x", "score", 9)
        .put(TABLE, "pk", "c", "sk", "3", "g", "x")
        .put(TABLE, "pk", "d", "sk", "4", "score", 1);

    assertThat(sortKeys(on("byG", "g = :g", ":g", "x"))).containsExactly("2", "1");
    assertThat(sortKeys(on("byG", "g = :g AND score > :s", ":g", "x", ":s", 9)))
        .containsExactly("1");
  }

  @Test
  void query_globalIndex_givesProjectedAttributesAlone() {
    ddb.put(TABLE, "pk", "a", "sk", "1", "g", "x", "score", 10, "x", "in", "y", "out");

    assertThat(ddb.client.query(on("byG", "g = :g", ":g", "x").build()).items())
        .containsExactly(item("pk", "a", "sk", "1", "g", "x", "score", 10, "x", "in"));
  }

  @Test
  void updateItem_indexKeyChanges_movesTheEntry() {
    ddb.put(TABLE, "pk", "a", "sk", "1", "g", "x", "score", 10);

    ddb.client.updateItem(
        r ->
            r.tableName(TABLE)
                .key(item("pk", "a", "sk", "1"))
                .updateExpression("SET g = :g")
                .expressionAttributeValues(item(":g", "y")));

    assertThat(sortKeys(on("byG", "g = :g", ":g", "x"))).isEmpty();
    assertThat(sortKeys(on("byG", "g = :g", ":g", "y"))).containsExactly("1");
    ddb.client.deleteItem(r -> r.tableName(TABLE).key(item("pk", "a", "sk", "1")));
    assertThat(sortKeys(on("byG", "g = :g", ":g", "y"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void query_duplicateIndexKeysInPages_giveEachItemOnce(boolean forward) {
    for (int i = 0; i < 25; i++) {
      ddb.put(TABLE, "pk", "p" + i % 5, "sk", "s" + i, "g", "x", "score", 1);
    }

    List<String> found = new ArrayList<>();
    ddb.client
        .queryPaginator(on("byG", "g = :g", ":g", "x").limit(3).scanIndexForward(forward).build())
        .items()
        .forEach(each -> found.add(each.get("sk").s()));

    assertThat(found).hasSize(25).doesNotHaveDuplicates();
  }

  @Test
  void query_indexPage_lastKeyHasKeysOfIndexAndTable() {
    ddb.put(TABLE, "pk", "a", "sk", "1", "g", "x", "score", 10, "x", "in");

    assertThat(ddb.client.query(on("byG", "g = :g", ":g", "x").limit(1).build()).lastEvaluatedKey())
        .isEqualTo(item("pk", "a", "sk", "1", "g", "x", "score", 10));
  }

  @Test
  void query_localIndex_fetchesWhatItDoesNotProject() {
    ddb.put(TABLE, "pk", "a", "sk", "1", "score", 10, "x", "fetched");

    assertThat(ddb.client.query(on("byScore", "pk = :a", ":a", "a").build()).items())
        .containsExactly(item("pk", "a", "sk", "1", "score", 10));
    QueryResponse all =
        ddb.client.query(
            on("byScore", "pk = :a", ":a", "a")
                .select(Select.ALL_ATTRIBUTES)
                .consistentRead(true)
                .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
                .build());
    assertThat(all.items())
        .containsExactly(item("pk", "a", "sk", "1", "score", 10, "x", "fetched"));
    assertThat(all.consumedCapacity().capacityUnits()).isEqualTo(2.0);
    assertThat(all.consumedCapacity().table().capacityUnits()).isEqualTo(1.0);
    assertThat(all.consumedCapacity().localSecondaryIndexes().get("byScore").capacityUnits())
        .isEqualTo(1.0);
  }

  @Test
  void query_globalIndexConsistently_isRefused() {
    assertInvalid(
        () -> ddb.client.query(on("byG", "g = :g", ":g", "x").consistentRead(true).build()),
        "Consistent reads are not supported on global secondary indexes");
  }

  @Test
  void query_globalIndexAllAttributes_isRefusedUnlessItProjectsAll() {
    assertInvalid(
        () ->
            ddb.client.query(on("byG", "g = :g", ":g", "x").select(Select.ALL_ATTRIBUTES).build()),
        "One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported for"
            + " global secondary index byG because its projection type is not ALL");
    assertThat(
            ddb.client
                .query(on("all", "g = :g", ":g", "x").select(Select.ALL_ATTRIBUTES).build())
                .count())
        .isZero();
  }

  @Test
  void query_globalIndexUnprojectedAttribute_isRefused() {
    assertInvalid(
        () ->
            ddb.client.query(on("byG", "g = :g", ":g", "x").projectionExpression("pk, y").build()),
        "One or more parameter values were invalid: Global secondary index byG does not project"
            + " [y]");
  }

  @Test
  void query_unknownIndex_isRefused() {
    assertInvalid(
        () -> ddb.client.query(on("none", "g = :g", ":g", "x").build()),
        "The table does not have the specified index: none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "g = :g AND pk = :p | 1 2 3 4",
        "g = :g AND pk = :p AND #y = :y | 2 3 4",
        "g = :g AND pk = :p AND #y = :y AND score > :s | 4",
        "g = :g AND pk = :p AND #y < :y | 1"
      })
  void query_keyOfSeveralAttributes_takesThemFromTheLeft(String condition, String expected) {
    ddb.put(TABLE, "pk", "a", "sk", "1", "g", "x", "year", 2024, "score", 100)
        .put(TABLE, "pk", "a", "sk", "2", "g", "x", "year", 2025, "score", 1)
        .put(TABLE, "pk", "a", "sk", "3", "g", "x", "year", 2025, "score", 5)
        .put(TABLE, "pk", "a", "sk", "4", "g", "x", "year", 2025, "score", 10)
        .put(TABLE, "pk", "b", "sk", "5", "g", "x", "year", 2025, "score", 10);
    var values = item(":g", "x", ":p", "a", ":y", 2025, ":s", 5);
    values.keySet().removeIf(name -> !condition.contains(name));
    QueryRequest.Builder request = on("many", condition).expressionAttributeValues(values);
    if (condition.contains("#y")) {
      request.expressionAttributeNames(Map.of("#y", "year"));
    }

    assertThat(sortKeys(request)).containsExactly(expected.split(" ", -1));
  }

  @Test
  void putItem_indexKeyOfOtherType_isRefused() {
    assertInvalid(
        () -> ddb.put(TABLE, "pk", "a", "sk", "1", "score", "high"),
        "One or more parameter values were invalid: Type mismatch for Index Key score Expected: N"
            + " Actual: S IndexName: byScore");
  }

  @Test
  void putItem_indexKeyEmpty_isRefused() {
    assertInvalid(
        () -> ddb.put(TABLE, "pk", "a", "sk", "1", "g", ""),
        "One or more parameter values are not valid. A value specified for a secondary index key is"
            + " not supported. The AttributeValue for a key attribute cannot contain an empty string"
            + " value. IndexName: byG, IndexKey: g");
  }

  @Test
  void putItem_capacityByIndexes_countsEntriesMadeMovedAndKept() {
    assertThat(writeUnits("g", "x", "score", 1)).isEqualTo(1 + 1 + 1 + 1);
    assertThat(writeUnits("g", "x", "score", 1, "y", "unprojected")).isEqualTo(1 + 0 + 0 + 1);
    assertThat(writeUnits("g", "x", "score", 2)).isEqualTo(1 + 2 + 2 + 1);
    assertThat(writeUnits()).isEqualTo(1 + 1 + 1 + 1);
  }

  private double writeUnits(Object... attributes) {
    var item = item(attributes);
    item.putAll(item("pk", "a", "sk", "1"));
    return ddb.client
        .putItem(
            r -> r.tableName(TABLE).item(item).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
        .consumedCapacity()
        .capacityUnits();
  }

  @Test
  void putItem_itemCollectionMetrics_areThoseOfTheLocalIndexesTable() {
    var metrics =
        ddb.client
            .putItem(
                r ->
                    r.tableName(TABLE)
                        .item(item("pk", "a", "sk", "1"))
                        .returnItemCollectionMetrics(ReturnItemCollectionMetrics.SIZE))
            .itemCollectionMetrics();

    assertThat(metrics.itemCollectionKey()).isEqualTo(item("pk", "a"));
    assertThat(metrics.sizeEstimateRangeGB()).containsExactly(0.0, 1.0);
  }

  @Test
  void putItem_itemCollectionOf10Gigabytes_isTheLargest() {
    String value = "v".repeat(400 * 1024 - 100);
    AttributeValue shared = Fixture.s(value);
    int size = value.length() + "pk".length() + "a".length() + "sk".length() + 5 + "v".length();
    int most = (int) ((10L << 30) / size);
    for (int i = 0; i < most; i++) {
      ddb.put(TABLE, "pk", "a", "sk", "%05d".formatted(i), "v", shared);
    }

    int rest = (int) ((10L << 30) - (long) most * size) - (size - value.length());

    assertThat(
            Fixture.error(
                () -> ddb.put(TABLE, "pk", "a", "sk", "99999", "v", "v".repeat(rest + 1))))
        .isInstanceOf(ItemCollectionSizeLimitExceededException.class);
    ddb.put(TABLE, "pk", "a", "sk", "99999", "v", "v".repeat(rest));
    ddb.put(TABLE, "pk", "b", "sk", "00000", "v", shared);
    ddb.client.deleteItem(r -> r.tableName(TABLE).key(item("pk", "a", "sk", "00000")));
    ddb.put(TABLE, "pk", "a", "sk", "%05d".formatted(most), "v", shared);
  }

  @Test
  void scan_index_givesItsEntriesInPages() {
    for (int i = 0; i < 20; i++) {
      ddb.put(TABLE, "pk", "p" + i, "sk", "1", "g", "g" + i % 3, "score", i);
    }

    List<String> found = new ArrayList<>();
    ddb.client
        .scanPaginator(r -> r.tableName(TABLE).indexName("byG").limit(3))
        .items()
        .forEach(each -> found.add(each.get("pk").s()));

    assertThat(found).hasSize(20).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"pk.x, Key: pk", "sk[0], Key: sk", "score.x, IndexKey: score", "g[1], IndexKey: g"})
  void expressionInsideOfAKey_isRefusedEverywhere(String path, String which) {
    String message =
        "Key attributes must be scalars; list random access '[]' and map lookup '.' are not"
            + " allowed: "
            + which;
    Map<String, AttributeValue> key = item("pk", "a", "sk", "b");
    String exists = "attribute_exists(" + path + ")";

    assertInvalid(
        () -> ddb.client.putItem(r -> r.tableName(TABLE).item(key).conditionExpression(exists)),
        message);
    assertInvalid(
        () -> ddb.client.deleteItem(r -> r.tableName(TABLE).key(key).conditionExpression(exists)),
        message);
    assertInvalid(
        () ->
            ddb.client.updateItem(
                r ->
                    r.tableName(TABLE)
                        .key(key)
                        .updateExpression("REMOVE x")
                        .conditionExpression(exists)),
        message);
    assertInvalid(
        () -> ddb.client.getItem(r -> r.tableName(TABLE).key(key).projectionExpression(path)),
        message);
    assertInvalid(() -> ddb.client.scan(r -> r.tableName(TABLE).filterExpression(exists)), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"REMOVE g.x", "SET x = g.x", "SET x = if_not_exists(x, g[0])"})
  void updateInsideOfAnIndexKey_isRefused(String update) {
    assertInvalid(
        () ->
            ddb.client.updateItem(
                r -> r.tableName(TABLE).key(item("pk", "a", "sk", "b")).updateExpression(update)),
        "Key attributes must be scalars; list random access '[]' and map lookup '.' are not"
            + " allowed: IndexKey: g");
  }

  @ParameterizedTest
  @CsvSource({"byScore, pk = :k", "byG, g = :k"})
  void filterOnWhatAnIndexLacks_isRefused(String index, String condition) {
    assertInvalid(
        () ->
            ddb.client.query(
                on(index, condition, ":k", "a").filterExpression("attribute_exists(z)").build()),
        "One or more parameter values were invalid: Secondary index "
            + index
            + " does not project one or more filter attributes: [z]");
    assertThat(
            ddb.client
                .query(
                    on("all", "g = :k", ":k", "a").filterExpression("attribute_exists(z)").build())
                .count())
        .isZero();
  }
}
