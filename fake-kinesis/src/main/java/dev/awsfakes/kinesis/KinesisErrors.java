package dev.awsfakes.kinesis;

import dev.awsfakes.spi.AwsError;
import java.time.Instant;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.kinesis.model.ExpiredIteratorException;
import software.amazon.awssdk.services.kinesis.model.InvalidArgumentException;
import software.amazon.awssdk.services.kinesis.model.ResourceInUseException;
import software.amazon.awssdk.services.kinesis.model.ResourceNotFoundException;
import software.amazon.awssdk.services.kinesis.model.ValidationException;

/** Every error that Kinesis answers with, named after its condition. */
final class KinesisErrors {
  private KinesisErrors() {}

  static AwsError streamNotFound(String name, String account) {
    return error(
        ResourceNotFoundException.builder(),
        "ResourceNotFoundException",
        "Stream " + name + " under account " + account + " not found.");
  }

  static AwsError streamExists(String name, String account) {
    return error(
        ResourceInUseException.builder(),
        "ResourceInUseException",
        "Stream " + name + " under account " + account + " already exists.");
  }

  static AwsError shardNotFound(String shardId, String stream, String account) {
    return error(
        ResourceNotFoundException.builder(),
        "ResourceNotFoundException",
        "Could not find shard "
            + shardId
            + " in stream "
            + stream
            + " under account "
            + account
            + ".");
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

  static AwsError invalidArgument(String message) {
    return error(InvalidArgumentException.builder(), "InvalidArgumentException", message);
  }

  static AwsError validation(String message) {
    return error(ValidationException.builder(), "ValidationException", message);
  }

  private static AwsError error(
      AwsServiceException.Builder exception, String code, String message) {
    return AwsError.of(exception, code, 400, message);
  }
}
