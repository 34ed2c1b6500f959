package dev.awsfakes.s3;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text of an event on EventBridge: S3 guide, "EventBridge event message structure". */
final class BusMessage {
  private BusMessage() {}

  static String of(ObjectEvent event, String id, @Nullable String sequencer) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("version", "0");
    message.put("id", id);
    message.put("detail-type", String.valueOf(event.type().detailType()));
    message.put("source", "aws.s3");
    message.put("account", event.bucket().scope().account());
    message.put("time", event.time().truncatedTo(ChronoUnit.SECONDS).toString());
    message.put("region", event.bucket().regionId());
    message.put("resources", List.of(event.bucket().arn()));
    message.put("detail", detail(event, sequencer));
    return Json.text(message);
  }

  private static Map<String, Object> detail(ObjectEvent event, @Nullable String sequencer) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("version", "0");
    detail.put("bucket", Map.of("name", event.bucket().name()));
    detail.put("object", object(event, sequencer));
    detail.put("request-id", event.origin().requestId());
    detail.put("requester", event.origin().requester());
    detail.put("source-ip-address", event.origin().sourceIp());
    EventMessage.put(detail, "reason", event.type().reason());
    if (event.type().isDeletion()) {
      detail.put(
          "deletion-type",
          event.type().isByMarker() ? "Delete Marker Created" : "Permanently Deleted");
    }
    archive(event, detail);
    return detail;
  }

  private static Map<String, Object> object(ObjectEvent event, @Nullable String sequencer) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("key", event.key());
    EventMessage.put(object, "size", event.size());
    EventMessage.put(object, "etag", event.eTag());
    EventMessage.put(object, "version-id", event.versionId());
    EventMessage.put(object, "sequencer", sequencer);
    return object;
  }

  private static void archive(ObjectEvent event, Map<String, Object> detail) {
    VersionState state = event.version().state();
    Restoration restoration = state.restoration();
    switch (event.type()) {
      case RESTORE_INITIATED, RESTORE_EXPIRED ->
          detail.put("source-storage-class", state.storageClass());
      case RESTORE_COMPLETED -> {
        if (restoration != null) {
          detail.put("restore-expiry-time", restoration.expires().toString());
        }
        detail.put("source-storage-class", state.storageClass());
      }
      case TIER_CHANGED ->
          EventMessage.put(
              detail,
              "destination-access-tier",
              ArchiveTiers.of(event.bucket(), event.version(), event.time()));
      case TRANSITIONED -> detail.put("destination-storage-class", state.storageClass());
      default -> {}
    }
  }
}
