package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.TableItems.Occasion;
import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.value.ValueRules;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Stores an item in place of the one that has its key. */
final class PutItemOperation implements Operation<PutItemRequest, PutItemResponse> {
  private final Tables tables;

  PutItemOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public PutItemResponse.Builder handle(PutItemRequest request, Call call) {
    requireReturnValues(request.returnValues());
    Map<String, AttributeValue> item = ValueRules.normalised(request.item());
    ItemCondition condition = RequestConditions.of(request);
    Table table = tables.require(request.tableName(), call);
    ItemWrite write =
        ItemWrites.put(
            table,
            item,
            condition,
            request.returnValuesOnConditionCheckFailure()
                == ReturnValuesOnConditionCheckFailure.ALL_OLD);
    WriteOutcome outcome = table.access().write(write, Occasion.of(call.now()));
    PutItemResponse.Builder response = PutItemResponse.builder();
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
        CollectionMetrics.of(table, item, request.returnItemCollectionMetrics()));
  }

  /** Put and delete know but two of the five forms. */
  static void requireReturnValues(ReturnValue wanted) {
    if (wanted != null && wanted != ReturnValue.NONE && wanted != ReturnValue.ALL_OLD) {
      throw DynamoDbErrors.validation("ReturnValues can only be ALL_OLD or NONE");
    }
  }
}
