package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupResponse;

/** Copies a table. */
final class CreateBackupOperation implements Operation<CreateBackupRequest, CreateBackupResponse> {
  private final Tables tables;

  CreateBackupOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public CreateBackupResponse.Builder handle(CreateBackupRequest request, Call call) {
    Table table = tables.requireForBackup(request.tableName());
    Backup backup =
        Backups.of(tables.cloud(), tables.scope()).create(table, request.backupName(), call.now());
    return CreateBackupResponse.builder().backupDetails(backup.details(BackupStatus.CREATING));
  }
}
