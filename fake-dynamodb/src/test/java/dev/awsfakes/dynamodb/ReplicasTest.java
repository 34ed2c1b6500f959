package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.assertInvalid;
import static dev.awsfakes.dynamodb.Fixture.attribute;
import static dev.awsfakes.dynamodb.Fixture.error;
import static dev.awsfakes.dynamodb.Fixture.global;
import static dev.awsfakes.dynamodb.Fixture.hash;
import static dev.awsfakes.dynamodb.Fixture.item;
import static dev.awsfakes.dynamodb.Fixture.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.MultiRegionConsistency;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.ReplicaStatus;
import software.amazon.awssdk.services.dynamodb.model.ReplicationGroupUpdate;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

@SuppressWarnings("unchecked")
class ReplicasTest {
  private static final Region THERE = Region.EU_WEST_1;
  private static final Region ELSEWHERE = Region.AP_SOUTHEAST_2;

  private Fixture ddb = new Fixture();

  private DynamoDbClient in(Region region) {
    return ddb.aws.client(DynamoDbClient.class, region);
  }

  private static ReplicationGroupUpdate create(Region region) {
    return ReplicationGroupUpdate.builder().create(c -> c.regionName(region.id())).build();
  }

  private static ReplicationGroupUpdate delete(Region region) {
    return ReplicationGroupUpdate.builder().delete(d -> d.regionName(region.id())).build();
  }

  private TableDescription update(ReplicationGroupUpdate... updates) {
    return ddb.client
        .updateTable(r -> r.tableName("items").replicaUpdates(updates))
        .tableDescription();
  }

  private void globalTable() {
    ddb.hashTable("items");
    update(create(THERE));
  }

  private Map<String, AttributeValue> get(Region region, String key) {
    return in(region).getItem(r -> r.tableName("items").key(item("pk", key))).item();
  }

  private void put(Region region, Object... item) {
    in(region).putItem(r -> r.tableName("items").item(item(item)));
  }

  private TableDescription describe(Region region) {
    return in(region).describeTable(r -> r.tableName("items")).table();
  }

  @Test
  void create_makesATableOfTheSameItemsInTheOtherRegion() {
    ddb.hashTable("items").put("items", "pk", "old");

    TableDescription updating = update(create(THERE));

    assertThat(updating.tableStatus()).isEqualTo(TableStatus.UPDATING);
    assertThat(get(THERE, "old")).isEqualTo(item("pk", "old"));
    TableDescription here = describe(Region.US_EAST_1);
    assertThat(here.globalTableVersion()).isEqualTo("2019.11.21");
    assertThat(here.multiRegionConsistency()).isEqualTo(MultiRegionConsistency.EVENTUAL);
    assertThat(here.replicas())
        .singleElement()
        .satisfies(
            replica -> {
              assertThat(replica.regionName()).isEqualTo("eu-west-1");
              assertThat(replica.replicaStatus()).isEqualTo(ReplicaStatus.ACTIVE);
            });
    assertThat(describe(THERE).replicas())
        .extracting(ReplicaDescription::regionName)
        .containsExactly("us-east-1");
    assertThat(describe(THERE).tableArn()).contains(":eu-west-1:");
  }

  @Test
  void writes_comeToTheOtherReplicas_fromEach() {
    globalTable();

    put(Region.US_EAST_1, "pk", "a", "v", 1);
    assertThat(get(THERE, "a")).isEqualTo(item("pk", "a", "v", 1));
    put(THERE, "pk", "a", "v", 2);
    assertThat(get(Region.US_EAST_1, "a")).isEqualTo(item("pk", "a", "v", 2));
    in(THERE).deleteItem(r -> r.tableName("items").key(item("pk", "a")));
    assertThat(get(Region.US_EAST_1, "a")).isEmpty();
  }

  @Test
  void transaction_comesToTheOtherReplicas() {
    globalTable();
    ddb.client.transactWriteItems(
        r ->
            r.transactItems(
                i -> i.put(p -> p.tableName("items").item(item("pk", "a"))),
                i -> i.put(p -> p.tableName("items").item(item("pk", "b")))));

    assertThat(in(THERE).scan(r -> r.tableName("items")).count()).isEqualTo(2);
  }

  private void lagging(Duration lag) {
    ddb =
        new Fixture(
            FakeAws.builder()
                .frozenAt(Fixture.START)
                .with(DynamoDbOptions.builder().replicationLag(lag).build())
                .build());
    globalTable();
  }

