package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.expression.DocumentPath;
import dev.awsfakes.dynamodb.internal.expression.KeyPredicate;
import dev.awsfakes.dynamodb.internal.expression.Statement;
import dev.awsfakes.dynamodb.internal.expression.Where;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.access.AccessQuestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The question that a PartiQL statement asks. */
final class StatementQuestion {
  private StatementQuestion() {}

  /**
   * The question of a statement.
   *
   * @param enclosing the transaction's operation that it is part of, null if it is of none
   */
  static AccessQuestion of(Statement statement, @Nullable String enclosing, Call call) {
    TableQuestion question = TableQuestion.of(statement.table(), call);
    question.with("dynamodb:EnclosingOperation", enclosing);
    if (statement instanceof Statement.Select select) {
      question.index(select.index());
      List<DocumentPath> paths = select.paths();
      if (paths != null) {
        question.attributes(paths.stream().map(DocumentPath::root).toList());
      }
      question.with("dynamodb:Select", paths == null ? "ALL_ATTRIBUTES" : "SPECIFIC_ATTRIBUTES");
      boolean leading = add(select.where(), question);
      return question
          .with("dynamodb:FullTableScan", !leading)
          .asks(select.exists() ? "ConditionCheckItem" : "PartiQLSelect");
    }
    if (statement instanceof Statement.Insert insert) {
      return question.item(insert.item()).asks("PartiQLInsert");
    }
    if (statement instanceof Statement.Update update) {
      add(update.where(), question);
      question.attributes(update.update().paths().stream().map(DocumentPath::root).toList());
      return question.asks("PartiQLUpdate");
    }
    add(((Statement.Delete) statement).where(), question);
    return question.asks("PartiQLDelete");
  }

  /** Adds what a WHERE clause names; tells whether it names the partition key. */
  private static boolean add(Where where, TableQuestion question) {
    boolean found = false;
    for (KeyPredicate predicate : where.predicates()) {
      question.attributes(List.of(predicate.attribute()));
      if (predicate.operator() == KeyPredicate.Operator.EQUAL) {
        found |= question.keyValue(predicate.attribute(), predicate.value());
      }
    }
    return found;
  }
}
