package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.GlobalTableErrors;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.GlobalTableStatus;
import software.amazon.awssdk.services.dynamodb.model.ReplicaUpdate;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalTableResponse;

/** Adds tables to a global table of version 2017.11.29, or takes them out of it. */
final class UpdateGlobalTableOperation
    implements Operation<UpdateGlobalTableRequest, UpdateGlobalTableResponse> {
  private final Tables tables;

  UpdateGlobalTableOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public UpdateGlobalTableResponse.Builder handle(UpdateGlobalTableRequest request, Call call) {
    GlobalTables globalTables = GlobalTables.of(tables.cloud());
    synchronized (globalTables) {
      ReplicationGroup group =
          globalTables.require(tables.scope().account(), request.globalTableName());
      List<Table> added = new ArrayList<>();
      List<Replica> removed = new ArrayList<>();
      for (ReplicaUpdate update : request.replicaUpdates()) {
        if ((update.create() == null) == (update.delete() == null)) {
          throw DynamoDbErrors.invalid(
              "Exactly one of Create and Delete must be specified for each replica update");
        }
        if (update.create() != null) {
          added.add(added(group, update.create().regionName()));
        } else {
          removed.add(removed(group, update.delete().regionName()));
        }
      }
      added.forEach(table -> group.add(table, ReplicaOverrides.NONE));
      removed.forEach(group::remove);
      return UpdateGlobalTableResponse.builder()
          .globalTableDescription(
              LegacyReplicas.describe(
                  tables.scope(), group, GlobalTableStatus.UPDATING, call.now()));
    }
  }

  private Table added(ReplicationGroup group, String region) {
    if (group.find(region) != null) {
      throw GlobalTableErrors.replicaExists(region);
    }
    Table table = LegacyReplicas.require(tables, group.name(), region);
    LegacyReplicas.requireAlike(table, group.replicas().get(0).table());
    return table;
  }

  private static Replica removed(ReplicationGroup group, String region) {
    Replica replica = group.find(region);
    if (replica == null) {
      throw GlobalTableErrors.replicaNotFound(region);
    }
    return replica;
  }
}