  @Test
  void replicationLag_isTheTimeUntilTheOthersHaveAWrite() {
    lagging(Duration.ofSeconds(1));
    put(Region.US_EAST_1, "pk", "a");

    ddb.aws.clock().advance(Duration.ofMillis(999));
    assertThat(get(THERE, "a")).isEmpty();
    ddb.aws.clock().advance(Duration.ofMillis(1));
    assertThat(get(THERE, "a")).isEqualTo(item("pk", "a"));
  }

  @Test
  void conflictingWrites_theLaterOneStaysInEachReplica() {
    lagging(Duration.ofSeconds(1));
    put(THERE, "pk", "a", "v", "first");
    ddb.aws.clock().advance(Duration.ofMillis(1));
    put(Region.US_EAST_1, "pk", "a", "v", "second");
    assertThat(get(THERE, "a").get("v").s()).isEqualTo("first");

    ddb.aws.clock().advance(Duration.ofSeconds(1));

    assertThat(get(THERE, "a").get("v").s()).isEqualTo("second");
    assertThat(get(Region.US_EAST_1, "a").get("v").s()).isEqualTo("second");
  }

  @Test
  void conflictingWrites_ofOneMoment_convergeToo() {
    lagging(Duration.ofSeconds(1));
    put(Region.US_EAST_1, "pk", "a", "v", "here");
    put(THERE, "pk", "a", "v", "there");
    put(THERE, "pk", "a", "v", "there again");
    ddb.aws.clock().advance(Duration.ofSeconds(1));

    assertThat(get(THERE, "a")).isEqualTo(get(Region.US_EAST_1, "a"));
    assertThat(get(THERE, "a").get("v").s()).isEqualTo("there again");
  }

  @Test
  void aDeleteThatIsLater_staysDeleted() {
    lagging(Duration.ofSeconds(2));
    put(Region.US_EAST_1, "pk", "a");
    ddb.aws.clock().advance(Duration.ofSeconds(2));
    in(THERE).updateItem(r -> r.tableName("items").key(item("pk", "a")));
    put(THERE, "pk", "a", "v", 1);
    ddb.aws.clock().advance(Duration.ofSeconds(1));
    ddb.client.deleteItem(r -> r.tableName("items").key(item("pk", "a")));

    ddb.aws.clock().advance(Duration.ofSeconds(2));
    assertThat(get(THERE, "a")).isEmpty();
    assertThat(get(Region.US_EAST_1, "a")).isEmpty();
  }

  @Test
  void threeReplicas_sendToEachOther() {
    globalTable();
    update(create(ELSEWHERE));
    put(ELSEWHERE, "pk", "a");

    assertThat(get(THERE, "a")).isNotEmpty();
    assertThat(get(Region.US_EAST_1, "a")).isNotEmpty();
    assertThat(describe(THERE).replicas())
        .extracting(ReplicaDescription::regionName)
        .containsExactly("us-east-1", "ap-southeast-2");
  }

  private List<Record> records(Region region) {
    DynamoDbStreamsClient streams = ddb.aws.client(DynamoDbStreamsClient.class, region);
    String arn = describe(region).latestStreamArn();
    String shard =
        streams.describeStream(r -> r.streamArn(arn)).streamDescription().shards().get(0).shardId();
    String iterator =
        streams
            .getShardIterator(
                r ->
                    r.streamArn(arn)
                        .shardId(shard)
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
            .shardIterator();
    return streams.getRecords(r -> r.shardIterator(iterator)).records();
  }

  @Test
  void eachReplica_hasAStreamOfItsOwn() {
    globalTable();
    put(Region.US_EAST_1, "pk", "a", "v", 1);
    put(THERE, "pk", "a", "v", 2);

    for (Region region : List.of(Region.US_EAST_1, THERE)) {
      assertThat(describe(region).streamSpecification().streamViewType())
          .isEqualTo(StreamViewType.NEW_AND_OLD_IMAGES);
      assertThat(records(region))
          .extracting(Record::eventName)
          .containsExactly(OperationType.INSERT, OperationType.MODIFY);
    }
    assertThatThrownBy(
            () ->
                in(THERE)
                    .updateTable(
                        r -> r.tableName("items").streamSpecification(s -> s.streamEnabled(false))))
        .hasMessageContaining("cannot be disabled");
  }

  @Test
  void create_ofATableWithAnotherStream_isInvalid() {
    ddb.table(
        "items",
        r ->
            r.attributeDefinitions(attribute("pk", ScalarAttributeType.S))
                .keySchema(hash("pk"))
                .streamSpecification(
                    s -> s.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)));

    assertThatThrownBy(() -> update(create(THERE))).hasMessageContaining("NEW_AND_OLD_IMAGES");
  }

