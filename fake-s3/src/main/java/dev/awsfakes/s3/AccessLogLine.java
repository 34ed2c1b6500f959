package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/**
 * A record of a server access log: S3 guide, "Server access log format". What a call in process
 * doesn't have, such as a cipher, times on the way and a user agent, is a hyphen.
 *
 * @param time of the request
 */
record AccessLogLine(Instant time, String text) {
  private static final String NONE = "-";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  static AccessLogLine of(
      Call call, LoggedOperation operation, StoredBucket bucket, Buckets buckets) {
    Members request = Members.of(call.request());
    String key = key(request);
    StringJoiner fields = new StringJoiner(" ");
    fields.add(buckets.canonicalId(bucket.scope().account()));
    fields.add(bucket.name());
    fields.add("[" + TIME.format(call.now()) + "]");
    fields.add("127.0.0.1");
    fields.add(buckets.canonicalId(call.scope().account()));
    fields.add(call.requestId());
    fields.add(operation.name());
    fields.add(key == null ? NONE : SdkHttpUtils.urlEncodeIgnoreSlashes(key));
    fields.add("\"" + operation.method() + " " + uri(operation, request, key) + " HTTP/1.1\"");
    fields.add(String.valueOf(status(call)));
    fields.add(orNone(errorCode(call)));
    fields.add(orNone(bytesSent(call)));
    fields.add(orNone(objectSize(bucket, key, request)));
    List.of(NONE, NONE, "\"-\"", "\"-\"").forEach(fields::add);
    fields.add(orNone(request.text("VersionId")));
    fields.add(String.valueOf(call.extendedRequestId()));
    List.of("SigV4", NONE, "AuthHeader").forEach(fields::add);
    fields.add(bucket.name() + ".s3." + bucket.regionId() + ".amazonaws.com");
    fields.add(NONE).add(orNone(accessPointArn(request, buckets))).add(NONE);
    return new AccessLogLine(call.now(), fields.toString());
  }

  private static @Nullable String accessPointArn(Members request, Buckets buckets) {
    String bucket = request.text("Bucket");
    StoredAccessPoint point = bucket == null ? null : buckets.accessPoints().find(bucket);
    return point == null ? null : point.shown().arn();
  }

  private static @Nullable String key(Members request) {
    String key = request.text("Key");
    return key == null ? request.text("DestinationKey") : key;
  }

  private static String uri(LoggedOperation operation, Members request, @Nullable String key) {
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    if (!operation.query().isEmpty()) {
      query.add(operation.query());
    }
    Integer part = request.number("PartNumber");
    if (part != null) {
      query.add("partNumber=" + part);
    }
    add(query, "uploadId", request.text("UploadId"));
    add(query, "versionId", request.text("VersionId"));
    return "/" + (key == null ? "" : SdkHttpUtils.urlEncodeIgnoreSlashes(key)) + query;
  }

  private static void add(StringJoiner query, String name, @Nullable String value) {
    if (value != null) {
      query.add(name + "=" + value);
    }
  }

  private static int status(Call call) {
    return call.httpResponse().statusCode();
  }

  private static @Nullable String errorCode(Call call) {
    return call.error() instanceof AwsServiceException error && error.awsErrorDetails() != null
        ? error.awsErrorDetails().errorCode()
        : null;
  }

  private static @Nullable Long bytesSent(Call call) {
    return call.operation().equals("GetObject") && call.response() != null
        ? Members.of(call.response()).count("ContentLength")
        : null;
  }

  // Of the object in question, as far as it is still there.
  private static @Nullable Long objectSize(
      StoredBucket bucket, @Nullable String key, Members request) {
    if (key == null) {
      return null;
    }
    KeyHistory history = bucket.objects().get(key);
    String id = request.text("VersionId");
    StoredVersion version = id == null ? history.current() : history.version(id);
    return version == null || version.object() == null ? null : version.object().size();
  }

  private static String orNone(@Nullable Object value) {
    return value == null ? NONE : value.toString();
  }
}
