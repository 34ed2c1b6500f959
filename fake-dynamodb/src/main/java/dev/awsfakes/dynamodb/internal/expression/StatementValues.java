package dev.awsfakes.dynamodb.internal.expression;

import dev.awsfakes.dynamodb.internal.StatementErrors;
import dev.awsfakes.dynamodb.internal.expression.StatementTokens.Kind;
import dev.awsfakes.dynamodb.internal.value.AttributeType;
import dev.awsfakes.dynamodb.internal.value.ValueRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The literals and parameters of a statement, each of which becomes a placeholder's value. */
final class StatementValues {
  private final StatementTokens tokens;
  private final List<AttributeValue> parameters;
  private final Map<String, AttributeValue> values = new LinkedHashMap<>();
  private int used;

  StatementValues(StatementTokens tokens, List<AttributeValue> parameters) {
    this.tokens = tokens;
    this.parameters = parameters;
  }

  Map<String, AttributeValue> values() {
    return values;
  }

  void requireAllParametersUsed() {
    if (used != parameters.size()) {
      throw StatementErrors.parameterCount();
    }
  }

  /** Whether a literal or parameter comes next. */
  boolean isNext() {
    StatementTokens.Part part = tokens.peek();
    return switch (part.kind()) {
      case STRING, NUMBER -> true;
      case SYMBOL ->
          part.isSymbol("?")
              || (part.isSymbol("-") && tokens.peekSecond().kind() == Kind.NUMBER)
              || part.isSymbol("[")
              || part.isSymbol("{")
              || part.isSymbol("<<");
      case WORD -> part.isKeyword("TRUE") || part.isKeyword("FALSE") || part.isKeyword("NULL");
      default -> false;
    };
  }

  /** The next literal or parameter as an operand. */
  Operand.Value operand() {
    return operand(value());
  }

  Operand.Value operand(AttributeValue value) {
    String placeholder = ":" + values.size();
    values.put(placeholder, ValueRules.normalised(value));
    return new Operand.Value(placeholder);
  }

  /** The next literal or parameter. */
  AttributeValue value() {
    StatementTokens.Part part = tokens.take();
    if (part.kind() == Kind.STRING) {
      return AttributeValue.fromS(part.text());
    }
    if (part.kind() == Kind.NUMBER) {
      return AttributeValue.fromN(part.text());
    }
    if (part.kind() == Kind.WORD) {
      return part.isKeyword("NULL")
          ? AttributeValue.fromNul(true)
          : AttributeValue.fromBool(part.isKeyword("TRUE"));
    }
    return switch (part.text()) {
      case "?" -> parameter();
      case "-" -> AttributeValue.fromN("-" + tokens.take().text());
      case "[" -> AttributeValue.fromL(members("]"));
      case "<<" -> set(part, members(">>"));
      case "{" -> AttributeValue.fromM(map());
      default -> throw tokens.unexpected();
    };
  }

  private AttributeValue parameter() {
    if (used == parameters.size()) {
      throw StatementErrors.parameterCount();
    }
    return parameters.get(used++);
  }

  private List<AttributeValue> members(String end) {
    List<AttributeValue> members = new ArrayList<>();
    if (tokens.accept(end)) {
      return members;
    }
    do {
      members.add(requiredValue());
    } while (tokens.accept(","));
    tokens.expect(end);
    return members;
  }

  private AttributeValue requiredValue() {
    if (!isNext()) {
      throw tokens.unexpected();
    }
    return value();
  }

  private Map<String, AttributeValue> map() {
    Map<String, AttributeValue> map = new LinkedHashMap<>();
    if (tokens.accept("}")) {
      return map;
    }
    do {
      StatementTokens.Part name = tokens.take();
      if (name.kind() != Kind.STRING) {
        throw StatementErrors.nameNotString(tokens.place(name));
      }
      tokens.expect(":");
      if (map.put(name.text(), requiredValue()) != null) {
        throw StatementErrors.nameTwice(name.text(), tokens.place(name));
      }
    } while (tokens.accept(","));
    tokens.expect("}");
    return map;
  }

  private AttributeValue set(StatementTokens.Part start, List<AttributeValue> members) {
    if (members.isEmpty()) {
      throw StatementErrors.emptySet(tokens.place(start));
    }
    AttributeType type = AttributeType.of(members.get(0));
    if (members.stream().anyMatch(member -> AttributeType.of(member) != type)) {
      throw StatementErrors.mixedSet();
    }
    return switch (type) {
      case S -> AttributeValue.fromSs(members.stream().map(AttributeValue::s).toList());
      case N -> AttributeValue.fromNs(members.stream().map(AttributeValue::n).toList());
      case B -> {
        List<SdkBytes> bytes = members.stream().map(AttributeValue::b).toList();
        yield AttributeValue.fromBs(bytes);
      }
      default -> throw StatementErrors.mixedSet();
    };
  }
}
