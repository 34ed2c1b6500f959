package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.assertInvalid;
import static dev.awsfakes.dynamodb.Fixture.b;
import static dev.awsfakes.dynamodb.Fixture.item;
import static dev.awsfakes.dynamodb.Fixture.n;
import static dev.awsfakes.dynamodb.Fixture.s;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.Select;

class QueryOperationTest {
  private static final String TABLE = "orders";

  private final Fixture ddb = new Fixture();

  private void numbers(int... sortKeys) {
    ddb.sortedTable(TABLE, ScalarAttributeType.N);
    for (int key : sortKeys) {
      ddb.put(TABLE, "pk", "a", "sk", key, "even", key % 2 == 0);
    }
  }

  private static QueryRequest.Builder query(String condition, Object... values) {
    return QueryRequest.builder()
        .tableName(TABLE)
        .keyConditionExpression(condition)
        .expressionAttributeValues(item(values));
  }

  private List<String> sortKeys(QueryRequest.Builder request) {
    return ddb.client.query(request.build()).items().stream()
        .map(item -> item.get("sk"))
        .map(value -> value.n() != null ? value.n() : value.s())
        .toList();
  }

  @Test
  void query_numbers_areOrderedByValue() {
    numbers(10, 9, -1, 100, 0);

    assertThat(sortKeys(query("pk = :a", ":a", "a"))).containsExactly("-1", "0", "9", "10", "100");
    assertThat(sortKeys(query("pk = :a", ":a", "a").scanIndexForward(false)))
        .containsExactly("100", "10", "9", "0", "-1");
  }

  @Test
  void query_strings_areOrderedByUtf8Bytes() {
    ddb.sortedTable(TABLE);
    String emoji = "\uD83D\uDE00";
    String fullWidth = "\uFF21";
    for (String key : List.of("b", "B", "a", "é", emoji, fullWidth)) {
      ddb.put(TABLE, "pk", "a", "sk", key);
    }

    assertThat(sortKeys(query("pk = :a", ":a", "a")))
        .containsExactly("B", "a", "b", "é", fullWidth, emoji);
  }

