package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.expression.DocumentPath;
import dev.awsfakes.dynamodb.internal.expression.Placeholders;
import dev.awsfakes.dynamodb.internal.expression.Placeholders.Given;
import dev.awsfakes.dynamodb.internal.expression.Projection;
import dev.awsfakes.dynamodb.internal.value.ValueRules;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** Reads the item of a key. */
final class GetItemOperation implements Operation<GetItemRequest, GetItemResponse> {
  private final Tables tables;

  GetItemOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public GetItemResponse.Builder handle(GetItemRequest request, Call call) {
    Map<String, AttributeValue> key = ValueRules.normalised(request.key());
    List<DocumentPath> paths = paths(request);
    Table table = tables.require(request.tableName(), call);
    ScalarKeys.require(table, paths);
    Projection projection = paths == null ? null : Projection.of(paths);
    boolean consistent = Boolean.TRUE.equals(request.consistentRead());
    StoredItem item = table.access().read(table.keys().ofKey(key), consistent, call.now());
    GetItemResponse.Builder response = GetItemResponse.builder();
    if (item != null) {
      response.item(projection == null ? item.attributes() : projection.of(item.attributes()));
    }
    if (Consumption.isWanted(request.returnConsumedCapacity())) {
      response.consumedCapacity(
          new Consumption(table, false)
              .addRead(item, consistent)
              .describe(request.returnConsumedCapacity()));
    }
    return response;
  }

  private static @Nullable List<DocumentPath> paths(GetItemRequest request) {
    if (request.hasAttributesToGet()) {
      LegacyStyle.refuseMixture(
          LegacyStyle.given("AttributesToGet", true),
          LegacyStyle.expression("ProjectionExpression", request.projectionExpression()));
    }
    Map<String, String> names =
        request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null;
    List<DocumentPath> paths = paths(names, request.projectionExpression());
    return paths == null && request.hasAttributesToGet()
        ? Selection.pathsOf(request.attributesToGet())
        : paths;
  }

  /** The paths of a projection expression that is the only expression of its request. */
  static @Nullable List<DocumentPath> paths(
      @Nullable Map<String, String> names, @Nullable String expression) {
    Placeholders placeholders =
        Placeholders.of(names, null, new Given("ProjectionExpression", expression, false));
    if (expression == null) {
      return null;
    }
    List<DocumentPath> paths = placeholders.projection(expression);
    placeholders.requireAllUsed();
    return paths;
  }
}
