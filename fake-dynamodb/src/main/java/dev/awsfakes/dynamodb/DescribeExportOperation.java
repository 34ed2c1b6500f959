package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.BackupErrors;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.DescribeExportRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeExportResponse;

/** Describes an export. */
final class DescribeExportOperation
    implements Operation<DescribeExportRequest, DescribeExportResponse> {
  private final Tables tables;

  DescribeExportOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public DescribeExportResponse.Builder handle(DescribeExportRequest request, Call call) {
    return DescribeExportResponse.builder()
        .exportDescription(
            Jobs.exports(tables)
                .require(request.exportArn(), BackupErrors::exportNotFound)
                .description());
  }
}