  @Test
  void replicaUpdates_thatCannotBeMade_areRefusedAsAWhole() {
    globalTable();
    in(ELSEWHERE)
        .createTable(
            r ->
                r.tableName("items")
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(attribute("pk", ScalarAttributeType.S))
                    .keySchema(hash("pk")));
    String local =
        "Cannot add, delete, or update the local region through ReplicaUpdates. Use CreateTable,"
            + " DeleteTable, or UpdateTable as required.";

    assertInvalid(() -> update(create(Region.US_EAST_1)), local);
    assertInvalid(() -> update(delete(Region.US_EAST_1)), local);
    assertInvalid(
        () -> update(create(ELSEWHERE)),
        "Failed to create a the new replica of table with name: 'items' because one or more replicas"
            + " already existed as tables.");
    assertInvalid(
        () -> update(delete(Region.SA_EAST_1)),
        "Update global table operation failed because one or more replicas were not part of the"
            + " global table.");
    assertThat(error(() -> update(create(Region.SA_EAST_1), delete(THERE))))
        .isInstanceOf(LimitExceededException.class);
    assertThatThrownBy(
            () ->
                ddb.client.updateTable(
                    r ->
                        r.tableName("items")
                            .deletionProtectionEnabled(true)
                            .replicaUpdates(create(Region.SA_EAST_1))))
        .hasMessageContaining("cannot be combined");
    assertThat(describe(Region.US_EAST_1).replicas()).hasSize(1);
  }

  @Test
  void delete_takesTheReplicaAway_andLeavesAPlainTable() {
    globalTable();
    put(Region.US_EAST_1, "pk", "a");

    update(delete(THERE));

    assertThatThrownBy(() -> describe(THERE)).isInstanceOf(ResourceNotFoundException.class);
    assertThat(describe(Region.US_EAST_1).hasReplicas()).isFalse();
    assertThat(describe(Region.US_EAST_1).globalTableVersion()).isNull();
    assertThat(get(Region.US_EAST_1, "a")).isNotEmpty();
  }

  @Test
  void deleteTable_ofASource_waitsForADay_andThatOfAReplicaDoesNot() {
    globalTable();
    String message =
        "Replica cannot be deleted because it has acted as a source region for new replica(s) being"
            + " added to the table in the last 24 hours.";
    ddb.aws.clock().advance(Duration.ofHours(24).minusSeconds(1));
    assertInvalid(() -> ddb.client.deleteTable(r -> r.tableName("items")), message);

    ddb.aws.clock().advance(Duration.ofSeconds(1));
    ddb.client.deleteTable(r -> r.tableName("items"));
    assertThat(describe(THERE).hasReplicas()).isFalse();
  }

  @Test
  void updateTable_ofOneReplica_changesTheOthersToo() {
    globalTable();
    in(THERE)
        .updateTable(
            r ->
                r.tableName("items")
                    .attributeDefinitions(attribute("g", ScalarAttributeType.S))
                    .deletionProtectionEnabled(true)
                    .globalSecondaryIndexUpdates(
                        u ->
                            u.create(
                                c ->
                                    c.indexName("byG")
                                        .keySchema(hash("g"))
                                        .projection(project(ProjectionType.ALL)))));
    put(THERE, "pk", "a", "g", "x");

    assertThat(ddb.client.scan(r -> r.tableName("items").indexName("byG")).count()).isEqualTo(1);
    assertThat(describe(Region.US_EAST_1).deletionProtectionEnabled()).isFalse();
    ddb.client.updateTable(
        r ->
            r.tableName("items")
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(p -> p.readCapacityUnits(3L).writeCapacityUnits(4L))
                .globalSecondaryIndexUpdates(
                    u ->
                        u.update(
                            i ->
                                i.indexName("byG")
                                    .provisionedThroughput(
                                        p -> p.readCapacityUnits(5L).writeCapacityUnits(6L)))));
    assertThat(describe(THERE).provisionedThroughput().writeCapacityUnits()).isEqualTo(4);
    assertThat(
            describe(THERE)
                .globalSecondaryIndexes()
                .get(0)
                .provisionedThroughput()
                .readCapacityUnits())
        .isEqualTo(5);
  }

