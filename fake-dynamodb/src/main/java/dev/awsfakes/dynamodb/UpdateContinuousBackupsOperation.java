package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoverySpecification;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsResponse;

/** Turns the recovery of a table to a moment on or off. */
final class UpdateContinuousBackupsOperation
    implements Operation<UpdateContinuousBackupsRequest, UpdateContinuousBackupsResponse> {
  private static final int MAX_DAYS = 35;

  private final Tables tables;

  UpdateContinuousBackupsOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public UpdateContinuousBackupsResponse.Builder handle(
      UpdateContinuousBackupsRequest request, Call call) {
    Table table = tables.requireForBackup(request.tableName());
    PointInTimeRecoverySpecification wanted = request.pointInTimeRecoverySpecification();
    synchronized (table) {
      if (wanted.pointInTimeRecoveryEnabled()) {
        int days = wanted.recoveryPeriodInDays() == null ? MAX_DAYS : wanted.recoveryPeriodInDays();
        table.recovery().enable(days, call.now());
        if (!table.items().listeners().contains(table.recovery())) {
          table.items().listeners().add(table.recovery());
        }
      } else {
        table.items().listeners().remove(table.recovery());
        table.recovery().disable();
      }
    }
    return UpdateContinuousBackupsResponse.builder()
        .continuousBackupsDescription(
            DescribeContinuousBackupsOperation.describe(table, call.now()));
  }
}
