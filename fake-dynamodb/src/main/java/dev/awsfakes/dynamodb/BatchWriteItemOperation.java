package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.TableItems.Occasion;
import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.value.ValueRules;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Puts and deletes up to 25 items, of one or several tables. All are checked before any is written;
 * then each is written for itself.
 */
final class BatchWriteItemOperation
    implements Operation<BatchWriteItemRequest, BatchWriteItemResponse> {
  private static final int MAX_WRITES = 25;

  private final Tables tables;

  BatchWriteItemOperation(Tables tables) {
    this.tables = tables;
  }

  /** The writes of one table. */
  private record Writes(Table table, List<ItemWrite> writes, List<WriteRequest> requests) {}

  @Override
  public BatchWriteItemResponse.Builder handle(BatchWriteItemRequest request, Call call) {
    int count = request.requestItems().values().stream().mapToInt(List::size).sum();
    if (count > MAX_WRITES) {
      throw DynamoDbErrors.validation("Too many items requested for the BatchWriteItem call");
    }
    Map<String, Writes> writes = new LinkedHashMap<>();
    request
        .requestItems()
        .forEach((table, wanted) -> writes.put(table, prepare(table, wanted, call)));
    Map<String, Consumption> consumptions = new LinkedHashMap<>();
    Map<String, List<ItemCollectionMetrics>> metrics = new LinkedHashMap<>();
    Map<String, List<WriteRequest>> left = new LinkedHashMap<>();
    Unprocessed unprocessed = new Unprocessed();
    writes.forEach(
        (name, each) -> {
          Consumption consumption = new Consumption(each.table(), false);
          consumptions.put(name, consumption);
          List<WriteRequest> leftOfTable = write(each, consumption, call, unprocessed);
          if (!leftOfTable.isEmpty()) {
            left.put(name, leftOfTable);
          }
          List<ItemCollectionMetrics> ofTable =
              each.requests().stream()
                  .filter(wanted -> !leftOfTable.contains(wanted))
                  .map(
                      wanted ->
                          CollectionMetrics.of(
                              each.table(),
                              keyOrItem(wanted),
                              request.returnItemCollectionMetrics()))
                  .filter(Objects::nonNull)
                  .distinct()
                  .toList();
          if (!ofTable.isEmpty()) {
            metrics.put(name, ofTable);
          }
        });
    unprocessed.requireAny();
    BatchWriteItemResponse.Builder response =
        BatchWriteItemResponse.builder().unprocessedItems(left);
    if (!metrics.isEmpty()) {
      response.itemCollectionMetrics(metrics);
    }
    if (Consumption.isWanted(request.returnConsumedCapacity())) {
      response.consumedCapacity(
          consumptions.values().stream()
              .map(consumption -> consumption.describe(request.returnConsumedCapacity()))
              .toList());
    }
    return response;
  }

  /** Writes what can be written now, and gives back the rest. */
  private static List<WriteRequest> write(
      Writes writes, Consumption consumption, Call call, Unprocessed unprocessed) {
    Occasion occasion = Occasion.of(call.now());
    List<WriteRequest> left = new ArrayList<>();
    for (int i = 0; i < writes.writes().size(); i++) {
      ItemWrite write = writes.writes().get(i);
      if (!unprocessed.isDone(
          call, () -> consumption.addWrite(writes.table().access().write(write, occasion)))) {
        left.add(writes.requests().get(i));
      }
    }
    return left;
  }

  private Writes prepare(String tableName, List<WriteRequest> requests, Call call) {
    List<Map<String, AttributeValue>> values = new ArrayList<>();
    for (WriteRequest request : requests) {
      values.add(ValueRules.normalised(keyOrItem(request)));
    }
    Table table = tables.require(tableName, call);
    List<ItemWrite> writes = new ArrayList<>();
    Set<ItemKey> distinct = new HashSet<>();
    for (int i = 0; i < requests.size(); i++) {
      ItemWrite write =
          requests.get(i).putRequest() != null
              ? ItemWrites.put(table, values.get(i), ItemCondition.NONE, false)
              : ItemWrites.delete(table, values.get(i), ItemCondition.NONE, false);
      if (!distinct.add(write.key())) {
        throw DynamoDbErrors.duplicateKeys();
      }
      writes.add(write);
    }
    return new Writes(table, writes, requests);
  }

  private static Map<String, AttributeValue> keyOrItem(WriteRequest request) {
    if ((request.putRequest() == null) == (request.deleteRequest() == null)) {
      throw DynamoDbErrors.validation(
          "Supplied WriteRequest must contain exactly one of PutRequest and DeleteRequest");
    }
    return request.putRequest() != null
        ? request.putRequest().item()
        : request.deleteRequest().key();
  }
}
