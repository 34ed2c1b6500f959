package dev.awsfakes.sqs;

import dev.awsfakes.spi.access.PolicyOutline;
import dev.awsfakes.spi.access.PolicyOutline.StatementOutline;
import dev.awsfakes.spi.access.PolicySyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is checked of a queue's policy before it is stored: SQS guide, "Quotas", Policy. */
final class QueuePolicy {
  private static final int MAX_BYTES = 8_192;
  private static final int MAX_STATEMENTS = 20;
  private static final int MAX_PRINCIPALS = 50;
  private static final int MAX_CONDITIONS = 10;

  private QueuePolicy() {}

  static void require(String policy) {
    List<StatementOutline> statements = statements(policy);
    int principals =
        statements.stream()
            .flatMap(statement -> statement.principals().values().stream())
            .mapToInt(List::size)
            .sum();
    int conditions = statements.stream().mapToInt(s -> s.conditionKeys().size()).sum();
    requireAtMost(MAX_BYTES, policy.getBytes(StandardCharsets.UTF_8).length, "bytes");
    requireAtMost(MAX_STATEMENTS, statements.size(), "statements");
    requireAtMost(MAX_PRINCIPALS, principals, "principals");
    requireAtMost(MAX_CONDITIONS, conditions, "conditions");
  }

  private static List<StatementOutline> statements(String policy) {
    try {
      return PolicyOutline.of(policy).statements();
    } catch (PolicySyntaxException e) {
      throw SqsErrors.invalidAttributeValue("Policy");
    }
  }

  private static void requireAtMost(int max, int count, String what) {
    if (count > max) {
      throw SqsErrors.overLimit(
          count + " " + what + " were found in the Policy, maximum allowed is " + max + ".");
    }
  }
}
