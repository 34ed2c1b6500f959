package dev.awsfakes.s3;

import dev.awsfakes.port.MessageSink;
import dev.awsfakes.port.MessageSink.Sender;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Ids;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;

/**
 * Tells of what happened to objects, as the buckets are configured: at once, and without a lock
 * held. A message that its target does not take is lost, as it is on AWS after a while.
 */
final class ObjectEvents {
  private final Buckets buckets;
  private final Cloud cloud;
  private final Ids ids;

  ObjectEvents(Buckets buckets, Cloud cloud) {
    this.buckets = buckets;
    this.cloud = cloud;
    this.ids = cloud.ids("s3/events");
  }

  /** Tells of what a caller did to a version. */
  void publish(EventType type, StoredBucket bucket, StoredVersion version, Call call) {
    buckets.replication().follow(type, bucket, version, call.now());
    NotificationConfiguration configuration = configurationOf(bucket);
    if (configuration != null) {
      Origin origin = Origin.of(call, buckets);
      publish(new ObjectEvent(type, bucket, version, origin, call.now(), Map.of()), configuration);
    }
  }

  /**
   * Tells of what S3 itself did to a version.
   *
   * @param extra what events of the type tell beside
   */
  void publishOwn(
      EventType type,
      StoredBucket bucket,
      StoredVersion version,
      Instant now,
      Map<String, ?> extra) {
    NotificationConfiguration configuration = configurationOf(bucket);
    if (configuration != null) {
      Origin origin = Origin.ofService(buckets);
      publish(new ObjectEvent(type, bucket, version, origin, now, extra), configuration);
    }
  }

  private static @Nullable NotificationConfiguration configurationOf(StoredBucket bucket) {
    return bucket.settings().get(NotificationConfiguration.class);
  }

  private void publish(ObjectEvent event, NotificationConfiguration configuration) {
    String sequencer = event.isSequenced() ? event.bucket().nextSequencer(event.time()) : null;
    String owner = buckets.customerId(event.bucket().scope().account());
    for (NotificationTarget target : NotificationTarget.in(configuration)) {
      if (target.wants(event)) {
        String body = EventMessage.of(event, String.valueOf(target.id()), owner, sequencer);
        deliver(event.bucket(), target.arn(), body, event.time());
      }
    }
    if (configuration.eventBridgeConfiguration() != null && event.type().detailType() != null) {
      publishOnBus(event, sequencer);
    }
  }

  private void publishOnBus(ObjectEvent event, @Nullable String sequencer) {
    String bus = event.bucket().scope().arn("events", "event-bus/default");
    String body = BusMessage.of(event, ids.uuid().toString(), sequencer);
    deliver(event.bucket(), bus, body, event.time());
  }

  /**
   * Delivers a message from a bucket. What happened has happened: what the target throws is none of
   * the caller's business. It goes where the uncaught exceptions of the thread go, as it would if
   * the target had a thread of its own.
   */
  void deliver(StoredBucket bucket, String targetArn, String body, Instant now) {
    try {
      sink(targetArn).ifPresent(sink -> sink.deliver(senderOf(bucket), targetArn, body, now));
    } catch (RuntimeException e) {
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
    }
  }

  /** Who takes messages for the ARN; empty if nobody on the class path does. */
  Optional<MessageSink> sink(String targetArn) {
    return cloud.ports(MessageSink.class).stream()
        .filter(sink -> sink.serves(targetArn))
        .findFirst();
  }

  static Sender senderOf(StoredBucket bucket) {
    return new Sender("s3.amazonaws.com", bucket.arn(), bucket.scope());
  }
}
