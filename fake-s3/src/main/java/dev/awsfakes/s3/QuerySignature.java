package dev.awsfakes.s3;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/**
 * The signature in the query of a presigned request: API reference, "Authenticating Requests: Using
 * Query Parameters (AWS Signature Version 4)".
 *
 * @param date of the signing
 * @param scope what the key of the signature is good for: date, Region, service
 */
record QuerySignature(
    String accessKeyId,
    List<String> scope,
    Instant date,
    Duration validity,
    Set<String> signedHeaders,
    String signature) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final long MAX_SECONDS = Duration.ofDays(7).toSeconds();
  private static final Duration SKEW = Duration.ofMinutes(15);

  /**
   * Reads the signature.
   *
   * @throws dev.awsfakes.spi.AwsError AuthorizationQueryParametersError, as recorded in
   *     s3_put_presigned_url_missing_sig_param and presigned_double_encoded_credentials;
   *     AccessDenied if there is none at all
   */
  static QuerySignature of(SdkHttpRequest request) {
    if (request.rawQueryParameters().keySet().stream().noneMatch(n -> n.startsWith("X-Amz-"))) {
      throw S3Errors.accessDenied();
    }
    String algorithm = required(request, "X-Amz-Algorithm");
    String credential = required(request, "X-Amz-Credential");
    String signature = required(request, "X-Amz-Signature");
    String date = required(request, "X-Amz-Date");
    String signedHeaders = required(request, "X-Amz-SignedHeaders");
    String expires = required(request, "X-Amz-Expires");
    if (!algorithm.equals(SigningKey.ALGORITHM)) {
      throw S3Errors.authorizationQueryParameters(
          "X-Amz-Algorithm only supports \"AWS4-HMAC-SHA256 and AWS4-ECDSA-P256-SHA256\"");
    }
    String[] parts = credential.split("/", -1);
    if (parts.length != 5 || !parts[4].equals("aws4_request")) {
      throw S3Errors.authorizationQueryParameters(
          "Error parsing the X-Amz-Credential parameter; the Credential is mal-formed; expecting"
              + " \"<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request\".");
    }
    return new QuerySignature(
        parts[0],
        List.of(parts).subList(1, 4),
        instant(date),
        validity(expires),
        new TreeSet<>(List.of(signedHeaders.split(";", -1))),
        signature);
  }

  private static String required(SdkHttpRequest request, String name) {
    return request
        .firstMatchingRawQueryParameter(name)
        .orElseThrow(
            () ->
                S3Errors.authorizationQueryParameters(
                    "Query-string authentication version 4 requires the X-Amz-Algorithm,"
                        + " X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and"
                        + " X-Amz-Expires parameters."));
  }

  private static Instant instant(String date) {
    try {
      return DATE.parse(date, Instant::from);
    } catch (DateTimeParseException e) {
      throw S3Errors.authorizationQueryParameters(
          "X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"");
    }
  }

  private static Duration validity(String expires) {
    long seconds;
    try {
      seconds = Long.parseLong(expires);
    } catch (NumberFormatException e) {
      throw S3Errors.authorizationQueryParameters("X-Amz-Expires should be a number");
    }
    if (seconds < 0) {
      throw S3Errors.authorizationQueryParameters("X-Amz-Expires must be non-negative");
    }
    if (seconds > MAX_SECONDS) {
      throw S3Errors.authorizationQueryParameters(
          "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires"
              + " must be less than 604800 seconds");
    }
    return Duration.ofSeconds(seconds);
  }

  String region() {
    return scope.get(1);
  }

  /** What policies see of the signature, at the time of its use. */
  Map<String, List<String>> conditionKeys(Instant now) {
    long age = Math.max(0, Duration.between(date, now).toMillis());
    return Map.of(
        "s3:authtype",
        List.of("REST-QUERY-STRING"),
        "s3:signatureage",
        List.of(Long.toString(age)));
  }

  /**
   * Refuses a request whose time has passed, or is still to come.
   *
   * @throws dev.awsfakes.spi.AwsError AccessDenied, as recorded in s3_presigned_url_expired
   */
  void requireTime(Instant now) {
    if (now.isAfter(date.plus(validity))) {
      throw S3Errors.accessDenied("Request has expired");
    }
    if (date.isAfter(now.plus(SKEW))) {
      throw S3Errors.accessDenied("Request is not valid yet");
    }
  }

  /**
   * Refuses a request that was not signed as it is with the key.
   *
   * @throws dev.awsfakes.spi.AwsError SignatureDoesNotMatch, AccessDenied
   */
  void require(SdkHttpRequest request, String secretKey) {
    if (!signedHeaders.contains("host")
        || !SigningKey.of(secretKey, scope).hasSigned(text(request), signature)) {
      throw S3Errors.signatureDoesNotMatch();
    }
    for (String name : request.headers().keySet()) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.startsWith("x-amz-") && !signedHeaders.contains(lower)) {
        throw S3Errors.accessDenied(
            "There were headers present in the request which were not signed");
      }
    }
  }

  /** What is signed of the request. */
  private String text(SdkHttpRequest request) {
    byte[] digest = RunningDigest.messageDigest("SHA-256").digest(bytes(canonical(request)));
    return String.join(
        "\n",
        SigningKey.ALGORITHM,
        DATE.format(date),
        String.join("/", scope) + "/aws4_request",
        HexFormat.of().formatHex(digest));
  }

  private String canonical(SdkHttpRequest request) {
    List<String> query = new ArrayList<>();
    request
        .rawQueryParameters()
        .forEach(
            (name, values) -> {
              if (!name.equals("X-Amz-Signature")) {
                values.forEach(value -> query.add(encoded(name) + "=" + encoded(value)));
              }
            });
    Collections.sort(query);
    StringBuilder headers = new StringBuilder();
    for (String name : signedHeaders) {
      headers.append(name).append(':').append(value(request, name)).append('\n');
    }
    return String.join(
        "\n",
        request.method().name(),
        request.encodedPath(),
        String.join("&", query),
        headers,
        String.join(";", signedHeaders),
        request.firstMatchingHeader("x-amz-content-sha256").orElse("UNSIGNED-PAYLOAD"));
  }

  private static String encoded(String text) {
    return text == null ? "" : SdkHttpUtils.urlEncode(text);
  }

  private static String value(SdkHttpRequest request, String name) {
    if (name.equals("host") && request.matchingHeaders("host").isEmpty()) {
      return request.host();
    }
    return String.join(",", request.matchingHeaders(name)).strip().replaceAll(" +", " ");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The request as if it had been signed at the given time. */
  static SdkHttpRequest signedAt(SdkHttpRequest request, String secretKey, Instant now) {
    QuerySignature before = of(request);
    String day = DATE.format(now).substring(0, 8);
    QuerySignature dated =
        new QuerySignature(
            before.accessKeyId,
            List.of(day, before.scope.get(1), before.scope.get(2)),
            now,
            before.validity,
            before.signedHeaders,
            before.signature);
    SdkHttpRequest unsigned =
        request.toBuilder()
            .putRawQueryParameter("X-Amz-Date", DATE.format(now))
            .putRawQueryParameter(
                "X-Amz-Credential",
                before.accessKeyId + "/" + String.join("/", dated.scope) + "/aws4_request")
            .build();
    return unsigned.toBuilder()
        .putRawQueryParameter(
            "X-Amz-Signature", SigningKey.of(secretKey, dated.scope).sign(dated.text(unsigned)))
        .build();
  }
}
