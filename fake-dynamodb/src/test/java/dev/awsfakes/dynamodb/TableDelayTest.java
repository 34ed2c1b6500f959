package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.assertInvalid;
import static dev.awsfakes.dynamodb.Fixture.attribute;
import static dev.awsfakes.dynamodb.Fixture.error;
import static dev.awsfakes.dynamodb.Fixture.hash;
import static dev.awsfakes.dynamodb.Fixture.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.awsfakes.FakeAws;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class TableDelayTest {
  private static final String TABLE = "orders";

  private final Fixture ddb =
      new Fixture(
          FakeAws.builder()
              .frozenAt(Fixture.START)
              .with(DynamoDbOptions.builder().tableDelay(Duration.ofSeconds(10)).build())
              .build());

  private TableDescription describe() {
    return ddb.client.describeTable(r -> r.tableName(TABLE)).table();
  }

  private void pass(long millis) {
    ddb.aws.clock().advance(Duration.ofMillis(millis));
  }

  @Test
  void createTable_delayed_isUsableWhenActive() {
    ddb.hashTable(TABLE);
    pass(9_999);
    assertThat(describe().tableStatus()).isEqualTo(TableStatus.CREATING);
    assertThat(error(() -> ddb.put(TABLE, "pk", "a")))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThat(error(() -> ddb.client.deleteTable(r -> r.tableName(TABLE))))
        .isInstanceOf(ResourceInUseException.class)
        .extracting(e -> e.awsErrorDetails().errorMessage())
        .isEqualTo(
            "Attempt to change a resource which is still in use: Table is being created: orders");

    pass(1);
    assertThat(describe().tableStatus()).isEqualTo(TableStatus.ACTIVE);
    ddb.put(TABLE, "pk", "a");
  }

  @Test
  void deleteTable_delayed_isDeletingUntilGone() {
    ddb.hashTable(TABLE);
    pass(10_000);
    ddb.client.deleteTable(r -> r.tableName(TABLE));
    assertThat(describe().tableStatus()).isEqualTo(TableStatus.DELETING);
    assertThat(error(() -> ddb.get(TABLE, "pk", "a")))
        .isInstanceOf(ResourceNotFoundException.class);

    pass(10_000);
    assertThat(error(this::describe)).isInstanceOf(ResourceNotFoundException.class);
    ddb.hashTable(TABLE);
  }

  @Test
  void updateTable_delayedIndex_isReadableWhenFilled() {
    ddb.hashTable(TABLE);
    pass(10_000);
    ddb.client.updateTable(
        r ->
            r.tableName(TABLE)
                .attributeDefinitions(attribute("g", ScalarAttributeType.S))
                .globalSecondaryIndexUpdates(
                    GlobalSecondaryIndexUpdate.builder()
                        .create(
                            c ->
                                c.indexName("byG")
                                    .keySchema(hash("g"))
                                    .projection(project(ProjectionType.ALL)))
                        .build()));
    assertThat(describe().tableStatus()).isEqualTo(TableStatus.UPDATING);
    assertThat(describe().globalSecondaryIndexes().get(0).indexStatus())
        .isEqualTo(IndexStatus.CREATING);
    ddb.put(TABLE, "pk", "a", "g", "x");
    assertInvalid(
        () -> ddb.client.scan(r -> r.tableName(TABLE).indexName("byG")),
        "Cannot read from backfilling global secondary index: byG");

    pass(10_000);
    assertThat(ddb.client.scan(r -> r.tableName(TABLE).indexName("byG")).count()).isEqualTo(1);
  }

  @Test
  void tableDelay_negative_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DynamoDbOptions.builder().tableDelay(Duration.ofMillis(-1)));
  }
}
