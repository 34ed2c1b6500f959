package dev.awsfakes.comparison;

import static dev.awsfakes.comparison.RandomValues.number;
import static dev.awsfakes.comparison.RandomValues.text;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Requests for one table with a global and a local index. */
final class RandomRequests {
  static final String TABLE = "table";
  static final String GLOBAL = "gsi";
  static final String LOCAL = "lsi";

  private final RandomValues values;

  RandomRequests(Random random) {
    this.values = new RandomValues(random);
  }

  DynamoDbRequest next() {
    return switch (values.random.nextInt(25)) {
      case 0, 1, 2, 3 -> put();
      case 4, 5 -> get();
      case 6, 7, 8, 9, 10, 11 -> update();
      case 12 -> delete();
      case 13, 14, 15 -> query();
      case 16 -> scan();
      case 17 -> batchWrite();
      case 18 -> batchGet();
      case 19 -> transactWrite();
      case 20 -> transactGet();
      default -> statement();
    };
  }

  private RandomExpressions expressions() {
    return new RandomExpressions(values);
  }

  private <T> List<T> some(Supplier<T> part) {
    return Stream.generate(part).limit(1 + values.random.nextInt(3)).toList();
  }

  private PutItemRequest put() {
    PutItemRequest.Builder put = PutItemRequest.builder().tableName(TABLE).item(values.item());
    if (values.chance(0.4)) {
      RandomExpressions own = expressions();
      put.conditionExpression(own.condition())
          .expressionAttributeNames(own.names())
          .expressionAttributeValues(own.values());
    }
    if (values.chance(0.4)) {
      put.returnValues(values.chance(0.05) ? "ALL_NEW" : values.of("NONE", "ALL_OLD"));
    }
    if (values.chance(0.3)) {
      put.returnValuesOnConditionCheckFailure("ALL_OLD");
    }
    return put.build();
  }

  private GetItemRequest get() {
    GetItemRequest.Builder get =
        GetItemRequest.builder()
            .tableName(TABLE)
            .key(values.key())
            .consistentRead(values.chance(0.5));
    if (values.chance(0.4)) {
      RandomExpressions own = expressions();
      get.projectionExpression(own.projection()).expressionAttributeNames(own.names());
    }
    return get.build();
  }

  private UpdateItemRequest update() {
    RandomExpressions own = expressions();
    UpdateItemRequest.Builder update =
        UpdateItemRequest.builder()
            .tableName(TABLE)
            .key(values.key())
            .updateExpression(own.update());
    if (values.chance(0.4)) {
      update.conditionExpression(own.condition());
    }
    if (values.chance(0.6)) {
      update.returnValues(values.of("NONE", "ALL_OLD", "ALL_NEW", "UPDATED_OLD", "UPDATED_NEW"));
    }
    return update
        .expressionAttributeNames(own.names())
        .expressionAttributeValues(own.values())
        .build();
  }

  private DeleteItemRequest delete() {
    DeleteItemRequest.Builder delete =
        DeleteItemRequest.builder().tableName(TABLE).key(values.key());
    if (values.chance(0.5)) {
      RandomExpressions own = expressions();
      delete
          .conditionExpression(own.condition())
          .expressionAttributeNames(own.names())
          .expressionAttributeValues(own.values());
    }
    if (values.chance(0.5)) {
      delete.returnValues("ALL_OLD");
    }
    return delete.build();
  }

  private QueryRequest query() {
    RandomExpressions own = expressions();
    String index = values.chance(0.6) ? null : values.of(GLOBAL, LOCAL);
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(TABLE)
            .indexName(index)
            .keyConditionExpression(keyCondition(own, index));
    if (values.chance(0.3)) {
      query.filterExpression(own.condition());
    }
    if (values.chance(0.3)) {
      query.projectionExpression(own.projection());
    }
    if (values.chance(0.3)) {
      query.limit(1 + values.random.nextInt(3));
    }
    if (values.chance(0.4)) {
      query.scanIndexForward(values.chance(0.5));
    }
    if (values.chance(0.2)) {
      query.select(
          values.of("ALL_ATTRIBUTES", "COUNT", "ALL_PROJECTED_ATTRIBUTES", "SPECIFIC_ATTRIBUTES"));
    }
    return query
        .consistentRead(values.chance(0.2))
        .expressionAttributeNames(own.names())
        .expressionAttributeValues(own.values())
        .build();
  }

