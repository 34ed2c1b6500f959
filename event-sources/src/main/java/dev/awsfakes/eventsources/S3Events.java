package dev.awsfakes.eventsources;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.RequestParametersEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.ResponseElementsEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3BucketEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3Entity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3ObjectEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.UserIdentityEntity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonNodeParser;

/** Messages of S3 as Lambda's events. */
final class S3Events {
  private static final JsonNodeParser PARSER = JsonNodeParser.create();

  private S3Events() {}

  static S3Event of(List<String> messages) {
    return new S3Event(
        messages.stream()
            .map(PARSER::parse)
            .flatMap(message -> message.field("Records").orElseThrow().asArray().stream())
            .map(S3Events::record)
            .toList());
  }

  private static S3EventNotificationRecord record(JsonNode record) {
    return new S3EventNotificationRecord(
        text(record, "awsRegion"),
        text(record, "eventName"),
        text(record, "eventSource"),
        text(record, "eventTime"),
        text(record, "eventVersion"),
        new RequestParametersEntity(text(record, "requestParameters", "sourceIPAddress")),
        new ResponseElementsEntity(
            text(record, "responseElements", "x-amz-id-2"),
            text(record, "responseElements", "x-amz-request-id")),
        s3(record.field("s3").orElseThrow()),
        new UserIdentityEntity(text(record, "userIdentity", "principalId")));
  }

  private static S3Entity s3(JsonNode s3) {
    String size = text(s3, "object", "size");
    return new S3Entity(
        text(s3, "configurationId"),
        new S3BucketEntity(
            text(s3, "bucket", "name"),
            new UserIdentityEntity(text(s3, "bucket", "ownerIdentity", "principalId")),
            text(s3, "bucket", "arn")),
        new S3ObjectEntity(
            text(s3, "object", "key"),
            size == null ? null : Long.valueOf(size),
            text(s3, "object", "eTag"),
            text(s3, "object", "versionId"),
            text(s3, "object", "sequencer")),
        text(s3, "s3SchemaVersion"));
  }

  private static @Nullable String text(JsonNode node, String... path) {
    Optional<JsonNode> at = Optional.of(node);
    for (String name : path) {
      at = at.flatMap(each -> each.field(name));
    }
    return at.map(JsonNode::text).orElse(null);
  }
}
