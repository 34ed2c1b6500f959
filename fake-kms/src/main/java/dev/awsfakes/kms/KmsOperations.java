package dev.awsfakes.kms;

import dev.awsfakes.spi.ClientContext;

/** The operations that the fake has, a line each. */
final class KmsOperations {
  private final Keys keys;

  KmsOperations(ClientContext context) {
    this.keys = Keys.of(context.cloud(), context.scope());
  }

  CreateKeyOperation createKey() {
    return new CreateKeyOperation(keys);
  }

  DescribeKeyOperation describeKey() {
    return new DescribeKeyOperation(keys);
  }

  EncryptOperation encrypt() {
    return new EncryptOperation(keys);
  }

  DecryptOperation decrypt() {
    return new DecryptOperation(keys);
  }

  GenerateDataKeyOperation generateDataKey() {
    return new GenerateDataKeyOperation(keys);
  }
}
