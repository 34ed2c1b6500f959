package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.attribute;
import static dev.awsfakes.dynamodb.Fixture.hash;
import static dev.awsfakes.dynamodb.Fixture.item;
import static dev.awsfakes.dynamodb.Fixture.local;
import static dev.awsfakes.dynamodb.Fixture.project;
import static dev.awsfakes.dynamodb.Fixture.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalTableWitnessGroupUpdate;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.MultiRegionConsistency;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ReplicationGroupUpdate;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Global tables with multi-Region strong consistency. */
@SuppressWarnings("unchecked")
class StrongReplicasTest {
  private final Fixture ddb =
      new Fixture(
          FakeAws.builder()
              .frozenAt(Fixture.START)
              .with(DynamoDbOptions.builder().replicationLag(Duration.ofSeconds(9)).build())
              .build());

  private void create(String witness, String... regions) {
    ddb.client.updateTable(
        r -> {
          r.tableName("items")
              .multiRegionConsistency(MultiRegionConsistency.STRONG)
              .replicaUpdates(
                  Stream.of(regions)
                      .map(
                          region ->
                              ReplicationGroupUpdate.builder()
                                  .create(c -> c.regionName(region))
                                  .build())
                      .toList());
          if (witness != null) {
            r.globalTableWitnessUpdates(
                GlobalTableWitnessGroupUpdate.builder().create(c -> c.regionName(witness)).build());
          }
        });
  }

  private TableDescription describe() {
    return ddb.client.describeTable(r -> r.tableName("items")).table();
  }

  @Test
  void write_isSeenInEachRegionAtOnce() {
    ddb.hashTable("items");
    create(null, "us-east-2", "us-west-2");
    ddb.put("items", "pk", "a");

    for (Region region : List.of(Region.US_EAST_2, Region.US_WEST_2)) {
      assertThat(
              ddb.aws
                  .client(DynamoDbClient.class, region)
                  .getItem(r -> r.tableName("items").key(item("pk", "a")).consistentRead(true))
                  .item())
          .isNotEmpty();
    }
    assertThat(describe().multiRegionConsistency()).isEqualTo(MultiRegionConsistency.STRONG);
    assertThat(describe().replicas()).hasSize(2);
    assertThat(describe().hasGlobalTableWitnesses()).isFalse();
  }

  @Test
  void witness_isDescribedAndHasNoTable() {
    ddb.hashTable("items");
    create("us-west-2", "us-east-2");

    assertThat(describe().globalTableWitnesses().get(0).regionName()).isEqualTo("us-west-2");
    assertThat(describe().replicas()).hasSize(1);
    assertThat(ddb.aws.client(DynamoDbClient.class, Region.US_WEST_2).listTables().tableNames())
        .isEmpty();
  }

  @Test
  void create_withTooFewOrTooManyRegions_isInvalid() {
    ddb.hashTable("items");

    assertThatThrownBy(() -> create(null, "us-east-2")).hasMessageContaining("three replicas");
    assertThatThrownBy(() -> create("us-west-2", "us-east-2", "eu-west-1"))
        .hasMessageContaining("three replicas");
    assertThat(describe().hasReplicas()).isFalse();
  }

  @Test
  void create_ofATableWithItemsOrLocalIndexes_isInvalid() {
    ddb.hashTable("items").put("items", "pk", "a");
    assertThatThrownBy(() -> create(null, "us-east-2", "us-west-2"))
        .hasMessageContaining("must be empty");
    ddb.client.deleteTable(r -> r.tableName("items"));
    ddb.table(
        "items",
        r ->
            r.attributeDefinitions(
                    attribute("pk", ScalarAttributeType.S), attribute("sk", ScalarAttributeType.S))
                .keySchema(hash("pk"), range("sk"))
                .localSecondaryIndexes(
                    local("byL", project(ProjectionType.ALL), hash("pk"), range("sk"))));
    assertThatThrownBy(() -> create(null, "us-east-2", "us-west-2"))
        .hasMessageContaining("Local secondary indexes");
  }

  @Test
  void transactionsAndTimeToLive_areNotSupported() {
    ddb.hashTable("items");
    create(null, "us-east-2", "us-west-2");

    assertThatThrownBy(
            () ->
                ddb.client.transactWriteItems(
                    r ->
                        r.transactItems(
                            i -> i.put(p -> p.tableName("items").item(item("pk", "a"))))))
        .hasMessageContaining("Transactions are not supported");
    assertThatThrownBy(
            () ->
                ddb.client.updateTimeToLive(
                    r ->
                        r.tableName("items")
                            .timeToLiveSpecification(s -> s.enabled(true).attributeName("a"))))
        .hasMessageContaining("Time to live is not supported");
  }

  @Test
  void replicas_areDeletedTogether() {
    ddb.hashTable("items");
    create("us-west-2", "us-east-2");
    ReplicationGroupUpdate delete =
        ReplicationGroupUpdate.builder().delete(d -> d.regionName("us-east-2")).build();

    assertThatThrownBy(
            () -> ddb.client.updateTable(r -> r.tableName("items").replicaUpdates(delete)))
        .hasMessageContaining("together");
    ddb.client.updateTable(
        r ->
            r.tableName("items")
                .replicaUpdates(delete)
                .globalTableWitnessUpdates(w -> w.delete(d -> d.regionName("us-west-2"))));
    assertThat(describe().hasReplicas()).isFalse();
    assertThat(describe().hasGlobalTableWitnesses()).isFalse();
  }

  @Test
  void create_thatFailsInOneRegion_leavesNothingInTheOthers() {
    ddb.hashTable("items");
    DynamoDbClient full = ddb.aws.client(DynamoDbClient.class, Region.EU_WEST_1);
    for (int i = 0; i < 2_500; i++) {
      String name = "table" + i;
      full.createTable(
          r ->
              r.tableName(name)
                  .billingMode(BillingMode.PAY_PER_REQUEST)
                  .attributeDefinitions(attribute("pk", ScalarAttributeType.S))
                  .keySchema(hash("pk")));
    }

    assertThatThrownBy(() -> create(null, "us-east-2", "eu-west-1"))
        .isInstanceOf(LimitExceededException.class);
    assertThat(describe().hasReplicas()).isFalse();
    assertThat(ddb.aws.client(DynamoDbClient.class, Region.US_EAST_2).listTables().tableNames())
        .isEmpty();
    assertThatThrownBy(() -> create(null, "us-east-2", "us-east-2"))
        .hasMessageContaining("name a Region twice");
  }
}
