package dev.awsfakes.sqs;

import org.jspecify.annotations.Nullable;

/** The attributes of a queue that a caller can set, with their ranges and defaults. */
enum QueueSetting {
  DELAY_SECONDS("DelaySeconds", 0, 900, "0"),
  MAXIMUM_MESSAGE_SIZE("MaximumMessageSize", 1_024, 1_048_576, "1048576"),
  MESSAGE_RETENTION_PERIOD("MessageRetentionPeriod", 60, 1_209_600, "345600"),
  RECEIVE_MESSAGE_WAIT_TIME_SECONDS("ReceiveMessageWaitTimeSeconds", 0, 20, "0"),
  VISIBILITY_TIMEOUT("VisibilityTimeout", 0, 43_200, "30"),
  KMS_DATA_KEY_REUSE_PERIOD_SECONDS("KmsDataKeyReusePeriodSeconds", 60, 86_400, null),
  KMS_MASTER_KEY_ID("KmsMasterKeyId", Kind.TEXT, null),
  POLICY("Policy", Kind.TEXT, null),
  REDRIVE_POLICY("RedrivePolicy", Kind.TEXT, null),
  REDRIVE_ALLOW_POLICY("RedriveAllowPolicy", Kind.TEXT, null),
  SQS_MANAGED_SSE_ENABLED("SqsManagedSseEnabled", Kind.BOOLEAN, "true"),
  FIFO_QUEUE("FifoQueue", Kind.BOOLEAN, null),
  CONTENT_BASED_DEDUPLICATION("ContentBasedDeduplication", Kind.BOOLEAN, null),
  DEDUPLICATION_SCOPE("DeduplicationScope", Kind.DEDUPLICATION_SCOPE, null),
  FIFO_THROUGHPUT_LIMIT("FifoThroughputLimit", Kind.THROUGHPUT_LIMIT, null);

  /** What values a setting takes. */
  private enum Kind {
    INTEGER,
    BOOLEAN,
    TEXT,
    DEDUPLICATION_SCOPE,
    THROUGHPUT_LIMIT
  }

  private final String attribute;
  private final Kind kind;
  private final int min;
  private final int max;
  private final @Nullable String standard;

  QueueSetting(String attribute, int min, int max, @Nullable String standard) {
    this.attribute = attribute;
    this.kind = Kind.INTEGER;
    this.min = min;
    this.max = max;
    this.standard = standard;
  }

  QueueSetting(String attribute, Kind kind, @Nullable String standard) {
    this.attribute = attribute;
    this.kind = kind;
    this.min = 0;
    this.max = 0;
    this.standard = standard;
  }

  /** The attribute's name in the API. */
  String attribute() {
    return attribute;
  }

  /** The value of a queue that does not set it; null if it then has none. */
  @Nullable String defaultValue() {
    return standard;
  }

  /** The setting of an attribute name, null if it is none that can be set. */
  static @Nullable QueueSetting named(String attribute) {
    for (QueueSetting setting : values()) {
      if (setting.attribute.equals(attribute)) {
        return setting;
      }
    }
    return null;
  }

  /** Whether the text is a value of this setting. */
  boolean accepts(String value) {
    return switch (kind) {
      case INTEGER -> isWithinRange(value);
      case BOOLEAN -> value.equals("true") || value.equals("false");
      case DEDUPLICATION_SCOPE -> value.equals("queue") || value.equals("messageGroup");
      case THROUGHPUT_LIMIT -> value.equals("perQueue") || value.equals("perMessageGroupId");
      case TEXT -> true;
    };
  }

  private boolean isWithinRange(String value) {
    try {
      int number = Integer.parseInt(value);
      return number >= min && number <= max;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
