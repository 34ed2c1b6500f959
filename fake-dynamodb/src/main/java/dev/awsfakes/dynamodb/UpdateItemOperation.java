package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.TableItems.Occasion;
import dev.awsfakes.dynamodb.internal.expression.Placeholders;
import dev.awsfakes.dynamodb.internal.expression.Placeholders.Given;
import dev.awsfakes.dynamodb.internal.expression.Projection;
import dev.awsfakes.dynamodb.internal.value.ValueRules;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Changes the item of a key, or makes it. */
final class UpdateItemOperation implements Operation<UpdateItemRequest, UpdateItemResponse> {
  private final Tables tables;

  UpdateItemOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public UpdateItemResponse.Builder handle(UpdateItemRequest request, Call call) {
    Map<String, AttributeValue> key = ValueRules.normalised(request.key());
    ItemUpdate update;
    ItemCondition condition;
    if (LegacyUpdates.isLegacy(request)) {
      update = LegacyUpdates.update(request);
      condition = LegacyUpdates.condition(request);
    } else {
      Placeholders placeholders =
          Placeholders.of(
              request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
              request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null,
              new Given("UpdateExpression", request.updateExpression(), true),
              new Given("ConditionExpression", request.conditionExpression(), true));
      update =
          request.updateExpression() == null
              ? ItemUpdate.NOTHING
              : ItemUpdate.of(placeholders.update(request.updateExpression()));
      condition = RequestConditions.of(placeholders, request.conditionExpression());
      placeholders.requireAllUsed();
    }
    Table table = tables.require(request.tableName(), call);
    ItemWrite write =
        ItemWrites.update(
            table,
            key,
            update,
            condition,
            request.returnValuesOnConditionCheckFailure()
                == ReturnValuesOnConditionCheckFailure.ALL_OLD);
    return respond(
        request, table, key, update, table.access().write(write, Occasion.of(call.now())));
  }

  private static UpdateItemResponse.Builder respond(
      UpdateItemRequest request,
      Table table,
      Map<String, AttributeValue> key,
      ItemUpdate update,
      WriteOutcome outcome) {
    UpdateItemResponse.Builder response = UpdateItemResponse.builder();
    Map<String, AttributeValue> attributes = returned(request.returnValues(), update, outcome);
    if (attributes != null && !attributes.isEmpty()) {
      response.attributes(attributes);
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

  private static @Nullable Map<String, AttributeValue> returned(
      @Nullable ReturnValue wanted, ItemUpdate update, WriteOutcome outcome) {
    if (wanted == null || wanted == ReturnValue.NONE) {
      return null;
    }
    boolean old = wanted == ReturnValue.ALL_OLD || wanted == ReturnValue.UPDATED_OLD;
    StoredItem item = old ? outcome.before() : outcome.after();
    if (item == null) {
      return null;
    }
    boolean all = wanted == ReturnValue.ALL_OLD || wanted == ReturnValue.ALL_NEW;
    return all ? item.attributes() : Projection.of(update.paths()).of(item.attributes());
  }
}
