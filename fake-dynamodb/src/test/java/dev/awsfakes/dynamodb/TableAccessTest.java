package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.error;
import static dev.awsfakes.dynamodb.Fixture.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.access.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Condition;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Who may do what with a table and its items. */
@SuppressWarnings("unchecked") // arrays of consumers, as the SDK has them
class TableAccessTest {
  private static final String ARN = "arn:aws:dynamodb:us-east-1:000000000000:table/items";

  private final Fixture ddb = new Fixture().hashTable("items");

  TableAccessTest() {
    ddb.client.putItem(
        r -> r.tableName("items").item(item("pk", "alice", "name", "Alice", "secret", "x")));
    ddb.put("items", "pk", "bob");
  }

  private DynamoDbClient as(Principal principal) {
    return ddb.aws.as(principal).client(DynamoDbClient.class);
  }

  private static Principal alice(String action, String condition) {
    return Principal.user("alice")
        .policy(
            """
            {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "%s",
              "Resource": ["%s", "%s/*"], "Condition": %s}}"""
                .formatted(action, ARN, ARN, condition));
  }

  private static boolean isAllowed(Runnable call) {
    try {
      call.run();
      return true;
    } catch (DynamoDbException e) {
      assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
      assertThat(e.statusCode()).isEqualTo(400);
      return false;
    }
  }

  @Test
  void getItem_keyOfTwoTypes_isRefusedAsEver_whilePoliciesAreInForce() {
    AttributeValue two = AttributeValue.builder().s("a").n("1").build();

    DynamoDbException error =
        error(
            () ->
                as(alice("dynamodb:GetItem", "{}"))
                    .getItem(r -> r.tableName("items").key(Map.of("pk", two))));

    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
    assertThat(error.awsErrorDetails().errorMessage())
        .isEqualTo(
            "Supplied AttributeValue has more than one datatypes set, must contain exactly one of"
                + " the supported datatypes");
  }

  @Test
  void user_withoutPolicy_mayNothing() {
    DynamoDbException error =
        error(
            () ->
                as(Principal.user("alice"))
                    .putItem(r -> r.tableName("items").item(item("pk", "c"))));

    assertThat(error.awsErrorDetails().errorMessage())
        .isEqualTo(
            "User: arn:aws:iam::000000000000:user/alice is not authorized to perform:"
                + " dynamodb:PutItem on resource: "
                + ARN
                + " because no identity-based policy allows the dynamodb:PutItem action");
    assertThat(ddb.get("items", "pk", "c")).isEmpty();
  }

  static Stream<Arguments> calls() {
    return Stream.of(
        call("GetItem", c -> c.getItem(r -> r.tableName("items").key(item("pk", "alice")))),
        call("PutItem", c -> c.putItem(r -> r.tableName("items").item(item("pk", "alice")))),
        call("UpdateItem", c -> c.updateItem(r -> r.tableName("items").key(item("pk", "alice")))),
        call("DeleteItem", c -> c.deleteItem(r -> r.tableName("items").key(item("pk", "alice")))),
        call("Query", c -> c.query(TableAccessTest::ofAlice)),
        call(
            "Query",
            c ->
                c.query(r -> r.tableName("items").keyConditions(Map.of("pk", condition("alice"))))),
        call(
            "BatchGetItem",
            c -> c.batchGetItem(r -> r.requestItems(Map.of("items", keys("alice"))))),
        call(
            "BatchWriteItem",
            c -> c.batchWriteItem(r -> r.requestItems(Map.of("items", List.of(put("alice")))))),
        call(
            "GetItem",
            c ->
                c.transactGetItems(
                    r ->
                        r.transactItems(
                            t -> t.get(g -> g.tableName("items").key(item("pk", "alice")))))),
        call(
            "PutItem",
            c ->
                c.transactWriteItems(
                    r ->
                        r.transactItems(
                            t -> t.put(p -> p.tableName("items").item(item("pk", "alice")))))),
        call(
            "UpdateItem",
            c ->
                c.transactWriteItems(
                    r ->
                        r.transactItems(
                            t ->
                                t.update(
                                    u ->
                                        u.tableName("items")
                                            .key(item("pk", "alice"))
                                            .updateExpression("REMOVE a"))))),
        call(
            "DeleteItem",
            c ->
                c.transactWriteItems(
                    r ->
                        r.transactItems(
                            t -> t.delete(d -> d.tableName("items").key(item("pk", "alice")))))),
        call(
            "ConditionCheckItem",
            c ->
                c.transactWriteItems(
                    r ->
                        r.transactItems(
                            t ->
                                t.conditionCheck(
                                    k ->
                                        k.tableName("items")
                                            .key(item("pk", "alice"))
                                            .conditionExpression("attribute_exists(pk)"))))),
        call(
            "PartiQLSelect",
            c ->
                c.executeStatement(r -> r.statement("SELECT * FROM \"items\" WHERE pk = 'alice'"))),
        call(
            "PartiQLInsert",
            c ->
                c.executeStatement(
                    r -> r.statement("INSERT INTO \"items\" VALUE {'pk': 'alice', 'x': 'new'}"))),
        call(
            "PartiQLUpdate",
            c ->
                c.executeStatement(
                    r -> r.statement("UPDATE \"items\" SET x = 'y' WHERE pk = 'alice'"))),
        call(
            "PartiQLDelete",
            c -> c.executeStatement(r -> r.statement("DELETE FROM \"items\" WHERE pk = 'alice'"))));
  }

