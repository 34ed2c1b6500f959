package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.DescribeBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeBackupResponse;

/** Describes a backup. */
final class DescribeBackupOperation
    implements Operation<DescribeBackupRequest, DescribeBackupResponse> {
  private final Tables tables;

  DescribeBackupOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public DescribeBackupResponse.Builder handle(DescribeBackupRequest request, Call call) {
    Backup backup = Backups.of(tables.cloud(), tables.scope()).require(request.backupArn());
    return DescribeBackupResponse.builder()
        .backupDescription(backup.description(BackupStatus.AVAILABLE));
  }
}
