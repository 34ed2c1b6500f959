package dev.awsfakes.internal.policy;

import dev.awsfakes.internal.policy.Decision.StatementOutcome;
import dev.awsfakes.spi.access.AccessQuestion;
import dev.awsfakes.spi.access.Caller;
import dev.awsfakes.spi.access.Reach;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the policies of one kind say: whether one denies, and as whom the caller is allowed. */
final class Verdict {
  private final Caller caller;
  private final AccessQuestion question;
  private final RequestFacts facts;
  private final List<StatementOutcome> outcomes;
  private final Set<Reach> allowed = EnumSet.noneOf(Reach.class);
  private boolean denied;

  Verdict(
      Caller caller, AccessQuestion question, RequestFacts facts, List<StatementOutcome> outcomes) {
    this.caller = caller;
    this.question = question;
    this.facts = facts;
    this.outcomes = outcomes;
  }

  /** Whether a statement denies. */
  boolean denies() {
    return denied;
  }

  /** Whether a statement allows. */
  boolean allows() {
    return !allowed.isEmpty();
  }

  /** Whether the caller is allowed as named in this way. */
  boolean allowsAs(Reach reach) {
    return allowed.contains(reach);
  }

  Verdict allow(String name, Reach reach) {
    allowed.add(reach);
    outcomes.add(new StatementOutcome(name, reach.name(), "Allow", "applies"));
    return this;
  }

  /** Reads a policy. */
  Verdict read(String name, PolicyDocument policy) {
    return read(name, policy, true);
  }

  /** Reads a policy that has nothing to allow. */
  Verdict readDenials(String name, PolicyDocument policy) {
    return read(name, policy, false);
  }

  private Verdict read(String name, PolicyDocument policy, boolean mayAllow) {
    int number = 1;
    for (Statement statement : policy.statements()) {
      String label = statement.sid().isEmpty() ? "statement " + number : statement.sid();
      String effect = statement.allows() ? "Allow" : "Deny";
      String outcome =
          statement.allows() && !mayAllow
              ? "allows nothing with what another account owns"
              : outcome(statement);
      outcomes.add(new StatementOutcome(name, label, effect, outcome));
      number++;
    }
    return this;
  }

  private String outcome(Statement statement) {
    Set<Reach> reach = reach(statement);
    if (reach.isEmpty()) {
      return "is for others";
    }
    Truth covers = statement.covers(question.action(), question.resource(), facts);
    if (covers == Truth.FALSE) {
      return statement.coversAction(question.action())
          ? "is about other resources"
          : "is about other actions";
    }
    Truth applies = covers.and(statement.holds(facts));
    return switch (applies) {
      case FALSE -> "its condition does not hold: " + unmet(statement);
      case TRUE -> apply(statement, reach, "applies");
      // What nobody knows opens nothing.
      case UNKNOWN ->
          statement.allows()
              ? "names a condition key that is not known; it allows nothing"
              : apply(statement, reach, "names a condition key that is not known; it denies");
    };
  }

  private String unmet(Statement statement) {
    return statement.conditions().stream()
        .filter(condition -> condition.test(facts) == Truth.FALSE)
        .map(
            condition ->
                condition + ", the request has " + facts.values(condition.key()).orElse(List.of()))
        .findFirst()
        .orElse("");
  }

  private String apply(Statement statement, Set<Reach> reach, String words) {
    if (statement.allows()) {
      allowed.addAll(reach);
    } else {
      denied = true;
    }
    return words;
  }

  private Set<Reach> reach(Statement statement) {
    PrincipalElement principal = statement.principal();
    if (principal == null) {
      return Set.of(Reach.PRINCIPAL);
    }
    if (!statement.notPrincipal()) {
      return principal.reach(caller, question.canonicalUser());
    }
    return principal.exempts(caller, question.canonicalUser()) ? Set.of() : Set.of(Reach.EVERYONE);
  }
}
