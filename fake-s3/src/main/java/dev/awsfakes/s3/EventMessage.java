package dev.awsfakes.s3;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts of notifications: S3 guide, "Event message structure", in the versions and with the
 * members that are recorded in object_created_put_versioned, object_put_acl and
 * object_tagging_delete_event.
 */
final class EventMessage {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private EventMessage() {}

  /** The message of an event to a queue, a topic or a function. */
  static String of(
      ObjectEvent event, String configurationId, String ownerId, @Nullable String sequencer) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("eventVersion", event.type().version());
    message.put("eventSource", "aws:s3");
    message.put("awsRegion", event.bucket().regionId());
    message.put("eventTime", TIME.format(event.time()));
    message.put("eventName", event.type().eventName());
    message.put("userIdentity", Map.of("principalId", event.origin().principal()));
    message.put("requestParameters", Map.of("sourceIPAddress", event.origin().sourceIp()));
    message.put("responseElements", response(event.origin()));
    message.put("s3", s3(event, configurationId, ownerId, sequencer));
    message.putAll(event.extra());
    return Json.text(Map.of("Records", List.of(message)));
  }

  private static Map<String, Object> response(Origin origin) {
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("x-amz-request-id", origin.requestId());
    response.put("x-amz-id-2", origin.hostId());
    return response;
  }

  private static Map<String, Object> s3(
      ObjectEvent event, String configurationId, String ownerId, @Nullable String sequencer) {
    Map<String, Object> bucket = new LinkedHashMap<>();
    bucket.put("name", event.bucket().name());
    bucket.put("ownerIdentity", Map.of("principalId", ownerId));
    bucket.put("arn", event.bucket().arn());
    Map<String, Object> s3 = new LinkedHashMap<>();
    s3.put("s3SchemaVersion", "1.0");
    s3.put("configurationId", configurationId);
    s3.put("bucket", bucket);
    s3.put("object", object(event, sequencer));
    return s3;
  }

  private static Map<String, Object> object(ObjectEvent event, @Nullable String sequencer) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("key", encoded(event.key()));
    put(object, "size", event.size());
    put(object, "eTag", event.eTag());
    put(object, "versionId", event.versionId());
    put(object, "sequencer", sequencer);
    return object;
  }

  static void put(Map<String, Object> members, String name, @Nullable Object value) {
    if (value != null) {
      members.put(name, value);
    }
  }

  // As a form's: a space is a plus; slashes stay.
  private static String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
  }

  /** A time as messages write it. */
  static String text(Instant time) {
    return TIME.format(time);
  }

  /** The message with which S3 tries a new configuration. */
  static String test(StoredBucket bucket, Origin origin, Instant time) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("Service", "Amazon S3");
    message.put("Event", "s3:TestEvent");
    message.put("Time", TIME.format(time));
    message.put("Bucket", bucket.name());
    message.put("RequestId", origin.requestId());
    message.put("HostId", origin.hostId());
    return Json.text(message);
  }
}
