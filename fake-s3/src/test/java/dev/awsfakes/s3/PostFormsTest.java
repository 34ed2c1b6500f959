package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.s3.TestTargets.Delivery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Forms of browsers, with the policies that sign them. */
class PostFormsTest extends S3Test {
  private static final AwsBasicCredentials CREDENTIALS =
      AwsBasicCredentials.create(
          "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
  private static final String CREDENTIAL =
      "AKIAIOSFODNN7EXAMPLE/20260101/us-east-1/s3/aws4_request";
  private static final String SIGNED =
      """
      {"bucket": "bucket"}, ["starts-with", "$key", ""],
      {"x-amz-credential": "%s"}, {"x-amz-algorithm": "AWS4-HMAC-SHA256"},
      {"x-amz-date": "20260101T000000Z"}
      """
          .formatted(CREDENTIAL);
  private static final String REDIRECT = "http://localhost.test/random";

  private final PostForms forms = PostForms.of(aws).trusting(CREDENTIALS, "000000000000");

  private static Map<String, String> form(String conditions, String... fields) {
    return signed(
        "{\"expiration\": \"2026-01-01T01:00:00.000Z\", \"conditions\": ["
            + SIGNED
            + (conditions.isEmpty() ? "" : "," + conditions)
            + "]}",
        fields);
  }

  private static Map<String, String> signed(String policy, String... fields) {
    String encoded = Base64.getEncoder().encodeToString(policy.getBytes(StandardCharsets.UTF_8));
    Map<String, String> form = new HashMap<>();
    form.put("key", "k");
    form.put("policy", encoded);
    form.put("x-amz-credential", CREDENTIAL);
    form.put("x-amz-algorithm", "AWS4-HMAC-SHA256");
    form.put("x-amz-date", "20260101T000000Z");
    form.put(
        "x-amz-signature",
        SigningKey.of(CREDENTIALS.secretAccessKey(), List.of("20260101", "us-east-1", "s3"))
            .sign(encoded));
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return form;
  }

  private HttpExecuteResponse send(Map<String, String> form, String body) {
    return forms.send(BUCKET, form, "file name.txt", RequestBody.fromString(body));
  }

  private static String text(HttpExecuteResponse answer) {
    try (InputStream in = answer.responseBody().orElseThrow()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String header(HttpExecuteResponse answer, String name) {
    return answer.httpResponse().firstMatchingHeader(name).orElse(null);
  }

  private void assertRefused(
      Map<String, String> form, String body, int status, String code, String message) {
    HttpExecuteResponse answer = send(form, body);

    assertThat(text(answer))
        .contains("<Code>" + code + "</Code>")
        .contains("<Message>" + message.replace("\"", "&quot;") + "</Message>");
    assertThat(answer.httpResponse().statusCode()).isEqualTo(status);
    assertThat(keys()).isEmpty();
  }

  /** Recorded: post_object_default_checksum. */
  @Test
  void form_storesItsFile() {
    HttpExecuteResponse answer = send(form(""), "test-data");

    GetObjectResponse stored =
        s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("k").checksumMode("ENABLED")).response();
    assertThat(get("k")).isEqualTo("test-data");
    assertThat(stored.checksumCRC64NVME()).isNotNull();
    assertThat(stored.checksumTypeAsString()).isEqualTo("FULL_OBJECT");
    assertThat(stored.contentType()).isEqualTo("binary/octet-stream");
    assertThat(answer.httpResponse().statusCode()).isEqualTo(204);
    assertThat(header(answer, "ETag")).isEqualTo(stored.eTag());
    assertThat(header(answer, "Location")).isEqualTo("https://bucket.s3.amazonaws.com/k");
  }

  /** Recorded: post_object_policy_conditions_validation_eq (head-object-metadata). */
  @Test
  void fields_areHeadersOfTheObject() {
    Map<String, String> form =
        form(
            """
            ["starts-with", "$Content-Type", "text/"], {"x-amz-meta-test-1": "test-meta-1"},
            {"Expires": "Fri, 01 Jan 2027 00:00:00 GMT"}, ["starts-with", "$tagging", ""]
            """,
            "Content-Type",
            "text/plain",
            "x-amz-meta-test-1",
            "test-meta-1",
            "Expires",
            "Fri, 01 Jan 2027 00:00:00 GMT",
            "tagging",
            "<Tagging><TagSet><Tag><Key>a b</Key><Value>v</Value></Tag></TagSet></Tagging>",
            "x-ignore-me",
            "ignored",
            "key",
            "user/${filename}");

    assertThat(send(form, "abcdef").httpResponse().statusCode()).isEqualTo(204);

    var head = s3.headObject(r -> r.bucket(BUCKET).key("user/file name.txt"));
    assertThat(head.contentType()).isEqualTo("text/plain");
    assertThat(head.metadata()).containsExactly(Map.entry("test-1", "test-meta-1"));
    assertThat(head.expiresString()).isEqualTo("Fri, 01 Jan 2027 00:00:00 GMT");
    assertThat(s3.getObjectTagging(r -> r.bucket(BUCKET).key("user/file name.txt")).tagSet())
        .singleElement()
        .returns("a b", tag -> tag.key())
        .returns("v", tag -> tag.value());
  }

  /** API reference, "POST Object", success_action_status. */
  @ParameterizedTest
  @CsvSource({"200, 200", "201, 201", "204, 204", "500, 204"})
  void status_isWhatTheFormAsksFor(String asked, int status) {
    String conditions = "{\"success_action_status\": \"" + asked + "\"}";

    HttpExecuteResponse answer = send(form(conditions, "success_action_status", asked), "v");

    assertThat(answer.httpResponse().statusCode()).isEqualTo(status);
    if (status == 201) {
      assertThat(text(answer))
          .endsWith(
              "<PostResponse><Location>https://bucket.s3.amazonaws.com/k</Location>"
                  + "<Bucket>bucket</Bucket><Key>k</Key>"
                  + "<ETag>&quot;9e3669d19b675bd57058fd4664205d2a&quot;</ETag></PostResponse>");
    } else {
      assertThat(answer.responseBody()).isEmpty();
    }
  }

  @Test
  void redirect_tellsWhatWasStored() {
    HttpExecuteResponse answer =
        send(redirecting("[\"eq\", \"$success_action_redirect\", \"" + REDIRECT + "\"]"), "v");

    assertThat(answer.httpResponse().statusCode()).isEqualTo(303);
    assertThat(header(answer, "Location"))
        .isEqualTo(REDIRECT + "?bucket=bucket&key=k&etag=%229e3669d19b675bd57058fd4664205d2a%22");
  }

  private static Map<String, String> redirecting(String condition) {
    return form(condition, "success_action_redirect", REDIRECT);
  }

  /**
   * Recorded: post_object_policy_conditions_validation_eq,
   * post_object_policy_conditions_validation_starts_with.
   */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "eq, $success_action_redirect, http://other.test",
        "eq, success_action_redirect, http://localhost.test/random",
        "eq, $success_action_redirect, HTTP://localhost.test/random",
        "starts-with, $success_action_redirect, https://localhost",
        "starts-with, $success_action_redirect, HTTP://localhost",
      })
  void condition_thatFails_isNamed(String operator, String field, String value) {
    String condition = "[\"" + operator + "\", \"" + field + "\", \"" + value + "\"]";

    assertRefused(
        redirecting(condition),
        "v",
        403,
        "AccessDenied",
        "Invalid according to Policy: Policy Condition failed: " + condition);
  }

