package dev.awsfakes.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.properties.DynamoDbModel.Change;
import dev.awsfakes.properties.DynamoDbModel.Condition;
import dev.awsfakes.properties.DynamoDbModel.ItemKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** A transaction: all of its writes or none, and the reasons where they belong. */
record DynamoDbTransaction(List<Part> parts) {

  /** What a part does. */
  enum Kind {
    PUT,
    UPDATE,
    DELETE,
    CHECK,
    /** An update that gives an index key a type it must not have. */
    BREAK
  }

  /** One write of it. */
  record Part(Kind kind, ItemKey key, Change change, Condition when) {

    /** The item to put: the key and what the change makes of it. */
    Map<String, AttributeValue> item() {
      return new DynamoDbModel().changed(key, change);
    }

    private boolean isConditional() {
      return !when.expression().isEmpty();
    }

    private String expression() {
      return isConditional() ? when.expression() : null;
    }

    private static ReturnValuesOnConditionCheckFailure shown() {
      return ReturnValuesOnConditionCheckFailure.ALL_OLD;
    }

    private TransactWriteItem write() {
      Map<String, AttributeValue> values = DynamoDbRun.valuesOrNull(when.values());
      TransactWriteItem.Builder item = TransactWriteItem.builder();
      switch (kind) {
        case PUT ->
            item.put(
                p ->
                    p.tableName(DynamoDbRun.TABLE)
                        .item(item())
                        .conditionExpression(expression())
                        .expressionAttributeValues(values)
                        .returnValuesOnConditionCheckFailure(shown()));
        case DELETE ->
            item.delete(
                d ->
                    d.tableName(DynamoDbRun.TABLE)
                        .key(key.attributes())
                        .conditionExpression(expression())
                        .expressionAttributeValues(values)
                        .returnValuesOnConditionCheckFailure(shown()));
        case CHECK ->
            item.conditionCheck(
                c ->
                    c.tableName(DynamoDbRun.TABLE)
                        .key(key.attributes())
                        .conditionExpression(expression())
                        .expressionAttributeValues(values)
                        .returnValuesOnConditionCheckFailure(shown()));
        case UPDATE -> item.update(u -> update(u, change.expression(), change.values()));
        case BREAK ->
            item.update(u -> update(u, "ADD g :one", Map.of(":one", AttributeValue.fromN("1"))));
        default -> throw new AssertionError(kind);
      }
      return item.build();
    }

    private void update(
        Update.Builder update, String expression, Map<String, AttributeValue> values) {
      update
          .tableName(DynamoDbRun.TABLE)
          .key(key.attributes())
          .updateExpression(expression)
          .conditionExpression(expression())
          .expressionAttributeValues(
              DynamoDbRun.valuesOrNull(DynamoDbRun.merged(values, when.values())))
          .returnValuesOnConditionCheckFailure(shown());
    }

    private String reason(DynamoDbModel model) {
      if (!model.allows(key, when)) {
        return "ConditionalCheckFailed";
      }
      return kind == Kind.BREAK ? "ValidationError" : "None";
    }

    private void apply(DynamoDbModel model) {
      switch (kind) {
        case PUT -> model.write(key, item());
        case DELETE -> model.write(key, Map.of());
        case UPDATE -> model.write(key, model.changed(key, change));
        default -> {}
      }
    }
  }

  void run(DynamoDbRun run) {
    if (parts.stream().anyMatch(part -> part.kind() == Kind.CHECK && !part.isConditional())) {
      return;
    }
    TransactWriteItemsRequest request =
        TransactWriteItemsRequest.builder()
            .transactItems(parts.stream().map(Part::write).toList())
            .clientRequestToken("token-" + run.step())
            .build();
    List<String> reasons = parts.stream().map(part -> part.reason(run.model)).toList();
    Set<ItemKey> keys = new HashSet<>(parts.stream().map(Part::key).toList());
    if (keys.size() < parts.size()) {
      DynamoDbException refused =
          catchThrowableOfType(
              DynamoDbException.class, () -> run.dynamo.transactWriteItems(request));
      assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
    } else if (reasons.stream().allMatch("None"::equals)) {
      run.dynamo.transactWriteItems(request);
      parts.forEach(part -> part.apply(run.model));
      run.dynamo.transactWriteItems(request);
    } else {
      assertCancelled(run, request, reasons);
    }
    assertRead(run, new ArrayList<>(keys));
  }

  private void assertCancelled(
      DynamoDbRun run, TransactWriteItemsRequest request, List<String> reasons) {
    TransactionCanceledException cancelled =
        catchThrowableOfType(
            TransactionCanceledException.class, () -> run.dynamo.transactWriteItems(request));
    assertThat(cancelled.cancellationReasons())
        .extracting(CancellationReason::code)
        .isEqualTo(reasons);
    assertThat(cancelled.awsErrorDetails().errorMessage())
        .endsWith("[" + String.join(", ", reasons) + "]");
    for (int i = 0; i < reasons.size(); i++) {
      boolean failed = reasons.get(i).equals("ConditionalCheckFailed");
      assertThat(cancelled.cancellationReasons().get(i).item())
          .isEqualTo(failed ? run.model.get(parts.get(i).key()) : Map.of());
    }
  }

  private static void assertRead(DynamoDbRun run, List<ItemKey> keys) {
    assertThat(
            run.dynamo
                .transactGetItems(
                    r ->
                        r.transactItems(
                            keys.stream()
                                .map(
                                    key ->
                                        TransactGetItem.builder()
                                            .get(
                                                g ->
                                                    g.tableName(DynamoDbRun.TABLE)
                                                        .key(key.attributes()))
                                            .build())
                                .toList()))
                .responses())
        .extracting(response -> response.item())
        .isEqualTo(keys.stream().map(run.model::get).toList());
  }
}
