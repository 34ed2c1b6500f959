package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.assertInvalid;
import static dev.awsfakes.dynamodb.Fixture.b;
import static dev.awsfakes.dynamodb.Fixture.error;
import static dev.awsfakes.dynamodb.Fixture.item;
import static dev.awsfakes.dynamodb.Fixture.n;
import static dev.awsfakes.dynamodb.Fixture.s;
import static dev.awsfakes.dynamodb.Fixture.ss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeAction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValueUpdate;
import software.amazon.awssdk.services.dynamodb.model.ComparisonOperator;
import software.amazon.awssdk.services.dynamodb.model.Condition;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalOperator;
import software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

class LegacyParametersTest {
  private static final String TABLE = "orders";

  private final Fixture ddb = new Fixture();

  @BeforeEach
  void createTable() {
    ddb.sortedTable(TABLE);
    ddb.put(
        TABLE, "pk", "a", "sk", "1", "num", 5, "str", "hello", "set", ss("x", "y"), "bin", b(1, 2));
  }

  static Stream<Arguments> comparisons() {
    return Stream.of(
        arguments("num", ComparisonOperator.EQ, List.of(n(5)), true),
        arguments("num", ComparisonOperator.NE, List.of(n(5)), false),
        arguments("absent", ComparisonOperator.NE, List.of(n(5)), true),
        arguments("num", ComparisonOperator.LT, List.of(n(10)), true),
        arguments("num", ComparisonOperator.LE, List.of(n(4)), false),
        arguments("num", ComparisonOperator.GT, List.of(n(4)), true),
        arguments("num", ComparisonOperator.GE, List.of(s("5")), false),
        arguments("num", ComparisonOperator.BETWEEN, List.of(n(5), n(6)), true),
        arguments("num", ComparisonOperator.IN, List.of(n(4), n(5)), true),
        arguments("num", ComparisonOperator.NOT_NULL, List.of(), true),
        arguments("absent", ComparisonOperator.NULL, List.of(), true),
        arguments("str", ComparisonOperator.BEGINS_WITH, List.of(s("he")), true),
        arguments("str", ComparisonOperator.CONTAINS, List.of(s("ell")), true),
        arguments("set", ComparisonOperator.CONTAINS, List.of(s("x")), true),
        arguments("set", ComparisonOperator.NOT_CONTAINS, List.of(s("x")), false));
  }

  @ParameterizedTest
  @MethodSource("comparisons")
  void scan_scanFilter_comparesAsNamed(
      String attribute, ComparisonOperator operator, List<AttributeValue> values, boolean holds) {
    Condition.Builder condition = Condition.builder().comparisonOperator(operator);
    if (!values.isEmpty()) {
      condition.attributeValueList(values);
    }

    assertThat(
            ddb.client
                .scan(r -> r.tableName(TABLE).scanFilter(Map.of(attribute, condition.build())))
                .count())
        .isEqualTo(holds ? 1 : 0);
  }

  @Test
  void scan_conditionalOperator_joinsTheConditions() {
    Map<String, Condition> filter =
        Map.of(
            "num",
            condition(ComparisonOperator.EQ, n(5)),
            "str",
            condition(ComparisonOperator.EQ, s("no")));

    assertThat(ddb.client.scan(r -> r.tableName(TABLE).scanFilter(filter)).count()).isZero();
    assertThat(
            ddb.client
                .scan(
                    r ->
                        r.tableName(TABLE)
                            .scanFilter(filter)
                            .conditionalOperator(ConditionalOperator.OR))
                .count())
        .isEqualTo(1);
  }

  private static Condition condition(ComparisonOperator operator, AttributeValue... values) {
    return Condition.builder().comparisonOperator(operator).attributeValueList(values).build();
  }

  @Test
  void query_keyConditions_giveTheRange() {
    ddb.put(TABLE, "pk", "a", "sk", "2");

    QueryResponse response =
        ddb.client.query(
            r ->
                r.tableName(TABLE)
                    .keyConditions(
                        Map.of(
                            "pk", condition(ComparisonOperator.EQ, s("a")),
                            "sk", condition(ComparisonOperator.GT, s("1"))))
                    .attributesToGet("sk"));

    assertThat(response.items()).containsExactly(item("sk", "2"));
  }

