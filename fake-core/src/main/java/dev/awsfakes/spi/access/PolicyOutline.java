package dev.awsfakes.spi.access;

import dev.awsfakes.internal.policy.PolicyDocument;
import java.util.List;
import java.util.Map;

/**
 * What a policy names, for a service that looks at a policy before it stores it.
 *
 * @param statements the statements, in their order
 */
public record PolicyOutline(List<StatementOutline> statements) {

  /**
   * What a statement names, negated or not.
   *
   * @param allows whether its effect is Allow
   * @param principals by their type; {@code *} alone has the type {@code *}
   * @param actions patterns of actions, lower case
   * @param resources patterns of ARNs
   * @param negates whether it names actions or resources that it is not about
   * @param conditionKeys the keys of its conditions, lower case
   */
  public record StatementOutline(
      boolean allows,
      Map<String, List<String>> principals,
      List<String> actions,
      List<String> resources,
      boolean negates,
      List<String> conditionKeys) {}

  /**
   * Reads the policy of a resource.
   *
   * @throws PolicySyntaxException if it is none
   */
  public static PolicyOutline of(String json) throws PolicySyntaxException {
    return new PolicyOutline(PolicyDocument.ofResource(json).outline());
  }
}
