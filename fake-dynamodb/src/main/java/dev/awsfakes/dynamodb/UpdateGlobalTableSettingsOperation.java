package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.AutoScaling.Target;
import dev.awsfakes.dynamodb.internal.GlobalTableErrors;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalTableGlobalSecondaryIndexSettingsUpdate;
import software.amazon.awssdk.services.dynamodb.model.ReplicaGlobalSecondaryIndexSettingsUpdate;
import software.amazon.awssdk.services.dynamodb.model.ReplicaSettingsUpdate;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalTableSettingsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalTableSettingsResponse;

/**
 * Changes the settings of the replicas of a global table of version 2017.11.29: writes of all,
 * reads of each.
 */
final class UpdateGlobalTableSettingsOperation
    implements Operation<UpdateGlobalTableSettingsRequest, UpdateGlobalTableSettingsResponse> {
  private final Tables tables;

  UpdateGlobalTableSettingsOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public UpdateGlobalTableSettingsResponse.Builder handle(
      UpdateGlobalTableSettingsRequest request, Call call) {
    ReplicationGroup group =
        GlobalTables.of(tables.cloud())
            .require(tables.scope().account(), request.globalTableName());
    synchronized (group) {
      check(group, request);
      for (Replica replica : group.replicas()) {
        update(replica, request, find(request, replica.region()), call.now());
      }
    }
    return UpdateGlobalTableSettingsResponse.builder()
        .globalTableName(group.name())
        .replicaSettings(LegacyReplicaSettings.describe(group, call.now()));
  }

  private static void check(ReplicationGroup group, UpdateGlobalTableSettingsRequest request) {
    List<String> indexes = new ArrayList<>();
    request
        .globalTableGlobalSecondaryIndexSettingsUpdate()
        .forEach(update -> indexes.add(update.indexName()));
    for (ReplicaSettingsUpdate update : request.replicaSettingsUpdate()) {
      if (group.find(update.regionName()) == null) {
        throw GlobalTableErrors.replicaNotFound(update.regionName());
      }
      update
          .replicaGlobalSecondaryIndexSettingsUpdate()
          .forEach(index -> indexes.add(index.indexName()));
    }
    Table any = group.replicas().get(0).table();
    for (String index : indexes) {
      if (any.schema().indexes().stream()
          .noneMatch(each -> each.global() && each.name().equals(index))) {
        throw GlobalTableErrors.indexOfTableNotFound(index);
      }
    }
  }

  private static @Nullable ReplicaSettingsUpdate find(
      UpdateGlobalTableSettingsRequest request, String region) {
    return request.replicaSettingsUpdate().stream()
        .filter(update -> update.regionName().equals(region))
        .findFirst()
        .orElse(null);
  }

  private static void update(
      Replica replica,
      UpdateGlobalTableSettingsRequest request,
      @Nullable ReplicaSettingsUpdate own,
      Instant now) {
    Table table = replica.table();
    TableSettings settings = table.settings();
    BillingMode mode =
        request.globalTableBillingMode() == null
            ? settings.billing()
            : request.globalTableBillingMode();
    ProvisionedUnits units =
        mode == BillingMode.PAY_PER_REQUEST
            ? ProvisionedUnits.ON_DEMAND
            : settings
                .units()
                .with(
                    own == null ? null : own.replicaProvisionedReadCapacityUnits(),
                    request.globalTableProvisionedWriteCapacityUnits());
    if (mode != settings.billing()) {
      settings = settings.withBilling(mode, units, now);
    } else if (!units.equals(settings.units())) {
      settings = settings.withUnits(units, now);
    }
    if (own != null && own.replicaTableClass() != null) {
      settings = settings.withTableClass(own.replicaTableClass());
    }
    table.settings(settings);
    table.schema(indexes(table.schema(), request, own, mode));
    table.access().follow(table.schema(), now);
    scale(replica.autoScaling(), request, own);
  }

  private static TableSchema indexes(
      TableSchema schema,
      UpdateGlobalTableSettingsRequest request,
      @Nullable ReplicaSettingsUpdate own,
      BillingMode mode) {
    List<IndexDefinition> changed = new ArrayList<>();
    for (IndexDefinition index : schema.indexes()) {
      if (!index.global()) {
        changed.add(index);
        continue;
      }
      ProvisionedUnits units = index.requireThroughput().units();
      for (GlobalTableGlobalSecondaryIndexSettingsUpdate update :
          request.globalTableGlobalSecondaryIndexSettingsUpdate()) {
        if (update.indexName().equals(index.name())) {
          units = units.with(null, update.provisionedWriteCapacityUnits());
        }
      }
      for (ReplicaGlobalSecondaryIndexSettingsUpdate update : indexUpdates(own)) {
        if (update.indexName().equals(index.name())) {
          units = units.with(update.provisionedReadCapacityUnits(), null);
        }
      }
      ProvisionedUnits billed =
          mode == BillingMode.PAY_PER_REQUEST ? ProvisionedUnits.ON_DEMAND : units;
      changed.add(index.withThroughput(index.requireThroughput().billed(mode, billed)));
    }
    return schema.withIndexes(schema.attributes(), changed);
  }

  private static List<ReplicaGlobalSecondaryIndexSettingsUpdate> indexUpdates(
      @Nullable ReplicaSettingsUpdate own) {
    return own == null ? List.of() : own.replicaGlobalSecondaryIndexSettingsUpdate();
  }

  private static void scale(
      AutoScaling scaling,
      UpdateGlobalTableSettingsRequest request,
      @Nullable ReplicaSettingsUpdate own) {
    scaling.update(
        new Target(null, true),
        request.globalTableProvisionedWriteCapacityAutoScalingSettingsUpdate());
    for (GlobalTableGlobalSecondaryIndexSettingsUpdate update :
        request.globalTableGlobalSecondaryIndexSettingsUpdate()) {
      scaling.update(
          new Target(update.indexName(), true),
          update.provisionedWriteCapacityAutoScalingSettingsUpdate());
    }
    if (own != null) {
      scaling.update(
          new Target(null, false), own.replicaProvisionedReadCapacityAutoScalingSettingsUpdate());
    }
    for (ReplicaGlobalSecondaryIndexSettingsUpdate update : indexUpdates(own)) {
      scaling.update(
          new Target(update.indexName(), false),
          update.provisionedReadCapacityAutoScalingSettingsUpdate());
    }
  }
}
