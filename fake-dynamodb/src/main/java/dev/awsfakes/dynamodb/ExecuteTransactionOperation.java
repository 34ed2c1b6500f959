package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.TableItems.Occasion;
import dev.awsfakes.dynamodb.internal.StatementErrors;
import dev.awsfakes.dynamodb.internal.expression.Statement;
import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionResponse;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ParameterizedStatement;

/** Runs up to 100 PartiQL statements, all reads or all writes, all or none. */
final class ExecuteTransactionOperation
    implements Operation<ExecuteTransactionRequest, ExecuteTransactionResponse> {
  private final Tables tables;
  private final Map<Table, Consumption> consumptions = new LinkedHashMap<>();

  ExecuteTransactionOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public ExecuteTransactionResponse.Builder handle(ExecuteTransactionRequest request, Call call) {
    List<Statement> statements =
        request.transactStatements().stream()
            .map(each -> Statement.parse(each.statement(), each.parameters()))
            .toList();
    long reads = statements.stream().filter(ExecuteTransactionOperation::isRead).count();
    if (reads != 0 && reads != statements.size()) {
      throw StatementErrors.mixedTransaction();
    }
    List<ItemResponse> responses =
        reads > 0 ? read(statements, call) : write(request, statements, call);
    ExecuteTransactionResponse.Builder response =
        ExecuteTransactionResponse.builder().responses(responses);
    if (Consumption.isWanted(request.returnConsumedCapacity())) {
      response.consumedCapacity(
          consumptions.values().stream()
              .map(consumption -> consumption.describe(request.returnConsumedCapacity()))
              .toList());
    }
    return response;
  }

  private static boolean isRead(Statement statement) {
    return statement instanceof Statement.Select select && !select.exists();
  }

  private Consumption consumption(Table table) {
    return consumptions.computeIfAbsent(table, each -> new Consumption(each, true));
  }

  private List<ItemResponse> read(List<Statement> statements, Call call) {
    List<LockedItems.Place> places = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      Statement.Select select = (Statement.Select) statements.get(i);
      Table table = tables.require(select.table(), call);
      ItemKey key = naming(i, () -> StatementReads.onlyKey(table, select, "ExecuteTransaction"));
      places.add(new LockedItems.Place(table, key));
    }
    List<@Nullable StoredItem> items = TransactionalReads.read(places, call.now());
    List<ItemResponse> responses = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      consumption(places.get(i).table()).addRead(items.get(i), true);
      responses.add(response((Statement.Select) statements.get(i), items.get(i)));
    }
    return responses;
  }

  private static ItemResponse response(Statement.Select select, @Nullable StoredItem item) {
    ItemResponse.Builder response = ItemResponse.builder();
    if (item != null && select.where().test(item.attributes())) {
      response.item(StatementReads.shown(select.paths(), item.attributes()));
    }
    return response.build();
  }

  private List<ItemResponse> write(
      ExecuteTransactionRequest request, List<Statement> statements, Call call) {
    List<Supplier<TransactWrite>> writes = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      ParameterizedStatement given = request.transactStatements().get(i);
      Statement statement = statements.get(i);
      Table table = tables.require(statement.table(), call);
      naming(i, () -> requireWrite(table, statement));
      writes.add(
          () -> StatementWrites.of(table, statement, given.returnValuesOnConditionCheckFailure()));
    }
    // DynamoDB guide, "Performing transactions with PartiQL": errors of the single operations are
    // reasons of the cancellation.
    Transaction transaction = Transaction.of(TransactWrite.made(writes));
    String token = request.clientRequestToken();
    if (token == null) {
      count(transaction, transaction.run(Occasion.of(call.now())));
      return List.of();
    }
    IdempotencyTokens tokens = IdempotencyTokens.of(tables.cloud(), tables.scope());
    synchronized (tokens) {
      if (!tokens.isRepeated(token, request.transactStatements(), call.now())) {
        count(transaction, transaction.run(Occasion.of(call.now())));
        tokens.remember(token, request.transactStatements(), call.now());
      }
    }
    return List.of();
  }

  private static Statement requireWrite(Table table, Statement statement) {
    if (statement.returning() != null) {
      throw StatementErrors.returningInTransaction();
    }
    if (statement instanceof Statement.Select select) {
      StatementWrites.requireConditional(table, select.where());
    }
    return statement;
  }

  /** What a statement's error says begins with its position. */
  private static <T> T naming(int position, Supplier<T> step) {
    try {
      return step.get();
    } catch (AwsError error) {
      throw StatementErrors.inTransaction(position, error);
    }
  }

  private void count(Transaction transaction, List<WriteOutcome> outcomes) {
    for (int i = 0; i < outcomes.size(); i++) {
      consumption(transaction.writes().get(i).table()).addWrite(outcomes.get(i));
    }
  }
}
