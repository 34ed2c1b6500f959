package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.attribute;
import static dev.awsfakes.dynamodb.Fixture.global;
import static dev.awsfakes.dynamodb.Fixture.hash;
import static dev.awsfakes.dynamodb.Fixture.item;
import static dev.awsfakes.dynamodb.Fixture.project;
import static dev.awsfakes.dynamodb.Fixture.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

@SuppressWarnings("unchecked")
class ReadLagTest {
  private static final Map<String, AttributeValue> VALUES = Map.of(":pk", s("a"));

  private final Fixture ddb = new Fixture(cloud(1));

  private static FakeAws cloud(long seed) {
    return FakeAws.builder()
        .seed(seed)
        .frozenAt(Fixture.START)
        .with(DynamoDbOptions.builder().readLag(Duration.ofSeconds(2)).build())
        .build();
  }

  /** A way to read the item with the key {@code a}. */
  interface Read extends Function<DynamoDbClient, List<Map<String, AttributeValue>>> {}

  static Stream<Named<Read>> stale() {
    return Stream.of(
        Named.of("getItem", client -> get(client, false)),
        Named.of("batchGetItem", client -> batchGet(client, false)),
        Named.of("query", client -> query(client, null, false)),
        Named.of("query of an index", client -> query(client, "byG", false)),
        Named.of("scan", client -> client.scan(r -> r.tableName("items")).items()),
        Named.of("PartiQL", client -> statement(client, false)),
        Named.of(
            "PartiQL batch",
            client ->
                client
                    .batchExecuteStatement(
                        r -> r.statements(s -> s.statement("SELECT * FROM items WHERE pk = 'a'")))
                    .responses()
                    .stream()
                    .filter(response -> response.hasItem())
                    .map(response -> response.item())
                    .toList()));
  }

  static Stream<Named<Read>> strong() {
    return Stream.of(
        Named.of("getItem", client -> get(client, true)),
        Named.of("batchGetItem", client -> batchGet(client, true)),
        Named.of("query", client -> query(client, null, true)),
        Named.of(
            "scan", client -> client.scan(r -> r.tableName("items").consistentRead(true)).items()),
        Named.of("PartiQL", client -> statement(client, true)),
        Named.of(
            "transactGetItems",
            client ->
                client
                    .transactGetItems(
                        r ->
                            r.transactItems(
                                i -> i.get(g -> g.tableName("items").key(item("pk", "a")))))
                    .responses()
                    .stream()
                    .filter(response -> response.hasItem())
                    .map(response -> response.item())
                    .toList()));
  }

  private static List<Map<String, AttributeValue>> get(DynamoDbClient client, boolean strong) {
    var response =
        client.getItem(r -> r.tableName("items").key(item("pk", "a")).consistentRead(strong));
    return response.hasItem() ? List.of(response.item()) : List.of();
  }

  private static List<Map<String, AttributeValue>> batchGet(DynamoDbClient client, boolean strong) {
    KeysAndAttributes keys =
        KeysAndAttributes.builder().keys(item("pk", "a")).consistentRead(strong).build();
    return client.batchGetItem(r -> r.requestItems(Map.of("items", keys))).responses().get("items");
  }

  private static List<Map<String, AttributeValue>> query(
      DynamoDbClient client, String index, boolean strong) {
    return client
        .query(
            r ->
                r.tableName("items")
                    .indexName(index)
                    .keyConditionExpression((index == null ? "pk" : "g") + " = :pk")
                    .expressionAttributeValues(VALUES)
                    .consistentRead(strong))
        .items();
  }

  private static List<Map<String, AttributeValue>> statement(
      DynamoDbClient client, boolean strong) {
    return client
        .executeStatement(
            r -> r.statement("SELECT * FROM items WHERE pk = 'a'").consistentRead(strong))
        .items();
  }

