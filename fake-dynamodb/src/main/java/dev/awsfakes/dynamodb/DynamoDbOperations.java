package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.ClientContext;

/** The operations that the fake has, a line each. */
final class DynamoDbOperations {
  private final ClientContext context;

  DynamoDbOperations(ClientContext context) {
    this.context = context;
  }
}
