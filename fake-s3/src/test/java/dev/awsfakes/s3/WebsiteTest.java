package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.model.RoutingRule;
import software.amazon.awssdk.services.s3.model.WebsiteConfiguration;

/** Buckets as their website endpoint serves them. */
class WebsiteTest extends S3Test {
  private static final String MISSING_INDEX =
      """
      <li>Code: NoSuchKey</li>
      <li>Message: The specified key does not exist.</li>
      <li>Key: index.html</li>
      """;

  private static final RoutingRule ELSEWHERE =
      RoutingRule.builder().redirect(r -> r.hostName("h")).build();

  private final Website website = Website.of(aws, BUCKET);

  private void configure(Consumer<WebsiteConfiguration.Builder> how) {
    s3.putBucketWebsite(r -> r.bucket(BUCKET).websiteConfiguration(how));
  }

  private void route(Consumer<RoutingRule.Builder> rule) {
    RoutingRule built = RoutingRule.builder().applyMutation(rule).build();
    configure(c -> c.indexDocument(i -> i.suffix("index.html")).routingRules(built));
  }

  private static String page(String title, String items, String second) {
    return """
        <html>
        <head><title>%1$s</title></head>
        <body>
        <h1>%1$s</h1>
        <ul>
        %2$s<li>RequestId: <request-id></li>
        <li>HostId: <host-id></li>
        </ul>
        %3$s<hr/>
        </body>
        </html>
        """
        .formatted(title, items, second);
  }

  private static String withoutIds(WebsiteAnswer answer) {
    return answer
        .body()
        .asUtf8String()
        .replaceAll("RequestId: [^<]+", "RequestId: <request-id>")
        .replaceAll("HostId: [^<]+", "HostId: <host-id>");
  }

