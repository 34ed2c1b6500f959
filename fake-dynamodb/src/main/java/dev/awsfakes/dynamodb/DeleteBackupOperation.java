package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.DeleteBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteBackupResponse;

/** Deletes a backup. */
final class DeleteBackupOperation implements Operation<DeleteBackupRequest, DeleteBackupResponse> {
  private final Tables tables;

  DeleteBackupOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public DeleteBackupResponse.Builder handle(DeleteBackupRequest request, Call call) {
    Backup backup = Backups.of(tables.cloud(), tables.scope()).delete(request.backupArn());
    return DeleteBackupResponse.builder()
        .backupDescription(backup.description(BackupStatus.DELETED));
  }
}
