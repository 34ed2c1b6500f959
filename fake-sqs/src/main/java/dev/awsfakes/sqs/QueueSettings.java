package dev.awsfakes.sqs;

import dev.awsfakes.spi.state.Shared;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was set on a queue, checked; immutable. What was not set has its default. */
@Shared
final class QueueSettings {
  private final Map<QueueSetting, String> values;
  private final @Nullable RedrivePolicy redrivePolicy;
  private final @Nullable RedriveAllowPolicy redriveAllowPolicy;
  private final boolean fifo;
  private final Duration delay;
  private final Duration retention;
  private final Duration receiveWait;
  private final Duration visibilityTimeout;
  private final int maximumMessageSize;

  private QueueSettings(Map<QueueSetting, String> values) {
    this.values = values;
    String redrive = values.get(QueueSetting.REDRIVE_POLICY);
    this.redrivePolicy = redrive == null ? null : RedrivePolicy.parse(redrive);
    String allow = values.get(QueueSetting.REDRIVE_ALLOW_POLICY);
    this.redriveAllowPolicy = allow == null ? null : RedriveAllowPolicy.parse(allow);
    this.fifo = "true".equals(values.get(QueueSetting.FIFO_QUEUE));
    this.delay = Duration.ofSeconds(number(QueueSetting.DELAY_SECONDS));
    this.retention = Duration.ofSeconds(number(QueueSetting.MESSAGE_RETENTION_PERIOD));
    this.receiveWait = Duration.ofSeconds(number(QueueSetting.RECEIVE_MESSAGE_WAIT_TIME_SECONDS));
    this.visibilityTimeout = Duration.ofSeconds(number(QueueSetting.VISIBILITY_TIMEOUT));
    this.maximumMessageSize = (int) number(QueueSetting.MAXIMUM_MESSAGE_SIZE);
  }

  /**
   * The settings of a new queue.
   *
   * @throws dev.awsfakes.spi.AwsError for the first attribute that is unknown, out of its range, or
   *     not of this type of queue
   */
  static QueueSettings of(Map<String, String> attributes, boolean fifo) {
    Map<QueueSetting, String> values = new EnumMap<>(QueueSetting.class);
    if (fifo) {
      values.put(QueueSetting.CONTENT_BASED_DEDUPLICATION, "false");
      values.put(QueueSetting.DEDUPLICATION_SCOPE, "queue");
      values.put(QueueSetting.FIFO_THROUGHPUT_LIMIT, "perQueue");
    }
    for (QueueSetting setting : QueueSetting.values()) {
      String standard = setting.defaultValue();
      if (standard != null) {
        values.put(setting, standard);
      }
    }
    return merged(values, attributes, fifo);
  }

  /** These settings with some of them changed; an empty text takes a text setting away. */
  QueueSettings with(Map<String, String> attributes) {
    return merged(new EnumMap<>(values), attributes, isFifo());
  }

  private static QueueSettings merged(
      Map<QueueSetting, String> values, Map<String, String> attributes, boolean fifo) {
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      QueueSetting setting = QueueSetting.named(attribute.getKey());
      if (setting == null) {
        throw SqsErrors.unknownAttribute(attribute.getKey());
      }
      requireKindOfQueue(setting, attribute.getValue(), fifo);
      put(values, setting, attribute.getValue());
    }
    settleEncryption(values, attributes);
    return new QueueSettings(values);
  }

  private static void put(Map<QueueSetting, String> values, QueueSetting setting, String value) {
    if (value.isEmpty()) {
      values.remove(setting);
      String standard = setting.defaultValue();
      if (standard != null) {
        values.put(setting, standard);
      }
    } else if (setting.accepts(value)) {
      if (setting == QueueSetting.POLICY) {
        QueuePolicy.require(value);
      }
      values.put(setting, value);
    } else {
      throw SqsErrors.invalidAttributeValue(setting.attribute());
    }
  }

  // Messages recorded from AWS: create_standard_queue_with_fifo_attribute_raises_error.
  private static void requireKindOfQueue(QueueSetting setting, String value, boolean fifo) {
    if (fifo) {
      if (setting == QueueSetting.FIFO_QUEUE && !value.equals("true")) {
        throw SqsErrors.unknownAttribute(setting.attribute());
      }
      return;
    }
    switch (setting) {
      case FIFO_QUEUE, CONTENT_BASED_DEDUPLICATION ->
          throw SqsErrors.unknownAttribute(setting.attribute());
      case DEDUPLICATION_SCOPE, FIFO_THROUGHPUT_LIMIT ->
          throw SqsErrors.onlyOnFifoQueues(setting.attribute());
      default -> {}
    }
  }

  // A queue has one kind of encryption; naming a KMS key switches the queue's own off.
  private static void settleEncryption(
      Map<QueueSetting, String> values, Map<String, String> attributes) {
    if (!values.containsKey(QueueSetting.KMS_MASTER_KEY_ID)) {
      values.remove(QueueSetting.KMS_DATA_KEY_REUSE_PERIOD_SECONDS);
      if (attributes.containsKey("KmsMasterKeyId")) {
        values.put(QueueSetting.SQS_MANAGED_SSE_ENABLED, "false");
      }
      return;
    }
    if ("true".equals(attributes.get("SqsManagedSseEnabled"))) {
      throw SqsErrors.oneEncryptionAtATime();
    }
    values.put(QueueSetting.SQS_MANAGED_SSE_ENABLED, "false");
    values.putIfAbsent(QueueSetting.KMS_DATA_KEY_REUSE_PERIOD_SECONDS, "300");
  }

  /** The value of a setting; null if it has none. */
  @Nullable String get(QueueSetting setting) {
    return values.get(setting);
  }

  /** All settings that have a value. */
  Map<QueueSetting, String> all() {
    return values;
  }

  boolean isFifo() {
    return fifo;
  }

  boolean deduplicatesByContent() {
    return "true".equals(values.get(QueueSetting.CONTENT_BASED_DEDUPLICATION));
  }

  boolean deduplicatesPerGroup() {
    return "messageGroup".equals(values.get(QueueSetting.DEDUPLICATION_SCOPE));
  }

  Duration delay() {
    return delay;
  }

  Duration retention() {
    return retention;
  }

  Duration receiveWait() {
    return receiveWait;
  }

  Duration visibilityTimeout() {
    return visibilityTimeout;
  }

  int maximumMessageSize() {
    return maximumMessageSize;
  }

  @Nullable RedrivePolicy redrivePolicy() {
    return redrivePolicy;
  }

  /** Whether the queue of the ARN may use this one as its dead-letter queue. */
  boolean allowsRedriveFrom(String sourceArn) {
    return redriveAllowPolicy == null || redriveAllowPolicy.allows(sourceArn);
  }

  private long number(QueueSetting setting) {
    String value = values.get(setting);
    if (value == null) {
      throw new IllegalStateException(setting + " has neither a value nor a default");
    }
    return Long.parseLong(value);
  }
}
