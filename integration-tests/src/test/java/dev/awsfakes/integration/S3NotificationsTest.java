package dev.awsfakes.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.FakeAws;
import dev.awsfakes.sqs.QueueView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Buckets tell queues what happens to their objects. */
@SuppressWarnings("unchecked") // arrays of consumers, as the SDK has them
class S3NotificationsTest {
  private final FakeAws aws =
      FakeAws.builder().frozenAt(Instant.parse("2026-01-01T00:00:00Z")).build();
  private final S3Client s3 = aws.client(S3Client.class);
  private final SqsClient sqs = aws.client(SqsClient.class);
  private final String url = sqs.createQueue(r -> r.queueName("queue")).queueUrl();
  private int seen;

  @BeforeEach
  void makeBucket() {
    s3.createBucket(r -> r.bucket("bucket"));
  }

  private void notify(String queue, String... events) {
    QueueConfiguration configuration =
        QueueConfiguration.builder()
            .id("test")
            .queueArn("arn:aws:sqs:us-east-1:000000000000:" + queue)
            .eventsWithStrings(events)
            .build();
    s3.putBucketNotificationConfiguration(
        r ->
            r.bucket("bucket")
                .notificationConfiguration(n -> n.queueConfigurations(configuration)));
  }

  /** The messages since the last look. */
  private List<String> messages() {
    List<String> all = QueueView.of(aws, url).bodies();
    List<String> fresh = new ArrayList<>(all.subList(seen, all.size()));
    seen = all.size();
    return fresh;
  }

  private JsonNode record(String message) {
    return JsonNode.parser().parse(message).field("Records").orElseThrow().asArray().get(0);
  }

  private static String text(JsonNode node, String... path) {
    JsonNode at = node;
    for (String name : path) {
      at = at.field(name).orElse(null);
      if (at == null) {
        return null;
      }
    }
    return at.isNumber() ? at.asNumber() : at.asString();
  }

  private List<String> names() {
    return messages().stream().map(message -> text(record(message), "eventName")).toList();
  }

  private void put(String key) {
    s3.putObject(r -> r.bucket("bucket").key(key), RequestBody.fromString("something"));
  }

  @Test
  void configuration_isTriedFirst() {
    notify("queue", "s3:ObjectCreated:*");

    JsonNode test = JsonNode.parser().parse(messages().get(0));
    assertThat(test.asObject().keySet())
        .containsExactly("Service", "Event", "Time", "Bucket", "RequestId", "HostId");
    assertThat(text(test, "Event")).isEqualTo("s3:TestEvent");
  }

  @Test
  void queue_thatIsMissingOrFifo_isRefused() {
    sqs.createQueue(r -> r.queueName("q.fifo").attributesWithStrings(Map.of("FifoQueue", "true")));
    for (String queue : new String[] {"missing", "q.fifo"}) {
      S3Exception error =
          catchThrowableOfType(S3Exception.class, () -> notify(queue, "s3:ObjectCreated:*"));
      assertThat(error.awsErrorDetails().errorCode()).isEqualTo("InvalidArgument");
      assertThat(error.awsErrorDetails().errorMessage())
          .isEqualTo("Unable to validate the following destination configurations");
    }
    assertThat(
            s3.getBucketNotificationConfiguration(r -> r.bucket("bucket")).hasQueueConfigurations())
        .isFalse();
  }

