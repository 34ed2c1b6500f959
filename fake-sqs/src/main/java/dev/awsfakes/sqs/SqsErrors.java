package dev.awsfakes.sqs;

import dev.awsfakes.port.DataKeys.UnusableKeyException;
import dev.awsfakes.spi.AwsError;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sqs.model.BatchEntryIdsNotDistinctException;
import software.amazon.awssdk.services.sqs.model.BatchRequestTooLongException;
import software.amazon.awssdk.services.sqs.model.EmptyBatchRequestException;
import software.amazon.awssdk.services.sqs.model.InvalidAttributeNameException;
import software.amazon.awssdk.services.sqs.model.InvalidAttributeValueException;
import software.amazon.awssdk.services.sqs.model.InvalidBatchEntryIdException;
import software.amazon.awssdk.services.sqs.model.InvalidMessageContentsException;
import software.amazon.awssdk.services.sqs.model.KmsAccessDeniedException;
import software.amazon.awssdk.services.sqs.model.KmsDisabledException;
import software.amazon.awssdk.services.sqs.model.KmsInvalidKeyUsageException;
import software.amazon.awssdk.services.sqs.model.KmsInvalidStateException;
import software.amazon.awssdk.services.sqs.model.KmsNotFoundException;
import software.amazon.awssdk.services.sqs.model.OverLimitException;
import software.amazon.awssdk.services.sqs.model.PurgeQueueInProgressException;
import software.amazon.awssdk.services.sqs.model.QueueDeletedRecentlyException;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.QueueNameExistsException;
import software.amazon.awssdk.services.sqs.model.ReceiptHandleIsInvalidException;
import software.amazon.awssdk.services.sqs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sqs.model.SqsException;
import software.amazon.awssdk.services.sqs.model.TooManyEntriesInBatchRequestException;
import software.amazon.awssdk.services.sqs.model.UnsupportedOperationException;

/**
 * Every error that SQS answers with, named after its condition. The codes are the query-compatible
 * ones, which the SDK shows in {@code awsErrorDetails().errorCode()}.
 */
final class SqsErrors {
  private static final String PREFIX = "AWS.SimpleQueueService.";

  private SqsErrors() {}

  static AwsError queueDoesNotExist() {
    return error(
        QueueDoesNotExistException.builder(),
        PREFIX + "NonExistentQueue",
        "The specified queue does not exist.");
  }

  static AwsError queueExistsWithOther(String attribute) {
    return error(
        QueueNameExistsException.builder(),
        "QueueAlreadyExists",
        "A queue already exists with the same name and a different value for attribute "
            + attribute);
  }

  static AwsError queueDeletedRecently() {
    return error(
        QueueDeletedRecentlyException.builder(),
        PREFIX + "QueueDeletedRecently",
        "You must wait 60 seconds after deleting a queue before you can create another with the"
            + " same name.");
  }

  static AwsError accessDenied(String message) {
    return AwsError.of(SqsException.builder(), "AccessDenied", 403, message);
  }

  static AwsError purgeInProgress(String queueName) {
    return error(
        PurgeQueueInProgressException.builder(),
        PREFIX + "PurgeQueueInProgress",
        "Only one PurgeQueue operation on " + queueName + " is allowed every 60 seconds.");
  }

  static AwsError unknownAttribute(String name) {
    return invalidAttributeName("Unknown Attribute " + name + ".");
  }

  static AwsError onlyOnFifoQueues(String attribute) {
    return invalidAttributeName(
        "You can specify the " + attribute + " only when FifoQueue is set to true.");
  }

  static AwsError oneEncryptionAtATime() {
    return invalidAttributeName(
        "You can use one type of server-side encryption (SSE) at one time. You can either enable"
            + " KMS SSE or SQS SSE.");
  }

  static AwsError invalidAttributeName(String message) {
    return error(InvalidAttributeNameException.builder(), "InvalidAttributeName", message);
  }

