package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.Ids;
import dev.awsfakes.spi.access.PolicyOutline;
import dev.awsfakes.spi.access.PolicySyntaxException;
import java.nio.charset.StandardCharsets;

/** The policy of a table as its owner wrote it, and the id of this version of it. */
record ResourcePolicy(String document, String revision) {

  private static final int MAX_BYTES = 20 * 1024;

  /**
   * Refuses a text that is no policy.
   *
   * @throws dev.awsfakes.spi.AwsError ValidationException
   */
  static void require(String document) {
    if (document.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw DynamoDbErrors.validation(
          "Resource-based policy document exceeds the maximum size of " + MAX_BYTES + " bytes");
    }
    try {
      PolicyOutline.of(document);
    } catch (PolicySyntaxException e) {
      throw DynamoDbErrors.validation("Invalid policy document: " + e.getMessage());
    }
  }

  /** A policy that is new to its table. */
  static ResourcePolicy of(String document, Ids ids) {
    return new ResourcePolicy(
        document, Long.toString(1_700_000_000_000L + Math.floorMod(ids.nextLong(), 1L << 40)));
  }
}
