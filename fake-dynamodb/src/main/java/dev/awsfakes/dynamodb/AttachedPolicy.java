package dev.awsfakes.dynamodb;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.Ids;
import org.jspecify.annotations.Nullable;

/** The resource policy of a table or of a stream, if it has one. */
final class AttachedPolicy {
  private static final String NO_POLICY = "NO_POLICY";

  @GuardedBy("this")
  private @Nullable ResourcePolicy current;

  synchronized @Nullable ResourcePolicy current() {
    return current;
  }

  /**
   * Attaches a policy; the one that is there already stays the same.
   *
   * @param expected the revision that the caller expects, null if any will do
   * @throws dev.awsfakes.spi.AwsError PolicyNotFoundException if another one is there
   */
  synchronized ResourcePolicy attach(String document, @Nullable String expected, Ids ids) {
    requireRevision(expected);
    ResourcePolicy before = current;
    ResourcePolicy after =
        before != null && before.document().equals(document)
            ? before
            : ResourcePolicy.of(document, ids);
    current = after;
    return after;
  }

  /**
   * Takes the policy away, if there is one, and gives it.
   *
   * @param expected the revision that the caller expects, null if any will do
   * @throws dev.awsfakes.spi.AwsError PolicyNotFoundException if another one is there
   */
  synchronized @Nullable ResourcePolicy detach(@Nullable String expected) {
    requireRevision(expected);
    ResourcePolicy before = current;
    current = null;
    return before;
  }

  @GuardedBy("this")
  private void requireRevision(@Nullable String expected) {
    String revision = current == null ? NO_POLICY : current.revision();
    if (expected != null && !expected.equals(revision)) {
      throw DynamoDbErrors.policyNotFound(
          "Resource-based policy with the expected revision id was not found: " + expected);
    }
  }
}
