package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.RestoreSummary;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupResponse;

/** Makes a new table of a backup. */
final class RestoreTableFromBackupOperation
    implements Operation<RestoreTableFromBackupRequest, RestoreTableFromBackupResponse> {
  private final Tables tables;

  RestoreTableFromBackupOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public RestoreTableFromBackupResponse.Builder handle(
      RestoreTableFromBackupRequest request, Call call) {
    Backup backup = Backups.of(tables.cloud(), tables.scope()).require(request.backupArn());
    RestoreOverrides overrides = RestoreOverrides.of(request);
    RestoreSummary origin =
        RestoreSummary.builder()
            .sourceBackupArn(backup.arn())
            .sourceTableArn(backup.tableArn())
            .restoreDateTime(backup.created())
            .restoreInProgress(false)
            .build();
    return RestoreTableFromBackupResponse.builder()
        .tableDescription(
            new TableRestore(tables)
                .restore(request.targetTableName(), backup.image(), overrides, origin, call));
  }
}
