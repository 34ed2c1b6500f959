package dev.awsfakes.internal.policy;

import java.util.List;
import java.util.Optional;

/**
 * One key of a condition block.
 *
 * @param text the operator as the policy has it
 * @param quantifier which of the request's values must match
 * @param operator how they are compared
 * @param ifExists whether the condition holds for requests without the key
 * @param key the condition key, lower case
 * @param values of which one must match, or none if the operator is a negation
 */
record Condition(
    String text,
    Quantifier quantifier,
    ConditionOperator operator,
    boolean ifExists,
    String key,
    List<PolicyText> values) {

  /** Which of a request's values must match. */
  enum Quantifier {
    /** The one that there is. */
    SINGLE,
    /** Each; a request without values matches. */
    FOR_ALL_VALUES,
    /** At least one; a request without values does not match. */
    FOR_ANY_VALUE
  }

  /** Whether a request satisfies the condition. */
  Truth test(Facts facts) {
    Optional<List<String>> given = facts.values(key);
    if (given.isEmpty()) {
      return Truth.UNKNOWN;
    }
    List<String> request = given.get();
    if (operator == ConditionOperator.NULL) {
      String missing = String.valueOf(request.isEmpty());
      return Truth.of(values.stream().anyMatch(v -> operator.matches(v, missing, facts)));
    }
    if (request.isEmpty()) {
      return Truth.of(ifExists || holdsWithoutKey());
    }
    return Truth.of(
        quantifier == Quantifier.FOR_ALL_VALUES
            ? request.stream().allMatch(value -> holds(value, facts))
            : holdsForOne(request, facts));
  }

  // A negation holds where the key is missing: IAM guide, "Condition operators".
  private boolean holdsWithoutKey() {
    return switch (quantifier) {
      case SINGLE -> operator.isNegated();
      case FOR_ALL_VALUES -> true;
      case FOR_ANY_VALUE -> false;
    };
  }

  // Without a set operator, a negation on several values holds only if none of them matches.
  private boolean holdsForOne(List<String> request, Facts facts) {
    return (quantifier == Quantifier.SINGLE && operator.isNegated())
        ? request.stream().allMatch(value -> holds(value, facts))
        : request.stream().anyMatch(value -> holds(value, facts));
  }

  private boolean holds(String request, Facts facts) {
    boolean matches = values.stream().anyMatch(v -> operator.matches(v, request, facts));
    return matches != operator.isNegated();
  }

  @Override
  public String toString() {
    return text + " " + key + " " + values;
  }
}
