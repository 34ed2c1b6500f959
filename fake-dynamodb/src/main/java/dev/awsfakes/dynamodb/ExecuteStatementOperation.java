package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.TableItems.Occasion;
import dev.awsfakes.dynamodb.internal.StatementErrors;
import dev.awsfakes.dynamodb.internal.expression.Projection;
import dev.awsfakes.dynamodb.internal.expression.Statement;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;

/** Runs one PartiQL statement. */
final class ExecuteStatementOperation
    implements Operation<ExecuteStatementRequest, ExecuteStatementResponse> {
  private final Tables tables;

  ExecuteStatementOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public ExecuteStatementResponse.Builder handle(ExecuteStatementRequest request, Call call) {
    Statement statement = Statement.parse(request.statement(), request.parameters());
    if (statement instanceof Statement.Select select) {
      if (select.exists()) {
        throw StatementErrors.existsOutsideTransaction();
      }
      return read(request, select, call);
    }
    Table table = tables.require(statement.table(), call);
    TransactWrite write =
        StatementWrites.of(table, statement, request.returnValuesOnConditionCheckFailure());
    WriteOutcome outcome = table.access().write(write.write(), Occasion.of(call.now()));
    Map<String, AttributeValue> returned = returned(statement, outcome);
    ExecuteStatementResponse.Builder response =
        ExecuteStatementResponse.builder().items(returned == null ? List.of() : List.of(returned));
    if (Consumption.isWanted(request.returnConsumedCapacity())) {
      response.consumedCapacity(
          new Consumption(table, false)
              .addWrite(outcome)
              .describe(request.returnConsumedCapacity()));
    }
    return response;
  }

  private ExecuteStatementResponse.Builder read(
      ExecuteStatementRequest request, Statement.Select select, Call call) {
    Table table = tables.require(select.table(), call);
    StatementReads reads =
        new StatementReads(
            table, select, Boolean.TRUE.equals(request.consistentRead()), call.now());
    Page page = reads.page(StatementPosition.of(request), request.limit());
    ExecuteStatementResponse.Builder response =
        ExecuteStatementResponse.builder().items(page.items().stream().map(reads::shown).toList());
    if (page.last() != null) {
      response.lastEvaluatedKey(page.last());
      response.nextToken(StatementPosition.token(request, page.last()));
    }
    if (Consumption.isWanted(request.returnConsumedCapacity())) {
      response.consumedCapacity(reads.consumption(page).describe(request.returnConsumedCapacity()));
    }
    return response;
  }

  /** What a write's RETURNING clause asks for; null if it has none, or there is nothing. */
  static @Nullable Map<String, AttributeValue> returned(Statement statement, WriteOutcome outcome) {
    Statement.Returning returning = statement.returning();
    if (returning == null) {
      return null;
    }
    StoredItem item = returning.old() ? outcome.before() : outcome.after();
    if (item == null) {
      return null;
    }
    if (returning.all() || !(statement instanceof Statement.Update update)) {
      return item.attributes();
    }
    Map<String, AttributeValue> modified =
        Projection.of(update.update().paths()).of(item.attributes());
    return modified.isEmpty() ? null : modified;
  }
}
