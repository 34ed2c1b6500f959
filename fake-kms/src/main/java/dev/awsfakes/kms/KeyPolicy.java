package dev.awsfakes.kms;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Scope;
import dev.awsfakes.spi.access.Caller;
import dev.awsfakes.spi.access.PolicyOutline;
import dev.awsfakes.spi.access.PolicySyntaxException;
import dev.awsfakes.spi.access.PolicySyntaxException.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Key policies: the default one, and what is checked of a new one before it is stored. */
final class KeyPolicy {
  static final String NAME = "default";
  private static final int MAX_BYTES = 32768;
  private static final String PUT = "kms:PutKeyPolicy";

  private KeyPolicy() {}

  /** The policy of a key that was made without one. */
  static String ofRoot(Scope scope) {
    return """
        {
          "Version" : "2012-10-17",
          "Id" : "key-default-1",
          "Statement" : [ {
            "Sid" : "Enable IAM User Permissions",
            "Effect" : "Allow",
            "Principal" : {
              "AWS" : "%s"
            },
            "Action" : "kms:*",
            "Resource" : "*"
          } ]
        }"""
        .formatted(root(scope));
  }

  /** The policy of an AWS managed key: for use through its service, and to be looked at. */
  static String ofAwsManagedKey(String service, Scope scope) {
    return """
        {
          "Version" : "2012-10-17",
          "Id" : "auto-%1$s-2",
          "Statement" : [ {
            "Sid" : "Allow access through the service for all principals in the account",
            "Effect" : "Allow",
            "Principal" : {
              "AWS" : "*"
            },
            "Action" : [ "kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", \
        "kms:CreateGrant", "kms:DescribeKey" ],
            "Resource" : "*",
            "Condition" : {
              "StringEquals" : {
                "kms:CallerAccount" : "%2$s",
                "kms:ViaService" : "%1$s.%3$s.amazonaws.com"
              }
            }
          }, {
            "Sid" : "Allow direct access to key metadata to the account",
            "Effect" : "Allow",
            "Principal" : {
              "AWS" : "%4$s"
            },
            "Action" : [ "kms:Describe*", "kms:Get*", "kms:List*" ],
            "Resource" : "*"
          } ]
        }"""
        .formatted(service, scope.account(), scope.region().id(), root(scope));
  }

  /**
   * Checks a new policy: its size and form, and that the caller could change it again.
   *
   * @throws dev.awsfakes.spi.AwsError MalformedPolicyDocumentException or LimitExceededException
   */
  static void require(String policy, boolean bypassLockoutCheck, Keys keys, Call call) {
    if (policy.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw KmsErrors.policyIsTooLong();
    }
    List<JsonNode> statements = statements(policy);
    if (bypassLockoutCheck) {
      return;
    }
    if (call.caller().kind() == Caller.Kind.ROOT) {
      requireForRoot(statements, keys.scope());
    } else if (!keys.letsChange(policy, call)) {
      throw KmsErrors.policyLocksOut();
    }
  }

  private static void requireForRoot(List<JsonNode> statements, Scope scope) {
    boolean allowed = statements.stream().anyMatch(s -> lets(s, "Allow", scope));
    boolean denied = statements.stream().anyMatch(s -> lets(s, "Deny", scope));
    if (!allowed || denied) {
      throw KmsErrors.policyLocksOut();
    }
  }

  private static List<JsonNode> statements(String policy) {
    JsonNode document;
    try {
      document = JsonNode.parser().parse(policy);
    } catch (RuntimeException e) {
      throw KmsErrors.malformedPolicy("Syntax errors in policy.");
    }
    Optional<JsonNode> statements =
        document.isObject() ? document.field("Statement") : Optional.empty();
    List<JsonNode> all = statements.map(KeyPolicy::elements).orElse(List.of());
    if (all.isEmpty() || !all.stream().allMatch(JsonNode::isObject)) {
      throw KmsErrors.malformedPolicy("Syntax errors in policy.");
    }
    for (JsonNode statement : all) {
      String effect = text(statement.field("Effect").orElse(null));
      if (effect == null || !(effect.equals("Allow") || effect.equals("Deny"))) {
        throw KmsErrors.malformedPolicy("Syntax errors in policy.");
      }
      if (statement.field("Principal").isEmpty() && statement.field("NotPrincipal").isEmpty()) {
        throw KmsErrors.malformedPolicy("Policy document must contain a principal.");
      }
    }
    requireSyntax(policy);
    return all;
  }

  private static void requireSyntax(String policy) {
    try {
      PolicyOutline.of(policy);
    } catch (PolicySyntaxException e) {
      throw KmsErrors.malformedPolicy(
          e.problem() == Problem.PRINCIPAL
              ? "Policy contains a statement with one or more invalid principals."
              : "Syntax errors in policy.");
    }
  }

  // Without a condition, which nobody can foresee, for the account's root user.
  private static boolean lets(JsonNode statement, String effect, Scope scope) {
    return effect.equals(text(statement.field("Effect").orElse(null)))
        && statement.field("Condition").isEmpty()
        && statement.field("Principal").filter(p -> includes(p, scope)).isPresent()
        && statement.field("Action").stream()
            .flatMap(action -> elements(action).stream())
            .anyMatch(action -> matches(text(action)))
        && statement.field("Resource").isPresent();
  }

  private static boolean includes(JsonNode principal, Scope scope) {
    List<JsonNode> names =
        principal.isObject()
            ? Optional.ofNullable(principal.asObject().get("AWS"))
                .map(KeyPolicy::elements)
                .orElse(List.of())
            : List.of(principal);
    return names.stream()
        .map(KeyPolicy::text)
        .anyMatch(
            name -> "*".equals(name) || scope.account().equals(name) || root(scope).equals(name));
  }

  private static boolean matches(@Nullable String action) {
    if (action == null) {
      return false;
    }
    String regex = Pattern.quote(action).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE).matcher(PUT).matches();
  }

  private static List<JsonNode> elements(JsonNode node) {
    return node.isArray() ? node.asArray() : List.of(node);
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return node != null && node.isString() ? node.asString() : null;
  }

  private static String root(Scope scope) {
    return "arn:" + scope.partition() + ":iam::" + scope.account() + ":root";
  }
}
