package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.DescribeGlobalTableSettingsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeGlobalTableSettingsResponse;

/** Describes the settings of each replica of a global table of version 2017.11.29. */
final class DescribeGlobalTableSettingsOperation
    implements Operation<DescribeGlobalTableSettingsRequest, DescribeGlobalTableSettingsResponse> {
  private final Tables tables;

  DescribeGlobalTableSettingsOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public DescribeGlobalTableSettingsResponse.Builder handle(
      DescribeGlobalTableSettingsRequest request, Call call) {
    ReplicationGroup group =
        GlobalTables.of(tables.cloud())
            .require(tables.scope().account(), request.globalTableName());
    return DescribeGlobalTableSettingsResponse.builder()
        .globalTableName(group.name())
        .replicaSettings(LegacyReplicaSettings.describe(group, call.now()));
  }
}
