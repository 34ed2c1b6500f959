package dev.awsfakes.kinesis;

import dev.awsfakes.port.DataKeys.UnusableKeyException;
import dev.awsfakes.spi.AwsError;
import java.time.Instant;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.kinesis.model.AccessDeniedException;
import software.amazon.awssdk.services.kinesis.model.ExpiredIteratorException;
import software.amazon.awssdk.services.kinesis.model.ExpiredNextTokenException;
import software.amazon.awssdk.services.kinesis.model.InvalidArgumentException;
import software.amazon.awssdk.services.kinesis.model.KinesisException;
import software.amazon.awssdk.services.kinesis.model.KmsAccessDeniedException;
import software.amazon.awssdk.services.kinesis.model.KmsDisabledException;
import software.amazon.awssdk.services.kinesis.model.KmsInvalidStateException;
import software.amazon.awssdk.services.kinesis.model.KmsNotFoundException;
import software.amazon.awssdk.services.kinesis.model.LimitExceededException;
import software.amazon.awssdk.services.kinesis.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.kinesis.model.ResourceInUseException;
import software.amazon.awssdk.services.kinesis.model.ResourceNotFoundException;
import software.amazon.awssdk.services.kinesis.model.ValidationException;

/** Every error that Kinesis answers with, named after its condition. */
final class KinesisErrors {
  private KinesisErrors() {}

  static AwsError streamNotFound(String name, String account) {
    return notFound("Stream " + name + " under account " + account + " not found.");
  }

  static AwsError shardNotFound(String shardId, String stream, String account) {
    return notFound(
        "Could not find shard "
            + shardId
            + " in stream "
            + stream
            + " under account "
            + account
            + ".");
  }

  static AwsError notFound(String message) {
    return error(ResourceNotFoundException.builder(), "ResourceNotFoundException", message);
  }

  static AwsError streamExists(String name, String account) {
    return inUse("Stream " + name + " under account " + account + " already exists.");
  }

  static AwsError streamIsNotActive(Stream stream, String status) {
    return inUse(
        "Stream "
            + stream.name()
            + " under account "
            + stream.account()
            + " not ACTIVE, instead in state "
            + status);
  }

  static AwsError inUse(String message) {
    return error(ResourceInUseException.builder(), "ResourceInUseException", message);
  }

  static AwsError limitExceeded(String message) {
    return error(LimitExceededException.builder(), "LimitExceededException", message);
  }

  static AwsError throughputExceeded(String message) {
    return error(
        ProvisionedThroughputExceededException.builder(),
        "ProvisionedThroughputExceededException",
        message);
  }

  static AwsError iteratorExpired(Instant created, Instant now) {
    return error(
        ExpiredIteratorException.builder(),
        "ExpiredIteratorException",
        "Iterator expired. The iterator was created at time "
            + created
            + " while right now it is "
            + now
            + " which is further in the future than the tolerated delay of 300000 milliseconds.");
  }

  static AwsError nextTokenExpired() {
    return error(
        ExpiredNextTokenException.builder(),
        "ExpiredNextTokenException",
        "The pagination token has expired; it is valid for 300 seconds.");
  }

  static AwsError invalidArgument(String message) {
    return error(InvalidArgumentException.builder(), "InvalidArgumentException", message);
  }

  static AwsError keyIsUnusable(UnusableKeyException why) {
    String message = String.valueOf(why.getMessage());
    return switch (why.reason()) {
      case NOT_FOUND -> error(KmsNotFoundException.builder(), "KMSNotFoundException", message);
      case DISABLED -> error(KmsDisabledException.builder(), "KMSDisabledException", message);
      case INVALID_STATE, INVALID_USAGE ->
          error(KmsInvalidStateException.builder(), "KMSInvalidStateException", message);
      case ACCESS_DENIED ->
          error(KmsAccessDeniedException.builder(), "KMSAccessDeniedException", message);
    };
  }

  static AwsError validation(String message) {
    return error(ValidationException.builder(), "ValidationException", message);
  }

  static AwsError missingAuthenticationToken() {
    return error(
        KinesisException.builder(),
        "MissingAuthenticationTokenException",
        "Missing Authentication Token");
  }

  static AwsError accessDenied(String message) {
    return error(AccessDeniedException.builder(), "AccessDeniedException", message);
  }

  private static AwsError error(
      AwsServiceException.Builder exception, String code, String message) {
    return AwsError.of(exception, code, 400, message);
  }
}
