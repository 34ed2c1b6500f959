package dev.awsfakes.kinesis;

import dev.awsfakes.spi.ClientContext;

/** The operations that the fake has, a line each. */
final class KinesisOperations {
  private final ClientContext context;

  KinesisOperations(ClientContext context) {
    this.context = context;
  }
}