  @BeforeEach
  void createTable() {
    ddb.table(
        "items",
        request ->
            request
                .attributeDefinitions(
                    attribute("pk", ScalarAttributeType.S), attribute("g", ScalarAttributeType.S))
                .keySchema(hash("pk"))
                .globalSecondaryIndexes(global("byG", project(ProjectionType.ALL), hash("g"))));
  }

  @ParameterizedTest
  @MethodSource("stale")
  void eventualRead_seesAWriteBetweenHalfTheLagAndAllOfIt(Read read) {
    ddb.put("items", "pk", "a", "g", "a");

    assertThat(read.apply(ddb.client)).isEmpty();
    ddb.aws.clock().advance(Duration.ofSeconds(1));
    assertThat(read.apply(ddb.client)).isEmpty();
    ddb.aws.clock().advance(Duration.ofSeconds(1));
    assertThat(read.apply(ddb.client)).containsExactly(item("pk", "a", "g", "a"));

    ddb.client.deleteItem(r -> r.tableName("items").key(item("pk", "a")));
    assertThat(read.apply(ddb.client)).hasSize(1);
    ddb.aws.clock().advance(Duration.ofSeconds(2));
    assertThat(read.apply(ddb.client)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("strong")
  void strongRead_seesTheLastWrite(Read read) {
    ddb.put("items", "pk", "a", "g", "a");

    assertThat(read.apply(ddb.client)).containsExactly(item("pk", "a", "g", "a"));
  }

  @Test
  void writes_keepTheirOrder() {
    for (int i = 0; i < 100; i++) {
      ddb.put("items", "pk", "a", "i", i);
      ddb.aws.clock().advance(Duration.ofMillis(10));
    }
    int last = -1;
    for (int i = 0; i < 200; i++) {
      Map<String, AttributeValue> seen = ddb.get("items", "pk", "a");
      int now = seen.isEmpty() ? -1 : Integer.parseInt(seen.get("i").n());
      assertThat(now).isGreaterThanOrEqualTo(last);
      last = now;
      ddb.aws.clock().advance(Duration.ofMillis(10));
    }
    assertThat(last).isEqualTo(99);
  }

  @Test
  void theSeed_decidesTheLag() {
    assertThat(lagOfFirstWrite(7)).isEqualTo(lagOfFirstWrite(7)).isNotEqualTo(lagOfFirstWrite(8));
  }

  private static int lagOfFirstWrite(long seed) {
    Fixture other = new Fixture(cloud(seed));
    other.hashTable("items").put("items", "pk", "a");
    int millis = 0;
    while (other.get("items", "pk", "a").isEmpty() && millis < 2_000) {
      other.aws.clock().advance(Duration.ofMillis(1));
      millis++;
    }
    return millis;
  }

  @Test
  void aNewIndex_isReadWithTheItemsThatHaveCome() {
    ddb.put("items", "pk", "a", "h", "a");
    ddb.aws.clock().advance(Duration.ofSeconds(2));
    ddb.client.updateTable(
        r ->
            r.tableName("items")
                .attributeDefinitions(attribute("h", ScalarAttributeType.S))
                .globalSecondaryIndexUpdates(
                    u ->
                        u.create(
                            c ->
                                c.indexName("byH")
                                    .keySchema(hash("h"))
                                    .projection(project(ProjectionType.ALL)))));
    ddb.put("items", "pk", "b", "h", "a");

    assertThat(scanOfByH()).containsExactly(item("pk", "a", "h", "a"));
    ddb.aws.clock().advance(Duration.ofSeconds(2));
    assertThat(scanOfByH()).hasSize(2);
  }

  private List<Map<String, AttributeValue>> scanOfByH() {
    return ddb.client.scan(r -> r.tableName("items").indexName("byH")).items();
  }

  @Test
  void readLag_negative_isRefused() {
    assertThatThrownBy(() -> DynamoDbOptions.builder().readLag(Duration.ofNanos(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("readLag");
  }
}
