package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.attribute;
import static dev.awsfakes.dynamodb.Fixture.global;
import static dev.awsfakes.dynamodb.Fixture.hash;
import static dev.awsfakes.dynamodb.Fixture.local;
import static dev.awsfakes.dynamodb.Fixture.project;
import static dev.awsfakes.dynamodb.Fixture.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

class RestoreOverridesTest {
  private static final GlobalSecondaryIndex BY_G =
      global("byG", project(ProjectionType.ALL), hash("g"));
  private static final GlobalSecondaryIndex BY_H =
      global("byH", project(ProjectionType.KEYS_ONLY), hash("h"));
  private static final LocalSecondaryIndex BY_L =
      local("byL", project(ProjectionType.ALL), hash("pk"), range("g"));

  private final Fixture ddb = new Fixture();
  private String backup;

  @BeforeEach
  void createTableAndBackup() {
    ddb.table(
        "source",
        request ->
            request
                .attributeDefinitions(
                    attribute("pk", ScalarAttributeType.S),
                    attribute("sk", ScalarAttributeType.S),
                    attribute("g", ScalarAttributeType.S),
                    attribute("h", ScalarAttributeType.S))
                .keySchema(hash("pk"), range("sk"))
                .localSecondaryIndexes(BY_L)
                .globalSecondaryIndexes(BY_G, BY_H));
    ddb.put("source", "pk", "a", "sk", "1", "g", "x", "h", "y");
    backup =
        ddb.client
            .createBackup(r -> r.tableName("source").backupName("backup"))
            .backupDetails()
            .backupArn();
  }

  private TableDescription restore(Consumer<RestoreTableFromBackupRequest.Builder> overrides) {
    RestoreTableFromBackupRequest.Builder request =
        RestoreTableFromBackupRequest.builder().backupArn(backup).targetTableName("restored");
    overrides.accept(request);
    ddb.client.restoreTableFromBackup(request.build());
    return ddb.client.describeTable(r -> r.tableName("restored")).table();
  }

  private int count(String index) {
    return ddb.client.scan(r -> r.tableName("restored").indexName(index)).count();
  }

  @Test
  void restore_withSomeIndexes_hasThemAlone() {
    TableDescription restored =
        restore(r -> r.globalSecondaryIndexOverride(BY_G).localSecondaryIndexOverride(List.of()));

    assertThat(restored.globalSecondaryIndexes()).hasSize(1);
    assertThat(restored.hasLocalSecondaryIndexes()).isFalse();
    assertThat(restored.attributeDefinitions())
        .extracting(definition -> definition.attributeName())
        .containsExactly("pk", "sk", "g");
    assertThat(count("byG")).isEqualTo(1);
    assertThatThrownBy(() -> count("byH")).isInstanceOf(DynamoDbException.class);
  }

  @Test
  void restore_withoutOverrides_hasAllIndexes() {
    restore(r -> {});

    assertThat(count("byG") + count("byH") + count("byL")).isEqualTo(3);
  }

  @Test
  void restore_withAnIndexThatTheSourceLacks_isInvalid() {
    GlobalSecondaryIndex other = BY_G.toBuilder().keySchema(hash("h")).build();

    Fixture.assertInvalid(
        () -> restore(r -> r.globalSecondaryIndexOverride(other)),
        "One or more parameter values were invalid: GlobalSecondaryIndexOverride does not match an"
            + " index of the source table: byG");
    assertThat(ddb.client.listTables().tableNames()).containsExactly("source");
  }

  @Test
  void restore_toProvisionedBilling_needsUnitsOfTableAndIndexes() {
    Fixture.assertInvalid(
        () ->
            restore(
                r ->
                    r.billingModeOverride(BillingMode.PROVISIONED)
                        .provisionedThroughputOverride(
                            p -> p.readCapacityUnits(3L).writeCapacityUnits(4L))),
        "One or more parameter values were invalid: ProvisionedThroughput must be specified for"
            + " index: byG");

    TableDescription restored =
        restore(
            r ->
                r.billingModeOverride(BillingMode.PROVISIONED)
                    .provisionedThroughputOverride(
                        p -> p.readCapacityUnits(3L).writeCapacityUnits(4L))
                    .globalSecondaryIndexOverride(
                        BY_G.toBuilder()
                            .provisionedThroughput(
                                p -> p.readCapacityUnits(5L).writeCapacityUnits(6L))
                            .build()));
    assertThat(restored.provisionedThroughput().readCapacityUnits()).isEqualTo(3);
    assertThat(
            restored.globalSecondaryIndexes().get(0).provisionedThroughput().writeCapacityUnits())
        .isEqualTo(6);
  }

  @Test
  void restore_withOnDemandMaximumAndEncryption_hasThem() {
    TableDescription restored =
        restore(
            r ->
                r.onDemandThroughputOverride(o -> o.maxReadRequestUnits(9L))
                    .sseSpecificationOverride(s -> s.enabled(true)));

    assertThat(restored.onDemandThroughput().maxReadRequestUnits()).isEqualTo(9);
    assertThat(restored.sseDescription().kmsMasterKeyArn()).isNotNull();
  }
}
