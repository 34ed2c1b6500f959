package dev.awsfakes.s3;

import dev.awsfakes.s3.PolicyActions.Subject;
import dev.awsfakes.spi.access.PolicyOutline;
import dev.awsfakes.spi.access.PolicyOutline.StatementOutline;
import dev.awsfakes.spi.access.PolicySyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is checked of a bucket policy before it is stored. */
final class BucketPolicyRules {
  private static final int MAX_BYTES = 20 * 1024;
  private static final String ARN = "arn:[^:]+:(?:s3:::|s3express:[^:]*:[^:]*:bucket/)";

  private BucketPolicyRules() {}

  /**
   * Refuses a text that is no policy of the bucket.
   *
   * @throws dev.awsfakes.spi.AwsError MalformedPolicy
   */
  static void require(String policy, StoredBucket bucket) {
    if (!policy.startsWith("{")) {
      throw S3Errors.malformedPolicy("Policies must be valid JSON and the first byte must be '{'");
    }
    if (policy.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw S3Errors.policyTooLarge();
    }
    for (StatementOutline statement : statements(policy)) {
      statement.actions().forEach(BucketPolicyRules::requireAction);
      statement.resources().forEach(resource -> requireResource(resource, bucket));
      statement.conditionKeys().forEach(BucketPolicyRules::requireKey);
      requireFit(statement);
    }
  }

  private static List<StatementOutline> statements(String policy) {
    try {
      return PolicyOutline.of(policy).statements();
    } catch (PolicySyntaxException e) {
      throw S3Errors.malformedPolicy(words(e));
    }
  }

  private static String words(PolicySyntaxException e) {
    return switch (e.problem()) {
      case NOT_JSON -> "Policies must be valid JSON and the first byte must be '{'";
      case UNKNOWN_FIELD -> "Unknown field " + e.subject();
      case MISSING -> "Missing required field " + e.subject();
      case BOTH -> "Statement has both " + e.subject() + " and Not" + e.subject();
      case VERSION -> "The policy must contain a valid version string";
      case EFFECT -> "Invalid effect: " + e.subject();
      case REPEATED_SID -> "Statement Id must be unique: " + e.subject();
      case PRINCIPAL -> "Invalid principal in policy";
      case ACTION -> "Policy has invalid action";
      case RESOURCE -> "Policy has invalid resource";
      case OPERATOR -> "Invalid Condition type : " + e.subject();
      case SYNTAX -> "Invalid policy syntax.";
    };
  }

  private static void requireAction(String action) {
    boolean known =
        action.startsWith("s3:")
            ? !PolicyActions.subjects(withoutPrefix(action)).isEmpty()
            : action.equals("*") || action.matches("s3(?:express|-object-lambda):.+");
    if (!known) {
      throw S3Errors.malformedPolicy("Policy has invalid action");
    }
  }

  private static String withoutPrefix(String action) {
    return action.substring("s3:".length());
  }

  // The bucket or what is in it, by name or by a pattern; or its access points.
  private static void requireResource(String resource, StoredBucket bucket) {
    if (resource.equals("*") || resource.contains(":accesspoint")) {
      return;
    }
    String name = resource.replaceFirst(ARN, "");
    String pattern = name.contains("/") ? name.substring(0, name.indexOf('/')) : name;
    if (!resource.matches(ARN + ".+") || !covers(pattern, bucket.name())) {
      throw S3Errors.malformedPolicy("Policy has invalid resource");
    }
  }

  private static boolean covers(String pattern, String name) {
    return name.matches(PolicyActions.regex(pattern));
  }

  private static void requireKey(String key) {
    if (key.startsWith("s3:") && !S3ConditionKeys.isKnown(key)) {
      throw S3Errors.malformedPolicy("Policy has an invalid condition key");
    }
  }

  // An action on objects needs a resource that is objects, one on buckets one that is the bucket.
  private static void requireFit(StatementOutline statement) {
    if (statement.negates()) {
      return;
    }
    for (String action : statement.actions()) {
      boolean fits =
          !action.startsWith("s3:")
              || PolicyActions.subjects(withoutPrefix(action)).stream()
                  .anyMatch(subject -> fits(subject, statement.resources()));
      if (!fits) {
        throw S3Errors.malformedPolicy("Action does not apply to any resource(s) in statement");
      }
    }
  }

  private static boolean fits(Subject subject, List<String> resources) {
    return switch (subject) {
      case OTHER -> false;
      case BUCKET -> resources.stream().anyMatch(resource -> mayBe(resource, false));
      case OBJECT -> resources.stream().anyMatch(resource -> mayBe(resource, true));
    };
  }

  /** Whether a pattern can stand for objects, or for the bucket itself. */
  private static boolean mayBe(String resource, boolean object) {
    if (resource.equals("*") || resource.contains(":accesspoint")) {
      return true;
    }
    boolean hasKey = resource.replaceFirst(ARN, "").contains("/");
    return object ? hasKey || resource.endsWith("*") : !hasKey;
  }
}