  private String keyCondition(RandomExpressions own, @Nullable String index) {
    if (values.chance(0.03)) {
      own.put(":k", text("p1"));
      return values.of(
          "pk = :k OR sk = :k",
          "sk = :k",
          "pk < :k",
          "begins_with(sk, :k) AND pk = :k",
          "pk = :k AND a = :k");
    }
    boolean global = GLOBAL.equals(index);
    own.put(":k", text(global ? values.of("red", "blue") : values.of("p1", "p2")));
    String partition = global ? "g = :k" : "pk = :k";
    if (values.chance(0.5)) {
      return partition;
    }
    String sort = index == null ? "sk" : "num";
    own.put(":n", number(values.of("1", "2", "10")));
    if (values.chance(0.3)) {
      own.put(":o", number(values.of("2", "10", "-1")));
      return partition + " AND " + sort + " BETWEEN :n AND :o";
    }
    return partition + " AND " + sort + " " + values.of("=", "<", ">", "<=", ">=") + " :n";
  }

  private ScanRequest scan() {
    RandomExpressions own = expressions();
    ScanRequest.Builder scan =
        ScanRequest.builder()
            .tableName(TABLE)
            .indexName(values.chance(0.7) ? null : values.of(GLOBAL, LOCAL));
    if (values.chance(0.6)) {
      scan.filterExpression(own.condition());
    }
    if (values.chance(0.3)) {
      scan.projectionExpression(own.projection());
    }
    if (values.chance(0.2)) {
      scan.select(values.of("COUNT", "ALL_ATTRIBUTES"));
    }
    return scan.expressionAttributeNames(own.names())
        .expressionAttributeValues(own.values())
        .build();
  }

  private BatchWriteItemRequest batchWrite() {
    List<WriteRequest> writes =
        some(
            () ->
                values.chance(0.6)
                    ? WriteRequest.builder().putRequest(r -> r.item(values.item())).build()
                    : WriteRequest.builder().deleteRequest(r -> r.key(values.key())).build());
    return BatchWriteItemRequest.builder().requestItems(Map.of(TABLE, writes)).build();
  }

  private BatchGetItemRequest batchGet() {
    List<Map<String, AttributeValue>> keys = some(values::key);
    return BatchGetItemRequest.builder()
        .requestItems(Map.of(TABLE, KeysAndAttributes.builder().keys(keys).build()))
        .build();
  }

  private TransactGetItemsRequest transactGet() {
    List<TransactGetItem> gets =
        some(
            () -> TransactGetItem.builder().get(g -> g.tableName(TABLE).key(values.key())).build());
    return TransactGetItemsRequest.builder().transactItems(gets).build();
  }

  private TransactWriteItemsRequest transactWrite() {
    return TransactWriteItemsRequest.builder().transactItems(some(this::transactPart)).build();
  }

  private TransactWriteItem transactPart() {
    RandomExpressions own = expressions();
    int kind = values.random.nextInt(4);
    if (kind == 0) {
      String update = own.update();
      String condition = values.chance(0.5) ? own.condition() : null;
      return TransactWriteItem.builder()
          .update(
              Update.builder()
                  .tableName(TABLE)
                  .key(values.key())
                  .updateExpression(update)
                  .conditionExpression(condition)
                  .expressionAttributeNames(own.names())
                  .expressionAttributeValues(own.values())
                  .build())
          .build();
    }
    String condition = kind == 1 || values.chance(0.5) ? own.condition() : null;
    Map<String, String> names = condition == null ? null : own.names();
    Map<String, AttributeValue> used = condition == null ? null : own.values();
    return switch (kind) {
      case 1 ->
          TransactWriteItem.builder()
              .conditionCheck(
                  ConditionCheck.builder()
                      .tableName(TABLE)
                      .key(values.key())
                      .conditionExpression(condition)
                      .expressionAttributeNames(names)
                      .expressionAttributeValues(used)
                      .build())
              .build();
      case 2 ->
          TransactWriteItem.builder()
              .delete(
                  Delete.builder()
                      .tableName(TABLE)
                      .key(values.key())
                      .conditionExpression(condition)
                      .expressionAttributeNames(names)
                      .expressionAttributeValues(used)
                      .build())
              .build();
      default ->
          TransactWriteItem.builder()
              .put(
                  Put.builder()
                      .tableName(TABLE)
                      .item(values.item())
                      .conditionExpression(condition)
                      .expressionAttributeNames(names)
                      .expressionAttributeValues(used)
                      .returnValuesOnConditionCheckFailure(values.chance(0.5) ? "ALL_OLD" : null)
                      .build())
              .build();
    };
  }

  private ExecuteStatementRequest statement() {
    RandomExpressions own = expressions();
    ExecuteStatementRequest.Builder statement =
        ExecuteStatementRequest.builder().statement(own.statement());
    return own.parameters().isEmpty()
        ? statement.build()
        : statement.parameters(own.parameters()).build();
  }
}
