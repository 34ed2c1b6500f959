package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.internal.ThrottlingErrors.PROVISIONED_EXCEEDED;
import static dev.awsfakes.dynamodb.internal.ThrottlingErrors.TABLE_EXCEEDED;

import dev.awsfakes.spi.Batch;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The operations of which parts may be left undone. */
final class DynamoDbBatches {
  static final List<Batch<?, ?>> ALL =
      List.of(
          Batch.of(
                  BatchWriteItemRequest.class,
                  DynamoDbBatches::writes,
                  PROVISIONED_EXCEEDED,
                  TABLE_EXCEEDED)
              .only(),
          Batch.of(
                  BatchGetItemRequest.class,
                  DynamoDbBatches::keys,
                  PROVISIONED_EXCEEDED,
                  TABLE_EXCEEDED)
              .only(),
          Batch.of(
                  BatchExecuteStatementRequest.class,
                  BatchExecuteStatementRequest::statements,
                  PROVISIONED_EXCEEDED,
                  TABLE_EXCEEDED)
              .or("InternalServerError", "Internal server error"));

  private DynamoDbBatches() {}

  private static List<WriteRequest> writes(BatchWriteItemRequest request) {
    return request.requestItems().values().stream().flatMap(List::stream).toList();
  }

  private static List<Map<String, AttributeValue>> keys(BatchGetItemRequest request) {
    return request.requestItems().values().stream()
        .flatMap(table -> table.keys().stream())
        .toList();
  }
}
