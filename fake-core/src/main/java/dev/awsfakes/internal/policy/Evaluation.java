package dev.awsfakes.internal.policy;

import static dev.awsfakes.spi.access.Denial.PolicyKind.BOUNDARY;
import static dev.awsfakes.spi.access.Denial.PolicyKind.IDENTITY;
import static dev.awsfakes.spi.access.Denial.PolicyKind.RESOURCE;
import static dev.awsfakes.spi.access.Denial.PolicyKind.SESSION;

import dev.awsfakes.internal.policy.Decision.StatementOutcome;
import dev.awsfakes.spi.access.AccessQuestion;
import dev.awsfakes.spi.access.AccessQuestion.ResourcePolicy;
import dev.awsfakes.spi.access.Caller;
import dev.awsfakes.spi.access.Denial;
import dev.awsfakes.spi.access.Denial.PolicyKind;
import dev.awsfakes.spi.access.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One decision, as the IAM guide has it in "Policy evaluation logic": a statement that denies wins;
 * then within an account one policy of the caller or of the resource must allow, between accounts
 * one of each; boundaries and session policies narrow what the caller's policies allow.
 */
final class Evaluation {
  private final Caller caller;
  private final AccessQuestion question;
  private final RequestFacts facts;
  private final List<StatementOutcome> outcomes = new ArrayList<>();
  private final Verdict identity;
  private final Verdict resource;
  private final @Nullable Verdict boundary;
  private final @Nullable Verdict session;

  private Evaluation(
      Caller caller,
      AccessQuestion question,
      Facts keys,
      Function<String, PolicyDocument> documents) {
    this.caller = caller;
    this.question = question;
    this.facts = new RequestFacts(keys);
    this.identity = verdict();
    int number = 1;
    for (PolicyDocument policy : caller.policies()) {
      identity.read("identity policy " + number++, policy);
    }
    this.boundary = read("permissions boundary", caller.boundary());
    this.session = read("session policy", caller.sessionPolicy());
    this.resource = verdict();
    question.policies().forEach(p -> read(resource, p, documents.apply(p.json())));
    question.grants().forEach(grant -> resource.allow(grant.name(), grant.reach()));
  }

  /**
   * The answer to a question.
   *
   * @param keys the condition keys of the request
   * @param documents reads the text of a resource's policy
   */
  static Decision of(
      Caller caller,
      AccessQuestion question,
      Facts keys,
      Function<String, PolicyDocument> documents) {
    Evaluation evaluation = new Evaluation(caller, question, keys, documents);
    Optional<Denial> denial = evaluation.denial();
    return new Decision(denial, evaluation.outcomes, evaluation.facts.unknown());
  }

  private static void read(Verdict resource, ResourcePolicy policy, PolicyDocument document) {
    if (policy.deniesOnly()) {
      resource.readDenials(policy.name(), document);
    } else {
      resource.read(policy.name(), document);
    }
  }

  private Verdict verdict() {
    return new Verdict(caller, question, facts, outcomes);
  }

  private @Nullable Verdict read(String name, @Nullable PolicyDocument policy) {
    return policy == null ? null : verdict().read(name, policy);
  }

  private Optional<Denial> denial() {
    boolean within = caller.account().equals(question.owner());
    if (question.isOwnersAlways() && caller.isRootOf(question.owner())) {
      return Optional.empty();
    }
    if (denies(identity)) {
      return no(IDENTITY, true);
    }
    if (denies(resource)) {
      return no(RESOURCE, true);
    }
    if (denies(boundary)) {
      return no(BOUNDARY, true);
    }
    if (denies(session)) {
      return no(SESSION, true);
    }
    if (!within && question.isConfinedToAccount()) {
      return no(RESOURCE, false);
    }
    return switch (caller.kind()) {
      case ROOT -> within || resource.allows() ? Optional.empty() : no(RESOURCE, false);
      case ANONYMOUS -> unless(resource.allowsAs(Reach.EVERYONE), RESOURCE);
      case SERVICE ->
          unless(resource.allowsAs(Reach.PRINCIPAL) || resource.allowsAs(Reach.EVERYONE), RESOURCE);
      case USER, ROLE_SESSION -> within ? withinAccount() : betweenAccounts();
    };
  }

  private Optional<Denial> withinAccount() {
    // Whom the resource names in person, nothing narrows: IAM guide, "Permissions boundaries".
    if (resource.allowsAs(Reach.PRINCIPAL) || resource.allowsAs(Reach.EVERYONE)) {
      return Optional.empty();
    }
    boolean delegated = !question.mustBeAllowedByResource() || resource.allowsAs(Reach.ACCOUNT);
    if (!resource.allowsAs(Reach.ROLE)) {
      if (!delegated) {
        return no(RESOURCE, false);
      }
      if (!identity.allows()) {
        return no(IDENTITY, false);
      }
    }
    return narrowed();
  }

  private Optional<Denial> betweenAccounts() {
    if (!identity.allows()) {
      return no(IDENTITY, false);
    }
    Optional<Denial> narrowed = narrowed();
    return narrowed.isPresent() ? narrowed : unless(resource.allows(), RESOURCE);
  }

  private Optional<Denial> narrowed() {
    if (boundary != null && !boundary.allows()) {
      return no(BOUNDARY, false);
    }
    return session != null && !session.allows() ? no(SESSION, false) : Optional.empty();
  }

  private static boolean denies(@Nullable Verdict verdict) {
    return verdict != null && verdict.denies();
  }

  private Optional<Denial> unless(boolean allowed, PolicyKind kind) {
    return allowed ? Optional.empty() : no(kind, false);
  }

  private Optional<Denial> no(PolicyKind kind, boolean explicit) {
    return Optional.of(new Denial(caller, question, kind, explicit));
  }
}
