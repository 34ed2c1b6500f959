package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.s3.model.CORSRule;

/** What browsers may do with a bucket. */
class CorsRulesTest extends S3Test {
  private static final String LOCAL = "https://localhost:4200";
  private static final String VARY =
      "Origin, Access-Control-Request-Headers, Access-Control-Request-Method";
  private static final String NOT_ALLOWED =
      "CORSResponse: This CORS request is not allowed. This is usually because the evalution of"
          + " Origin, request method / Access-Control-Request-Method or"
          + " Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.";

  private final CorsRules cors = CorsRules.of(aws, BUCKET);

  private void rule(Consumer<CORSRule.Builder> how) {
    CORSRule rule = CORSRule.builder().applyMutation(how).build();
    s3.putBucketCors(r -> r.bucket(BUCKET).corsConfiguration(c -> c.corsRules(List.of(rule))));
  }

  /** Recorded: cors_match_methods. */
  @Test
  void preflight_ofAnAllowedMethod_isAnswered() {
    rule(r -> r.allowedOrigins(LOCAL).allowedMethods("GET").maxAgeSeconds(3000));

    assertThat(cors.preflight(LOCAL, "GET"))
        .containsOnlyKeys(
            "Access-Control-Allow-Credentials",
            "Access-Control-Allow-Methods",
            "Access-Control-Allow-Origin",
            "Access-Control-Max-Age",
            "Vary")
        .containsEntry("Access-Control-Allow-Credentials", "true")
        .containsEntry("Access-Control-Allow-Methods", "GET")
        .containsEntry("Access-Control-Allow-Origin", LOCAL)
        .containsEntry("Access-Control-Max-Age", "3000")
        .containsEntry("Vary", VARY);
    assertThat(cors.answerHeaders(LOCAL, "GET")).isEqualTo(cors.preflight(LOCAL, "GET"));
    assertError(() -> cors.preflight(LOCAL, "PUT"), 403, "AccessForbidden", NOT_ALLOWED);
    assertThat(cors.answerHeaders(LOCAL, "PUT")).isEmpty();
  }

  /** Recorded: cors_match_headers. */
  @Test
  void preflight_ofHeaders_namesThemInLowerCase() {
    rule(
        r ->
            r.allowedOrigins(LOCAL)
                .allowedMethods("GET")
                .allowedHeaders(
                    "x-amz-expected-bucket-owner",
                    "x-amz-server-side-encryption-customer-algorithm",
                    "x-AMZ-server-SIDE-encryption"));

    assertThat(
            cors.preflight(
                LOCAL, "GET", "x-amz-expected-bucket-owner", "x-amz-server-side-ENCRYPTION"))
        .containsEntry(
            "Access-Control-Allow-Headers",
            "x-amz-expected-bucket-owner, x-amz-server-side-encryption");
    assertError(
        () -> cors.preflight(LOCAL, "GET", "x-amz-request-payer"),
        403,
        "AccessForbidden",
        NOT_ALLOWED);
    rule(r -> r.allowedOrigins(LOCAL).allowedMethods("GET").allowedHeaders("*"));
    assertThat(cors.preflight(LOCAL, "GET", "x-amz-request-payer"))
        .containsEntry("Access-Control-Allow-Headers", "x-amz-request-payer");
  }

  /** Recorded: cors_expose_headers, put_cors_default_values. */
  @Test
  void everyOrigin_isAnsweredWithoutCredentials() {
    rule(
        r ->
            r.allowedOrigins("*")
                .allowedMethods("GET")
                .exposeHeaders("x-amz-id-2", "x-amz-request-id", "x-amz-request-payer"));

    assertThat(cors.preflight(LOCAL, "GET"))
        .containsOnlyKeys(
            "Access-Control-Allow-Methods",
            "Access-Control-Allow-Origin",
            "Access-Control-Expose-Headers",
            "Vary")
        .containsEntry("Access-Control-Allow-Origin", "*")
        .containsEntry(
            "Access-Control-Expose-Headers", "x-amz-id-2, x-amz-request-id, x-amz-request-payer");
    assertError(
        () -> cors.preflight(LOCAL, "GET", "x-amz-request-payer"),
        403,
        "AccessForbidden",
        NOT_ALLOWED);
  }

  /** Recorded: cors_options_match_partial_origin, cors_options_fails_partial_origin. */
  @ParameterizedTest
  @CsvSource({
    "http://*.origin.com,http://test.origin.com,true",
    "http://*.origin.com,http://test.origin.com.evil,false",
    "http://*.origin.com,http://.origin.com,true",
    "http://*.origin.com,http://origin.com,false",
    "http://a*a,http://a,false",
    "http://a*a,http://aa,true",
    "https://test.com,https://TEST.com,false",
    "*,null,true"
  })
  void origin_mayHaveAStar(String allowed, String origin, boolean matches) {
    rule(r -> r.allowedOrigins(allowed).allowedMethods("GET", "PUT"));

    assertThat(cors.matching(origin, "GET").isPresent()).isEqualTo(matches);
  }

  @Test
  void rules_areTriedInTheirOrder() {
    CORSRule first = CORSRule.builder().id("1").allowedOrigins(LOCAL).allowedMethods("GET").build();
    CORSRule second =
        CORSRule.builder().id("2").allowedOrigins("*").allowedMethods("GET", "PUT").build();
    s3.putBucketCors(
        r -> r.bucket(BUCKET).corsConfiguration(c -> c.corsRules(List.of(first, second))));

    assertThat(cors.matching(LOCAL, "GET")).contains(first);
    assertThat(cors.matching(LOCAL, "PUT")).contains(second);
    assertThat(cors.matching("http://other", "GET")).contains(second);
  }

  @Test
  void withoutConfiguration_nothingIsAllowed() {
    assertError(
        () -> cors.preflight(LOCAL, "GET"),
        403,
        "AccessForbidden",
        "CORSResponse: CORS is not enabled for this bucket.");
    assertThatThrownBy(() -> CorsRules.of(aws, "none").matching(LOCAL, "GET"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("none");
  }

  @Test
  void exposedHeaders_haveNoWildcard() {
    assertError(
        () -> rule(r -> r.allowedOrigins("*").allowedMethods("GET").exposeHeaders("x-*")),
        400,
        "InvalidRequest",
        "ExposeHeader \"x-*\" contains wildcard. We currently do not support wildcard for"
            + " ExposeHeader.");
  }

  /** API reference, CORSRule. */
  @ParameterizedTest
  @CsvSource({"255, true", "256, false"})
  void id_has255CharactersAtMost(int length, boolean accepted) {
    Consumer<CORSRule.Builder> rule =
        r -> r.id("x".repeat(length)).allowedOrigins("*").allowedMethods("GET");

    if (accepted) {
      rule(rule);
    } else {
      assertThat(error(() -> rule(rule)).awsErrorDetails().errorCode())
          .isEqualTo("InvalidArgument");
    }
  }

  /** Recorded: put_cors_empty_origin. */
  @Test
  void emptyOrigin_isKept() {
    rule(r -> r.allowedOrigins("").allowedMethods("GET", "PUT", "HEAD"));

    assertThat(s3.getBucketCors(r -> r.bucket(BUCKET)).corsRules().get(0).allowedOrigins())
        .containsExactly("");
  }
}