  @Test
  void query_binaries_areOrderedByUnsignedBytes() {
    ddb.sortedTable(TABLE, ScalarAttributeType.B);
    for (AttributeValue key : List.of(b(0x80), b(0x7F), b(0x7F, 0), b(0xFF), b(1))) {
      ddb.put(TABLE, "pk", "a", "sk", key);
    }

    assertThat(ddb.client.query(query("pk = :a", ":a", "a").build()).items())
        .extracting(item -> item.get("sk"))
        .containsExactly(b(1), b(0x7F), b(0x7F, 0), b(0x80), b(0xFF));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sk = :x           | 3",
        "sk < :x           | 1 2",
        "sk <= :x          | 1 2 3",
        "sk > :x           | 4 5",
        "sk >= :x          | 3 4 5",
        "sk BETWEEN :x AND :y | 3 4",
        ":x < sk           | 4 5"
      })
  void query_sortKeyCondition_givesTheRange(String condition, String expected) {
    numbers(1, 2, 3, 4, 5);
    Object[] values =
        condition.contains(":y")
            ? new Object[] {":a", "a", ":x", 3, ":y", 4}
            : new Object[] {":a", "a", ":x", 3};

    assertThat(sortKeys(query("pk = :a AND " + condition, values)))
        .containsExactly(expected.trim().split(" ", -1));
  }

  @Test
  void query_beginsWith_givesThoseOfThePrefix() {
    ddb.sortedTable(TABLE);
    for (String key : List.of("a", "ab", "ab\uDBFF\uDFFF", "ac", "b", "a\uD7FF", "aa")) {
      ddb.put(TABLE, "pk", "a", "sk", key);
    }

    assertThat(sortKeys(query("pk = :a AND begins_with(sk, :p)", ":a", "a", ":p", "ab")))
        .containsExactly("ab", "ab\uDBFF\uDFFF");
    assertThat(sortKeys(query("begins_with(sk, :p) AND pk = :a", ":a", "a", ":p", "a\uD7FF")))
        .containsExactly("a\uD7FF");
  }

  @Test
  void query_limitAndFilter_countsWhatWasScanned() {
    numbers(1, 2, 3, 4, 5);

    QueryResponse page =
        ddb.client.query(
            query("pk = :a", ":a", "a", ":t", true).filterExpression("even = :t").limit(3).build());

    assertThat(page.count()).isEqualTo(1);
    assertThat(page.scannedCount()).isEqualTo(3);
    assertThat(page.lastEvaluatedKey()).isEqualTo(item("pk", "a", "sk", 3));
  }

  @Test
  void query_limitReachedAtTheLastItem_stillHasALastKey() {
    numbers(1, 2);

    QueryResponse first = ddb.client.query(query("pk = :a", ":a", "a").limit(2).build());
    QueryResponse second =
        ddb.client.query(
            query("pk = :a", ":a", "a").exclusiveStartKey(first.lastEvaluatedKey()).build());

    assertThat(first.lastEvaluatedKey()).isEqualTo(item("pk", "a", "sk", 2));
    assertThat(second.items()).isEmpty();
    assertThat(second.hasItems()).isTrue();
    assertThat(second.hasLastEvaluatedKey()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void queryPaginator_pagesOfTwo_givesEachOnce(boolean forward) {
    numbers(1, 2, 3, 4, 5);

    List<String> keys = new ArrayList<>();
    ddb.client
        .queryPaginator(query("pk = :a", ":a", "a").limit(2).scanIndexForward(forward).build())
        .items()
        .forEach(item -> keys.add(item.get("sk").n()));

    assertThat(keys)
        .containsExactlyElementsOf(
            forward ? List.of("1", "2", "3", "4", "5") : List.of("5", "4", "3", "2", "1"));
  }

  // Four items of a quarter of a megabyte: eight bytes and the text.
  @ParameterizedTest
  @CsvSource({"262136, 4", "262137, 3"})
  void query_megabyteOfItems_isTheLargestPage(int lastText, int count) {
    ddb.sortedTable(TABLE, ScalarAttributeType.N);
    for (int i = 1; i <= 4; i++) {
      ddb.put(TABLE, "pk", "a", "sk", i, "t", "x".repeat(i == 4 ? lastText : 262_136));
    }

    QueryResponse page = ddb.client.query(query("pk = :a", ":a", "a").build());

    assertThat(page.count()).isEqualTo(count);
    assertThat(page.hasLastEvaluatedKey()).isEqualTo(count < 4);
  }

  @Test
  void query_megabyteOfItems_endsThePageBeforeTheLimitIsPassed() {
    ddb.sortedTable(TABLE, ScalarAttributeType.N);
    String value = "v".repeat(300_000);
    IntStream.range(0, 5).forEach(i -> ddb.put(TABLE, "pk", "a", "sk", i, "v", value));

    QueryResponse page = ddb.client.query(query("pk = :a", ":a", "a").build());

    assertThat(page.count()).isEqualTo(3);
    assertThat(page.lastEvaluatedKey()).isEqualTo(item("pk", "a", "sk", 2));
  }

  @Test
  void query_selectCount_hasNoItems() {
    numbers(1, 2);

    QueryResponse page = ddb.client.query(query("pk = :a", ":a", "a").select(Select.COUNT).build());

    assertThat(page.count()).isEqualTo(2);
    assertThat(page.hasItems()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sk = :a | Query condition missed key schema element: pk",
        "pk > :a | Query key condition not supported",
        "pk = :a AND x = :b | Query condition missed key schema element: sk",
        "pk = :a OR sk = :b | Invalid operator used in KeyConditionExpression: OR",
        "pk = :a AND sk <> :b | Invalid operator used in KeyConditionExpression: <>",
        "pk = :a AND contains(sk, :b) | Invalid operator used in KeyConditionExpression: contains",
        "pk = :a AND pk = :b | KeyConditionExpressions must only contain one condition per key",
        "pk = :a AND sk.x = :b | KeyConditionExpressions cannot have conditions on nested attributes",
        "pk = sk AND sk = :b AND pk = :a | Invalid condition in KeyConditionExpression: multiple attribute names used in one condition"
      })
  void query_keyConditionDoesNotFit_isRefused(String condition, String message) {
    ddb.sortedTable(TABLE);
    Object[] values =
        condition.contains(":b") ? new Object[] {":a", "a", ":b", "b"} : new Object[] {":a", "a"};

    assertInvalid(() -> ddb.client.query(query(condition, values).build()), message);
  }

  @Test
  void query_keyValueOfOtherType_isRefused() {
    numbers(1);

    assertInvalid(
        () -> ddb.client.query(query("pk = :a", ":a", 1).build()),
        "One or more parameter values were invalid: Condition parameter type does not match schema"
            + " type");
  }

  @Test
  void query_filterOnKey_isRefused() {
    numbers(1);

    assertInvalid(
        () ->
            ddb.client.query(
                query("pk = :a", ":a", "a", ":x", 1).filterExpression("sk = :x").build()),
        "Filter Expression can only contain non-primary key attributes: Primary key attribute: sk");
  }

  @Test
  void query_noCondition_isRefused() {
    numbers(1);

    assertInvalid(
        () -> ddb.client.query(r -> r.tableName(TABLE)),
        "Either the KeyConditions or KeyConditionExpression parameter must be specified in the"
            + " request.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "b | 1 | The provided starting key is outside query boundaries based on provided conditions",
        "a | 9 | The provided starting key does not match the range key predicate"
      })
  void query_startKeyElsewhere_isRefused(String pk, int sk, String message) {
    numbers(1);
    Map<String, AttributeValue> start = item("pk", s(pk), "sk", n(sk));

    assertInvalid(
        () ->
            ddb.client.query(
                query("pk = :a AND sk < :x", ":a", "a", ":x", 5).exclusiveStartKey(start).build()),
        message);
  }

  @Test
  void query_startKeyLacksAttribute_isRefused() {
    numbers(1);

    assertInvalid(
        () ->
            ddb.client.query(
                query("pk = :a", ":a", "a").exclusiveStartKey(item("pk", "a")).build()),
        "Exclusive Start Key must have same size as table's key schema");
  }
}
