package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsStatus;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryDescription;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;

/** Says from when on a table can be restored. */
final class DescribeContinuousBackupsOperation
    implements Operation<DescribeContinuousBackupsRequest, DescribeContinuousBackupsResponse> {
  private final Tables tables;

  DescribeContinuousBackupsOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public DescribeContinuousBackupsResponse.Builder handle(
      DescribeContinuousBackupsRequest request, Call call) {
    Table table = tables.requireForBackup(request.tableName());
    return DescribeContinuousBackupsResponse.builder()
        .continuousBackupsDescription(describe(table, call.now()));
  }

  static ContinuousBackupsDescription describe(Table table, Instant now) {
    Instant earliest = table.recovery().earliest(now);
    PointInTimeRecoveryDescription.Builder recovery = PointInTimeRecoveryDescription.builder();
    if (earliest == null) {
      recovery.pointInTimeRecoveryStatus(PointInTimeRecoveryStatus.DISABLED);
    } else {
      recovery
          .pointInTimeRecoveryStatus(PointInTimeRecoveryStatus.ENABLED)
          .recoveryPeriodInDays(table.recovery().days())
          .earliestRestorableDateTime(earliest)
          .latestRestorableDateTime(now.truncatedTo(ChronoUnit.MILLIS));
    }
    return ContinuousBackupsDescription.builder()
        .continuousBackupsStatus(ContinuousBackupsStatus.ENABLED)
        .pointInTimeRecoveryDescription(recovery.build())
        .build();
  }
}