  private static Arguments call(String action, Consumer<DynamoDbClient> call) {
    return Arguments.of(action, call);
  }

  private static void ofAlice(QueryRequest.Builder request) {
    request
        .tableName("items")
        .keyConditionExpression("#k = :v")
        .expressionAttributeNames(Map.of("#k", "pk"))
        .expressionAttributeValues(Map.of(":v", AttributeValue.fromS("alice")));
  }

  private static Condition condition(String value) {
    return Condition.builder()
        .comparisonOperator("EQ")
        .attributeValueList(AttributeValue.fromS(value))
        .build();
  }

  private static KeysAndAttributes keys(String... values) {
    return KeysAndAttributes.builder()
        .keys(Stream.of(values).map(value -> item("pk", value)).toList())
        .build();
  }

  private static WriteRequest put(String value) {
    return WriteRequest.builder().putRequest(p -> p.item(item("pk", value))).build();
  }

  /**
   * DynamoDB guide, "Fine-grained access control": items whose partition key is the user's name.
   */
  @ParameterizedTest
  @MethodSource("calls")
  void call_needsItsActionAndIsLimitedToLeadingKeys(String action, Consumer<DynamoDbClient> call) {
    String own = "{\"ForAllValues:StringEquals\": {\"dynamodb:LeadingKeys\": \"${aws:username}\"}}";
    String others = "{\"ForAllValues:StringEquals\": {\"dynamodb:LeadingKeys\": \"bob\"}}";
    if (action.equals("PartiQLInsert")) {
      ddb.client.deleteItem(r -> r.tableName("items").key(item("pk", "alice")));
    }

    assertThat(isAllowed(() -> call.accept(as(alice("dynamodb:" + action, others))))).isFalse();
    assertThat(isAllowed(() -> call.accept(as(alice("dynamodb:" + action, own))))).isTrue();
    assertThat(ddb.aws.access().used(Principal.user("alice")))
        .isEqualTo(Map.of("dynamodb:" + action, Set.of(ARN)));
    assertThat(ddb.aws.access().unknownKeys()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "title | - | SPECIFIC_ATTRIBUTES | true",
        "pk, title | - | SPECIFIC_ATTRIBUTES | true",
        "#n.x[1] | - | SPECIFIC_ATTRIBUTES | true",
        "secret | - | SPECIFIC_ATTRIBUTES | false",
        "title | secret = :v | SPECIFIC_ATTRIBUTES | false",
        "title | begins_with(secret, :v) | SPECIFIC_ATTRIBUTES | false",
        "title | attribute_exists(title) AND size(title) > :n | SPECIFIC_ATTRIBUTES | true",
        "- | - | - | false",
      })
  void query_isLimitedToAttributes(
      String projection, String filter, String select, boolean allowed) {
    String condition =
        """
        {"ForAllValues:StringEquals": {"dynamodb:Attributes": ["pk", "title"]},
         "StringEqualsIfExists": {"dynamodb:Select": "SPECIFIC_ATTRIBUTES"}}""";
    DynamoDbClient client = as(alice("dynamodb:Query", condition));
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":k", AttributeValue.fromS("alice"));
    if (filter != null && filter.contains(":v")) {
      values.put(":v", AttributeValue.fromS("x"));
    }
    if (filter != null && filter.contains(":n")) {
      values.put(":n", AttributeValue.fromN("1"));
    }

