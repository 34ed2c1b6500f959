package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.assertInvalid;
import static dev.awsfakes.dynamodb.Fixture.attribute;
import static dev.awsfakes.dynamodb.Fixture.global;
import static dev.awsfakes.dynamodb.Fixture.hash;
import static dev.awsfakes.dynamodb.Fixture.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.WarmThroughput;

@SuppressWarnings("unchecked")
class ThroughputSettingsTest {
  private final Fixture ddb = new Fixture();

  private void table(Consumer<CreateTableRequest.Builder> more) {
    ddb.table(
        "items",
        request -> {
          request
              .attributeDefinitions(attribute("pk", ScalarAttributeType.S))
              .keySchema(hash("pk"))
              .globalSecondaryIndexes(global("byPk", project(ProjectionType.ALL), hash("pk")));
          more.accept(request);
        });
  }

  private TableDescription describe() {
    return ddb.client.describeTable(r -> r.tableName("items")).table();
  }

  private static WarmThroughput warm(Long reads, Long writes) {
    return WarmThroughput.builder().readUnitsPerSecond(reads).writeUnitsPerSecond(writes).build();
  }

  private void warmUp(Long reads, Long writes) {
    ddb.client.updateTable(r -> r.tableName("items").warmThroughput(warm(reads, writes)));
  }

  @Test
  void createTable_withWarmThroughput_hasIt() {
    table(
        r ->
            r.warmThroughput(warm(12_001L, null))
                .globalSecondaryIndexes(
                    global("byPk", project(ProjectionType.ALL), hash("pk")).toBuilder()
                        .warmThroughput(warm(20_000L, 5_000L))
                        .build()));

    assertThat(describe().warmThroughput().readUnitsPerSecond()).isEqualTo(12_001);
    assertThat(describe().warmThroughput().writeUnitsPerSecond()).isEqualTo(4_000);
    assertThat(describe().globalSecondaryIndexes().get(0).warmThroughput().writeUnitsPerSecond())
        .isEqualTo(5_000);
  }

  @Test
  void updateTable_warmThroughput_canBeRaisedAndNotLowered() {
    table(r -> {});

    warmUp(13_000L, 4_000L);
    assertThat(describe().warmThroughput().readUnitsPerSecond()).isEqualTo(13_000);
    assertInvalid(
        () -> warmUp(12_999L, null),
        "One or more parameter values were invalid: Requested ReadUnitsPerSecond for WarmThroughput"
            + " for table is lower than current WarmThroughput, decreasing WarmThroughput is not"
            + " supported");
    assertThatThrownBy(() -> warmUp(null, null)).isInstanceOf(DynamoDbException.class);
    warmUp(13_000L, 4_001L);
    assertThat(describe().warmThroughput().writeUnitsPerSecond()).isEqualTo(4_001);
  }

  @Test
  void updateTable_warmThroughputOfAnIndex_isItsOwn() {
    table(r -> {});
    ddb.client.updateTable(
        r ->
            r.tableName("items")
                .globalSecondaryIndexUpdates(
                    u -> u.update(i -> i.indexName("byPk").warmThroughput(warm(15_000L, null)))));

    assertThat(describe().globalSecondaryIndexes().get(0).warmThroughput().readUnitsPerSecond())
        .isEqualTo(15_000);
    assertThat(describe().warmThroughput().readUnitsPerSecond()).isEqualTo(12_000);
  }

  @Test
  void provisionedUnits_aboveTheWarmThroughput_areTheWarmThroughput() {
    ddb.table(
        "items",
        r ->
            r.billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(p -> p.readCapacityUnits(5L).writeCapacityUnits(5L))
                .attributeDefinitions(attribute("pk", ScalarAttributeType.S))
                .keySchema(hash("pk"))
                .warmThroughput(warm(10L, 10L)));
    ddb.client.updateTable(
        r ->
            r.tableName("items")
                .provisionedThroughput(p -> p.readCapacityUnits(20L).writeCapacityUnits(5L)));

    assertThat(describe().warmThroughput().readUnitsPerSecond()).isEqualTo(20);
    assertThat(describe().warmThroughput().writeUnitsPerSecond()).isEqualTo(10);
  }

  private void limit(Long reads, Long writes) {
    ddb.client.updateTable(
        r ->
            r.tableName("items")
                .onDemandThroughput(
                    o -> o.maxReadRequestUnits(reads).maxWriteRequestUnits(writes)));
  }

  @Test
  void updateTable_onDemandThroughput_changesWhatItNames() {
    table(r -> r.onDemandThroughput(o -> o.maxReadRequestUnits(1L).maxWriteRequestUnits(2L)));

    limit(null, 7L);
    assertThat(describe().onDemandThroughput())
        .isEqualTo(
            OnDemandThroughput.builder().maxReadRequestUnits(1L).maxWriteRequestUnits(7L).build());
    limit(-1L, null);
    assertThat(describe().onDemandThroughput().maxReadRequestUnits()).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({"1,true", "0,false", "-1,true", "-2,false"})
  void onDemandThroughput_isAtLeastOneOrMinusOne(long units, boolean allowed) {
    table(r -> {});

    if (allowed) {
      limit(units, units);
      assertThat(describe().onDemandThroughput().maxReadRequestUnits()).isEqualTo(units);
    } else {
      assertThatThrownBy(() -> limit(units, null))
          .isInstanceOf(DynamoDbException.class)
          .hasMessageContaining("MaxReadRequestUnits");
      assertThat(describe().onDemandThroughput()).isNull();
    }
  }

  @Test
  void onDemandThroughput_ofAProvisionedTableOrWithoutUnits_isInvalid() {
    table(r -> {});
    assertThatThrownBy(() -> limit(null, null)).isInstanceOf(DynamoDbException.class);

    assertInvalid(
        () ->
            ddb.table(
                "p",
                r ->
                    r.billingMode(BillingMode.PROVISIONED)
                        .provisionedThroughput(p -> p.readCapacityUnits(5L).writeCapacityUnits(5L))
                        .onDemandThroughput(o -> o.maxReadRequestUnits(5L))
                        .attributeDefinitions(attribute("pk", ScalarAttributeType.S))
                        .keySchema(hash("pk"))),
        "One or more parameter values were invalid: OnDemandThroughput cannot be specified for table"
            + " when BillingMode is PROVISIONED");
  }
}
