package dev.awsfakes.spi.access;

import dev.awsfakes.access.Principal;
import dev.awsfakes.internal.policy.PolicyDocument;
import dev.awsfakes.spi.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a call.
 *
 * @param kind what it is
 * @param account its account; a name of its own for who has none
 * @param arn the ARN that messages name: of a role, that of the session
 * @param principalArn the ARN that conditions name: of a role session, that of the role
 * @param policies its identity policies
 * @param boundary its permissions boundary, null if it has none
 * @param sessionPolicy the policy of its session, null if it has none
 * @param context condition keys that come with the caller, by their names in lower case
 */
public record Caller(
    Kind kind,
    String account,
    String arn,
    String principalArn,
    List<PolicyDocument> policies,
    @Nullable PolicyDocument boundary,
    @Nullable PolicyDocument sessionPolicy,
    Map<String, List<String>> context) {

  /** What a caller is. */
  public enum Kind {
    /** The account itself. */
    ROOT,
    /** A user of an account. */
    USER,
    /** A session of a role. */
    ROLE_SESSION,
    /** Nobody known. */
    ANONYMOUS,
    /** A service of AWS. */
    SERVICE
  }

  /** The account itself, as a plain client calls and a service for its owner. */
  public static Caller root(Scope scope) {
    return Principal.root().caller(scope.account(), scope.partition());
  }

  /** The same caller, when a service calls another for it. */
  public Caller through(String service) {
    if (kind == Kind.SERVICE) {
      return this;
    }
    List<String> via = List.of(service + ".amazonaws.com");
    return with(
        Map.of(
            "aws:viaawsservice",
            List.of("true"),
            "aws:calledvia",
            via,
            "aws:calledviafirst",
            via,
            "aws:calledvialast",
            via,
            "aws:sourceip",
            List.of()));
  }

  /**
   * The same caller, with these condition keys before its own.
   *
   * @param keys by their names in lower case
   */
  public Caller with(Map<String, List<String>> keys) {
    Map<String, List<String>> all = new HashMap<>(context);
    all.putAll(keys);
    return new Caller(
        kind, account, arn, principalArn, policies, boundary, sessionPolicy, Map.copyOf(all));
  }

  /** Whether the caller is the account itself. */
  public boolean isRootOf(String accountId) {
    return kind == Kind.ROOT && account.equals(accountId);
  }
}