  @Test
  void condition_ofTheSimpleForm_isNamedInTheOther() {
    assertRefused(
        redirecting("{\"success_action_redirect\": \"http://other\"}"),
        "v",
        403,
        "AccessDenied",
        "Invalid according to Policy: Policy Condition failed: [\"eq\","
            + " \"$success_action_redirect\", \"http://other\"]");
    send(redirecting("[\"starts-with\", \"$success_action_redirect\", \"http://local\"]"), "v");
    assertThat(get("k")).isEqualTo("v");
  }

  /** Recorded: post_object_policy_conditions_validation_eq. */
  @Test
  void policies_thatAreMalformed_areRefused() {
    assertRefused(
        redirecting("{\"success_action_redirect\": \"x\", \"other\": \"y\"}"),
        "v",
        400,
        "InvalidPolicyDocument",
        "Invalid Policy: Invalid Simple-Condition: Simple-Conditions must have exactly one"
            + " property specified.");
    assertInvalid(form("[\"eq\", \"$key\"]"));
    assertInvalid(form("[\"ends-with\", \"$key\", \"k\"]"));
    assertInvalid(signed("{"));
    assertInvalid(signed("[]"));
    assertInvalid(signed("{\"conditions\": []}"));
    assertInvalid(signed("{\"expiration\": \"2026-01-01T01:00:00.000Z\"}"));
    assertInvalid(signed("{\"expiration\": \"tomorrow\", \"conditions\": []}"));
  }

  private void assertInvalid(Map<String, String> form) {
    assertThat(text(send(form, "v"))).contains("<Code>InvalidPolicyDocument</Code>");
  }

