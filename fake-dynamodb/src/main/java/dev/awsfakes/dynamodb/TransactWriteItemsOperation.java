package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.TableItems.Occasion;
import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/** Writes up to 100 items, all or none. */
final class TransactWriteItemsOperation
    implements Operation<TransactWriteItemsRequest, TransactWriteItemsResponse> {
  private static final int MAX_TOKEN_LENGTH = 36;

  private final Tables tables;

  TransactWriteItemsOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public TransactWriteItemsResponse.Builder handle(TransactWriteItemsRequest request, Call call) {
    String token = request.clientRequestToken();
    if (token == null) {
      return respond(request, write(request, call), false);
    }
    if (token.isEmpty() || token.length() > MAX_TOKEN_LENGTH) {
      throw DynamoDbErrors.validation("Invalid ClientRequestToken: " + token);
    }
    IdempotencyTokens tokens = IdempotencyTokens.of(tables.cloud(), tables.scope());
    // Two calls with one token wait for each other, so that the second sees the first's.
    synchronized (tokens) {
      boolean repeated = tokens.isRepeated(token, request.transactItems(), call.now());
      if (repeated) {
        return respond(request, outcomesNow(request, call), true);
      }
      Writes writes = write(request, call);
      tokens.remember(token, request.transactItems(), call.now());
      return respond(request, writes, false);
    }
  }

  /** Writes with what they did. */
  private record Writes(List<TransactWrite> writes, List<WriteOutcome> outcomes) {}

  private Writes write(TransactWriteItemsRequest request, Call call) {
    Transaction transaction = Transaction.of(prepare(request, call));
    return new Writes(transaction.writes(), transaction.run(Occasion.of(call.now())));
  }

  private List<TransactWrite> prepare(TransactWriteItemsRequest request, Call call) {
    return TransactWrite.all(name -> tables.require(name, call), request.transactItems());
  }

  private Writes outcomesNow(TransactWriteItemsRequest request, Call call) {
    List<TransactWrite> writes = prepare(request, call);
    List<WriteOutcome> outcomes = new ArrayList<>();
    for (TransactWrite each : writes) {
      StoredItem item = each.table().items().get(each.write().key());
      outcomes.add(new WriteOutcome(item, item));
    }
    return new Writes(writes, outcomes);
  }

  private static TransactWriteItemsResponse.Builder respond(
      TransactWriteItemsRequest request, Writes done, boolean repeated) {
    TransactWriteItemsResponse.Builder response = TransactWriteItemsResponse.builder();
    if (Consumption.isWanted(request.returnConsumedCapacity())) {
      response.consumedCapacity(capacity(done, request.returnConsumedCapacity(), repeated));
    }
    Map<String, List<ItemCollectionMetrics>> metrics = new LinkedHashMap<>();
    for (TransactWrite each : done.writes()) {
      @Nullable ItemCollectionMetrics metric =
          CollectionMetrics.of(
              each.table(), each.keyOrItem(), request.returnItemCollectionMetrics());
      if (metric != null) {
        metrics.computeIfAbsent(each.table().name(), name -> new ArrayList<>()).add(metric);
      }
    }
    if (!metrics.isEmpty()) {
      response.itemCollectionMetrics(metrics);
    }
    return response;
  }

  // A repeated call only reads: API reference, TransactWriteItems, "Idempotency".
  private static List<ConsumedCapacity> capacity(
      Writes done, ReturnConsumedCapacity wanted, boolean repeated) {
    Map<Table, Consumption> byTable = new LinkedHashMap<>();
    for (int i = 0; i < done.writes().size(); i++) {
      Consumption consumption =
          byTable.computeIfAbsent(
              done.writes().get(i).table(), table -> new Consumption(table, true));
      WriteOutcome outcome = done.outcomes().get(i);
      if (repeated) {
        consumption.addRead(outcome.before(), true);
      } else {
        consumption.addWrite(outcome);
      }
    }
    return byTable.values().stream().map(consumption -> consumption.describe(wanted)).toList();
  }
}
