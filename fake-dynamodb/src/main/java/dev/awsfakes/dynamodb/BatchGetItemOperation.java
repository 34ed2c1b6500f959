package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.expression.DocumentPath;
import dev.awsfakes.dynamodb.internal.expression.Projection;
import dev.awsfakes.dynamodb.internal.value.ValueRules;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads the items of up to 100 keys, of one or several tables, up to 16 MB of them. */
final class BatchGetItemOperation implements Operation<BatchGetItemRequest, BatchGetItemResponse> {
  private static final int MAX_KEYS = 100;
  private static final long MAX_BYTES = 16L << 20;

  private final Tables tables;
  private final Unprocessed parts = new Unprocessed();
  private long bytes;
  private boolean full;

  BatchGetItemOperation(Tables tables) {
    this.tables = tables;
  }

  /** The reads of one table. */
  private record Reads(
      Table table,
      KeysAndAttributes request,
      @Nullable Projection projection,
      List<ItemKey> keys,
      Consumption consumption) {}

  @Override
  public BatchGetItemResponse.Builder handle(BatchGetItemRequest request, Call call) {
    int count = request.requestItems().values().stream().mapToInt(keys -> keys.keys().size()).sum();
    if (count > MAX_KEYS) {
      throw DynamoDbErrors.validation("Too many items requested for the BatchGetItem call");
    }
    Map<String, Reads> reads = new LinkedHashMap<>();
    request.requestItems().forEach((table, keys) -> reads.put(table, prepare(table, keys, call)));
    Map<String, List<Map<String, AttributeValue>>> responses = new LinkedHashMap<>();
    Map<String, KeysAndAttributes> unprocessed = new LinkedHashMap<>();
    reads.forEach(
        (name, wanted) -> {
          List<Map<String, AttributeValue>> left = new ArrayList<>();
          responses.put(name, read(wanted, left, call));
          if (!left.isEmpty()) {
            unprocessed.put(name, wanted.request().toBuilder().keys(left).build());
          }
        });
    parts.requireAny();
    BatchGetItemResponse.Builder response =
        BatchGetItemResponse.builder().responses(responses).unprocessedKeys(unprocessed);
    if (Consumption.isWanted(request.returnConsumedCapacity())) {
      response.consumedCapacity(
          reads.values().stream()
              .map(each -> each.consumption().describe(request.returnConsumedCapacity()))
              .toList());
    }
    return response;
  }

  private Reads prepare(String tableName, KeysAndAttributes request, Call call) {
    LegacyStyle.refuseMixture(
        LegacyStyle.given("AttributesToGet", request.hasAttributesToGet()),
        LegacyStyle.expression("ProjectionExpression", request.projectionExpression()));
    List<DocumentPath> paths =
        GetItemOperation.paths(
            request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
            request.projectionExpression());
    if (paths == null && request.hasAttributesToGet()) {
      paths = Selection.pathsOf(request.attributesToGet());
    }
    Table table = tables.require(tableName, call);
    ScalarKeys.require(table, paths);
    List<ItemKey> keys = new ArrayList<>();
    Set<ItemKey> distinct = new HashSet<>();
    for (Map<String, AttributeValue> key : request.keys()) {
      ItemKey itemKey = table.keys().ofKey(ValueRules.normalised(key));
      if (!distinct.add(itemKey)) {
        throw DynamoDbErrors.duplicateKeys();
      }
      keys.add(itemKey);
    }
    Projection projection = paths == null ? null : Projection.of(paths);
    return new Reads(table, request, projection, keys, new Consumption(table, false));
  }

  private List<Map<String, AttributeValue>> read(
      Reads reads, List<Map<String, AttributeValue>> left, Call call) {
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    for (int i = 0; i < reads.keys().size(); i++) {
      ItemKey key = reads.keys().get(i);
      boolean done = !full && parts.isDone(call, () -> read(reads, key, found, call.now()));
      if (!done || full) {
        left.add(reads.request().keys().get(i));
      }
    }
    return found;
  }

  private void read(
      Reads reads, ItemKey key, List<Map<String, AttributeValue>> found, Instant now) {
    boolean consistent = Boolean.TRUE.equals(reads.request().consistentRead());
    StoredItem item = reads.table().access().read(key, consistent, now);
    bytes += item == null ? 0 : item.size();
    full = bytes > MAX_BYTES;
    if (full) {
      return;
    }
    reads.consumption().addRead(item, consistent);
    if (item != null) {
      Projection projection = reads.projection();
      found.add(projection == null ? item.attributes() : projection.of(item.attributes()));
    }
  }
}
