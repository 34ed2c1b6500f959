package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.expression.ConditionExpression;
import dev.awsfakes.dynamodb.internal.expression.DocumentPath;
import dev.awsfakes.dynamodb.internal.expression.KeyPredicate;
import dev.awsfakes.dynamodb.internal.expression.Placeholders;
import dev.awsfakes.dynamodb.internal.expression.Placeholders.Given;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * What a query or scan asks for, in the newer style or the older.
 *
 * @param filterParameter the name of the filter in messages
 * @param filterAttributes the top-level attributes that the filter names
 * @param paths what it gives of its items; null if all
 */
record ReadTerms(
    List<KeyPredicate> keyPredicates,
    ItemCondition filter,
    String filterParameter,
    Collection<String> filterAttributes,
    @Nullable List<DocumentPath> paths,
    String pathsParameter) {

  static ReadTerms of(QueryRequest request) {
    LegacyStyle.refuseMixture(
        LegacyStyle.given("AttributesToGet", request.hasAttributesToGet()),
        LegacyStyle.given("QueryFilter", request.hasQueryFilter()),
        LegacyStyle.given("ConditionalOperator", request.conditionalOperator() != null),
        LegacyStyle.given("KeyConditions", request.hasKeyConditions()),
        LegacyStyle.expression("ProjectionExpression", request.projectionExpression()),
        LegacyStyle.expression("FilterExpression", request.filterExpression()),
        LegacyStyle.expression("KeyConditionExpression", request.keyConditionExpression()));
    if (request.hasKeyConditions()) {
      return new ReadTerms(
          LegacyKeyConditions.predicates(request.keyConditions()),
          LegacyConditions.filter(
              request.hasQueryFilter() ? request.queryFilter() : null,
              request.conditionalOperator()),
          "QueryFilter",
          request.queryFilter().keySet(),
          Selection.pathsOf(request.hasAttributesToGet() ? request.attributesToGet() : null),
          "AttributesToGet");
    }
    Placeholders placeholders =
        Placeholders.of(
            request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
            request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null,
            new Given("FilterExpression", request.filterExpression(), true),
            new Given("KeyConditionExpression", request.keyConditionExpression(), true),
            new Given("ProjectionExpression", request.projectionExpression(), false));
    ConditionExpression filter = filter(placeholders, request.filterExpression());
    List<DocumentPath> paths = paths(placeholders, request.projectionExpression());
    if (request.keyConditionExpression() == null) {
      throw DynamoDbErrors.validation(
          "Either the KeyConditions or KeyConditionExpression parameter must be specified in the"
              + " request.");
    }
    List<KeyPredicate> keys = placeholders.keyCondition(request.keyConditionExpression());
    placeholders.requireAllUsed();
    return ofExpressions(keys, filter, paths);
  }

  static ReadTerms of(ScanRequest request) {
    LegacyStyle.refuseMixture(
        LegacyStyle.given("AttributesToGet", request.hasAttributesToGet()),
        LegacyStyle.given("ScanFilter", request.hasScanFilter()),
        LegacyStyle.given("ConditionalOperator", request.conditionalOperator() != null),
        LegacyStyle.expression("ProjectionExpression", request.projectionExpression()),
        LegacyStyle.expression("FilterExpression", request.filterExpression()));
    if (request.hasScanFilter()
        || request.hasAttributesToGet()
        || request.conditionalOperator() != null) {
      return new ReadTerms(
          List.of(),
          LegacyConditions.filter(
              request.hasScanFilter() ? request.scanFilter() : null, request.conditionalOperator()),
          "ScanFilter",
          Set.of(),
          Selection.pathsOf(request.hasAttributesToGet() ? request.attributesToGet() : null),
          "AttributesToGet");
    }
    Placeholders placeholders =
        Placeholders.of(
            request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
            request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null,
            new Given("FilterExpression", request.filterExpression(), true),
            new Given("ProjectionExpression", request.projectionExpression(), false));
    ConditionExpression filter = filter(placeholders, request.filterExpression());
    List<DocumentPath> paths = paths(placeholders, request.projectionExpression());
    placeholders.requireAllUsed();
    return ofExpressions(List.of(), filter, paths);
  }

  private static ReadTerms ofExpressions(
      List<KeyPredicate> keys,
      @Nullable ConditionExpression filter,
      @Nullable List<DocumentPath> paths) {
    return new ReadTerms(
        keys,
        filter == null ? ItemCondition.NONE : ItemCondition.of(filter),
        "Filter Expression",
        filter == null ? Set.of() : filter.attributes(),
        paths,
        "ProjectionExpression");
  }

  private static @Nullable ConditionExpression filter(
      Placeholders placeholders, @Nullable String text) {
    return text == null ? null : placeholders.filter(text);
  }

  private static @Nullable List<DocumentPath> paths(
      Placeholders placeholders, @Nullable String text) {
    return text == null ? null : placeholders.projection(text);
  }

  /** Refuses expressions that look inside of keys. */
  void requireScalarKeys(Table table) {
    ScalarKeys.require(table, filter.nestedPaths());
    ScalarKeys.require(table, paths);
  }

  /** Refuses a filter of a query that names what its index does not have. */
  void requireFilterProjected(ItemSource source) {
    SecondaryIndex index = source.index();
    List<String> beside =
        filterAttributes.stream().filter(name -> !source.projected().has(name)).toList();
    if (index != null && !beside.isEmpty()) {
      throw DynamoDbErrors.filterNotProjected(index.definition().name(), beside);
    }
  }

  /** Refuses a filter of a query that names an attribute of the keys. */
  void requireFilterWithoutKeys(KeySchema keys) {
    for (String attribute : filterAttributes) {
      if (keys.contains(attribute)) {
        throw DynamoDbErrors.validation(
            filterParameter
                + " can only contain non-primary key attributes: Primary key attribute: "
                + attribute);
      }
    }
  }
}
