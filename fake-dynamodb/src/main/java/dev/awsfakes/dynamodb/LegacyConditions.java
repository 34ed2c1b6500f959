package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.AwsError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ComparisonOperator;
import software.amazon.awssdk.services.dynamodb.model.Condition;
import software.amazon.awssdk.services.dynamodb.model.ConditionalOperator;
import software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue;

/** The older conditions and filters: a comparison for each of some attributes. */
final class LegacyConditions {
  private LegacyConditions() {}

  /** The parameter {@code Expected}. */
  static ItemCondition expected(
      @Nullable Map<String, ExpectedAttributeValue> expected,
      @Nullable ConditionalOperator operator) {
    requireSeveral(expected, operator);
    if (expected == null) {
      return ItemCondition.NONE;
    }
    Map<String, LegacyComparison> comparisons = new LinkedHashMap<>();
    expected.forEach(
        (attribute, value) -> comparisons.put(attribute, comparison(attribute, value)));
    return all(comparisons, operator);
  }

  /** The parameters {@code QueryFilter} and {@code ScanFilter}. */
  static ItemCondition filter(
      @Nullable Map<String, Condition> conditions, @Nullable ConditionalOperator operator) {
    requireSeveral(conditions, operator);
    return conditions == null ? ItemCondition.NONE : all(comparisons(conditions), operator);
  }

  /** The comparisons of a filter or of key conditions. */
  static Map<String, LegacyComparison> comparisons(Map<String, Condition> conditions) {
    Map<String, LegacyComparison> comparisons = new LinkedHashMap<>();
    conditions.forEach(
        (attribute, condition) ->
            comparisons.put(
                attribute,
                LegacyComparison.of(
                    condition.comparisonOperator(), condition.attributeValueList())));
    return comparisons;
  }

  private static void requireSeveral(
      @Nullable Map<String, ?> conditions, @Nullable ConditionalOperator operator) {
    if (operator == null) {
      return;
    }
    if (conditions == null || conditions.isEmpty()) {
      throw DynamoDbErrors.invalid("ConditionalOperator cannot be used without Filter or Expected");
    }
    if (conditions.size() == 1) {
      throw DynamoDbErrors.invalid(
          "ConditionalOperator can only be used when Filter or Expected has two or more elements");
    }
  }

  private static ItemCondition all(
      Map<String, LegacyComparison> comparisons, @Nullable ConditionalOperator operator) {
    boolean any = operator == ConditionalOperator.OR;
    return item -> {
      for (Map.Entry<String, LegacyComparison> entry : comparisons.entrySet()) {
        if (entry.getValue().holds(item.get(entry.getKey())) == any) {
          return any;
        }
      }
      return !any;
    };
  }

  private static LegacyComparison comparison(String attribute, ExpectedAttributeValue expected) {
    if (expected.comparisonOperator() != null) {
      return named(attribute, expected);
    }
    if (expected.hasAttributeValueList()) {
      throw invalid(
          "AttributeValueList can only be used with a ComparisonOperator for Attribute: ",
          attribute);
    }
    AttributeValue value = expected.value();
    if (Boolean.FALSE.equals(expected.exists())) {
      if (value != null) {
        throw invalid("Value cannot be used when Exists is false for Attribute: ", attribute);
      }
      return LegacyComparison.of(ComparisonOperator.NULL, List.of());
    }
    if (value == null) {
      throw invalid(
          "Value must be provided when Exists is "
              + (expected.exists() == null ? "null" : "true")
              + " for Attribute: ",
          attribute);
    }
    return LegacyComparison.of(ComparisonOperator.EQ, List.of(value));
  }

  private static LegacyComparison named(String attribute, ExpectedAttributeValue expected) {
    if (expected.exists() != null) {
      throw invalid(
          "Exists and ComparisonOperator cannot be used together for Attribute: ", attribute);
    }
    if (expected.value() != null && expected.hasAttributeValueList()) {
      throw invalid(
          "Value and AttributeValueList cannot be used together for Attribute: ", attribute);
    }
    List<AttributeValue> arguments =
        expected.value() != null ? List.of(expected.value()) : expected.attributeValueList();
    boolean needsNone =
        expected.comparisonOperator() == ComparisonOperator.NULL
            || expected.comparisonOperator() == ComparisonOperator.NOT_NULL;
    if (arguments.isEmpty() && !needsNone) {
      throw invalid(
          "Value or AttributeValueList must be used with ComparisonOperator: "
              + expected.comparisonOperatorAsString()
              + " for Attribute: ",
          attribute);
    }
    return LegacyComparison.of(expected.comparisonOperator(), arguments);
  }

  private static AwsError invalid(String message, String attribute) {
    return DynamoDbErrors.invalid(message + attribute);
  }
}
