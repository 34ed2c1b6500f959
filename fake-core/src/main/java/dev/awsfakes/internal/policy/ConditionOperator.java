package dev.awsfakes.internal.policy;

import com.google.errorprone.annotations.Immutable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operators of conditions: how one value of a request compares with one of a policy. */
enum ConditionOperator {
  STRING_EQUALS("StringEquals", Texts.LITERAL, false, String::equals),
  STRING_NOT_EQUALS("StringNotEquals", Texts.LITERAL, true, String::equals),
  STRING_EQUALS_IGNORE_CASE(
      "StringEqualsIgnoreCase", Texts.LITERAL, false, String::equalsIgnoreCase),
  STRING_NOT_EQUALS_IGNORE_CASE(
      "StringNotEqualsIgnoreCase", Texts.LITERAL, true, String::equalsIgnoreCase),
  STRING_LIKE("StringLike", Texts.PATTERN, false, Glob::matches),
  STRING_NOT_LIKE("StringNotLike", Texts.PATTERN, true, Glob::matches),
  NUMERIC_EQUALS("NumericEquals", Texts.PLAIN, false, numbers(c -> c == 0)),
  NUMERIC_NOT_EQUALS("NumericNotEquals", Texts.PLAIN, true, numbers(c -> c == 0)),
  NUMERIC_LESS_THAN("NumericLessThan", Texts.PLAIN, false, numbers(c -> c < 0)),
  NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals", Texts.PLAIN, false, numbers(c -> c <= 0)),
  NUMERIC_GREATER_THAN("NumericGreaterThan", Texts.PLAIN, false, numbers(c -> c > 0)),
  NUMERIC_GREATER_THAN_EQUALS("NumericGreaterThanEquals", Texts.PLAIN, false, numbers(c -> c >= 0)),
  DATE_EQUALS("DateEquals", Texts.PLAIN, false, dates(c -> c == 0)),
  DATE_NOT_EQUALS("DateNotEquals", Texts.PLAIN, true, dates(c -> c == 0)),
  DATE_LESS_THAN("DateLessThan", Texts.PLAIN, false, dates(c -> c < 0)),
  DATE_LESS_THAN_EQUALS("DateLessThanEquals", Texts.PLAIN, false, dates(c -> c <= 0)),
  DATE_GREATER_THAN("DateGreaterThan", Texts.PLAIN, false, dates(c -> c > 0)),
  DATE_GREATER_THAN_EQUALS("DateGreaterThanEquals", Texts.PLAIN, false, dates(c -> c >= 0)),
  BOOL("Bool", Texts.PLAIN, false, String::equalsIgnoreCase),
  BINARY_EQUALS("BinaryEquals", Texts.PLAIN, false, String::equals),
  IP_ADDRESS("IpAddress", Texts.PLAIN, false, IpRange::contains),
  NOT_IP_ADDRESS("NotIpAddress", Texts.PLAIN, true, IpRange::contains),
  ARN_EQUALS("ArnEquals", Texts.PATTERN, false, ArnPattern::matches),
  ARN_NOT_EQUALS("ArnNotEquals", Texts.PATTERN, true, ArnPattern::matches),
  ARN_LIKE("ArnLike", Texts.PATTERN, false, ArnPattern::matches),
  ARN_NOT_LIKE("ArnNotLike", Texts.PATTERN, true, ArnPattern::matches),
  NULL("Null", Texts.PLAIN, false, String::equalsIgnoreCase);

  /** How the policy's text is read. */
  private enum Texts {
    /** Without variables and wildcards. */
    PLAIN,
    /** With variables. */
    LITERAL,
    /** With variables and wildcards. */
    PATTERN
  }

  /** Compares the value of a policy with that of a request. */
  @Immutable
  @FunctionalInterface
  private interface Comparison {
    boolean holds(String policy, String request);
  }

  /** Which results of a comparison hold. */
  @Immutable
  @FunctionalInterface
  private interface Order {
    boolean holds(int compared);
  }

  private final String name;
  private final Texts texts;
  private final boolean negated;
  private final Comparison comparison;

  ConditionOperator(String name, Texts texts, boolean negated, Comparison comparison) {
    this.name = name;
    this.texts = texts;
    this.negated = negated;
    this.comparison = comparison;
  }

  /** The operator of a name, case-sensitive as in AWS; empty if there is none. */
  static Optional<ConditionOperator> named(String name) {
    for (ConditionOperator operator : values()) {
      if (operator.name.equals(name)) {
        return Optional.of(operator);
      }
    }
    return Optional.empty();
  }

  /** Whether it holds where none of the policy's values matches. */
  boolean isNegated() {
    return negated;
  }

  /** Whether the values are the same in the operator's meaning, its negation left aside. */
  boolean matches(PolicyText policy, String request, Facts facts) {
    return switch (texts) {
      case PLAIN -> comparison.holds(policy.source(), request);
      case LITERAL -> holds(policy.literal(facts), request);
      case PATTERN -> holds(policy.pattern(facts), request);
    };
  }

  private boolean holds(Optional<String> policy, String request) {
    return policy.isPresent() && comparison.holds(policy.get(), request);
  }

  private static Comparison numbers(Order order) {
    return (policy, request) -> {
      BigDecimal left = number(request);
      BigDecimal right = number(policy);
      return left != null && right != null && order.holds(left.compareTo(right));
    };
  }

  private static @Nullable BigDecimal number(String text) {
    try {
      return new BigDecimal(text.trim());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static Comparison dates(Order order) {
    return (policy, request) -> {
      Instant left = date(request);
      Instant right = date(policy);
      return left != null && right != null && order.holds(left.compareTo(right));
    };
  }

  // The W3C forms of ISO 8601, or seconds since 1970: IAM guide, "Date condition operators".
  private static @Nullable Instant date(String text) {
    try {
      if (text.matches("-?\\d+")) {
        return Instant.ofEpochSecond(Long.parseLong(text));
      }
      return text.contains("T")
          ? OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant()
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException | NumberFormatException e) {
      return null;
    }
  }
}
