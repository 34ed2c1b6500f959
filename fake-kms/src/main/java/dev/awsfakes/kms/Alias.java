package dev.awsfakes.kms;

import java.time.Instant;

/**
 * Another name of a key.
 *
 * @param name with its prefix, {@code alias/orders}
 * @param arn the alias's ARN
 * @param keyId the id of the key
 * @param created when it was made
 * @param updated when it was pointed to its key
 */
record Alias(String name, String arn, String keyId, Instant created, Instant updated) {
  static final String PREFIX = "alias/";
  static final String AWS_PREFIX = "alias/aws/";

  Alias pointedTo(String newKeyId, Instant now) {
    return new Alias(name, arn, newKeyId, created, now);
  }
}
