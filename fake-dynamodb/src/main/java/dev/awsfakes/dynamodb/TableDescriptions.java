package dev.awsfakes.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingModeSummary;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexWarmThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.SSEDescription;
import software.amazon.awssdk.services.dynamodb.model.SSEStatus;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableClassSummary;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TableWarmThroughputDescription;

/** Describes tables in the API's words. */
final class TableDescriptions {
  private final Table table;
  private final TableSettings settings;
  private final Instant now;

  private TableDescriptions(Table table, Instant now) {
    this.table = table;
    this.settings = table.settings();
    this.now = now;
  }

  /** What DescribeTable shows. */
  static TableDescription current(Table table, Instant now) {
    TableDescriptions descriptions = new TableDescriptions(table, now);
    return descriptions
        .basis(table.status(now), IndexStatus.ACTIVE)
        .billingModeSummary(descriptions.billing(true))
        .warmThroughput(descriptions.warmThroughput())
        .build();
  }

  /** What an operation shows that changes the table: the status that AWS shows meanwhile. */
  static TableDescription changing(
      Table table, TableStatus status, IndexStatus indexes, Instant now) {
    TableDescriptions descriptions = new TableDescriptions(table, now);
    return descriptions
        .basis(status, indexes)
        .billingModeSummary(descriptions.billing(false))
        .build();
  }

  private TableDescription.Builder basis(TableStatus status, IndexStatus indexStatus) {
    TableDescription.Builder description =
        TableDescription.builder()
            .tableName(table.name())
            .tableArn(table.arn())
            .tableId(table.id())
            .tableStatus(status)
            .creationDateTime(table.created())
            .attributeDefinitions(table.schema().attributes())
            .keySchema(table.keys().elements())
            .itemCount(table.items().count())
            .tableSizeBytes(table.items().bytes())
            .deletionProtectionEnabled(settings.deletionProtection())
            .onDemandThroughput(settings.throughput().maximum())
            .restoreSummary(table.restored())
            .archivalSummary(table.encryption().archived())
            .provisionedThroughput(provisioned());
    if (settings.tableClass() != null) {
      description.tableClassSummary(
          TableClassSummary.builder().tableClass(settings.tableClass()).build());
    }
    if (settings.kmsKeyArn() != null) {
      description.sseDescription(
          sse(settings.kmsKeyArn(), SSEStatus.ENABLED).toBuilder()
              .inaccessibleEncryptionDateTime(table.encryption().inaccessibleSince(now))
              .build());
    }
    addStream(description);
    addIndexes(description, indexStatus);
    ReplicaDescriptions.add(description, table, now);
    return description;
  }

  /** A table's encryption by a key of KMS. */
  static SSEDescription sse(String kmsKeyArn, SSEStatus status) {
    return SSEDescription.builder()
        .sseType(SSEType.KMS)
        .status(status)
        .kmsMasterKeyArn(kmsKeyArn)
        .build();
  }

  private void addStream(TableDescription.Builder description) {
    TableStream stream = table.stream();
    if (stream == null) {
      return;
    }
    description.latestStreamArn(stream.arn()).latestStreamLabel(stream.label());
    if (stream.isEnabled()) {
      description.streamSpecification(
          StreamSpecification.builder()
              .streamEnabled(true)
              .streamViewType(stream.viewType())
              .build());
    }
  }

  private ProvisionedThroughputDescription provisioned() {
    return ProvisionedThroughputDescription.builder()
        .readCapacityUnits(settings.units().read())
        .writeCapacityUnits(settings.units().write())
        .numberOfDecreasesToday((long) settings.changes().decreasesToday(now))
        .lastIncreaseDateTime(settings.changes().lastIncrease())
        .lastDecreaseDateTime(settings.changes().lastDecrease())
        .build();
  }

  private @Nullable BillingModeSummary billing(boolean withTime) {
    if (settings.onDemandSince() == null) {
      return null;
    }
    return BillingModeSummary.builder()
        .billingMode(settings.billing())
        .lastUpdateToPayPerRequestDateTime(withTime ? settings.onDemandSince() : null)
        .build();
  }

  private TableWarmThroughputDescription warmThroughput() {
    WarmUnits units = settings.throughput().warm();
    return TableWarmThroughputDescription.builder()
        .readUnitsPerSecond(units.read())
        .writeUnitsPerSecond(units.write())
        .status(TableStatus.ACTIVE)
        .build();
  }

  private void addIndexes(TableDescription.Builder description, IndexStatus status) {
    List<LocalSecondaryIndexDescription> local = new ArrayList<>();
    List<GlobalSecondaryIndexDescription> global = new ArrayList<>();
    for (SecondaryIndex index : table.items().indexes()) {
      if (index.definition().global()) {
        boolean filling = table.isFilling(index.definition().name(), now);
        global.add(global(index, filling ? IndexStatus.CREATING : status));
      } else {
        local.add(local(index));
      }
    }
    if (!local.isEmpty()) {
      description.localSecondaryIndexes(local);
    }
    if (!global.isEmpty()) {
      description.globalSecondaryIndexes(global);
    }
  }

  private LocalSecondaryIndexDescription local(SecondaryIndex index) {
    IndexDefinition definition = index.definition();
    return LocalSecondaryIndexDescription.builder()
        .indexName(definition.name())
        .indexArn(arnOf(definition))
        .keySchema(definition.keys().elements())
        .projection(definition.projection())
        .itemCount(index.count())
        .indexSizeBytes(index.bytes())
        .build();
  }

  private GlobalSecondaryIndexDescription global(SecondaryIndex index, IndexStatus status) {
    IndexDefinition definition = index.definition();
    Throughput throughput = definition.requireThroughput();
    ProvisionedUnits units = throughput.units();
    WarmUnits warm = throughput.warm();
    GlobalSecondaryIndexDescription.Builder description =
        GlobalSecondaryIndexDescription.builder()
            .indexName(definition.name())
            .indexArn(arnOf(definition))
            .indexStatus(status)
            .keySchema(definition.keys().elements())
            .projection(definition.projection())
            .itemCount(index.count())
            .indexSizeBytes(index.bytes())
            .onDemandThroughput(throughput.maximum())
            .provisionedThroughput(
                ProvisionedThroughputDescription.builder()
                    .readCapacityUnits(units.read())
                    .writeCapacityUnits(units.write())
                    .numberOfDecreasesToday(0L)
                    .build());
    if (status == IndexStatus.ACTIVE) {
      description.warmThroughput(
          GlobalSecondaryIndexWarmThroughputDescription.builder()
              .readUnitsPerSecond(warm.read())
              .writeUnitsPerSecond(warm.write())
              .status(IndexStatus.ACTIVE)
              .build());
    }
    return description.build();
  }

  private String arnOf(IndexDefinition definition) {
    return table.arn() + "/index/" + definition.name();
  }
}
