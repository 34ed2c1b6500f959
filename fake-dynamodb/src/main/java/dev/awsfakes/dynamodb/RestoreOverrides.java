package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;

/**
 * What a restored table has other than the one it is restored from.
 *
 * @param globalIndexes those of the global indexes that it has; null if all
 * @param localIndexes those of the local indexes that it has; null if all
 */
record RestoreOverrides(
    @Nullable BillingMode billing,
    @Nullable ProvisionedThroughput units,
    @Nullable OnDemandThroughput onDemand,
    @Nullable SSESpecification encryption,
    @Nullable List<GlobalSecondaryIndex> globalIndexes,
    @Nullable List<LocalSecondaryIndex> localIndexes) {
  static RestoreOverrides of(RestoreTableFromBackupRequest request) {
    return new RestoreOverrides(
        request.billingModeOverride(),
        request.provisionedThroughputOverride(),
        request.onDemandThroughputOverride(),
        request.sseSpecificationOverride(),
        request.hasGlobalSecondaryIndexOverride() ? request.globalSecondaryIndexOverride() : null,
        request.hasLocalSecondaryIndexOverride() ? request.localSecondaryIndexOverride() : null);
  }

  static RestoreOverrides of(RestoreTableToPointInTimeRequest request) {
    return new RestoreOverrides(
        request.billingModeOverride(),
        request.provisionedThroughputOverride(),
        request.onDemandThroughputOverride(),
        request.sseSpecificationOverride(),
        request.hasGlobalSecondaryIndexOverride() ? request.globalSecondaryIndexOverride() : null,
        request.hasLocalSecondaryIndexOverride() ? request.localSecondaryIndexOverride() : null);
  }

  /** The settings of the restored table, but for its key. */
  TableSettings settings(TableSettings source, Instant now) {
    TableSettings settings = source.withDeletionProtection(false);
    BillingMode mode = billing == null ? source.billing() : billing;
    if (mode != source.billing() || units != null) {
      settings = settings.withBilling(mode, TableSettings.units(units, mode), now);
    }
    return settings.withThroughput(settings.throughput().withMaximum(onDemand, "table"));
  }

  /**
   * The keys and indexes of the restored table.
   *
   * @param mode how it is billed
   * @throws dev.awsfakes.spi.AwsError ValidationException if the indexes are not among the source's
   */
  TableSchema schema(TableSchema source, BillingMode mode) {
    List<IndexDefinition> indexes = new ArrayList<>();
    for (IndexDefinition index : source.indexes()) {
      if (!index.global() && localIndexes == null) {
        indexes.add(index);
      } else if (index.global() && globalIndexes == null) {
        indexes.add(billed(index, null, mode));
      }
    }
    for (LocalSecondaryIndex wanted : orNone(localIndexes)) {
      indexes.add(
          require(source, wanted.indexName(), false, wanted.keySchema(), wanted.projection()));
    }
    for (GlobalSecondaryIndex wanted : orNone(globalIndexes)) {
      IndexDefinition index =
          require(source, wanted.indexName(), true, wanted.keySchema(), wanted.projection());
      indexes.add(billed(index, wanted.provisionedThroughput(), mode));
    }
    TableSchema.requireWithinLimits(indexes);
    return source.withIndexes(source.attributes(), indexes);
  }

  private static <T> List<T> orNone(@Nullable List<T> indexes) {
    return indexes == null ? List.of() : indexes;
  }

  private static IndexDefinition require(
      TableSchema source,
      String name,
      boolean global,
      List<KeySchemaElement> keys,
      Projection projection) {
    for (IndexDefinition index : source.indexes()) {
      if (index.name().equals(name)
          && index.global() == global
          && index.keys().elements().equals(keys)
          && Objects.equals(index.projection(), projection)) {
        return index;
      }
    }
    throw DynamoDbErrors.invalid(
        (global ? "GlobalSecondaryIndexOverride" : "LocalSecondaryIndexOverride")
            + " does not match an index of the source table: "
            + name);
  }

  private static IndexDefinition billed(
      IndexDefinition index, @Nullable ProvisionedThroughput wanted, BillingMode mode) {
    Throughput throughput = index.requireThroughput();
    if (wanted == null && throughput.billing() == mode) {
      return index;
    }
    return index.withThroughput(
        throughput.billed(mode, TableSchema.indexUnits(index.name(), wanted, mode)));
  }
}