  /** Recorded: post_object_policy_validation_size. */
  @ParameterizedTest
  @CsvSource({"4, EntityTooSmall", "5,", "10,", "11, EntityTooLarge"})
  void length_isWithinThePolicy(int length, String code) {
    HttpExecuteResponse answer =
        send(form("[\"content-length-range\", 5, 10]"), "a".repeat(length));

    if (code == null) {
      assertThat(get("k")).hasSize(length);
    } else {
      assertThat(text(answer)).contains("<Code>" + code + "</Code>");
      assertThat(answer.httpResponse().statusCode()).isEqualTo(400);
      assertThat(keys()).isEmpty();
    }
  }

  /** Recorded: post_object_policy_validation_size. */
  @Test
  void length_ofAWrongType_failsTheCondition() {
    assertRefused(
        form("[\"content-length-range\", \"test\", 10]"),
        "v",
        403,
        "AccessDenied",
        "Invalid according to Policy: Policy Condition failed: [\"content-length-range\", \"test\","
            + " \"10\"]");
    assertRefused(
        form("[\"content-length-range\", 5, 10]"),
        "v",
        400,
        "EntityTooSmall",
        "Your proposed upload is smaller than the minimum allowed size");
  }

  @Test
  void length_ofAStream_isCounted() {
    byte[] bytes = new byte[11];
    RequestBody stream =
        RequestBody.fromContentProvider(() -> new ByteArrayInputStream(bytes), "text/plain");

    assertThat(text(forms.send(BUCKET, form("[\"content-length-range\", 5, 10]"), "", stream)))
        .contains("EntityTooLarge");
  }

  /** Recorded: post_request_expires. */
  @Test
  void policy_expires() {
    clock.advance(Duration.ofHours(1).minusMillis(1));
    assertThat(send(form(""), "v").httpResponse().statusCode()).isEqualTo(204);
    s3.deleteObject(r -> r.bucket(BUCKET).key("k"));
    clock.advance(Duration.ofMillis(1));

    assertRefused(
        form(""), "v", 403, "AccessDenied", "Invalid according to Policy: Policy expired.");
  }

  /** Recorded: post_request_malformed_policy. */
  @Test
  void policy_thatWasNotSigned_isRefused() {
    Map<String, String> form = form("");
    form.put("policy", "invalid");

    assertRefused(
        form,
        "v",
        403,
        "SignatureDoesNotMatch",
        "The request signature we calculated does not match the signature you provided. Check your"
            + " key and signing method.");
  }

  @Test
  void fields_thatArePartOfNoCondition_areRefused() {
    assertRefused(
        form("", "Content-Type", "a/b", "acl", "private"),
        "v",
        403,
        "AccessDenied",
        "Invalid according to Policy: Extra input fields: acl, content-type");
  }

  @Test
  void forms_thatLackFields_areRefused() {
    Map<String, String> withoutKey = form("");
    withoutKey.remove("key");
    assertThat(text(send(withoutKey, "v"))).contains("<Code>InvalidArgument</Code>", "'key'");
    Map<String, String> withoutPolicy = form("");
    withoutPolicy.remove("policy");
    assertThat(text(send(withoutPolicy, "v"))).contains("<Code>AccessDenied</Code>");
    Map<String, String> ofOther =
        form("", "x-amz-credential", "AKIAOTHER/1/us-east-1/s3/aws4_request");
    assertThat(text(send(ofOther, "v"))).contains("<Code>InvalidAccessKeyId</Code>");
    assertThatThrownBy(() -> send(form("", "AWSAccessKeyId", "AKIA"), "v"))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("version 4");
  }

  @Test
  void anotherBucket_isNotThatOfThePolicy() {
    HttpExecuteResponse answer = forms.send("other", form(""), "", RequestBody.fromString("v"));

    assertThat(text(answer)).contains("Policy Condition failed: [&quot;eq&quot;, &quot;$bucket");
  }

  @Test
  void errorsOfTheBucket_areAnswersToo() {
    s3.deleteBucket(r -> r.bucket(BUCKET));

    HttpExecuteResponse answer = send(form(""), "v");

    assertThat(text(answer)).contains("<Code>NoSuchBucket</Code>");
    assertThat(answer.httpResponse().statusCode()).isEqualTo(404);
  }

  @Test
  void upload_isToldAsAPost() {
    s3.putBucketNotificationConfiguration(
        r -> r.bucket(BUCKET).notificationConfiguration(n -> n.eventBridgeConfiguration(e -> {})));

    send(form(""), "v");

    assertThat(TestTargets.taken(aws))
        .singleElement()
        .extracting(Delivery::body)
        .asString()
        .contains("\"reason\":\"POST Object\"");
  }
}
