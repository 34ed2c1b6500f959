package dev.awsfakes.dynamodb.internal;

import dev.awsfakes.spi.AwsError;
import software.amazon.awssdk.services.dynamodb.model.GlobalTableAlreadyExistsException;
import software.amazon.awssdk.services.dynamodb.model.GlobalTableNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.IndexNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReplicaAlreadyExistsException;
import software.amazon.awssdk.services.dynamodb.model.ReplicaNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;

/** Errors of global tables of version 2017.11.29, named after their conditions. */
public final class GlobalTableErrors {
  private GlobalTableErrors() {}

  public static AwsError globalTableNotFound(String name) {
    return DynamoDbErrors.error(
        GlobalTableNotFoundException.builder(),
        "GlobalTableNotFoundException",
        "Global table not found: Global table with name: '" + name + "' does not exist.");
  }

  public static AwsError globalTableExists(String name) {
    return DynamoDbErrors.error(
        GlobalTableAlreadyExistsException.builder(),
        "GlobalTableAlreadyExistsException",
        "Global table with name: '" + name + "' already exists.");
  }

  public static AwsError replicaExists(String region) {
    return DynamoDbErrors.error(
        ReplicaAlreadyExistsException.builder(),
        "ReplicaAlreadyExistsException",
        "Replica already exists in region: " + region);
  }

  public static AwsError replicaNotFound(String region) {
    return DynamoDbErrors.error(
        ReplicaNotFoundException.builder(),
        "ReplicaNotFoundException",
        "Replica not found in region: " + region);
  }

  public static AwsError noTableToReplicate(String name, String region) {
    return DynamoDbErrors.error(
        TableNotFoundException.builder(),
        "TableNotFoundException",
        "Table not found: Table: " + name + " in region: " + region);
  }

  public static AwsError indexOfTableNotFound(String name) {
    return DynamoDbErrors.error(
        IndexNotFoundException.builder(), "IndexNotFoundException", "Index not found: " + name);
  }
}