  /** Recorded: object_created_put_with_presigned_url_upload (the form of its messages). */
  @Test
  void put_isToldWithEveryMember() {
    notify("queue", "s3:ObjectCreated:*");
    messages();
    put("key-by-hostname");

    assertThat(messages())
        .singleElement()
        .asString()
        .matches(
            "\\{\"Records\":\\[\\{\"eventVersion\":\"2.1\",\"eventSource\":\"aws:s3\","
                + "\"awsRegion\":\"us-east-1\",\"eventTime\":\"2026-01-01T00:00:00.000Z\","
                + "\"eventName\":\"ObjectCreated:Put\",\"userIdentity\":\\{\"principalId\":"
                + "\"AWS:\\w+\"\\},\"requestParameters\":\\{\"sourceIPAddress\":\"127.0.0.1\"\\},"
                + "\"responseElements\":\\{\"x-amz-request-id\":\"\\w+\",\"x-amz-id-2\":\"[^\"]+\""
                + "\\},\"s3\":\\{\"s3SchemaVersion\":\"1.0\",\"configurationId\":\"test\","
                + "\"bucket\":\\{\"name\":\"bucket\",\"ownerIdentity\":\\{\"principalId\":\"\\w+\""
                + "\\},\"arn\":\"arn:aws:s3:::bucket\"\\},\"object\":\\{\"key\":\"key-by-hostname\""
                + ",\"size\":9,\"eTag\":\"437b930db84b8079c2dd804a71936b5f\","
                + "\"sequencer\":\"[0-9A-F]{18}\"\\}\\}\\}\\]\\}");
  }

  /** Recorded: object_created_put_versioned. */
  @Test
  void versions_areToldByTheirIds_inOrder() {
    s3.putBucketVersioning(
        r -> r.bucket("bucket").versioningConfiguration(v -> v.status("Enabled")));
    notify("queue", "s3:ObjectCreated:*", "s3:ObjectRemoved:*");
    messages();
    put("k");
    String marker = s3.deleteObject(r -> r.bucket("bucket").key("k")).versionId();
    s3.deleteObject(r -> r.bucket("bucket").key("k").versionId(marker));

    List<JsonNode> events = messages().stream().map(this::record).toList();
    assertThat(events)
        .extracting(event -> text(event, "eventName"))
        .containsExactly(
            "ObjectCreated:Put", "ObjectRemoved:DeleteMarkerCreated", "ObjectRemoved:Delete");
    assertThat(events.get(1).field("s3").orElseThrow().field("object").orElseThrow().asObject())
        .containsOnlyKeys("key", "eTag", "versionId", "sequencer");
    assertThat(text(events.get(1), "s3", "object", "eTag"))
        .isEqualTo("d41d8cd98f00b204e9800998ecf8427e");
    assertThat(text(events.get(1), "s3", "object", "versionId")).isEqualTo(marker);
    assertThat(events.get(2).field("s3").orElseThrow().field("object").orElseThrow().asObject())
        .containsOnlyKeys("key", "versionId", "sequencer");
    assertThat(events).extracting(event -> text(event, "s3", "object", "sequencer")).isSorted();
  }

  /** Recorded: object_put_acl, object_tagging_delete_event. */
  @Test
  void changesBesideTheBytes_areToldWithoutThem() {
    put("k");
    notify("queue", "s3:ObjectAcl:Put", "s3:ObjectTagging:*");
    messages();
    s3.putObjectTagging(r -> r.bucket("bucket").key("k").tagging(t -> t.tagSet(List.of())));
    s3.deleteObjectTagging(r -> r.bucket("bucket").key("k"));
    s3.deleteBucketOwnershipControls(r -> r.bucket("bucket"));
    s3.putObjectAcl(r -> r.bucket("bucket").key("k").acl("private"));

    List<JsonNode> events = messages().stream().map(this::record).toList();
    assertThat(events)
        .extracting(event -> text(event, "eventName"))
        .containsExactly("ObjectTagging:Put", "ObjectTagging:Delete", "ObjectAcl:Put");
    assertThat(events)
        .allSatisfy(
            event -> {
              assertThat(text(event, "eventVersion")).isEqualTo("2.3");
              assertThat(event.field("s3").orElseThrow().field("object").orElseThrow().asObject())
                  .containsOnlyKeys("key", "eTag");
            });
  }

