package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;

/** Describes a table and its indexes. */
final class DescribeTableOperation
    implements Operation<DescribeTableRequest, DescribeTableResponse> {
  private final Tables tables;

  DescribeTableOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public DescribeTableResponse.Builder handle(DescribeTableRequest request, Call call) {
    Table table = tables.requireNamed(request.tableName());
    return DescribeTableResponse.builder().table(TableDescriptions.current(table, call.now()));
  }
}