  static AwsError invalidAttributeValue(String attribute) {
    return error(
        InvalidAttributeValueException.builder(),
        "InvalidAttributeValue",
        "Invalid value for the parameter " + attribute + ".");
  }

  /** {@code Value 11 for parameter MaxNumberOfMessages is invalid. Reason: …}. */
  static AwsError invalidValue(Object value, String parameter, String reason) {
    return invalidParameter(
        "Value " + value + " for parameter " + parameter + " is invalid. Reason: " + reason);
  }

  static AwsError invalidParameter(String message) {
    return error(SqsException.builder(), "InvalidParameterValue", message);
  }

  static AwsError missingParameter(String name) {
    return error(
        SqsException.builder(),
        "MissingParameter",
        "The request must contain the parameter " + name + ".");
  }

  static AwsError receiptHandleIsInvalid(String handle) {
    return error(
        ReceiptHandleIsInvalidException.builder(),
        "ReceiptHandleIsInvalid",
        "The input receipt handle \"" + handle + "\" is not a valid receipt handle.");
  }

  static AwsError invalidMessageContents(String message) {
    return error(InvalidMessageContentsException.builder(), "InvalidMessageContents", message);
  }

  static AwsError onlyActiveTasksCanBeCancelled() {
    return error(
        UnsupportedOperationException.builder(),
        PREFIX + "UnsupportedOperation",
        "Only active tasks can be cancelled.");
  }

  static AwsError overLimit(String message) {
    return error(OverLimitException.builder(), "OverLimit", message);
  }

  static AwsError resourceNotFound(String message) {
    return error(ResourceNotFoundException.builder(), "ResourceNotFoundException", message);
  }

  static AwsError keyIsUnusable(UnusableKeyException why) {
    String message = String.valueOf(why.getMessage());
    return switch (why.reason()) {
      case NOT_FOUND -> error(KmsNotFoundException.builder(), "KMS.NotFoundException", message);
      case DISABLED -> error(KmsDisabledException.builder(), "KMS.DisabledException", message);
      case INVALID_STATE ->
          error(KmsInvalidStateException.builder(), "KMS.KMSInvalidStateException", message);
      case INVALID_USAGE ->
          error(KmsInvalidKeyUsageException.builder(), "KMS.InvalidKeyUsageException", message);
      case ACCESS_DENIED ->
          error(KmsAccessDeniedException.builder(), "KMS.AccessDeniedException", message);
    };
  }

  static AwsError emptyBatch(String entryType) {
    return error(
        EmptyBatchRequestException.builder(),
        PREFIX + "EmptyBatchRequest",
        "There should be at least one " + entryType + " in the request.");
  }

  static AwsError tooManyBatchEntries(int count) {
    return error(
        TooManyEntriesInBatchRequestException.builder(),
        PREFIX + "TooManyEntriesInBatchRequest",
        "Maximum number of entries per request are 10. You have sent " + count + ".");
  }

  static AwsError batchEntryIdIsInvalid() {
    return error(
        InvalidBatchEntryIdException.builder(),
        PREFIX + "InvalidBatchEntryId",
        "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It"
            + " can be at most 80 letters long.");
  }

  static AwsError batchEntryIdsNotDistinct(String id) {
    return error(
        BatchEntryIdsNotDistinctException.builder(),
        PREFIX + "BatchEntryIdsNotDistinct",
        "Id " + id + " repeated.");
  }

  static AwsError batchIsTooLong(long limit, long bytes) {
    return error(
        BatchRequestTooLongException.builder(),
        PREFIX + "BatchRequestTooLong",
        "Batch requests cannot be longer than "
            + limit
            + " bytes. You have sent "
            + bytes
            + " bytes.");
  }

  private static AwsError error(
      AwsServiceException.Builder exception, String code, String message) {
    return AwsError.of(exception, code, 400, message);
  }
}
