package dev.awsfakes.s3;

import dev.awsfakes.FakeAws;
import dev.awsfakes.spi.Cloud;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.CORSConfiguration;
import software.amazon.awssdk.services.s3.model.CORSRule;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * What the CORS configuration of a bucket lets a browser do: the answers to preflights, and the
 * headers of other answers. Each method tells what holds at the time of its call.
 */
public final class CorsRules {
  private static final String VARY =
      "Origin, Access-Control-Request-Headers, Access-Control-Request-Method";

  private final Cloud cloud;
  private final String bucket;

  private CorsRules(Cloud cloud, String bucket) {
    this.cloud = cloud;
    this.bucket = bucket;
  }

  /** The rules of a bucket, whether it is there yet or not. */
  public static CorsRules of(FakeAws aws, String bucket) {
    return new CorsRules(Cloud.of(aws), bucket);
  }

  /**
   * The first rule that lets a browser make a request.
   *
   * @param origin the header {@code Origin}, such as {@code https://example.com}
   * @param method the method of the request, {@code PUT}
   * @param headers the names of the request's headers that a preflight asks for
   * @throws IllegalStateException if there is no such bucket
   */
  public Optional<CORSRule> matching(String origin, String method, String... headers) {
    return rules().stream()
        .filter(rule -> rule.allowedOrigins().stream().anyMatch(allowed -> fits(allowed, origin)))
        .filter(rule -> rule.allowedMethods().contains(method))
        .filter(rule -> List.of(headers).stream().allMatch(header -> allows(rule, header)))
        .findFirst();
  }

  /**
   * The headers of the answer to a preflight.
   *
   * @throws S3Exception AccessForbidden, status 403, if no rule lets the request be made
   * @throws IllegalStateException if there is no such bucket
   */
  public Map<String, String> preflight(String origin, String method, String... headers) {
    CORSRule rule = matching(origin, method, headers).orElseThrow(this::forbidden);
    Map<String, String> answer = headers(rule, origin);
    if (headers.length > 0) {
      answer.put(
          "Access-Control-Allow-Headers", String.join(", ", headers).toLowerCase(Locale.ROOT));
    }
    return answer;
  }

  /**
   * The headers that S3 adds to the answer of a request with an origin; empty if no rule is about
   * it. The request is answered either way: it is the browser that keeps the answer from the page.
   *
   * @throws IllegalStateException if there is no such bucket
   */
  public Map<String, String> answerHeaders(String origin, String method) {
    return matching(origin, method).map(rule -> headers(rule, origin)).orElse(Map.of());
  }

  // Recorded: cors_match_methods, cors_expose_headers, put_cors_default_values.
  private static Map<String, String> headers(CORSRule rule, String origin) {
    boolean anybody = rule.allowedOrigins().contains("*");
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Access-Control-Allow-Origin", anybody ? "*" : origin);
    headers.put("Access-Control-Allow-Methods", String.join(", ", rule.allowedMethods()));
    if (!rule.exposeHeaders().isEmpty()) {
      headers.put("Access-Control-Expose-Headers", String.join(", ", rule.exposeHeaders()));
    }
    if (rule.maxAgeSeconds() != null) {
      headers.put("Access-Control-Max-Age", rule.maxAgeSeconds().toString());
    }
    if (!anybody) {
      headers.put("Access-Control-Allow-Credentials", "true");
    }
    headers.put("Vary", VARY);
    return headers;
  }

  private List<CORSRule> rules() {
    StoredBucket found = Buckets.of(cloud).find(bucket);
    if (found == null) {
      throw new IllegalStateException("There is no bucket " + bucket + ".");
    }
    CORSConfiguration cors = found.settings().get(CORSConfiguration.class);
    return cors == null ? List.of() : cors.corsRules();
  }

  private static boolean allows(CORSRule rule, String header) {
    return rule.allowedHeaders().stream()
        .anyMatch(
            allowed ->
                fits(allowed.toLowerCase(Locale.ROOT), header.strip().toLowerCase(Locale.ROOT)));
  }

  /** Whether a text fits a pattern, in which one star stands for any text. */
  private static boolean fits(String pattern, String text) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return pattern.equals(text);
    }
    String end = pattern.substring(star + 1);
    return text.length() >= pattern.length() - 1
        && text.startsWith(pattern.substring(0, star))
        && text.endsWith(end);
  }

  private S3Exception forbidden() {
    // Recorded: cors_match_methods.
    String message =
        rules().isEmpty()
            ? "CORSResponse: CORS is not enabled for this bucket."
            : "CORSResponse: This CORS request is not allowed. This is usually because the"
                + " evalution of Origin, request method / Access-Control-Request-Method or"
                + " Access-Control-Request-Headers are not whitelisted by the resource's CORS"
                + " spec.";
    return (S3Exception)
        S3Exception.builder()
            .awsErrorDetails(
                AwsErrorDetails.builder()
                    .serviceName("S3")
                    .errorCode("AccessForbidden")
                    .errorMessage(message)
                    .build())
            .message(message)
            .statusCode(403)
            .build();
  }
}
