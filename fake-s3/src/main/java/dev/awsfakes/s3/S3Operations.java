package dev.awsfakes.s3;

import dev.awsfakes.spi.ClientContext;

/** The operations that the fake has, a line each. */
final class S3Operations {
  private final ClientContext context;

  S3Operations(ClientContext context) {
    this.context = context;
  }
}
