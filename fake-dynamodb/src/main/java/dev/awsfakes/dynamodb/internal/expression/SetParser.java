package dev.awsfakes.dynamodb.internal.expression;

import dev.awsfakes.dynamodb.internal.StatementErrors;
import dev.awsfakes.dynamodb.internal.value.AttributeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Parses the assignments of PartiQL's SET by recursive descent. */
final class SetParser {
  private static final Set<String> SET_FUNCTIONS = Set.of("SET_ADD", "SET_DELETE");
  private static final Set<String> OTHER_OPERATORS = Set.of("*", "/", "%", "||");

  private final StatementTokens tokens;
  private final StatementValues values;

  SetParser(StatementTokens tokens, StatementValues values) {
    this.tokens = tokens;
    this.values = values;
  }

  UpdateAction assignment() {
    DocumentPath path = tokens.path();
    tokens.expect("=");
    return SET_FUNCTIONS.contains(tokens.peek().text().toUpperCase(Locale.ROOT))
        ? setFunction(path)
        : new UpdateAction.Assign(path, sum());
  }

  // They change the attribute that they are assigned to.
  private UpdateAction setFunction(DocumentPath path) {
    StatementTokens.Part function = tokens.take();
    String name = function.text().toUpperCase(Locale.ROOT);
    tokens.expect("(");
    String place = tokens.place(tokens.peek());
    DocumentPath from = tokens.path();
    if (!tokens.accept(",")) {
      throw StatementErrors.setFunctionOperands(name, tokens.place(function));
    }
    Operand operand = operand();
    if (!tokens.accept(")")) {
      throw StatementErrors.setFunctionOperands(name, tokens.place(function));
    }
    if (!from.equals(path)) {
      throw StatementErrors.setFunctionOfOtherPath(name);
    }
    AttributeType type = Operand.literalType(operand, values.values());
    if (!(operand instanceof Operand.Value value) || type == null || !type.isSet()) {
      throw StatementErrors.setFunctionOfNoSet(name, place);
    }
    return name.equals("SET_ADD")
        ? new UpdateAction.Add(path, value)
        : new UpdateAction.Delete(path, value);
  }

  private Operand sum() {
    Operand sum = operand();
    while (tokens.peek().isSymbol("+") || tokens.peek().isSymbol("-")) {
      boolean negated = tokens.take().isSymbol("-");
      sum = new UpdateOperand.Sum(sum, operand(), negated);
    }
    if (tokens.peek().kind() == StatementTokens.Kind.SYMBOL
        && OTHER_OPERATORS.contains(tokens.peek().text())) {
      throw StatementErrors.unsupportedOperator("Update", tokens.peek().text());
    }
    return sum;
  }

  private Operand operand() {
    if (values.isNext()) {
      return values.operand();
    }
    if (tokens.accept("(")) {
      Operand operand = sum();
      tokens.expect(")");
      return operand;
    }
    if (tokens.peek().isSymbol("-") || tokens.peek().isSymbol("+")) {
      throw ExpressionErrors.operandCount(ExpressionKind.SET, tokens.peek().text(), 1);
    }
    return tokens.atFunction() ? function() : new Operand.Path(tokens.path());
  }

  private Operand function() {
    String name = tokens.take().text().toLowerCase(Locale.ROOT);
    List<Operand> operands = new ArrayList<>();
    tokens.expect("(");
    do {
      operands.add(sum());
    } while (tokens.accept(","));
    tokens.expect(")");
    return UpdateOperand.function(ExpressionKind.SET, name, operands);
  }
}
