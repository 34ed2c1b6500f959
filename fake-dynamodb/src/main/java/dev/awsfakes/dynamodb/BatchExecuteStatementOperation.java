package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.TableItems.Occasion;
import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.StatementErrors;
import dev.awsfakes.dynamodb.internal.expression.Statement;
import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementError;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;

/** Runs up to 25 PartiQL statements of one item each; one that fails does not keep the others. */
final class BatchExecuteStatementOperation
    implements Operation<BatchExecuteStatementRequest, BatchExecuteStatementResponse> {
  private static final Set<String> READS = Set.of("SELECT");
  private static final Set<String> WRITES = Set.of("INSERT", "UPDATE", "DELETE");

  private final Tables tables;
  private final Map<Table, Consumption> consumptions = new LinkedHashMap<>();
  private Map<String, AttributeValue> shown = Map.of();

  BatchExecuteStatementOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public BatchExecuteStatementResponse.Builder handle(
      BatchExecuteStatementRequest request, Call call) {
    List<BatchStatementResponse> responses = new ArrayList<>();
    requireOneKind(request.statements());
    requireDistinct(request.statements(), call);
    for (BatchStatementRequest each : request.statements()) {
      responses.add(run(each, call));
    }
    BatchExecuteStatementResponse.Builder response =
        BatchExecuteStatementResponse.builder().responses(responses);
    if (Consumption.isWanted(request.returnConsumedCapacity())) {
      response.consumedCapacity(
          consumptions.values().stream()
              .map(consumption -> consumption.describe(request.returnConsumedCapacity()))
              .toList());
    }
    return response;
  }

  // What is neither is an error of its own.
  private static void requireOneKind(List<BatchStatementRequest> requests) {
    if (begins(requests, READS) && begins(requests, WRITES)) {
      throw StatementErrors.mixedBatch();
    }
  }

  private void requireDistinct(List<BatchStatementRequest> requests, Call call) {
    Set<LockedItems.Place> places = new HashSet<>();
    for (BatchStatementRequest each : requests) {
      LockedItems.Place place = find(each, call);
      if (place != null && !places.add(place)) {
        throw DynamoDbErrors.duplicateKeys();
      }
    }
  }

  /** The item that a statement is about; null if the statement is refused later. */
  private LockedItems.@Nullable Place find(BatchStatementRequest request, Call call) {
    try {
      Statement statement = Statement.parse(request.statement(), request.parameters());
      Table table = tables.require(statement.table(), call);
      return new LockedItems.Place(table, StatementWrites.keyOf(table, statement));
    } catch (AwsError error) {
      return null;
    }
  }

  private static boolean begins(List<BatchStatementRequest> requests, Set<String> keywords) {
    return requests.stream()
        .map(each -> each.statement().strip().toUpperCase(Locale.ROOT))
        .anyMatch(text -> keywords.stream().anyMatch(text::startsWith));
  }

  private BatchStatementResponse run(BatchStatementRequest request, Call call) {
    BatchStatementResponse.Builder response = BatchStatementResponse.builder();
    shown = Map.of();
    try {
      call.beginEntry();
      Statement statement = Statement.parse(request.statement(), request.parameters());
      if (statement instanceof Statement.Select select && select.exists()) {
        throw StatementErrors.existsOutsideTransaction();
      }
      call.require(() -> StatementQuestion.of(statement, null, call));
      Table table = tables.require(statement.table(), call);
      response.tableName(table.name());
      Map<String, AttributeValue> item =
          statement instanceof Statement.Select select
              ? read(table, select, Boolean.TRUE.equals(request.consistentRead()), call)
              : write(table, statement, request, call);
      if (item != null) {
        response.item(item);
      }
    } catch (AwsError error) {
      response.error(error(error));
    }
    return response.build();
  }

  private @Nullable Map<String, AttributeValue> read(
      Table table, Statement.Select select, boolean consistent, Call call) {
    ItemKey key = StatementReads.onlyKey(table, select, "BatchExecuteStatement");
    StoredItem item = table.access().read(key, consistent, call.now());
    consumptions
        .computeIfAbsent(table, each -> new Consumption(each, false))
        .addRead(item, consistent);
    return item == null || !select.where().test(item.attributes())
        ? null
        : StatementReads.shown(select.paths(), item.attributes());
  }

  private @Nullable Map<String, AttributeValue> write(
      Table table, Statement statement, BatchStatementRequest request, Call call) {
    TransactWrite write =
        StatementWrites.of(table, statement, request.returnValuesOnConditionCheckFailure());
    WriteOutcome outcome = table.access().write(watched(write.write()), Occasion.of(call.now()));
    consumptions.computeIfAbsent(table, each -> new Consumption(each, false)).addWrite(outcome);
    return ExecuteStatementOperation.returned(statement, outcome);
  }

  /** The write, with its condition's view of the item kept for the error. */
  private ItemWrite watched(ItemWrite write) {
    ItemCondition condition =
        item -> {
          shown = write.showsItem() ? item : Map.of();
          return write.condition().holds(item);
        };
    return new ItemWrite(write.key(), condition, write.showsItem(), write.change());
  }

  private BatchStatementError error(AwsError error) {
    BatchStatementErrorCodeEnum code =
        switch (error.code()) {
          case "ConditionalCheckFailedException" ->
              BatchStatementErrorCodeEnum.CONDITIONAL_CHECK_FAILED;
          case "ItemCollectionSizeLimitExceededException" ->
              BatchStatementErrorCodeEnum.ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED;
          case "ProvisionedThroughputExceededException" ->
              BatchStatementErrorCodeEnum.PROVISIONED_THROUGHPUT_EXCEEDED;
          case "ThrottlingException" -> BatchStatementErrorCodeEnum.THROTTLING_ERROR;
          case "TransactionConflictException" -> BatchStatementErrorCodeEnum.TRANSACTION_CONFLICT;
          case "DuplicateItemException" -> BatchStatementErrorCodeEnum.DUPLICATE_ITEM;
          case "AccessDeniedException" -> BatchStatementErrorCodeEnum.ACCESS_DENIED;
          case "InternalServerError" -> BatchStatementErrorCodeEnum.INTERNAL_SERVER_ERROR;
          case "RequestLimitExceeded" -> BatchStatementErrorCodeEnum.REQUEST_LIMIT_EXCEEDED;
          case "ResourceNotFoundException" -> BatchStatementErrorCodeEnum.RESOURCE_NOT_FOUND;
          default -> BatchStatementErrorCodeEnum.VALIDATION_ERROR;
        };
    BatchStatementError.Builder described =
        BatchStatementError.builder().code(code).message(error.getMessage());
    if (code == BatchStatementErrorCodeEnum.CONDITIONAL_CHECK_FAILED && !shown.isEmpty()) {
      described.item(shown);
    }
    return described.build();
  }
}
