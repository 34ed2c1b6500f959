package dev.awsfakes.s3;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.Condition;
import software.amazon.awssdk.services.s3.model.Redirect;
import software.amazon.awssdk.services.s3.model.RoutingRule;
import software.amazon.awssdk.services.s3.model.WebsiteConfiguration;

/**
 * What a website configuration must look like: API reference, PutBucketWebsite, Condition,
 * Redirect; S3 guide, "Configuring a webpage redirect".
 */
final class WebsiteRules {
  private static final int MAX_RULES = 50;
  private static final Set<String> PROTOCOLS = Set.of("http", "https");
  private static final Pattern CODE = Pattern.compile("\\d{3}");

  private WebsiteRules() {}

  static void require(WebsiteConfiguration website) {
    boolean redirects = website.redirectAllRequestsTo() != null;
    boolean serves =
        website.indexDocument() != null
            || website.errorDocument() != null
            || !website.routingRules().isEmpty();
    if (redirects && serves) {
      throw S3Errors.invalidArgument(
          "RedirectAllRequestsTo cannot be provided in conjunction with other Routing Rules.");
    }
    if (!redirects && website.indexDocument() == null) {
      throw S3Errors.invalidArgument(
          "A value for IndexDocument Suffix must be provided if"
              + " RedirectAllRequestsTo is empty");
    }
    if (website.indexDocument() != null && !isSuffix(website.indexDocument().suffix())) {
      throw S3Errors.invalidArgument("The IndexDocument Suffix is not well formed");
    }
    if (website.errorDocument() != null && website.errorDocument().key().isEmpty()) {
      throw S3Errors.malformedXml();
    }
    if (website.redirectAllRequestsTo() != null) {
      requireProtocol(website.redirectAllRequestsTo().protocolAsString());
    }
    if (website.routingRules().size() > MAX_RULES) {
      throw S3Errors.invalidRequest(
          website.routingRules().size()
              + " routing rules provided, the number of routing rules in a website configuration is"
              + " limited to "
              + MAX_RULES
              + ".");
    }
    website.routingRules().forEach(WebsiteRules::require);
  }

  private static boolean isSuffix(@Nullable String suffix) {
    return suffix != null && !suffix.isEmpty() && !suffix.contains("/");
  }

  private static void requireProtocol(@Nullable String protocol) {
    if (protocol != null && !PROTOCOLS.contains(protocol)) {
      throw S3Errors.malformedXml();
    }
  }

  private static void require(RoutingRule rule) {
    Redirect redirect = rule.redirect();
    if (Members.of(redirect).countSet() == 0) {
      throw S3Errors.malformedXml();
    }
    requireProtocol(redirect.protocolAsString());
    requireCode(redirect.httpRedirectCode(), "redirect", "3XX except 300", "3(?!00)..");
    if (redirect.replaceKeyWith() != null && redirect.replaceKeyPrefixWith() != null) {
      throw S3Errors.invalidRequest(
          "You can only define ReplaceKeyPrefix or ReplaceKey but not both.");
    }
    if (rule.condition() != null) {
      require(rule.condition());
    }
  }

  private static void require(Condition condition) {
    if (Members.of(condition).countSet() == 0) {
      throw S3Errors.invalidRequest(
          "Condition cannot be empty. To redirect all requests without a condition, the condition"
              + " element shouldn't be present.");
    }
    requireCode(condition.httpErrorCodeReturnedEquals(), "error", "4XX or 5XX", "[45]..");
  }

  // What is no code at all is known of AWS to be malformed: aws/aws-cdk, issue 22541.
  private static void requireCode(
      @Nullable String code, String kind, String validCodes, String validForm) {
    if (code == null) {
      return;
    }
    if (!CODE.matcher(code).matches()) {
      throw S3Errors.malformedXml();
    }
    if (!code.matches(validForm)) {
      throw S3Errors.invalidRequest(
          "The provided HTTP "
              + kind
              + " code ("
              + code
              + ") is not valid. Valid codes are "
              + validCodes
              + ".");
    }
  }
}
