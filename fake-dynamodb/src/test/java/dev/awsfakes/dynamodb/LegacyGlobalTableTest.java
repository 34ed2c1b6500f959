package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.attribute;
import static dev.awsfakes.dynamodb.Fixture.global;
import static dev.awsfakes.dynamodb.Fixture.hash;
import static dev.awsfakes.dynamodb.Fixture.item;
import static dev.awsfakes.dynamodb.Fixture.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalTable;
import software.amazon.awssdk.services.dynamodb.model.GlobalTableAlreadyExistsException;
import software.amazon.awssdk.services.dynamodb.model.GlobalTableDescription;
import software.amazon.awssdk.services.dynamodb.model.GlobalTableNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.GlobalTableStatus;
import software.amazon.awssdk.services.dynamodb.model.IndexNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ListGlobalTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ReplicaAlreadyExistsException;
import software.amazon.awssdk.services.dynamodb.model.ReplicaDescription;
import software.amazon.awssdk.services.dynamodb.model.ReplicaNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReplicaSettingsDescription;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;

/** Global tables of version 2017.11.29. */
@SuppressWarnings("unchecked")
class LegacyGlobalTableTest {
  private final Fixture ddb = new Fixture();

  private DynamoDbClient in(String region) {
    return ddb.aws.client(DynamoDbClient.class, Region.of(region));
  }

