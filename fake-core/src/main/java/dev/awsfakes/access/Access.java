package dev.awsfakes.access;

import dev.awsfakes.internal.policy.AnsweredQuestion;
import dev.awsfakes.internal.policy.PolicyControl;
import dev.awsfakes.internal.policy.PolicyDocument;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the policies of a cloud were asked, and what they answered: the latest 16,384 decisions,
 * since policies are in force. They are from the first {@code aws.as(…)}, the first client of
 * another account or the first resource with a policy of its own on. Safe for use by any number of
 * threads.
 */
public final class Access {
  private final PolicyControl control;
  private final String defaultAccount;

  /** Of a cloud; users get it from {@code aws.access()}. */
  public Access(PolicyControl control, String defaultAccount) {
    this.control = control;
    this.defaultAccount = defaultAccount;
  }

  /** All decisions, oldest first. */
  public List<AccessDecision> decisions() {
    return control.answers().stream().map(AccessDecision::of).toList();
  }

  /** The decisions about a caller, oldest first. */
  public List<AccessDecision> decisions(Principal principal) {
    return answers(principal).map(AccessDecision::of).toList();
  }

  /** All refusals, explained statement by statement. */
  public String explain() {
    return decisions().stream()
        .filter(decision -> !decision.allowed())
        .map(AccessDecision::explain)
        .collect(Collectors.joining());
  }

  /** The condition keys that policies name and the fake does not know. */
  public Set<String> unknownKeys() {
    Set<String> keys = new TreeSet<>();
    control.answers().forEach(answer -> keys.addAll(answer.decision().unknownKeys()));
    return keys;
  }

  /** What a caller asked for, allowed or not: the actions, each with the resources. */
  public Map<String, Set<String>> used(Principal principal) {
    Map<String, Set<String>> used = new TreeMap<>();
    answers(principal)
        .forEach(
            answer ->
                used.computeIfAbsent(answer.question().action(), action -> new TreeSet<>())
                    .add(answer.question().resource()));
    return used;
  }

  /** The smallest policy that allows what a caller asked for, as JSON. */
  public String leastPrivilege(Principal principal) {
    return LeastPrivilege.of(used(principal));
  }

  /**
   * Asserts that a policy would have been enough for all that a caller asked for, within its
   * boundary and session policy, with the policies of the resources as they were.
   *
   * @param policy the identity policy that it would have instead of its own
   * @throws AssertionError if it would not; the message explains each refusal
   * @throws IllegalArgumentException if it is no policy
   */
  public void assertEnough(Principal principal, String policy) {
    PolicyDocument document = Principal.parsed(policy);
    String refusals =
        answers(principal)
            .map(answer -> withPolicy(answer, document))
            .filter(decision -> !decision.allowed())
            .map(AccessDecision::explain)
            .distinct()
            .collect(Collectors.joining());
    if (!refusals.isEmpty()) {
      throw new AssertionError("The policy is not enough:\n" + refusals);
    }
  }

  private AccessDecision withPolicy(AnsweredQuestion answer, PolicyDocument policy) {
    return AccessDecision.of(answer.withPolicy(policy, control));
  }

  /** Forgets the decisions made so far. */
  public void clear() {
    control.forget();
  }

  private Stream<AnsweredQuestion> answers(Principal principal) {
    return control.answers().stream().filter(answer -> isOf(principal, answer));
  }

  private boolean isOf(Principal principal, AnsweredQuestion answer) {
    String arn = answer.caller().arn();
    String partition = arn.startsWith("arn:") ? arn.split(":", 3)[1] : "aws";
    return principal.caller(defaultAccount, partition).arn().equals(arn);
  }
}
