package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.TableItems.Occasion;
import dev.awsfakes.dynamodb.internal.value.ValueRules;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Deletes the item of a key, if there is one. */
final class DeleteItemOperation implements Operation<DeleteItemRequest, DeleteItemResponse> {
  private final Tables tables;

  DeleteItemOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public DeleteItemResponse.Builder handle(DeleteItemRequest request, Call call) {
    PutItemOperation.requireReturnValues(request.returnValues());
    Map<String, AttributeValue> key = ValueRules.normalised(request.key());
    ItemCondition condition = RequestConditions.of(request);
    Table table = tables.require(request.tableName(), call);
    ItemWrite write =
        ItemWrites.delete(
            table,
            key,
            condition,
            request.returnValuesOnConditionCheckFailure()
                == ReturnValuesOnConditionCheckFailure.ALL_OLD);
    WriteOutcome outcome = table.access().write(write, Occasion.of(call.now()));
    DeleteItemResponse.Builder response = DeleteItemResponse.builder();
    if (request.returnValues() == ReturnValue.ALL_OLD && outcome.before() != null) {
      response.attributes(outcome.before().attributes());
    }
    if (Consumption.isWanted(request.returnConsumedCapacity())) {
      response.consumedCapacity(
          new Consumption(table, false)
              .addWrite(outcome)
              .describe(request.returnConsumedCapacity()));
    }
    return response.itemCollectionMetrics(
        CollectionMetrics.of(table, key, request.returnItemCollectionMetrics()));
  }
}