  @Test
  void overrides_areOfTheReplicaAlone() {
    ddb.table(
        "items",
        r ->
            r.billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(p -> p.readCapacityUnits(3L).writeCapacityUnits(4L))
                .attributeDefinitions(attribute("pk", ScalarAttributeType.S))
                .keySchema(hash("pk"))
                .globalSecondaryIndexes(
                    global("byPk", project(ProjectionType.ALL), hash("pk")).toBuilder()
                        .provisionedThroughput(p -> p.readCapacityUnits(1L).writeCapacityUnits(1L))
                        .build()));
    update(
        ReplicationGroupUpdate.builder()
            .create(
                c ->
                    c.regionName(THERE.id())
                        .provisionedThroughputOverride(p -> p.readCapacityUnits(30L))
                        .globalSecondaryIndexes(
                            i ->
                                i.indexName("byPk")
                                    .provisionedThroughputOverride(p -> p.readCapacityUnits(7L)))
                        .tableClassOverride("STANDARD_INFREQUENT_ACCESS"))
            .build());

    assertThat(describe(THERE).provisionedThroughput().readCapacityUnits()).isEqualTo(30);
    assertThat(describe(THERE).provisionedThroughput().writeCapacityUnits()).isEqualTo(4);
    assertThat(describe(THERE).tableClassSummary().tableClassAsString())
        .isEqualTo("STANDARD_INFREQUENT_ACCESS");
    assertThat(
            describe(THERE)
                .globalSecondaryIndexes()
                .get(0)
                .provisionedThroughput()
                .readCapacityUnits())
        .isEqualTo(7);
    ReplicaDescription replica = describe(Region.US_EAST_1).replicas().get(0);
    assertThat(replica.provisionedThroughputOverride().readCapacityUnits()).isEqualTo(30);
    assertThat(replica.globalSecondaryIndexes().get(0).indexName()).isEqualTo("byPk");

    update(
        ReplicationGroupUpdate.builder()
            .update(
                u ->
                    u.regionName(THERE.id())
                        .provisionedThroughputOverride(p -> p.readCapacityUnits(40L)))
            .build());
    assertThat(describe(THERE).provisionedThroughput().readCapacityUnits()).isEqualTo(40);
    assertThat(describe(Region.US_EAST_1).provisionedThroughput().readCapacityUnits()).isEqualTo(3);
  }

  @Test
  void timeToLive_isTheSameInEachReplica() {
    globalTable();
    in(THERE)
        .updateTimeToLive(
            r ->
                r.tableName("items")
                    .timeToLiveSpecification(s -> s.enabled(true).attributeName("ttl")));
    put(THERE, "pk", "a", "ttl", Fixture.START.getEpochSecond() + 60);

    assertThat(
            ddb.client
                .describeTimeToLive(r -> r.tableName("items"))
                .timeToLiveDescription()
                .attributeName())
        .isEqualTo("ttl");
    ddb.aws.clock().advance(Duration.ofMinutes(1));
    assertThat(get(Region.US_EAST_1, "a")).isEmpty();
    assertThat(get(THERE, "a")).isEmpty();
  }

  @Test
  void replicas_areCreatingWhileTheOptionsSaySo() {
    ddb =
        new Fixture(
            FakeAws.builder()
                .frozenAt(Fixture.START)
                .with(DynamoDbOptions.builder().tableDelay(Duration.ofMinutes(1)).build())
                .build());
    ddb.hashTable("items");
    ddb.aws.clock().advance(Duration.ofMinutes(1));
    update(create(THERE));

    assertThat(describe(Region.US_EAST_1).tableStatus()).isEqualTo(TableStatus.UPDATING);
    assertThat(describe(Region.US_EAST_1).replicas().get(0).replicaStatus())
        .isEqualTo(ReplicaStatus.CREATING);
    ddb.aws.clock().advance(Duration.ofMinutes(1));
    assertThat(describe(Region.US_EAST_1).replicas().get(0).replicaStatus())
        .isEqualTo(ReplicaStatus.ACTIVE);
  }

  // Two threads write the same items in two Regions, so that each sends to the other meanwhile.
  @Test
  void concurrentWrites_inTwoRegions_converge() throws Exception {
    globalTable();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Region region : List.of(Region.US_EAST_1, THERE)) {
        running.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 500; i++) {
                    put(region, "pk", "k" + i % 7, "v", region.id() + i);
                  }
                }));
      }
      for (Future<?> each : running) {
        each.get(30, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }

    for (int i = 0; i < 7; i++) {
      assertThat(get(THERE, "k" + i)).isNotEmpty().isEqualTo(get(Region.US_EAST_1, "k" + i));
    }
  }

  @Test
  void replicationLag_negative_isRefused() {
    assertThatThrownBy(() -> DynamoDbOptions.builder().replicationLag(Duration.ofNanos(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("replicationLag");
  }
}
