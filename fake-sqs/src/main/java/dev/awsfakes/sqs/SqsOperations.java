package dev.awsfakes.sqs;

import dev.awsfakes.spi.ClientContext;

/** The operations that the fake has, a line each. */
final class SqsOperations {
  private final ClientContext context;

  SqsOperations(ClientContext context) {
    this.context = context;
  }
}
