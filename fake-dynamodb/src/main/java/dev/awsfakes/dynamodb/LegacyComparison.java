package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.expression.Containment;
import dev.awsfakes.dynamodb.internal.value.AttributeType;
import dev.awsfakes.dynamodb.internal.value.Attributes;
import dev.awsfakes.dynamodb.internal.value.ValueRules;
import dev.awsfakes.spi.AwsError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ComparisonOperator;

/** A comparison operator of the older parameters with its arguments. */
record LegacyComparison(ComparisonOperator operator, List<AttributeValue> arguments) {

  /**
   * A comparison whose arguments suit the operator.
   *
   * @throws AwsError ValidationException if they do not
   */
  static LegacyComparison of(ComparisonOperator operator, List<AttributeValue> arguments) {
    LegacyComparison comparison =
        new LegacyComparison(operator, arguments.stream().map(ValueRules::normalised).toList());
    comparison.check();
    return comparison;
  }

  private void check() {
    int count = arguments.size();
    boolean countFits =
        switch (operator) {
          case NULL, NOT_NULL -> count == 0;
          case BETWEEN -> count == 2;
          case IN -> count > 0;
          default -> count == 1;
        };
    if (!countFits) {
      throw DynamoDbErrors.invalid(
          "Invalid number of argument(s) for the " + operator + " ComparisonOperator");
    }
    for (AttributeValue argument : arguments) {
      AttributeType type = AttributeType.of(argument);
      if (!takes(type)) {
        throw DynamoDbErrors.invalid(
            "ComparisonOperator "
                + operator
                + " is not valid for "
                + type
                + " AttributeValue type");
      }
    }
    if (operator == ComparisonOperator.BETWEEN) {
      checkBounds();
    }
  }

  private boolean takes(AttributeType type) {
    return switch (operator) {
      case LE, LT, GE, GT, BETWEEN -> type.isOrdered();
      case BEGINS_WITH -> type == AttributeType.S || type == AttributeType.B;
      case CONTAINS, NOT_CONTAINS ->
          type.isOrdered() || type == AttributeType.BOOL || type == AttributeType.NULL;
      case IN -> type.isOrdered();
      default -> true;
    };
  }

  private void checkBounds() {
    Integer order = Attributes.compare(arguments.get(0), arguments.get(1));
    if (order == null) {
      throw DynamoDbErrors.invalid(
          "AttributeValues inside AttributeValueList must be of same type");
    }
    if (order > 0) {
      throw DynamoDbErrors.validation(
          "The BETWEEN condition was provided a range where the lower bound is greater than the"
              + " upper bound");
    }
  }

  /** Whether it holds for an attribute, which may be missing. */
  boolean holds(@Nullable AttributeValue value) {
    if (value == null) {
      return switch (operator) {
        case NULL, NE, NOT_CONTAINS -> true;
        default -> false;
      };
    }
    return switch (operator) {
      case NOT_NULL -> true;
      case NULL -> false;
      case EQ -> Attributes.equal(value, arguments.get(0));
      case NE -> !Attributes.equal(value, arguments.get(0));
      case CONTAINS -> Containment.contains(value, arguments.get(0));
      case NOT_CONTAINS -> !Containment.contains(value, arguments.get(0));
      case BEGINS_WITH -> Containment.beginsWith(value, arguments.get(0));
      case IN -> arguments.stream().anyMatch(argument -> Attributes.equal(value, argument));
      default -> isOrdered(value);
    };
  }

  private boolean isOrdered(AttributeValue value) {
    Integer first = Attributes.compare(value, arguments.get(0));
    if (first == null) {
      return false;
    }
    if (operator == ComparisonOperator.BETWEEN) {
      Integer second = Attributes.compare(value, arguments.get(1));
      return first >= 0 && second != null && second <= 0;
    }
    return switch (operator) {
      case LT -> first < 0;
      case LE -> first <= 0;
      case GT -> first > 0;
      default -> first >= 0;
    };
  }
}
