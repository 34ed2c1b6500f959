package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.BackupErrors;
import dev.awsfakes.port.ObjectStore;
import dev.awsfakes.port.ObjectStore.User;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ImportStatus;
import software.amazon.awssdk.services.dynamodb.model.ImportTableDescription;
import software.amazon.awssdk.services.dynamodb.model.ImportTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ImportTableResponse;
import software.amazon.awssdk.services.dynamodb.model.InputCompressionType;
import software.amazon.awssdk.services.dynamodb.model.InputFormat;
import software.amazon.awssdk.services.dynamodb.model.TableCreationParameters;

/**
 * Makes a table of the files of a bucket; they are read as an event of the clock, after the call.
 */
final class ImportTableOperation implements Operation<ImportTableRequest, ImportTableResponse> {
  private final Tables tables;

  ImportTableOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public ImportTableResponse.Builder handle(ImportTableRequest request, Call call) {
    if (request.inputFormat() == InputFormat.ION) {
      throw new UnsupportedOperationException(
          "The fake of DynamoDb imports DYNAMODB_JSON and CSV, not ION (ImportTable, InputFormat).");
    }
    if (request.inputCompressionType() == InputCompressionType.ZSTD) {
      throw new UnsupportedOperationException(
          "The fake of DynamoDb reads GZIP and uncompressed files, not ZSTD (ImportTable,"
              + " InputCompressionType).");
    }
    ObjectStore store = S3Source.store(tables.cloud(), "ImportTable");
    Jobs<ImportTableDescription> imports = Jobs.imports(tables);
    Job<ImportTableDescription> begun =
        imports.begin(
            request.clientToken(),
            request,
            call.now(),
            () -> BackupErrors.importConflict(request.clientToken()),
            () -> begin(request, imports, store, call));
    return ImportTableResponse.builder().importTableDescription(begun.description());
  }

  private Job<ImportTableDescription> begin(
      ImportTableRequest request,
      Jobs<ImportTableDescription> imports,
      ObjectStore store,
      Call call) {
    Instant now = call.now();
    Table table =
        new CreateTableOperation(tables).create(table(request.tableCreationParameters()), call);
    String arn = table.arn() + "/import/" + imports.newId(now);
    Job<ImportTableDescription> begun =
        new Job<>(
            arn,
            table.arn(),
            now,
            ImportTableDescription.builder()
                .importArn(arn)
                .importStatus(ImportStatus.IN_PROGRESS)
                .tableArn(table.arn())
                .tableId(table.id())
                .clientToken(
                    request.clientToken() == null ? imports.newToken() : request.clientToken())
                .s3BucketSource(request.s3BucketSource())
                .errorCount(0L)
                .cloudWatchLogGroupArn(
                    tables.scope().arn("logs", "log-group:/aws-dynamodb/imports:*"))
                .inputFormat(request.inputFormat())
                .inputFormatOptions(request.inputFormatOptions())
                .inputCompressionType(
                    request.inputCompressionType() == null
                        ? InputCompressionType.NONE
                        : request.inputCompressionType())
                .tableCreationParameters(request.tableCreationParameters())
                .startTime(now)
                .processedSizeBytes(0L)
                .processedItemCount(0L)
                .importedItemCount(0L)
                .build());
    Instant due = now.plus(tables.delay());
    tables
        .cloud()
        .events()
        .at(
            due,
            () ->
                new ImportRun(tables, table, begun, store)
                    .run(new User(call.caller(), "dynamodb", due)));
    return begun;
  }

  private static CreateTableRequest table(TableCreationParameters parameters) {
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(parameters.tableName())
            .attributeDefinitions(parameters.attributeDefinitions())
            .keySchema(parameters.keySchema())
            .billingMode(parameters.billingMode())
            .provisionedThroughput(parameters.provisionedThroughput())
            .onDemandThroughput(parameters.onDemandThroughput())
            .sseSpecification(parameters.sseSpecification());
    if (parameters.hasGlobalSecondaryIndexes()) {
      request.globalSecondaryIndexes(parameters.globalSecondaryIndexes());
    }
    return request.build();
  }
}
