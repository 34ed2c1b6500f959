package dev.awsfakes.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.Snapshot;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SnapshotsExampleTest {
  private static final FakeAws AWS = FakeAws.create();
  private static final DynamoDbClient DYNAMO_DB = AWS.client(DynamoDbClient.class);
  private static Snapshot seeded;

  @BeforeAll
  @SuppressWarnings("unchecked")
  static void seed() {
    DYNAMO_DB.createTable(
        table ->
            table
                .tableName("customers")
                .attributeDefinitions(a -> a.attributeName("id").attributeType("N"))
                .keySchema(key -> key.attributeName("id").keyType("HASH"))
                .billingMode("PAY_PER_REQUEST"));
    for (int id = 0; id < 10_000; id++) {
      put(DYNAMO_DB, id);
    }
    seeded = AWS.snapshot();
  }

  @AfterEach
  void asItWas() {
    AWS.restore(seeded);
  }

  @AfterAll
  static void close() {
    AWS.close();
  }

  private static void put(DynamoDbClient dynamoDb, int id) {
    dynamoDb.putItem(
        put -> put.tableName("customers").item(Map.of("id", AttributeValue.fromN("" + id))));
  }

  private static int count(DynamoDbClient dynamoDb) {
    return dynamoDb.scan(scan -> scan.tableName("customers").select("COUNT")).count();
  }

  @Test
  void a_customer_more() {
    put(DYNAMO_DB, 10_000);

    assertThat(count(DYNAMO_DB)).isEqualTo(10_001);
  }

  @Test
  void the_table_can_go() {
    DYNAMO_DB.deleteTable(delete -> delete.tableName("customers"));

    assertThat(DYNAMO_DB.listTables().tableNames()).isEmpty();
  }

  @Test
  void a_fork_is_a_second_cloud() {
    try (FakeAws fork = AWS.fork()) {
      DynamoDbClient forked = fork.client(DynamoDbClient.class);
      put(forked, 10_000);

      assertThat(count(forked)).isEqualTo(10_001);
      assertThat(count(DYNAMO_DB)).isEqualTo(10_000);
    }
  }
}
