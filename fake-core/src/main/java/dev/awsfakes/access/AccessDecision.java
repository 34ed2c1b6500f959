package dev.awsfakes.access;

import dev.awsfakes.internal.policy.AnsweredQuestion;
import dev.awsfakes.internal.policy.Decision.StatementOutcome;
import dev.awsfakes.spi.access.Denial;
import java.util.List;
import java.util.Set;

/**
 * One decision about a caller.
 *
 * @param principal the caller's ARN, or a service's name
 * @param action {@code sqs:SendMessage}
 * @param resource the ARN that it is about
 * @param allowed the answer
 * @param reason the answer in words
 * @param statements what became of every statement that was looked at
 * @param unknownKeys condition keys that policies name and the fake does not know; a statement that
 *     allows something on such a condition allows nothing, one that denies on it denies
 */
public record AccessDecision(
    String principal,
    String action,
    String resource,
    boolean allowed,
    String reason,
    List<String> statements,
    Set<String> unknownKeys) {

  static AccessDecision of(AnsweredQuestion answer) {
    return new AccessDecision(
        answer.caller().arn(),
        answer.question().action(),
        answer.question().resource(),
        answer.decision().denial().isEmpty(),
        answer.decision().denial().map(AccessDecision::reason).orElse("allowed"),
        answer.decision().statements().stream().map(StatementOutcome::toString).toList(),
        answer.decision().unknownKeys());
  }

  private static String reason(Denial denial) {
    return denial.explicit()
        ? "denied by " + denial.by().words()
        : "allowed by no " + denial.by().words().replaceFirst("^an? ", "");
  }

  /** The decision and its statements, a line each. */
  public String explain() {
    StringBuilder text = new StringBuilder();
    text.append(principal).append(' ').append(action).append(" on ").append(resource);
    text.append(": ").append(reason).append('\n');
    statements.forEach(statement -> text.append("  ").append(statement).append('\n'));
    unknownKeys.forEach(key -> text.append("  unknown condition key: ").append(key).append('\n'));
    return text.toString();
  }

  @Override
  public String toString() {
    return explain();
  }
}
