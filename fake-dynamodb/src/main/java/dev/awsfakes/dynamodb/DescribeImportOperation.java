package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.BackupErrors;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.DescribeImportRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeImportResponse;

/** Describes an import. */
final class DescribeImportOperation
    implements Operation<DescribeImportRequest, DescribeImportResponse> {
  private final Tables tables;

  DescribeImportOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public DescribeImportResponse.Builder handle(DescribeImportRequest request, Call call) {
    return DescribeImportResponse.builder()
        .importTableDescription(
            Jobs.imports(tables)
                .require(request.importArn(), BackupErrors::importNotFound)
                .description());
  }
}
