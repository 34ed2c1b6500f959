package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.BackupTypeFilter;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsResponse;

/** Lists backups, of all tables or of one, page by page. */
final class ListBackupsOperation implements Operation<ListBackupsRequest, ListBackupsResponse> {
  private static final int MAX_PAGE = 100;

  private final Tables tables;

  ListBackupsOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public ListBackupsResponse.Builder handle(ListBackupsRequest request, Call call) {
    int limit = request.limit() == null ? MAX_PAGE : Math.min(request.limit(), MAX_PAGE);
    String start = request.exclusiveStartBackupArn();
    List<Backup> wanted =
        Backups.of(tables.cloud(), tables.scope()).all().stream()
            .filter(backup -> isWanted(backup, request))
            .toList();
    int from = 0;
    for (int i = 0; start != null && i < wanted.size(); i++) {
      if (wanted.get(i).arn().equals(start)) {
        from = i + 1;
      }
    }
    int to = Math.min(from + limit, wanted.size());
    return ListBackupsResponse.builder()
        .backupSummaries(wanted.subList(from, to).stream().map(Backup::summary).toList())
        .lastEvaluatedBackupArn(to < wanted.size() ? wanted.get(to - 1).arn() : null);
  }

  private boolean isWanted(Backup backup, ListBackupsRequest request) {
    boolean ofTable =
        request.tableName() == null
            || tables.nameOf(request.tableName()).equals(backup.tableName());
    boolean lateEnough =
        request.timeRangeLowerBound() == null
            || !backup.created().isBefore(inMillis(request.timeRangeLowerBound()));
    boolean earlyEnough =
        request.timeRangeUpperBound() == null
            || backup.created().isBefore(inMillis(request.timeRangeUpperBound()));
    BackupTypeFilter type = request.backupType();
    boolean ofType = type == null || type == BackupTypeFilter.USER || type == BackupTypeFilter.ALL;
    return ofTable && lateEnough && earlyEnough && ofType;
  }

  // As an SDK's client sends it.
  private static Instant inMillis(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS);
  }
}
