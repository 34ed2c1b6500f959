package dev.awsfakes.properties;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what, said once more and as simply as can be: every name that a caller has is tried on
 * every statement. Between the kinds of policies it knows the sentences of the IAM guide alone.
 */
final class PolicyModel {
  static final String OWNER = "000000000000";
  static final String OTHER = "111122223333";

  private PolicyModel() {}

  /** Who calls. */
  enum Who {
    USER(OWNER, "user/u"),
    ROLE(OWNER, "session of r"),
    STRANGER(OTHER, "user/u"),
    ROOT(OWNER, "root"),
    OTHER_ROOT(OTHER, "root"),
    ANONYMOUS("", "");

    final String account;
    final String kind;

    Who(String account, String kind) {
      this.account = account;
      this.kind = kind;
    }

    boolean hasPolicies() {
      return this == USER || this == ROLE || this == STRANGER;
    }
  }

  /** Whom a statement of the resource names. */
  enum Whom {
    EVERYBODY("*"),
    OWNING_ACCOUNT(OWNER),
    OTHER_ACCOUNT("arn:aws:iam::" + OTHER + ":root"),
    THE_USER("arn:aws:iam::" + OWNER + ":user/u"),
    THE_ROLE("arn:aws:iam::" + OWNER + ":role/r"),
    THE_SESSION("arn:aws:sts::" + OWNER + ":assumed-role/r/s"),
    THE_STRANGER("arn:aws:iam::" + OTHER + ":user/u");

    final String text;

    Whom(String text) {
      this.text = text;
    }

    boolean names(Who who) {
      return switch (this) {
        case EVERYBODY -> true;
        case OWNING_ACCOUNT -> who.account.equals(OWNER);
        case OTHER_ACCOUNT -> who.account.equals(OTHER);
        case THE_USER -> who == Who.USER;
        case THE_ROLE, THE_SESSION -> who == Who.ROLE;
        case THE_STRANGER -> who == Who.STRANGER;
      };
    }
  }

  /** A condition, and whether it holds for the requests of the test. */
  enum Condition {
    NONE("{}", true),
    BLUE("{\"StringEquals\": {\"aws:PrincipalTag/team\": \"blue\"}}", true),
    RED("{\"StringEquals\": {\"aws:PrincipalTag/team\": \"red\"}}", false),
    NOT_RED("{\"StringNotEquals\": {\"aws:PrincipalTag/none\": \"red\"}}", true),
    IF_EXISTS("{\"StringEqualsIfExists\": {\"aws:PrincipalTag/none\": \"red\"}}", true),
    ABSENT("{\"Null\": {\"aws:PrincipalTag/none\": \"false\"}}", false),
    SECURE("{\"Bool\": {\"aws:SecureTransport\": \"true\"}}", true);

    final String json;
    final boolean holds;

    Condition(String json, boolean holds) {
      this.json = json;
      this.holds = holds;
    }

    // Root and anonymous callers have no tags.
    boolean holdsFor(Who who) {
      return this == BLUE ? who.hasPolicies() : holds;
    }
  }

  /** A pattern, and whether it matches what the test does. */
  record Pattern(String text, boolean matches) {}

  /** A statement; of a resource's policy if it names somebody. */
  record Statement(
      boolean allows,
      @Nullable Whom whom,
      boolean notAction,
      Pattern action,
      boolean notResource,
      Pattern resource,
      Condition condition) {

    boolean applies(Who who) {
      return (whom == null || whom.names(who))
          && action.matches() != notAction
          && resource.matches() != notResource
          && condition.holdsFor(who);
    }

    String json() {
      return "{\"Effect\": \"%s\", %s\"%s\": \"%s\", \"%s\": \"%s\", \"Condition\": %s}"
          .formatted(
              allows ? "Allow" : "Deny",
              whom == null ? "" : "\"Principal\": {\"AWS\": \"" + whom.text + "\"}, ",
              notAction ? "NotAction" : "Action",
              action.text(),
              notResource ? "NotResource" : "Resource",
              resource.text(),
              condition.json);
    }
  }

  /** A policy; null where there is none. */
  record Policy(List<Statement> statements) {
    String json() {
      return statements.stream()
          .map(Statement::json)
          .collect(
              Collectors.joining(", ", "{\"Version\": \"2012-10-17\", \"Statement\": [", "]}"));
    }
  }

  /** All policies that have a say. */
  record Policies(
      @Nullable Policy identity,
      @Nullable Policy boundary,
      @Nullable Policy session,
      @Nullable Policy resource) {}

  /** Whether the caller may do it. */
  static boolean allows(Who who, Policies policies) {
    List<Policy> all = new ArrayList<>();
    for (Policy policy : ofCaller(who, policies)) {
      if (policy != null) {
        all.add(policy);
      }
    }
    if (policies.resource() != null) {
      all.add(policies.resource());
    }
    // An explicit deny in any of the policies overrides the allow.
    if (all.stream().anyMatch(policy -> has(policy, who, statement -> !statement.allows()))) {
      return false;
    }
    Set<Whom> named = named(policies.resource(), who);
    return switch (who) {
      case ROOT -> true;
      case OTHER_ROOT -> !named.isEmpty();
      case ANONYMOUS -> named.contains(Whom.EVERYBODY);
      case STRANGER -> !named.isEmpty() && isAllowedByOwn(who, policies);
      case USER ->
          // Resource-based policies that grant to the user's ARN are not limited by an implicit
          // deny
          // in an identity-based policy or permissions boundary.
          named.contains(Whom.THE_USER)
              || named.contains(Whom.EVERYBODY)
              || isAllowedByOwn(who, policies);
      case ROLE ->
          named.contains(Whom.THE_SESSION)
              || named.contains(Whom.EVERYBODY)
              // … to the role's ARN are limited by an implicit deny in a boundary or session
              // policy.
              || (named.contains(Whom.THE_ROLE) && isWithinBounds(who, policies))
              || isAllowedByOwn(who, policies);
    };
  }

  private static List<@Nullable Policy> ofCaller(Who who, Policies policies) {
    List<@Nullable Policy> own = new ArrayList<>();
    if (who.hasPolicies()) {
      own.add(policies.identity());
      own.add(policies.boundary());
      own.add(who == Who.ROLE ? policies.session() : null);
    }
    return own;
  }

  private static boolean isAllowedByOwn(Who who, Policies policies) {
    return allows(policies.identity(), who) && isWithinBounds(who, policies);
  }

  private static boolean isWithinBounds(Who who, Policies policies) {
    boolean session =
        who != Who.ROLE || policies.session() == null || allows(policies.session(), who);
    return session && (policies.boundary() == null || allows(policies.boundary(), who));
  }

  private static boolean allows(@Nullable Policy policy, Who who) {
    return policy != null && has(policy, who, Statement::allows);
  }

  private static boolean has(Policy policy, Who who, Predicate<Statement> kind) {
    return policy.statements().stream().anyMatch(s -> kind.test(s) && s.applies(who));
  }

  private static Set<Whom> named(@Nullable Policy resource, Who who) {
    Set<Whom> named = EnumSet.noneOf(Whom.class);
    if (resource != null) {
      resource.statements().stream()
          .filter(statement -> statement.allows() && statement.applies(who))
          .forEach(statement -> named.add(statement.whom()));
    }
    return named;
  }
}
