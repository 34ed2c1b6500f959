package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.ClientContext;

/** The operations that the fake has, a line each. */
final class DynamoDbStreamsOperations {
  private final ClientContext context;

  DynamoDbStreamsOperations(ClientContext context) {
    this.context = context;
  }
}
