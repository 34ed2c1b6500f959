package dev.awsfakes.s3.internal.select;

import dev.awsfakes.s3.internal.select.Functions.Trimmed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads calls of functions: S3 guide, "SQL functions". */
final class FunctionParser {
  private static final Set<String> RESERVED =
      Set.of(
          "avg",
          "case",
          "cast",
          "char_length",
          "character_length",
          "coalesce",
          "count",
          "extract",
          "lower",
          "max",
          "min",
          "nullif",
          "substring",
          "sum",
          "trim",
          "upper");

  private final Tokens tokens;
  private final ExpressionParser expressions;
  private final Instant now;

  FunctionParser(Tokens tokens, ExpressionParser expressions, Instant now) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.now = now;
  }

  static boolean isFunction(Token word, Token next) {
    return RESERVED.contains(word.lower()) || (next.isSign("(") && !word.isReserved());
  }

  Expression call() {
    String name = tokens.next().lower();
    if (name.equals("case")) {
      return new CaseParser(tokens, expressions).rest();
    }
    tokens.requireSign(
        "(",
        name.equals("cast")
            ? SelectProblem.ParseExpectedLeftParenAfterCast
            : SelectProblem.ParseExpectedLeftParenBuiltinFunctionCall);
    Accumulator.Kind aggregate = Accumulator.Kind.of(name);
    Expression call = aggregate != null ? aggregate(aggregate) : call(name);
    tokens.requireSign(")", SelectProblem.ParseExpectedRightParenBuiltinFunctionCall);
    return call;
  }

  private Expression call(String name) {
    return switch (name) {
      case "cast" -> cast();
      case "char_length", "character_length" -> Functions.charLength(argument());
      case "coalesce" -> Functions.coalesce(arguments());
      case "date_add" -> dateAdd();
      case "date_diff" -> dateDiff();
      case "extract" -> extract();
      case "lower" -> Functions.lower(argument());
      case "nullif" -> nullIf();
      case "substring" -> substring();
      case "to_string" -> toText();
      case "to_timestamp" -> Functions.toTimestamp(argument());
      case "trim" -> trim();
      case "upper" -> Functions.upper(argument());
      case "utcnow" -> utcNow();
      default -> throw SelectProblem.UnsupportedFunction.exception();
    };
  }

  private Expression aggregate(Accumulator.Kind kind) {
    if (tokens.peek().isSign("*")) {
      if (kind != Accumulator.Kind.COUNT) {
        throw SelectProblem.ParseUnsupportedCallWithStar.exception();
      }
      tokens.next();
      return expressions.aggregate(kind, true);
    }
    if (tokens.peek().isWord("distinct") || tokens.peek().isWord("all")) {
      throw SelectProblem.UnsupportedSqlOperation.exception();
    }
    if (tokens.peek().isSign(")")) {
      throw SelectProblem.ParseNonUnaryAgregateFunctionCall.exception();
    }
    Expression result = expressions.aggregate(kind, false);
    if (tokens.peek().isSign(",")) {
      throw SelectProblem.ParseNonUnaryAgregateFunctionCall.exception();
    }
    return result;
  }

  private List<Expression> arguments() {
    List<Expression> arguments = new ArrayList<>();
    if (!tokens.peek().isSign(")")) {
      do {
        arguments.add(expressions.expression());
      } while (tokens.skipSign(","));
    }
    return arguments;
  }

  private List<Expression> arguments(int least, int most) {
    List<Expression> arguments = arguments();
    if (arguments.size() < least || arguments.size() > most) {
      throw SelectProblem.EvaluatorInvalidArguments.exception();
    }
    return arguments;
  }

  private Expression argument() {
    return arguments(1, 1).get(0);
  }

  private Expression nullIf() {
    List<Expression> arguments = arguments(2, 2);
    return Functions.nullIf(arguments.get(0), arguments.get(1));
  }

  private Expression toText() {
    List<Expression> arguments = arguments(2, 2);
    return Functions.toText(arguments.get(0), arguments.get(1));
  }

  private Expression utcNow() {
    arguments(0, 0);
    Value value =
        new Value.Moment(
            new Timestamp(
                LocalDateTime.ofInstant(now, ZoneOffset.UTC),
                Timestamp.Precision.FRACTION,
                ZoneOffset.UTC));
    return row -> value;
  }

  private Expression cast() {
    Expression value = expressions.expression();
    tokens.requireWord("as", SelectProblem.ParseCastArity);
    return Cast.parse(tokens).of(value);
  }

  private DatePart datePart() {
    DatePart part = DatePart.of(tokens.next());
    if (part == null) {
      throw SelectProblem.ParseExpectedDatePart.exception();
    }
    return part;
  }

  private void requireComma() {
    tokens.requireSign(",", SelectProblem.ParseExpectedArgumentDelimiter);
  }

  private Expression dateAdd() {
    DatePart part = datePart();
    requireComma();
    Expression quantity = expressions.expression();
    requireComma();
    return part.add(quantity, expressions.expression());
  }

  private Expression dateDiff() {
    DatePart part = datePart();
    requireComma();
    Expression from = expressions.expression();
    requireComma();
    return part.between(from, expressions.expression());
  }

  private Expression extract() {
    DatePart part = datePart();
    tokens.requireWord("from", SelectProblem.ParseExpectedKeyword);
    return part.extract(expressions.expression());
  }

  /** Both {@code SUBSTRING(s FROM 1 FOR 2)} and {@code SUBSTRING(s, 1, 2)}. */
  private Expression substring() {
    Expression text = expressions.expression();
    boolean words = tokens.skipWord("from");
    if (!words) {
      requireComma();
    }
    Expression start = expressions.expression();
    boolean limited = words ? tokens.skipWord("for") : tokens.skipSign(",");
    return Functions.substring(text, start, limited ? expressions.expression() : null);
  }

  private Expression trim() {
    Trimmed side = Trimmed.of(tokens.peek());
    if (side != null) {
      tokens.next();
    }
    Trimmed sides = side == null ? Trimmed.BOTH : side;
    if (tokens.skipWord("from")) {
      return Functions.trim(sides, row -> Value.of(" "), expressions.expression());
    }
    Expression first = expressions.expression();
    if (tokens.skipWord("from")) {
      return Functions.trim(sides, first, expressions.expression());
    }
    if (side != null) {
      throw SelectProblem.ParseExpectedKeyword.exception();
    }
    return Functions.trim(sides, row -> Value.of(" "), first);
  }
}
