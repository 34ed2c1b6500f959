package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.NewerMember;
import dev.awsfakes.spi.Operation;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Makes a table, with its indexes. */
final class CreateTableOperation implements Operation<CreateTableRequest, CreateTableResponse> {
  private final Tables tables;

  CreateTableOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public CreateTableResponse.Builder handle(CreateTableRequest request, Call call) {
    if (NewerMember.of(request, "GlobalTableSourceArn", String.class) != null) {
      throw new UnsupportedOperationException(
          "The fake of DynamoDb does not have global tables of several accounts (CreateTable,"
              + " GlobalTableSourceArn).");
    }
    Table table = create(request, call);
    return CreateTableResponse.builder()
        .tableDescription(
            TableDescriptions.changing(
                table, TableStatus.CREATING, IndexStatus.CREATING, call.now()));
  }

  /** Makes the table of a request. */
  Table create(CreateTableRequest request, Call call) {
    Instant now = call.now();
    String name = tables.nameOf(request.tableName());
    String kmsKey = KmsKeys.arnOf(tables, request.sseSpecification(), name, call.caller(), now);
    TableSettings settings = TableSettings.of(request, kmsKey, now);
    TableSchema schema = TableSchema.of(request, settings.billing());
    StreamViewType viewType = Streams.viewType(request.streamSpecification());
    Tags tags = Tags.NONE.with(request.tags());
    if (request.resourcePolicy() != null) {
      ResourcePolicy.require(request.resourcePolicy());
    }
    Table table = tables.create(name, schema, settings, now);
    tables.begin(table, TableStatus.CREATING, null, now);
    table.tags(tags);
    if (request.resourcePolicy() != null) {
      table.policy().attach(request.resourcePolicy(), null, tables.idsOf(table));
      tables.cloud().access().enforce();
    }
    if (viewType != null) {
      tables.streams().enable(table, viewType, now);
    }
    return table;
  }
}
