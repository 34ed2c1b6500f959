package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Makes a table, with its indexes. */
final class CreateTableOperation implements Operation<CreateTableRequest, CreateTableResponse> {
  private final Tables tables;

  CreateTableOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public CreateTableResponse.Builder handle(CreateTableRequest request, Call call) {
    TableSettings settings = TableSettings.of(request, call.now());
    TableSchema schema = TableSchema.of(request, settings.billing());
    Table table = tables.create(tables.nameOf(request.tableName()), schema, settings, call.now());
    return CreateTableResponse.builder()
        .tableDescription(
            TableDescriptions.changing(table, TableStatus.CREATING, IndexStatus.CREATING));
  }
}
