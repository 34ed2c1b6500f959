package dev.awsfakes.kms;

import dev.awsfakes.spi.ClientContext;

/** The operations that the fake has, a line each. */
final class KmsOperations {
  private final ClientContext context;

  KmsOperations(ClientContext context) {
    this.context = context;
  }
}
