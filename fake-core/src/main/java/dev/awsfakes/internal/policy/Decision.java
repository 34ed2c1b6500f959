package dev.awsfakes.internal.policy;

import dev.awsfakes.spi.access.Denial;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An answer, and how it came about.
 *
 * @param denial empty if the answer is yes
 * @param statements every statement that was looked at, with what became of it
 * @param unknownKeys the condition keys that were asked for and are not known
 */
public record Decision(
    Optional<Denial> denial, List<StatementOutcome> statements, Set<String> unknownKeys) {

  /**
   * A statement in one decision.
   *
   * @param policy the policy it is of
   * @param name its Sid, or its number
   * @param effect {@code Allow} or {@code Deny}
   * @param outcome {@code applies}, or why it does not
   */
  public record StatementOutcome(String policy, String name, String effect, String outcome) {
    @Override
    public String toString() {
      return policy + ", " + name + " (" + effect + "): " + outcome;
    }
  }
}
