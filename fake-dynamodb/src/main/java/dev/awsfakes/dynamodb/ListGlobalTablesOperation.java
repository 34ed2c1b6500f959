package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.GlobalTable;
import software.amazon.awssdk.services.dynamodb.model.ListGlobalTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListGlobalTablesResponse;

/** Lists the global tables of version 2017.11.29, page by page. */
final class ListGlobalTablesOperation
    implements Operation<ListGlobalTablesRequest, ListGlobalTablesResponse> {
  private static final int PAGE = 100;

  private final Tables tables;

  ListGlobalTablesOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public ListGlobalTablesResponse.Builder handle(ListGlobalTablesRequest request, Call call) {
    List<ReplicationGroup> found =
        GlobalTables.of(tables.cloud())
            .list(tables.scope().account(), request.exclusiveStartGlobalTableName())
            .stream()
            .filter(
                group -> request.regionName() == null || group.find(request.regionName()) != null)
            .toList();
    int limit = request.limit() == null ? PAGE : request.limit();
    List<ReplicationGroup> page = found.subList(0, Math.min(limit, found.size()));
    ListGlobalTablesResponse.Builder response =
        ListGlobalTablesResponse.builder()
            .globalTables(page.stream().map(ListGlobalTablesOperation::describe).toList());
    if (page.size() < found.size()) {
      response.lastEvaluatedGlobalTableName(page.get(page.size() - 1).name());
    }
    return response;
  }

  private static GlobalTable describe(ReplicationGroup group) {
    return GlobalTable.builder()
        .globalTableName(group.name())
        .replicationGroup(
            group.replicas().stream()
                .map(
                    replica ->
                        software.amazon.awssdk.services.dynamodb.model.Replica.builder()
                            .regionName(replica.region())
                            .build())
                .toList())
        .build();
  }
}
