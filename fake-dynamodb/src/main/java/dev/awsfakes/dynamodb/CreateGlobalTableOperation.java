package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.ReplicationGroup.Version;
import dev.awsfakes.dynamodb.internal.GlobalTableErrors;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalTableResponse;
import software.amazon.awssdk.services.dynamodb.model.GlobalTableStatus;

/** Makes a global table of version 2017.11.29 of tables that are there in each of its Regions. */
final class CreateGlobalTableOperation
    implements Operation<CreateGlobalTableRequest, CreateGlobalTableResponse> {
  private final Tables tables;

  CreateGlobalTableOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public CreateGlobalTableResponse.Builder handle(CreateGlobalTableRequest request, Call call) {
    String name = request.globalTableName();
    String account = tables.scope().account();
    GlobalTables globalTables = GlobalTables.of(tables.cloud());
    synchronized (globalTables) {
      if (globalTables.find(account, name) != null) {
        throw GlobalTableErrors.globalTableExists(name);
      }
      List<Table> members = new ArrayList<>();
      for (var replica : request.replicationGroup()) {
        Table member = LegacyReplicas.require(tables, name, replica.regionName());
        LegacyReplicas.requireAlike(member, members.isEmpty() ? member : members.get(0));
        members.add(member);
      }
      ReplicationGroup group =
          new ReplicationGroup(tables.cloud(), name, Version.V2017, false, call.now());
      members.forEach(member -> group.add(member, ReplicaOverrides.NONE));
      globalTables.add(account, group);
      return CreateGlobalTableResponse.builder()
          .globalTableDescription(
              LegacyReplicas.describe(
                  tables.scope(), group, GlobalTableStatus.CREATING, call.now()));
    }
  }
}
