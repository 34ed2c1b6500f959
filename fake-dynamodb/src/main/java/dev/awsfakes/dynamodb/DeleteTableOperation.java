package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Deletes a table with all its items. */
final class DeleteTableOperation implements Operation<DeleteTableRequest, DeleteTableResponse> {
  private final Tables tables;

  DeleteTableOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public DeleteTableResponse.Builder handle(DeleteTableRequest request, Call call) {
    Table table = tables.requireNamed(request.tableName());
    table.requireActive(call.now());
    TableSettings settings = table.settings();
    if (settings.deletionProtection()) {
      throw DynamoDbErrors.validation(
          "Resource cannot be deleted as it is currently protected against deletion. Disable"
              + " deletion protection first.");
    }
    Replica replica = table.replica();
    if (replica != null) {
      requireLeaving(replica, call.now());
      replica.group().remove(replica);
    }
    Tables.of(call.cloud(), table.scope()).delete(table, call.now());
    return DeleteTableResponse.builder()
        .tableDescription(
            TableDescription.builder()
                .tableName(table.name())
                .tableArn(table.arn())
                .tableId(table.id())
                .tableStatus(TableStatus.DELETING)
                .itemCount(table.items().count())
                .tableSizeBytes(table.items().bytes())
                .deletionProtectionEnabled(false)
                .provisionedThroughput(
                    ProvisionedThroughputDescription.builder()
                        .readCapacityUnits(settings.units().read())
                        .writeCapacityUnits(settings.units().write())
                        .numberOfDecreasesToday(
                            (long) settings.changes().decreasesToday(call.now()))
                        .build())
                .build());
  }

  private static void requireLeaving(Replica replica, Instant now) {
    ReplicaUpdates.requireNoSource(replica, now);
    if (replica.group().isStrong()) {
      throw DynamoDbErrors.validation(
          "A replica of a global table with MultiRegionConsistency STRONG cannot be deleted alone."
              + " Delete the other replicas first.");
    }
  }
}