    assertThat(
            isAllowed(
                () ->
                    client.query(
                        r ->
                            r.tableName("items")
                                .keyConditionExpression("pk = :k")
                                .projectionExpression(projection)
                                .filterExpression(filter)
                                .select(select)
                                .expressionAttributeNames(
                                    "#n.x[1]".equals(projection) ? Map.of("#n", "title") : null)
                                .expressionAttributeValues(values))))
        .isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "SET a = :v, NONE, true",
    "SET a = :v, UPDATED_NEW, true",
    "SET a = :v, ALL_NEW, false",
    "SET secret = :v, NONE, false",
    "'SET a = if_not_exists(secret, :v)', NONE, false",
  })
  void updateItem_isLimitedToAttributesAndReturnValues(
      String expression, String returned, boolean allowed) {
    String condition =
        """
        {"ForAllValues:StringEquals": {"dynamodb:Attributes": ["pk", "a"]},
         "StringEqualsIfExists": {"dynamodb:ReturnValues": ["NONE", "UPDATED_NEW"]}}""";
    DynamoDbClient client = as(alice("dynamodb:UpdateItem", condition));
    UpdateItemRequest request =
        UpdateItemRequest.builder()
            .tableName("items")
            .key(item("pk", "alice"))
            .updateExpression(expression)
            .expressionAttributeValues(Map.of(":v", AttributeValue.fromS("1")))
            .returnValues(returned)
            .build();

    assertThat(isAllowed(() -> client.updateItem(request))).isEqualTo(allowed);
  }

  @Test
  void enclosingOperation_isThatOfTheTransaction() {
    String condition =
        "{\"StringEquals\": {\"dynamodb:EnclosingOperation\": \"TransactWriteItems\"}}";
    DynamoDbClient client = as(alice("dynamodb:PutItem", condition));

    client.transactWriteItems(
        r -> r.transactItems(t -> t.put(p -> p.tableName("items").item(item("pk", "alice")))));
    assertThat(isAllowed(() -> client.putItem(r -> r.tableName("items").item(item("pk", "alice")))))
        .isFalse();
  }

  @Test
  void batchExecuteStatement_answersEachStatement() {
    String own = "{\"ForAllValues:StringEquals\": {\"dynamodb:LeadingKeys\": \"alice\"}}";
    var responses =
        as(alice("dynamodb:PartiQLSelect", own))
            .batchExecuteStatement(
                r ->
                    r.statements(
                        s -> s.statement("SELECT * FROM \"items\" WHERE pk = 'alice'"),
                        s -> s.statement("SELECT * FROM \"items\" WHERE pk = 'bob'")))
            .responses();

    assertThat(responses.get(0).item()).containsKey("name");
    assertThat(responses.get(1).error().codeAsString()).isEqualTo("AccessDenied");
  }

  @Test
  void fullTableScan_isToldFromALookUp() {
    String condition = "{\"Bool\": {\"dynamodb:FullTableScan\": \"false\"}}";
    DynamoDbClient client = as(alice("dynamodb:PartiQLSelect", condition));

    client.executeStatement(r -> r.statement("SELECT * FROM \"items\" WHERE pk = 'alice'"));
    assertThat(
            isAllowed(() -> client.executeStatement(r -> r.statement("SELECT * FROM \"items\""))))
        .isFalse();
  }

  @Test
  void management_needsItsActionOnTheTable() {
    DynamoDbClient client = as(alice("dynamodb:DescribeTable", "{}"));

    client.describeTable(r -> r.tableName("items"));
    assertThat(isAllowed(() -> client.deleteTable(r -> r.tableName("items")))).isFalse();
    assertThat(isAllowed(client::listTables)).isFalse();
    assertThat(ddb.get("items", "pk", "bob")).isNotEmpty();
  }

  @Test
  void resourcePolicy_letsARoleIn_andDeniesItsOwner() {
    ddb.client.putResourcePolicy(
        r ->
            r.resourceArn(ARN)
                .policy(
                    """
                    {"Statement": [
                      {"Effect": "Allow", "Principal": {"AWS":
                        "arn:aws:iam::000000000000:role/reader"},
                        "Action": "dynamodb:GetItem", "Resource": "*"},
                      {"Effect": "Deny", "Principal": "*", "Action": "dynamodb:DeleteItem",
                        "Resource": "*"}]}"""));

    assertThat(
            as(Principal.role("reader"))
                .getItem(r -> r.tableName("items").key(item("pk", "bob")))
                .item())
        .isEqualTo(item("pk", "bob"));
    assertThat(
            error(() -> ddb.client.deleteItem(r -> r.tableName("items").key(item("pk", "bob"))))
                .getMessage())
        .contains("with an explicit deny in a resource-based policy");
  }

  @Test
  void putResourcePolicy_malformed_isRefused() {
    DynamoDbException error =
        error(() -> ddb.client.putResourcePolicy(r -> r.resourceArn(ARN).policy("{}")));

    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
  }

  @Test
  void resourceTag_isThatOfTheTable() {
    ddb.client.tagResource(r -> r.resourceArn(ARN).tags(t -> t.key("team").value("blue")));
    String blue = "{\"StringEquals\": {\"aws:ResourceTag/team\": \"blue\"}}";
    String red = "{\"StringEquals\": {\"aws:ResourceTag/team\": \"red\"}}";

    as(alice("dynamodb:Scan", blue)).scan(r -> r.tableName("items"));
    assertThat(isAllowed(() -> as(alice("dynamodb:Scan", red)).scan(r -> r.tableName("items"))))
        .isFalse();
  }

  @Test
  void streams_needTheirActions() {
    DynamoDbStreamsClient streams =
        ddb.aws.as(Principal.user("alice")).client(DynamoDbStreamsClient.class);

    assertThat(isAllowed(streams::listStreams)).isFalse();
    assertThat(
            isAllowed(() -> streams.describeStream(r -> r.streamArn(ARN + "/stream/2026-01-01"))))
        .isFalse();
  }

  @Test
  void anonymous_isNotSigned() {
    DynamoDbException error =
        Fixture.error(
            () -> as(Principal.anonymous()).getItem(r -> r.tableName(ARN).key(item("pk", "bob"))));

    assertThat(error.awsErrorDetails().errorCode())
        .isEqualTo("MissingAuthenticationTokenException");
    assertThat(error.statusCode()).isEqualTo(400);
  }
}
