package dev.awsfakes.internal.policy;

import dev.awsfakes.spi.access.PolicyOutline.StatementOutline;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a policy.
 *
 * @param sid its id, empty if it has none
 * @param allows whether its effect is Allow
 * @param principal whom it is for, null in a policy of an identity
 * @param notPrincipal whether it is for all others
 * @param actions patterns of actions, lower case
 * @param notAction whether it is for all other actions
 * @param resources patterns of ARNs
 * @param notResource whether it is for all other resources
 * @param conditions all of which must hold
 */
record Statement(
    String sid,
    boolean allows,
    @Nullable PrincipalElement principal,
    boolean notPrincipal,
    List<PolicyText> actions,
    boolean notAction,
    List<PolicyText> resources,
    boolean notResource,
    List<Condition> conditions) {

  /** Whether it speaks of an action on a resource, whoever asks and whatever the conditions. */
  Truth covers(String action, String resource, RequestFacts facts) {
    if (!coversAction(action)) {
      return Truth.FALSE;
    }
    int unknown = facts.unknown().size();
    boolean covers = coversResource(resource, facts);
    return facts.unknown().size() > unknown ? Truth.UNKNOWN : Truth.of(covers);
  }

  boolean coversAction(String action) {
    String wanted = action.toLowerCase(Locale.ROOT);
    return actions.stream().anyMatch(a -> Glob.matches(Glob.of(a.source()), wanted)) != notAction;
  }

  private boolean coversResource(String resource, RequestFacts facts) {
    boolean any = false;
    for (PolicyText text : resources) {
      Optional<String> pattern = text.pattern(facts);
      if (pattern.isPresent()) {
        any |= Glob.matches(pattern.get(), resource);
      } else if (notResource) {
        return false;
      }
    }
    return any != notResource;
  }

  /** Whether all conditions hold. */
  Truth holds(RequestFacts facts) {
    Truth all = Truth.TRUE;
    for (Condition condition : conditions) {
      int unknown = facts.unknown().size();
      Truth one = condition.test(facts);
      all = all.and(facts.unknown().size() > unknown ? Truth.UNKNOWN : one);
    }
    return all;
  }

  StatementOutline outline() {
    return new StatementOutline(
        allows,
        principal == null ? Map.of() : principal.byType(),
        actions.stream().map(PolicyText::source).toList(),
        resources.stream().map(PolicyText::source).toList(),
        notAction || notResource,
        conditions.stream().map(Condition::key).toList());
  }
}