  @Test
  void copiesUploadsAndBatches_areTold() {
    notify("queue", "s3:ObjectCreated:*", "s3:ObjectRemoved:*");
    messages();
    put("k");
    s3.copyObject(
        r ->
            r.sourceBucket("bucket")
                .sourceKey("k")
                .destinationBucket("bucket")
                .destinationKey("copy"));
    upload("parts");
    s3.deleteObjects(
        r -> r.bucket("bucket").delete(d -> d.objects(o -> o.key("k"), o -> o.key("missing"))));

    assertThat(names())
        .containsExactly(
            "ObjectCreated:Put",
            "ObjectCreated:Copy",
            "ObjectCreated:CompleteMultipartUpload",
            "ObjectRemoved:Delete");
  }

  private void upload(String key) {
    String id = s3.createMultipartUpload(r -> r.bucket("bucket").key(key)).uploadId();
    String eTag =
        s3.uploadPart(
                r -> r.bucket("bucket").key(key).uploadId(id).partNumber(1),
                RequestBody.fromString("v"))
            .eTag();
    CompletedPart part = CompletedPart.builder().partNumber(1).eTag(eTag).build();
    s3.completeMultipartUpload(
        r -> r.bucket("bucket").key(key).uploadId(id).multipartUpload(m -> m.parts(part)));
  }

  @Test
  void restoration_isToldAsItGoesOn() {
    s3.putObject(
        r -> r.bucket("bucket").key("k").storageClass("GLACIER"), RequestBody.fromString("v"));
    notify("queue", "s3:ObjectRestore:*");
    messages();
    s3.restoreObject(r -> r.bucket("bucket").key("k").restoreRequest(q -> q.days(1)));
    assertThat(names()).containsExactly("ObjectRestore:Post");

    aws.clock().advance(Duration.ofHours(5));
    JsonNode completed = record(messages().get(0));
    assertThat(text(completed, "eventName")).isEqualTo("ObjectRestore:Completed");
    assertThat(
            text(
                completed,
                "glacierEventData",
                "restoreEventData",
                "lifecycleRestorationExpiryTime"))
        .isEqualTo("2026-01-03T00:00:00.000Z");
    assertThat(
            text(completed, "glacierEventData", "restoreEventData", "lifecycleRestoreStorageClass"))
        .isEqualTo("GLACIER");

    aws.clock().set(Instant.parse("2026-01-03T00:00:00Z"));
    assertThat(names()).containsExactly("ObjectRestore:Delete");
  }

  @Test
  void transition_tellsTheNewClass() {
    s3.putObject(r -> r.bucket("bucket").key("k"), RequestBody.fromBytes(new byte[128 * 1024]));
    s3.putBucketLifecycleConfiguration(
        r ->
            r.bucket("bucket")
                .lifecycleConfiguration(
                    l ->
                        l.rules(
                            rule ->
                                rule.status("Enabled")
                                    .filter(f -> f.prefix(""))
                                    .transitions(t -> t.days(1).storageClass("GLACIER")))));
    notify("queue", "s3:LifecycleTransition");
    messages();
    aws.clock().advance(Duration.ofDays(2));

    JsonNode event = record(messages().get(0));
    assertThat(text(event, "eventName")).isEqualTo("LifecycleTransition");
    assertThat(text(event, "lifecycleEventData", "transitionEventData", "destinationStorageClass"))
        .isEqualTo("GLACIER");
  }

  @Test
  void expiration_isToldAsTheServicesDoing() {
    put("k");
    s3.putBucketLifecycleConfiguration(
        r ->
            r.bucket("bucket")
                .lifecycleConfiguration(
                    l ->
                        l.rules(
                            rule ->
                                rule.status("Enabled")
                                    .filter(f -> f.prefix(""))
                                    .expiration(e -> e.days(1)))));
    notify("queue", "s3:LifecycleExpiration:*", "s3:ObjectRemoved:*");
    messages();
    aws.clock().advance(Duration.ofDays(2));

    JsonNode event = record(messages().get(0));
    assertThat(text(event, "eventName")).isEqualTo("LifecycleExpiration:Delete");
    assertThat(text(event, "eventVersion")).isEqualTo("2.3");
    assertThat(text(event, "userIdentity", "principalId")).isEqualTo("s3.amazonaws.com");
  }
}
