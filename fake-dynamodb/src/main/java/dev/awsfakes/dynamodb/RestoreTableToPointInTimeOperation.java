package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.RestoreSummary;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeResponse;

/** Makes a new table of what another was at a moment. */
final class RestoreTableToPointInTimeOperation
    implements Operation<RestoreTableToPointInTimeRequest, RestoreTableToPointInTimeResponse> {
  private final Tables tables;

  RestoreTableToPointInTimeOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public RestoreTableToPointInTimeResponse.Builder handle(
      RestoreTableToPointInTimeRequest request, Call call) {
    String source =
        request.sourceTableArn() == null ? request.sourceTableName() : request.sourceTableArn();
    if (source == null) {
      throw DynamoDbErrors.validation("Either SourceTableName or SourceTableArn must be specified");
    }
    Table table = tables.requireForBackup(source);
    boolean latest = Boolean.TRUE.equals(request.useLatestRestorableTime());
    if (latest == (request.restoreDateTime() != null)) {
      throw DynamoDbErrors.validation(
          "Exactly one of RestoreDateTime and UseLatestRestorableTime must be specified");
    }
    Instant at = latest ? call.now() : request.restoreDateTime();
    TableImage image = table.recovery().image(table, at, call.now());
    RestoreOverrides overrides = RestoreOverrides.of(request);
    RestoreSummary origin =
        RestoreSummary.builder()
            .sourceTableArn(table.arn())
            .restoreDateTime(at)
            .restoreInProgress(false)
            .build();
    return RestoreTableToPointInTimeResponse.builder()
        .tableDescription(
            new TableRestore(tables)
                .restore(request.targetTableName(), image, overrides, origin, call));
  }
}
