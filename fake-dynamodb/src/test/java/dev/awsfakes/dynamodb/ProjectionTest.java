package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.assertInvalid;
import static dev.awsfakes.dynamodb.Fixture.item;
import static dev.awsfakes.dynamodb.Fixture.l;
import static dev.awsfakes.dynamodb.Fixture.m;
import static dev.awsfakes.dynamodb.Fixture.n;
import static dev.awsfakes.dynamodb.Fixture.s;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ProjectionTest {
  private static final String TABLE = "products";

  private final Fixture ddb = new Fixture();

  @BeforeEach
  void createTable() {
    ddb.hashTable(TABLE);
    ddb.put(
        TABLE,
        "pk",
        "a",
        "title",
        "Bike",
        "dotted.title",
        "odd",
        "pics",
        l(s("p0"), s("p1"), m("front", "f", "rear", "r")),
        "reviews",
        m("five", l(s("r0"), s("r1")), "one", l()));
  }

  private Map<String, AttributeValue> get(String projection) {
    return ddb.client
        .getItem(r -> r.tableName(TABLE).key(item("pk", "a")).projectionExpression(projection))
        .item();
  }

  @Test
  void getItem_topLevel_givesThoseThatExist() {
    assertThat(get("title, absent")).isEqualTo(item("title", "Bike"));
  }

  @Test
  void getItem_nothingThere_givesAnEmptyItem() {
    assertThat(get("absent, title.x, pics[9]")).isEmpty();
  }

  @Test
  void getItem_nested_keepsTheirPlacesAndClosesUpLists() {
    assertThat(get("reviews.five[1], pics[2].rear, pics[0]"))
        .isEqualTo(item("reviews", m("five", l(s("r1"))), "pics", l(s("p0"), m("rear", "r"))));
  }

  @Test
  void getItem_nameWithDot_isOneAttribute() {
    assertThat(
            ddb.client
                .getItem(
                    r ->
                        r.tableName(TABLE)
                            .key(item("pk", "a"))
                            .projectionExpression("#t")
                            .expressionAttributeNames(Map.of("#t", "dotted.title")))
                .item())
        .isEqualTo(item("dotted.title", "odd"));
  }

  @Test
  void getItem_attributesToGet_givesTopLevelAttributes() {
    assertThat(
            ddb.client
                .getItem(
                    r ->
                        r.tableName(TABLE)
                            .key(item("pk", "a"))
                            .attributesToGet("dotted.title", "pk"))
                .item())
        .isEqualTo(item("pk", "a", "dotted.title", "odd"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title, title | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [title], path two: [title]",
        "pics[0], pics.x | Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [pics, [0]], path two: [pics, x]",
        "title pics | Syntax error; token: \"pics\", near: \"title pics\"",
        "name | Attribute name is a reserved keyword; reserved keyword: name"
      })
  void getItem_malformed_isRefused(String projection, String message) {
    assertInvalid(() -> get(projection), "Invalid ProjectionExpression: " + message);
  }

  @Test
  void getItem_namesWithoutExpression_areRefused() {
    assertInvalid(
        () ->
            ddb.client.getItem(
                r ->
                    r.tableName(TABLE)
                        .key(item("pk", "a"))
                        .expressionAttributeNames(Map.of("#t", "title"))),
        "ExpressionAttributeNames can only be specified when using expressions");
  }

  @Test
  void putItem_placeholdersMalformed_areRefused() {
    assertInvalid(
        () -> put(null, Map.of(":v", n(1))),
        "ExpressionAttributeValues can only be specified when using expressions:"
            + " ConditionExpression is null");
    assertInvalid(
        () -> put("title = :v", Map.of("v", n(1))),
        "ExpressionAttributeValues contains invalid key: Syntax error; key: \"v\"");
    assertInvalid(
        () -> put("title = :v", Map.of(":v", AttributeValue.builder().build())),
        "ExpressionAttributeValues contains invalid value: Supplied AttributeValue is empty, must"
            + " contain exactly one of the supported datatypes for key :v");
    assertInvalid(() -> put("title = :v", Map.of()), "ExpressionAttributeValues must not be empty");
    assertInvalid(
        () -> put("attribute_exists(pk)", Map.of(":v", n(1))),
        "Value provided in ExpressionAttributeValues unused in expressions: keys: {:v}");
  }

  private void put(String condition, Map<String, AttributeValue> values) {
    ddb.client.putItem(
        r ->
            r.tableName(TABLE)
                .item(item("pk", "a"))
                .conditionExpression(condition)
                .expressionAttributeValues(values));
  }
}
