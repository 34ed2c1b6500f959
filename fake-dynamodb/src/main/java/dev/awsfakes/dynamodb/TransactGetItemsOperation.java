package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.expression.DocumentPath;
import dev.awsfakes.dynamodb.internal.expression.Projection;
import dev.awsfakes.dynamodb.internal.value.ValueRules;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;

/** Reads up to 100 items as they are at one moment. */
final class TransactGetItemsOperation
    implements Operation<TransactGetItemsRequest, TransactGetItemsResponse> {
  private final Tables tables;

  TransactGetItemsOperation(Tables tables) {
    this.tables = tables;
  }

  private record Read(LockedItems.Place place, @Nullable Projection projection) {}

  @Override
  public TransactGetItemsResponse.Builder handle(TransactGetItemsRequest request, Call call) {
    List<Read> reads = new ArrayList<>();
    for (TransactGetItem item : request.transactItems()) {
      reads.add(read(item.get(), call));
    }
    List<LockedItems.Place> places = reads.stream().map(Read::place).toList();
    List<@Nullable StoredItem> items = TransactionalReads.read(places, call.now());
    Map<Table, Consumption> consumptions = new LinkedHashMap<>();
    List<ItemResponse> responses = new ArrayList<>();
    for (int i = 0; i < reads.size(); i++) {
      StoredItem item = items.get(i);
      responses.add(response(item, reads.get(i).projection()));
      consumptions
          .computeIfAbsent(places.get(i).table(), table -> new Consumption(table, true))
          .addRead(item, true);
    }
    TransactGetItemsResponse.Builder response =
        TransactGetItemsResponse.builder().responses(responses);
    if (Consumption.isWanted(request.returnConsumedCapacity())) {
      response.consumedCapacity(
          consumptions.values().stream()
              .map(consumption -> consumption.describe(request.returnConsumedCapacity()))
              .toList());
    }
    return response;
  }

  private Read read(Get get, Call call) {
    List<DocumentPath> paths =
        GetItemOperation.paths(
            get.hasExpressionAttributeNames() ? get.expressionAttributeNames() : null,
            get.projectionExpression());
    Table table = tables.require(get.tableName(), call);
    ScalarKeys.require(table, paths);
    ItemKey key = table.keys().ofKey(ValueRules.normalised(get.key()));
    return new Read(new LockedItems.Place(table, key), paths == null ? null : Projection.of(paths));
  }

  private static ItemResponse response(@Nullable StoredItem item, @Nullable Projection projection) {
    ItemResponse.Builder response = ItemResponse.builder();
    if (item != null) {
      response.item(projection == null ? item.attributes() : projection.of(item.attributes()));
    }
    return response.build();
  }
}
