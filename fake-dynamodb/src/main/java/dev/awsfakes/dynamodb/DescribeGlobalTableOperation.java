package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.DescribeGlobalTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeGlobalTableResponse;
import software.amazon.awssdk.services.dynamodb.model.GlobalTableStatus;

/** Describes a global table of version 2017.11.29. */
final class DescribeGlobalTableOperation
    implements Operation<DescribeGlobalTableRequest, DescribeGlobalTableResponse> {
  private final Tables tables;

  DescribeGlobalTableOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public DescribeGlobalTableResponse.Builder handle(DescribeGlobalTableRequest request, Call call) {
    ReplicationGroup group =
        GlobalTables.of(tables.cloud())
            .require(tables.scope().account(), request.globalTableName());
    return DescribeGlobalTableResponse.builder()
        .globalTableDescription(
            LegacyReplicas.describe(tables.scope(), group, GlobalTableStatus.ACTIVE, call.now()));
  }
}
