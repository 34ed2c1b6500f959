package dev.awsfakes.comparison;

import com.google.errorprone.annotations.Immutable;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Where DynamoDB Local is known not to be like AWS, or the two may well differ. */
enum LocalDifference {
  /** AWS takes numbers that are equal for the same key; DynamoDB Local compares their text. */
  EQUAL_KEYS_ARE_DUPLICATES(
      (request, fake, local) -> fake.message().contains("contains duplicates")),

  /** AWS refuses an update that gives an index key a type it cannot have; here it goes through. */
  INDEX_KEY_OF_ANOTHER_TYPE(
      (request, fake, local) ->
          fake.message().contains("secondary index key to unsupported type")
              || (fake.outcome().contains("ValidationError") && !local.isRefusal())),

  /** What the reasons of a transaction say beside an action that the table's keys refuse. */
  REASONS_BESIDE_A_REFUSED_KEY(
      (request, fake, local) ->
          fake.outcome().contains("ValidationError")
              && local.outcome().startsWith("TransactionCanceledException")),

  /** DynamoDB Local lets a transaction's condition look inside of a key, where nothing is. */
  KEYS_IN_CONDITIONS_OF_TRANSACTIONS(
      (request, fake, local) ->
          request instanceof TransactWriteItemsRequest
              && fake.message().startsWith("Key attributes must be scalars")),

  /** DynamoDB Local filters a scan of a local index by the table's items, a query not at all. */
  FILTER_OF_A_LOCAL_INDEXS_SCAN(
      (request, fake, local) ->
          request instanceof ScanRequest scan
              && scan.indexName() != null
              && scan.filterExpression() != null),

  /** Items with equal index keys come in an order that AWS does not tell. */
  ORDER_OF_EQUAL_INDEX_KEYS(
      (request, fake, local) ->
          request instanceof QueryRequest query
              && query.indexName() != null
              && !fake.isRefusal()
              && !local.isRefusal()),

  /** AWS evaluates the default of if_not_exists only where it needs it. */
  DEFAULT_IS_NOT_NEEDED(
      (request, fake, local) ->
          local.message().contains("attribute that does not exist in the item")),

  /** SIZE is one of AWS's reserved words, and a function's name; here it is the latter alone. */
  SIZE_IS_RESERVED((request, fake, local) -> fake.message().endsWith("reserved keyword: size")),

  /** AWS reads keys before it looks for the items of a transaction: nothing is cancelled. */
  KEYS_OF_TRANSACT_GET(
      (request, fake, local) ->
          fake.outcome().equals("DynamoDbException")
              && local.outcome().startsWith("TransactionCanceledException")),

  /** AWS refuses the update of a key before it looks at the item's condition. */
  KEY_UPDATE_BEFORE_CONDITION(
      (request, fake, local) ->
          (fake.message().contains("This attribute is part of the key")
                  || fake.message().startsWith("Key attributes must be scalars"))
              && local.outcome().startsWith("ConditionalCheckFailed")),

  /** A page that is full has a last evaluated key on AWS, be there more or not. */
  FULL_PAGE_AT_THE_END(
      (request, fake, local) ->
          fake.outcome().contains("LastEvaluatedKey")
              && !local.outcome().contains("LastEvaluatedKey")),

  /**
   * DynamoDB Local refuses a statement's look inside of an index key. The guide to PartiQL says
   * nothing of it; nobody can tell.
   */
  KEYS_IN_STATEMENTS(
      (request, fake, local) ->
          request instanceof ExecuteStatementRequest
              && local.message().startsWith("Key attributes must be scalars")),

  /**
   * DynamoDB Local takes no parameter inside of a list, a set or a map. The guide to PartiQL does
   * not forbid it; nobody can tell.
   */
  PARAMETER_INSIDE_OF_A_VALUE(
      (request, fake, local) -> local.message().startsWith("Unsupported data type: Parameter")),

  /** What a transaction's update cannot do to its item is a reason of the cancellation on AWS. */
  UPDATE_ERROR_IS_A_REASON(
      (request, fake, local) ->
          fake.outcome().contains("ValidationError")
              && local.outcome().equals("DynamoDbException"));

  /** Whether two answers differ in this way. */
  @Immutable
  @FunctionalInterface
  private interface Way {
    boolean test(DynamoDbRequest request, Answer fake, Answer local);
  }

  private final Way applies;

  LocalDifference(Way applies) {
    this.applies = applies;
  }

  static boolean explains(DynamoDbRequest request, Answer fake, Answer local) {
    for (LocalDifference each : values()) {
      if (each.applies.test(request, fake, local)) {
        return true;
      }
    }
    return false;
  }
}
