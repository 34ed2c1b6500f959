package dev.awsfakes.s3.internal.select;

import dev.awsfakes.s3.internal.select.Value.Bool;
import dev.awsfakes.s3.internal.select.Value.Moment;
import dev.awsfakes.s3.internal.select.Value.Num;
import dev.awsfakes.s3.internal.select.Value.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Converts values to a type: S3 guide, "Data types", "CAST". */
enum Cast {
  BOOL("boolean"),
  INT("integer"),
  STRING("string"),
  FLOAT("float"),
  DECIMAL("numeric"),
  TIMESTAMP("timestamp");

  private final String otherName;

  Cast(String otherName) {
    this.otherName = otherName;
  }

  /** Reads the name of a type. */
  static Cast parse(Tokens tokens) {
    Token name = tokens.next();
    for (Cast type : values()) {
      if (name.isWord(type.name()) || name.isWord(type.otherName)) {
        return type;
      }
    }
    throw name.isReserved() || name.isName()
        ? SelectProblem.InvalidDataType.exception()
        : SelectProblem.ParseExpectedTypeName.exception();
  }

  Expression of(Expression operand) {
    return row -> {
      Value value = operand.in(row);
      return value.isPresent() ? convert(value) : value;
    };
  }

  private Value convert(Value value) {
    Value converted = converted(value);
    if (converted == null) {
      throw SelectProblem.CastFailed.exception();
    }
    return converted;
  }

  private @Nullable Value converted(Value value) {
    return switch (this) {
      case BOOL -> toBool(value);
      case INT -> toInt(value);
      case STRING -> toText(value);
      case FLOAT -> value instanceof Num number ? toFloat(number) : floatOf(textOf(value));
      case DECIMAL -> value instanceof Num number ? new Num(rounded(number)) : decimalOf(value);
      case TIMESTAMP -> toTimestamp(value);
    };
  }

  private static @Nullable Value toBool(Value value) {
    if (value instanceof Num number) {
      return Value.of(number.decimal().signum() != 0);
    }
    if (value instanceof Text text) {
      return switch (text.value().toLowerCase(Locale.ROOT)) {
        case "true" -> Values.TRUE;
        case "false" -> Values.FALSE;
        default -> null;
      };
    }
    return value instanceof Bool ? value : null;
  }

  private static @Nullable Value toInt(Value value) {
    if (value instanceof Bool bool) {
      return Value.of(bool.value() ? 1 : 0);
    }
    try {
      return value instanceof Num number
          ? Value.of(number.decimal().setScale(0, RoundingMode.DOWN).longValueExact())
          : Value.of(Long.parseLong(textOf(value).strip()));
    } catch (ArithmeticException e) {
      throw SelectProblem.IntegerOverflow.exception();
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable Value toText(Value value) {
    if (value instanceof Num number) {
      return Value.of(Numbers.text(number));
    }
    if (value instanceof Bool bool) {
      return Value.of(Boolean.toString(bool.value()));
    }
    if (value instanceof Moment moment) {
      return Value.of(moment.value().toString());
    }
    return value instanceof Text ? value : null;
  }

  private static Value toFloat(Num number) {
    return new Num(number.value().doubleValue());
  }

  private static @Nullable Value floatOf(String text) {
    BigDecimal number = number(text);
    return number == null ? null : new Num(number.doubleValue());
  }

  private static BigDecimal rounded(Num number) {
    return number.decimal().round(Numbers.DECIMAL);
  }

  private static @Nullable Value decimalOf(Value value) {
    BigDecimal number = number(textOf(value));
    return number == null ? null : new Num(number.round(Numbers.DECIMAL));
  }

  private static @Nullable BigDecimal number(String text) {
    try {
      return new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable Value toTimestamp(Value value) {
    if (value instanceof Moment) {
      return value;
    }
    Timestamp timestamp = Timestamp.parse(textOf(value));
    return timestamp == null ? null : new Moment(timestamp);
  }

  // No number and no timestamp is written as the empty text, which stands for other types.
  private static String textOf(Value value) {
    return value instanceof Text text ? text.value() : "";
  }
}
