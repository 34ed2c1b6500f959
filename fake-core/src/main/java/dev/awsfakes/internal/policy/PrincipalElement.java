package dev.awsfakes.internal.policy;

import dev.awsfakes.spi.access.Caller;
import dev.awsfakes.spi.access.Caller.Kind;
import dev.awsfakes.spi.access.Reach;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a statement of a resource's policy is for.
 *
 * @param byType the principals by their type: {@code AWS}, {@code Service}, {@code CanonicalUser},
 *     {@code Federated}; {@code *} alone has the type {@code *}
 */
record PrincipalElement(Map<String, List<String>> byType) {
  /** The types of principals that there are. */
  static final Set<String> TYPES = Set.of("AWS", "Service", "CanonicalUser", "Federated");

  private static final Pattern ACCOUNT = Pattern.compile("(?:arn:[^:]+:iam::)?(\\d{12})(?::root)?");

  // An ARN is of one user, role or session: a principal has no wildcards.
  private static final Pattern AWS =
      Pattern.compile(
          "\\*|\\d{12}|A[A-Z0-9]{15,127}|arn:aws[a-z-]*:(?:iam|sts)::(?:\\d{12}|cloudfront):"
              + "(?:root|(?:user|role|assumed-role|federated-user)/[^*?]+)");

  // Of an account, or of an origin access identity of CloudFront, which is longer.
  private static final Pattern CANONICAL = Pattern.compile("[0-9a-f]{64,128}");

  private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)+");

  /** Whether a principal of the type could be named so. */
  static boolean isName(String type, String name) {
    return switch (type) {
      case "AWS" -> AWS.matcher(name).matches();
      case "Service" -> SERVICE.matcher(name).matches();
      case "CanonicalUser" -> CANONICAL.matcher(name).matches();
      default -> !name.isEmpty();
    };
  }

  /** As what the caller is named; empty if it is not. */
  Set<Reach> reach(Caller caller, String canonicalUser) {
    Set<Reach> reaches = EnumSet.noneOf(Reach.class);
    byType.forEach(
        (type, values) ->
            values.forEach(
                value -> reach(type, value, caller, canonicalUser).ifPresent(reaches::add)));
    return reaches;
  }

  private static Optional<Reach> reach(
      String type, String value, Caller caller, String canonicalUser) {
    if (value.equals("*") && (type.equals("*") || type.equals("AWS"))) {
      return Optional.of(Reach.EVERYONE);
    }
    return switch (type) {
      case "AWS" -> awsReach(value, caller);
      case "Service" -> when(isService(value, caller), Reach.PRINCIPAL);
      case "CanonicalUser" -> when(value.equals(canonicalUser), Reach.ACCOUNT);
      case "Federated" ->
          when(
              caller.context().getOrDefault("aws:federatedprovider", List.of()).contains(value),
              Reach.PRINCIPAL);
      default -> Optional.empty();
    };
  }

  private static boolean isService(String value, Caller caller) {
    return caller.kind() == Kind.SERVICE && value.equals(caller.arn());
  }

  private static Optional<Reach> awsReach(String value, Caller caller) {
    Matcher account = ACCOUNT.matcher(value);
    if (account.matches()) {
      return when(account.group(1).equals(caller.account()), Reach.ACCOUNT);
    }
    if (value.equals(caller.arn())) {
      return Optional.of(Reach.PRINCIPAL);
    }
    return when(value.equals(caller.principalArn()), Reach.ROLE);
  }

  /**
   * Whether the caller is one of those left out: a user must be named with its account, a role
   * session with its role and account as well. IAM guide, "NotPrincipal".
   */
  boolean exempts(Caller caller, String canonicalUser) {
    Set<Reach> named = reach(caller, canonicalUser);
    return named.contains(Reach.EVERYONE)
        || switch (caller.kind()) {
          case ANONYMOUS -> false;
          case SERVICE -> named.contains(Reach.PRINCIPAL);
          case ROOT -> named.contains(Reach.ACCOUNT);
          case USER -> named.containsAll(Set.of(Reach.ACCOUNT, Reach.PRINCIPAL));
          case ROLE_SESSION ->
              named.containsAll(Set.of(Reach.ACCOUNT, Reach.ROLE, Reach.PRINCIPAL));
        };
  }

  private static Optional<Reach> when(boolean condition, Reach reach) {
    return condition ? Optional.of(reach) : Optional.empty();
  }
}