  private void table(String region, String name) {
    in(region)
        .createTable(
            CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(p -> p.readCapacityUnits(1L).writeCapacityUnits(2L))
                .attributeDefinitions(attribute("pk", ScalarAttributeType.S))
                .keySchema(hash("pk"))
                .globalSecondaryIndexes(
                    global("byPk", project(ProjectionType.ALL), hash("pk")).toBuilder()
                        .provisionedThroughput(p -> p.readCapacityUnits(1L).writeCapacityUnits(2L))
                        .build())
                .streamSpecification(
                    s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
                .build());
  }

  private GlobalTableDescription create(String name) {
    return ddb.client
        .createGlobalTable(
            r ->
                r.globalTableName(name)
                    .replicationGroup(
                        g -> g.regionName("us-east-1"), g -> g.regionName("eu-west-1")))
        .globalTableDescription();
  }

  private void globalTable(String name) {
    table("us-east-1", name);
    table("eu-west-1", name);
    create(name);
  }

  @Test
  void create_ofTablesInEachRegion_replicatesTheirWrites() {
    table("us-east-1", "orders");
    table("eu-west-1", "orders");

    GlobalTableDescription created = create("orders");

    assertThat(created.globalTableStatus()).isEqualTo(GlobalTableStatus.CREATING);
    assertThat(created.globalTableArn())
        .isEqualTo("arn:aws:dynamodb::000000000000:global-table/orders");
    GlobalTableDescription described =
        in("eu-west-1")
            .describeGlobalTable(r -> r.globalTableName("orders"))
            .globalTableDescription();
    assertThat(described.globalTableStatus()).isEqualTo(GlobalTableStatus.ACTIVE);
    assertThat(described.creationDateTime()).isEqualTo(Fixture.START);
    assertThat(described.replicationGroup())
        .extracting(ReplicaDescription::regionName)
        .containsExactly("us-east-1", "eu-west-1");
    ddb.put("orders", "pk", "a");
    assertThat(in("eu-west-1").getItem(r -> r.tableName("orders").key(item("pk", "a"))).hasItem())
        .isTrue();
    assertThat(ddb.client.describeTable(r -> r.tableName("orders")).table().globalTableVersion())
        .isEqualTo("2017.11.29");
  }

  @Test
  void create_thatCannotBe_saysWhy() {
    table("us-east-1", "orders");
    assertThatThrownBy(() -> create("orders"))
        .isInstanceOf(TableNotFoundException.class)
        .hasMessageContaining("eu-west-1");

    table("eu-west-1", "orders");
    in("eu-west-1").putItem(r -> r.tableName("orders").item(item("pk", "a")));
    assertThatThrownBy(() -> create("orders"))
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining("must be empty");
    in("eu-west-1").deleteItem(r -> r.tableName("orders").key(item("pk", "a")));
    in("eu-west-1")
        .updateTable(r -> r.tableName("orders").streamSpecification(s -> s.streamEnabled(false)));
    assertThatThrownBy(() -> create("orders")).hasMessageContaining("NEW_AND_OLD_IMAGES");
    assertThatThrownBy(() -> ddb.client.describeGlobalTable(r -> r.globalTableName("orders")))
        .isInstanceOf(GlobalTableNotFoundException.class);

    globalTable("other");
    assertThatThrownBy(() -> create("other")).isInstanceOf(GlobalTableAlreadyExistsException.class);
  }

  @Test
  void update_addsAndRemovesReplicas() {
    globalTable("orders");
    table("sa-east-1", "orders");

    ddb.client.updateGlobalTable(
        r ->
            r.globalTableName("orders")
                .replicaUpdates(
                    u -> u.create(c -> c.regionName("sa-east-1")),
                    u -> u.delete(d -> d.regionName("eu-west-1"))));

    ddb.put("orders", "pk", "a");
    assertThat(in("sa-east-1").scan(r -> r.tableName("orders")).count()).isEqualTo(1);
    assertThat(in("eu-west-1").scan(r -> r.tableName("orders")).count()).isZero();
    assertThatThrownBy(
            () ->
                ddb.client.updateGlobalTable(
                    r ->
                        r.globalTableName("orders")
                            .replicaUpdates(u -> u.delete(d -> d.regionName("eu-west-1")))))
        .isInstanceOf(ReplicaNotFoundException.class);
    assertThatThrownBy(
            () ->
                ddb.client.updateGlobalTable(
                    r ->
                        r.globalTableName("orders")
                            .replicaUpdates(u -> u.create(d -> d.regionName("sa-east-1")))))
        .isInstanceOf(ReplicaAlreadyExistsException.class);
  }

  @Test
  void list_isPagedAndFilteredByRegion() {
    globalTable("aaa");
    globalTable("bbb");
    globalTable("ccc");

    ListGlobalTablesResponse first = ddb.client.listGlobalTables(r -> r.limit(2));
    assertThat(first.globalTables())
        .extracting(GlobalTable::globalTableName)
        .containsExactly("aaa", "bbb");
    assertThat(first.lastEvaluatedGlobalTableName()).isEqualTo("bbb");
    ListGlobalTablesResponse second =
        ddb.client.listGlobalTables(r -> r.limit(2).exclusiveStartGlobalTableName("bbb"));
    assertThat(second.globalTables())
        .extracting(GlobalTable::globalTableName)
        .containsExactly("ccc");
    assertThat(second.lastEvaluatedGlobalTableName()).isNull();
    assertThat(ddb.client.listGlobalTables(r -> r.regionName("sa-east-1")).globalTables())
        .isEmpty();
  }

  @Test
  void settings_areWritesOfAllAndReadsOfEach() {
    globalTable("orders");

    ddb.client.updateGlobalTableSettings(
        r ->
            r.globalTableName("orders")
                .globalTableProvisionedWriteCapacityUnits(20L)
                .globalTableGlobalSecondaryIndexSettingsUpdate(
                    i -> i.indexName("byPk").provisionedWriteCapacityUnits(30L))
                .globalTableProvisionedWriteCapacityAutoScalingSettingsUpdate(
                    a -> a.minimumUnits(5L).maximumUnits(50L))
                .replicaSettingsUpdate(
                    u ->
                        u.regionName("eu-west-1")
                            .replicaProvisionedReadCapacityUnits(10L)
                            .replicaGlobalSecondaryIndexSettingsUpdate(
                                i -> i.indexName("byPk").provisionedReadCapacityUnits(40L))));

    ReplicaSettingsDescription here = settings(0);
    ReplicaSettingsDescription there = settings(1);
    assertThat(here.replicaProvisionedReadCapacityUnits()).isEqualTo(1);
    assertThat(there.replicaProvisionedReadCapacityUnits()).isEqualTo(10);
    assertThat(here.replicaProvisionedWriteCapacityUnits()).isEqualTo(20);
    assertThat(there.replicaProvisionedWriteCapacityUnits()).isEqualTo(20);
    assertThat(there.replicaProvisionedWriteCapacityAutoScalingSettings().maximumUnits())
        .isEqualTo(50);
    assertThat(there.replicaGlobalSecondaryIndexSettings().get(0).provisionedReadCapacityUnits())
        .isEqualTo(40);
    assertThat(here.replicaGlobalSecondaryIndexSettings().get(0).provisionedWriteCapacityUnits())
        .isEqualTo(30);
    assertThat(
            in("eu-west-1")
                .describeTable(r -> r.tableName("orders"))
                .table()
                .provisionedThroughput()
                .readCapacityUnits())
        .isEqualTo(10);
  }

  private ReplicaSettingsDescription settings(int replica) {
    return ddb.client
        .describeGlobalTableSettings(r -> r.globalTableName("orders"))
        .replicaSettings()
        .get(replica);
  }

  @Test
  void settings_ofWhatIsNotThere_areRefused() {
    globalTable("orders");

    assertThatThrownBy(
            () ->
                ddb.client.updateGlobalTableSettings(
                    r ->
                        r.globalTableName("orders")
                            .replicaSettingsUpdate(u -> u.regionName("sa-east-1"))))
        .isInstanceOf(ReplicaNotFoundException.class);
    assertThatThrownBy(
            () ->
                ddb.client.updateGlobalTableSettings(
                    r ->
                        r.globalTableName("orders")
                            .globalTableGlobalSecondaryIndexSettingsUpdate(
                                i -> i.indexName("none").provisionedWriteCapacityUnits(1L))))
        .isInstanceOf(IndexNotFoundException.class);
    assertThatThrownBy(() -> ddb.client.describeGlobalTableSettings(r -> r.globalTableName("none")))
        .isInstanceOf(GlobalTableNotFoundException.class);
  }

  @Test
  void billingMode_ofAllReplicas_changes() {
    globalTable("orders");
    ddb.client.updateGlobalTableSettings(
        r -> r.globalTableName("orders").globalTableBillingMode(BillingMode.PAY_PER_REQUEST));

    assertThat(settings(1).replicaBillingModeSummary().billingMode())
        .isEqualTo(BillingMode.PAY_PER_REQUEST);
    assertThat(settings(1).replicaProvisionedReadCapacityUnits()).isZero();
  }
}