  @Test
  void query_keyConditionNotIndexable_isRefused() {
    assertInvalid(
        () ->
            ddb.client.query(
                r ->
                    r.tableName(TABLE)
                        .keyConditions(Map.of("pk", condition(ComparisonOperator.NE, s("a"))))),
        "Attempted conditional constraint is not an indexable operation");
  }

  @Test
  void scan_bothStyles_areRefused() {
    assertInvalid(
        () ->
            ddb.client.scan(r -> r.tableName(TABLE).attributesToGet("x").projectionExpression("y")),
        "Can not use both expression and non-expression parameters in the same request:"
            + " Non-expression parameters: {AttributesToGet} Expression parameters:"
            + " {ProjectionExpression}");
  }

  private void put(Map<String, ExpectedAttributeValue> expected) {
    ddb.client.putItem(r -> r.tableName(TABLE).item(item("pk", "a", "sk", "1")).expected(expected));
  }

  @Test
  void putItem_expected_mustHold() {
    assertThat(
            error(() -> put(Map.of("num", ExpectedAttributeValue.builder().exists(false).build()))))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThat(
            error(() -> put(Map.of("num", ExpectedAttributeValue.builder().value(n(6)).build()))))
        .isInstanceOf(ConditionalCheckFailedException.class);

    put(Map.of("num", ExpectedAttributeValue.builder().value(n("5.0")).build()));
    assertThat(ddb.get(TABLE, "pk", "a", "sk", "1")).hasSize(2);
  }

  static Stream<Arguments> malformed() {
    return Stream.of(
        arguments(
            ExpectedAttributeValue.builder().build(),
            "Value must be provided when Exists is null for Attribute: num"),
        arguments(
            ExpectedAttributeValue.builder().exists(true).build(),
            "Value must be provided when Exists is true for Attribute: num"),
        arguments(
            ExpectedAttributeValue.builder().exists(false).value(n(1)).build(),
            "Value cannot be used when Exists is false for Attribute: num"),
        arguments(
            ExpectedAttributeValue.builder()
                .exists(true)
                .comparisonOperator(ComparisonOperator.EQ)
                .build(),
            "Exists and ComparisonOperator cannot be used together for Attribute: num"),
        arguments(
            ExpectedAttributeValue.builder()
                .comparisonOperator(ComparisonOperator.BETWEEN)
                .attributeValueList(n(1))
                .build(),
            "Invalid number of argument(s) for the BETWEEN ComparisonOperator"),
        arguments(
            ExpectedAttributeValue.builder()
                .comparisonOperator(ComparisonOperator.LT)
                .attributeValueList(AttributeValue.fromBool(true))
                .build(),
            "ComparisonOperator LT is not valid for BOOL AttributeValue type"));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void putItem_expectedMalformed_isRefused(ExpectedAttributeValue expected, String message) {
    assertInvalid(
        () -> put(Map.of("num", expected)),
        "One or more parameter values were invalid: " + message);
  }

  private Map<String, AttributeValue> update(
      String attribute, AttributeAction action, AttributeValue value) {
    ddb.client.updateItem(
        r ->
            r.tableName(TABLE)
                .key(item("pk", "a", "sk", "1"))
                .attributeUpdates(
                    Map.of(
                        attribute,
                        AttributeValueUpdate.builder().action(action).value(value).build())));
    return ddb.get(TABLE, "pk", "a", "sk", "1");
  }

  @Test
  void updateItem_attributeUpdates_putAddAndDelete() {
    assertThat(update("num", AttributeAction.ADD, n(2)).get("num")).isEqualTo(n(7));
    assertThat(update("fresh", AttributeAction.ADD, n(2)).get("fresh")).isEqualTo(n(2));
    assertThat(update("set", AttributeAction.DELETE, ss("x")).get("set")).isEqualTo(ss("y"));
    assertThat(update("set", AttributeAction.DELETE, ss("y"))).doesNotContainKey("set");
    assertThat(update("str", AttributeAction.DELETE, null)).doesNotContainKey("str");
    assertThat(update("str", AttributeAction.PUT, s("new")).get("str")).isEqualTo(s("new"));
  }

  @Test
  void updateItem_addOfOtherType_isRefused() {
    assertInvalid(
        () -> update("str", AttributeAction.ADD, n(1)), "Type mismatch for attribute to update");
    assertInvalid(
        () -> update("str", AttributeAction.PUT, null),
        "One or more parameter values were invalid: Only DELETE action is allowed when no attribute"
            + " value is specified");
  }
}