  @ParameterizedTest
  @CsvSource({
    "/,200,index.html",
    "'',200,index.html",
    "/docs/,200,docs/index.html",
    "/a%20b,200,a b",
    "/page?query=1,200,page",
    "/a+b,200,a+b"
  })
  void get_ofADocument_servesIt(String path, int status, String key) {
    configure(c -> c.indexDocument(i -> i.suffix("index.html")));
    put(key, "body of " + key, r -> r.contentType("text/html"));

    WebsiteAnswer answer = website.get(path);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.key()).contains(key);
    assertThat(answer.body().asUtf8String()).isEqualTo("body of " + key);
    assertThat(answer.headers()).containsEntry("Content-Type", "text/html");
    assertThat(answer.location()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%zz", "/%", "/%E4"})
  void get_ofAPathThatIsNotWellEncoded_isABadRequest(String path) {
    configure(c -> c.indexDocument(i -> i.suffix("index.html")));

    assertThat(website.get(path).status()).isEqualTo(400);
    assertThat(website.get(path).body().asUtf8String()).contains("<li>Code: InvalidURI</li>");
  }

  @Test
  void get_ofAnArchivedDocument_isForbidden() {
    configure(c -> c.indexDocument(i -> i.suffix("index.html")));
    put("page", "v", r -> r.storageClass("GLACIER"));

    assertThat(website.get("/page").status()).isEqualTo(403);
    assertThat(website.get("/page").body().asUtf8String())
        .contains("<li>Code: InvalidObjectState</li>");
  }

  /** S3 guide, "Configuring a webpage redirect". */
  @ParameterizedTest
  @CsvSource({
    "/, 2047, true",
    "/, 2048, false",
    "http://, 1, true",
    "https://, 1, true",
    "ftp://, 1, false",
    "x, 1, false",
  })
  void redirect_isAPlaceOrAUrl(String start, int more, boolean accepted) {
    String location = start + "y".repeat(more);

    if (accepted) {
      put("k", "v", r -> r.websiteRedirectLocation(location));
      assertThat(s3.headObject(r -> r.bucket(BUCKET).key("k")).websiteRedirectLocation())
          .isEqualTo(location);
    } else {
      assertThat(
              error(() -> put("k", "v", r -> r.websiteRedirectLocation(location)))
                  .awsErrorDetails()
                  .errorCode())
          .isEqualTo("InvalidRedirectLocation");
    }
  }

  private void assertRefused(String code, Consumer<RoutingRule.Builder> how) {
    RoutingRule rule = ELSEWHERE.toBuilder().applyMutation(how).build();

    assertThat(
            error(() -> configure(c -> c.indexDocument(i -> i.suffix("i")).routingRules(rule)))
                .awsErrorDetails()
                .errorCode())
        .isEqualTo(code);
  }

  /** API reference, Redirect, Condition; aws/aws-cdk, issue 22541 (a code that is none). */
  @Test
  void routingRules_areChecked() {
    assertRefused("MalformedXML", r -> r.redirect(x -> {}));
    assertRefused("MalformedXML", r -> r.redirect(x -> x.protocol("ftp")));
    assertRefused("MalformedXML", r -> r.redirect(x -> x.httpRedirectCode("https")));
    assertRefused("InvalidRequest", r -> r.redirect(x -> x.httpRedirectCode("299")));
    assertRefused("InvalidRequest", r -> r.redirect(x -> x.httpRedirectCode("300")));
    assertRefused("InvalidRequest", r -> r.redirect(x -> x.httpRedirectCode("400")));
    assertRefused(
        "InvalidRequest", r -> r.redirect(x -> x.replaceKeyWith("a").replaceKeyPrefixWith("b")));
    assertRefused("InvalidRequest", r -> r.condition(x -> {}));
    assertRefused("InvalidRequest", r -> r.condition(x -> x.httpErrorCodeReturnedEquals("399")));
    assertRefused("InvalidRequest", r -> r.condition(x -> x.httpErrorCodeReturnedEquals("600")));
    assertRefused("MalformedXML", r -> r.condition(x -> x.httpErrorCodeReturnedEquals("4O4")));
    route(r -> r.redirect(x -> x.httpRedirectCode("301")));
    route(
        r ->
            r.redirect(x -> x.httpRedirectCode("399"))
                .condition(x -> x.httpErrorCodeReturnedEquals("400")));
    route(
        r ->
            r.redirect(x -> x.protocol("https"))
                .condition(x -> x.httpErrorCodeReturnedEquals("599")));
  }

  /** S3 guide, "Configuring a webpage redirect": 50 rules. */
  @ParameterizedTest
  @CsvSource({"50, true", "51, false"})
  void routingRules_are50AtMost(int count, boolean accepted) {
    Consumer<WebsiteConfiguration.Builder> website =
        c ->
            c.indexDocument(i -> i.suffix("i")).routingRules(Collections.nCopies(count, ELSEWHERE));

    if (accepted) {
      configure(website);
    } else {
      assertThat(error(() -> configure(website)).awsErrorDetails().errorCode())
          .isEqualTo("InvalidRequest");
    }
  }

  @Test
  void otherMembers_areChecked() {
    assertThat(
            error(() -> configure(c -> c.redirectAllRequestsTo(r -> r.hostName("h").protocol("x"))))
                .awsErrorDetails()
                .errorCode())
        .isEqualTo("MalformedXML");
    assertThat(
            error(
                    () ->
                        configure(
                            c -> c.indexDocument(i -> i.suffix("i")).errorDocument(e -> e.key(""))))
                .awsErrorDetails()
                .errorCode())
        .isEqualTo("MalformedXML");
  }

  @Test
  void get_ofAFolderWithoutItsSlash_isRedirected() {
    configure(c -> c.indexDocument(i -> i.suffix("index.html")));
    put("docs/index.html", "");

    assertThat(website.get("/docs").status()).isEqualTo(302);
    assertThat(website.get("/docs").location()).contains("/docs/");
  }

  /** Recorded: website_hosting_404. */
  @Test
  void get_ofNothing_isAPageOfS3() {
    configure(c -> c.indexDocument(i -> i.suffix("index.html")));

    assertThat(website.get("/").status()).isEqualTo(404);
    assertThat(withoutIds(website.get("/"))).isEqualTo(page("404 Not Found", MISSING_INDEX, ""));
  }

  /** Recorded: website_hosting_404. */
  @Test
  void get_ofNothing_showsTheErrorDocument() {
    configure(
        c -> c.indexDocument(i -> i.suffix("index.html")).errorDocument(e -> e.key("error.html")));
    assertThat(withoutIds(website.get("/")))
        .isEqualTo(
            page(
                "404 Not Found",
                MISSING_INDEX,
                """
                <h3>An Error Occurred While Attempting to Retrieve a Custom Error Document</h3>
                <ul>
                <li>Code: NoSuchKey</li>
                <li>Message: The specified key does not exist.</li>
                <li>Key: error.html</li>
                </ul>
                """));

    put("error.html", "sorry");
    assertThat(website.get("/none").status()).isEqualTo(404);
    assertThat(website.get("/none").key()).contains("error.html");
    assertThat(website.get("/none").body().asUtf8String()).isEqualTo("sorry");
  }

  /** Recorded: website_hosting_http_methods. */
  @ParameterizedTest
  @ValueSource(strings = {"POST", "DELETE"})
  void otherMethods_areNotAllowed(String method) {
    configure(c -> c.indexDocument(i -> i.suffix("index.html")));

    WebsiteAnswer answer = website.request(method, "/");

    assertThat(answer.status()).isEqualTo(405);
    assertThat(withoutIds(answer))
        .isEqualTo(
            page(
                "405 Method Not Allowed",
                """
                <li>Code: MethodNotAllowed</li>
                <li>Message: The specified method is not allowed against this resource.</li>
                <li>Method: %s</li>
                <li>ResourceType: OBJECT</li>
                """
                    .formatted(method),
                ""));
  }

  /** Recorded: website_hosting_no_such_website. */
  @Test
  void bucketOrConfiguration_missing_isAPageOfS3() {
    assertThat(withoutIds(Website.of(aws, "none").get("/")))
        .isEqualTo(
            page(
                "404 Not Found",
                """
                <li>Code: NoSuchBucket</li>
                <li>Message: The specified bucket does not exist</li>
                <li>BucketName: none</li>
                """,
                ""));
    assertThat(withoutIds(website.get("/key")))
        .isEqualTo(
            page(
                "404 Not Found",
                """
                <li>Code: NoSuchWebsiteConfiguration</li>
                <li>Message: The specified bucket does not have a website configuration</li>
                <li>BucketName: bucket</li>
                """,
                ""));
    assertThat(website.get("/").status()).isEqualTo(404);
  }

  @Test
  void head_hasNoBody() {
    configure(c -> c.indexDocument(i -> i.suffix("index.html")));
    put("index.html", "v");

    WebsiteAnswer answer = website.request("HEAD", "/");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers()).containsEntry("Content-Length", "1");
    assertThat(answer.body().asByteArray()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({",http://example.com/a/b", "https,https://example.com/a/b"})
  void redirectAll_redirectsAll(String protocol, String location) {
    configure(c -> c.redirectAllRequestsTo(r -> r.hostName("example.com").protocol(protocol)));

    assertThat(website.get("/a/b").status()).isEqualTo(301);
    assertThat(website.get("/a/b").location()).contains(location);
  }

  @Test
  void object_withARedirectLocation_redirects() {
    configure(c -> c.indexDocument(i -> i.suffix("index.html")));
    put("old", "", r -> r.websiteRedirectLocation("/new"));

    assertThat(website.get("/old").status()).isEqualTo(301);
    assertThat(website.get("/old").location()).contains("/new");
  }

  @Test
  void rule_ofAPrefix_replacesIt() {
    route(
        r ->
            r.condition(c -> c.keyPrefixEquals("docs/"))
                .redirect(t -> t.replaceKeyPrefixWith("documents/")));
    put("docs/a", "");

    assertThat(website.get("/docs/a").status()).isEqualTo(301);
    assertThat(website.get("/docs/a").location()).contains("/documents/a");
    assertThat(website.get("/other").status()).isEqualTo(404);
  }

  @Test
  void rule_ofAnError_comesAfterTheLookUp() {
    route(
        r ->
            r.condition(c -> c.httpErrorCodeReturnedEquals("404"))
                .redirect(
                    t ->
                        t.hostName("example.com")
                            .protocol("https")
                            .replaceKeyWith("error.html")
                            .httpRedirectCode("307")));
    put("there", "v");

    assertThat(website.get("/there").status()).isEqualTo(200);
    assertThat(website.get("/none").status()).isEqualTo(307);
    assertThat(website.get("/none").location()).contains("https://example.com/error.html");
  }

  @Test
  void rule_withoutCondition_isForAll() {
    route(r -> r.redirect(t -> t.hostName("example.com")));
    put("k", "v");

    assertThat(website.get("/k").location()).contains("http://example.com/k");
  }
}
