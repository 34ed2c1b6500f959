package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

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
