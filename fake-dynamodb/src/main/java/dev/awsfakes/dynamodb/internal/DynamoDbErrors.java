package dev.awsfakes.dynamodb.internal;

import dev.awsfakes.spi.AwsError;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DuplicateItemException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionSizeLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.PolicyNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;

/** Errors about tables, items and values, named after their conditions. */
public final class DynamoDbErrors {
  private static final String INVALID = "One or more parameter values were invalid: ";
  private static final String TRANSACTION_CONFLICT = "TransactionConflictException";

  private DynamoDbErrors() {}

  // Tables

  public static AwsError tableNotFound() {
    return notFound("Requested resource not found");
  }

  public static AwsError tableNotFound(String name) {
    return notFound("Requested resource not found: Table: " + name + " not found");
  }

  public static AwsError invalidTableName() {
    return validation(
        "Invalid table/index name.  Table/index names must be between 3 and 255 characters long,"
            + " and may contain only the characters a-z, A-Z, 0-9, '_', '-', and '.'");
  }

  public static AwsError resourceOfArnNotFound(String arn) {
    return notFound("Requested resource not found: ResourceArn: " + arn + " not found");
  }

  public static AwsError indexNotFound(String indexName) {
    return validation("The table does not have the specified index: " + indexName);
  }

  public static AwsError tableExists(String name) {
    return inUse("Table already exists: " + name);
  }

  public static AwsError inUse(String message) {
    return error(ResourceInUseException.builder(), "ResourceInUseException", message);
  }

  public static AwsError limitExceeded(String message) {
    return error(LimitExceededException.builder(), "LimitExceededException", message);
  }

  public static AwsError notFound(String message) {
    return error(ResourceNotFoundException.builder(), "ResourceNotFoundException", message);
  }

  public static AwsError policyNotFound(String message) {
    return error(PolicyNotFoundException.builder(), "PolicyNotFoundException", message);
  }

  /** Nobody signed the request: DynamoDB guide, "Error handling". */
  public static AwsError missingAuthenticationToken() {
    return error(
        DynamoDbException.builder(),
        "MissingAuthenticationTokenException",
        "Request must contain a valid (registered) AWS Access Key ID.");
  }

  /** The policies do not let the caller do it. */
  public static AwsError accessDenied(String message) {
    return error(DynamoDbException.builder(), "AccessDeniedException", message);
  }

  /** The KMS key of a table cannot be used; the message is that of KMS. */
  public static AwsError keyAccessDenied(String message) {
    return error(
        DynamoDbException.builder(),
        "AccessDeniedException",
        "KMS key access denied error: " + message);
  }

  // Items and keys

  public static AwsError keyDoesNotMatchSchema() {
    return validation("The provided key element does not match the schema");
  }

  public static AwsError missingKey(String attribute) {
    return invalid("Missing the key " + attribute + " in the item");
  }

  public static AwsError keyTypeMismatch(String attribute, String expected, String actual) {
    return invalid(
        "Type mismatch for key " + attribute + " expected: " + expected + " actual: " + actual);
  }

  public static AwsError keyIsScalar(String which) {
    return validation(
        "Key attributes must be scalars; list random access '[]' and map lookup '.' are not"
            + " allowed: "
            + which);
  }

  public static AwsError filterNotProjected(String index, List<String> attributes) {
    return invalid(
        "Secondary index "
            + index
            + " does not project one or more filter attributes: "
            + attributes);
  }

  public static AwsError indexKeyTypeMismatch(
      String attribute, String expected, String actual, String index) {
    return invalid(
        "Type mismatch for Index Key "
            + attribute
            + " Expected: "
            + expected
            + " Actual: "
            + actual
            + " IndexName: "
            + index);
  }

  public static AwsError emptyKey(String attribute, String kind) {
    return validation(
        "One or more parameter values are not valid. The AttributeValue for a key attribute cannot"
            + " contain an empty "
            + kind
            + " value. Key: "
            + attribute);
  }

  public static AwsError emptyIndexKey(String attribute, String kind, String index) {
    return validation(
        "One or more parameter values are not valid. A value specified for a secondary index key is"
            + " not supported. The AttributeValue for a key attribute cannot contain an empty "
            + kind
            + " value. IndexName: "
            + index
            + ", IndexKey: "
            + attribute);
  }

  public static AwsError partitionKeyTooLarge() {
    return invalid("Size of hashkey has exceeded the maximum size limit of2048 bytes");
  }

  public static AwsError sortKeyTooLarge() {
    return invalid("Aggregated size of all range keys has exceeded the size limit of 1024 bytes");
  }

  public static AwsError duplicateKeys() {
    return validation("Provided list of item keys contains duplicates");
  }

  public static AwsError itemTooLarge() {
    return validation("Item size has exceeded the maximum allowed size");
  }

  public static AwsError updatedItemTooLarge() {
    return validation("Item size to update has exceeded the maximum allowed size");
  }

  public static AwsError itemCollectionTooLarge() {
    return error(
        ItemCollectionSizeLimitExceededException.builder(),
        "ItemCollectionSizeLimitExceededException",
        "Collection size exceeded.");
  }

  public static AwsError keyNotUpdatable(String attribute) {
    return invalid("Cannot update attribute " + attribute + ". This attribute is part of the key");
  }

  public static AwsError conditionFailed(@Nullable Map<String, AttributeValue> item) {
    ConditionalCheckFailedException.Builder exception = ConditionalCheckFailedException.builder();
    if (item != null) {
      exception.item(item);
    }
    return error(exception, "ConditionalCheckFailedException", "The conditional request failed");
  }

  public static AwsError duplicateItem() {
    return error(
        DuplicateItemException.builder(),
        "DuplicateItemException",
        "Duplicate primary key exists in table");
  }

  // Transactions

  public static AwsError transactionConflict() {
    return error(
        TransactionConflictException.builder(),
        TRANSACTION_CONFLICT,
        "Transaction is ongoing for the item");
  }

  /** Whether a request was refused since a transaction holds its item. */
  public static boolean isConflict(AwsError error) {
    return TRANSACTION_CONFLICT.equals(error.code());
  }

  public static AwsError transactionInProgress() {
    return error(
        TransactionInProgressException.builder(),
        "TransactionInProgressException",
        "The transaction with the given request token is already in progress.");
  }

  public static AwsError transactionCancelled(List<CancellationReason> reasons) {
    return error(
        TransactionCanceledException.builder().cancellationReasons(reasons),
        "TransactionCanceledException",
        "Transaction cancelled, please refer cancellation reasons for specific reasons "
            + reasons.stream().map(CancellationReason::code).toList());
  }

  public static AwsError idempotentParameterMismatch() {
    return error(
        IdempotentParameterMismatchException.builder(),
        "IdempotentParameterMismatchException",
        "DynamoDB rejected the request because you retried a request with a different payload but"
            + " with an idempotent token that was already used.");
  }

  // Streams

  public static AwsError tooManyRecords(int max) {
    return invalid("Limit should be less than or equal to " + max);
  }

  public static AwsError tooManyShards(int max) {
    return invalid("Limit cannot be greater than the maximum: " + max);
  }

  public static AwsError tooManyStreams(int max) {
    return invalid("Limit cannot be greater than the maximum allowed size: " + max);
  }

  public static AwsError invalidSequenceNumber() {
    return invalid("Invalid SequenceNumber");
  }

  public static AwsError unwantedSequenceNumber() {
    return invalid("SequenceNumber should not be passed for this iterator type");
  }

  public static AwsError expiredIterator() {
    return error(
        ExpiredIteratorException.builder(),
        "ExpiredIteratorException",
        "The shard iterator has expired and can no longer be used to retrieve stream records. A"
            + " shard iterator expires 15 minutes after it is retrieved using the GetShardIterator"
            + " action.");
  }

  public static AwsError trimmedDataAccess() {
    return error(
        TrimmedDataAccessException.builder(),
        "TrimmedDataAccessException",
        "The operation attempted to read past the oldest stream record in a shard.");
  }

  // Values

  public static AwsError emptyAttributeValue() {
    return validation(
        "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
  }

  public static AwsError emptyAttributeName() {
    return validation("Empty attribute name");
  }

  public static AwsError severalDatatypes() {
    return validation(
        "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the"
            + " supported datatypes");
  }

  public static AwsError notANumber() {
    return validation("The parameter cannot be converted to a numeric value");
  }

  public static AwsError notANumber(String text) {
    return validation("The parameter cannot be converted to a numeric value: " + text);
  }

  public static AwsError tooManyDigits() {
    return validation("Attempting to store more than 38 significant digits in a Number");
  }

  public static AwsError numberOverflow() {
    return validation(
        "Number overflow. Attempting to store a number with magnitude larger than supported range");
  }

  public static AwsError numberUnderflow() {
    return validation(
        "Number underflow. Attempting to store a number with magnitude smaller than supported"
            + " range");
  }

  public static AwsError nullMustBeTrue() {
    return invalid("Null attribute value types must have the value of true");
  }

  public static AwsError emptySet(String rule) {
    return invalid(rule);
  }

  public static AwsError duplicatesInSet(Collection<String> members) {
    return invalid("Input collection " + members + " contains duplicates.");
  }

  public static AwsError duplicateNumbersInSet() {
    return validation("Input collection contains duplicates");
  }

  public static AwsError duplicateBinariesInSet() {
    return invalid("Input collection of type BS contains duplicates.");
  }

  public static AwsError tooManyLevels() {
    return validation("Nesting Levels have exceeded supported limits");
  }

  // Any

  /** {@code One or more parameter values were invalid: …}. */
  public static AwsError invalid(String message) {
    return validation(INVALID + message);
  }

  public static AwsError validation(String message) {
    return error(DynamoDbException.builder(), "ValidationException", message);
  }

  static AwsError error(AwsServiceException.Builder exception, String code, String message) {
    return AwsError.of(exception, code, 400, message);
  }
}
