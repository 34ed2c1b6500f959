package dev.awsfakes.dynamodb;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * A change of an item, as a stream keeps it: the two versions of the item, which are shared with
 * the table.
 *
 * @param expired whether the item was deleted since its time to live had passed
 */
record StreamChange(
    long number,
    String eventId,
    @Nullable StoredItem before,
    @Nullable StoredItem after,
    Instant at,
    boolean expired) {
  static final Identity SERVICE =
      Identity.builder().type("Service").principalId("dynamodb.amazonaws.com").build();

  /** The sequence number that a change of a number has; those of a stream grow. */
  static String sequenceNumber(long number) {
    return "1%020d".formatted(number);
  }

  /** The number of a sequence number; -1 if it is none. */
  static long numberOf(String sequenceNumber) {
    return sequenceNumber.matches("1\\d{20}") ? Long.parseLong(sequenceNumber.substring(2)) : -1;
  }

  /** As GetRecords gives it. */
  Record record(TableStream stream) {
    return Record.builder()
        .eventID(eventId)
        .eventName(eventName())
        .eventVersion("1.1")
        .eventSource("aws:dynamodb")
        .awsRegion(stream.table().scope().region().id())
        .userIdentity(expired ? SERVICE : null)
        .dynamodb(streamRecord(stream))
        .build();
  }

  OperationType eventName() {
    if (before == null) {
      return OperationType.INSERT;
    }
    return after == null ? OperationType.REMOVE : OperationType.MODIFY;
  }

  private StreamRecord streamRecord(TableStream stream) {
    StreamViewType view = stream.viewType();
    Map<String, AttributeValue> keys = keys(stream.table().keys());
    boolean showsNew =
        view == StreamViewType.NEW_IMAGE || view == StreamViewType.NEW_AND_OLD_IMAGES;
    boolean showsOld =
        view == StreamViewType.OLD_IMAGE || view == StreamViewType.NEW_AND_OLD_IMAGES;
    long size = StoredItem.of(keys).size();
    StreamRecord.Builder record =
        StreamRecord.builder()
            .approximateCreationDateTime(at.truncatedTo(ChronoUnit.SECONDS))
            .keys(keys)
            .sequenceNumber(sequenceNumber(number))
            .streamViewType(view);
    if (showsNew && after != null) {
      record.newImage(after.attributes());
      size += after.size();
    }
    if (showsOld && before != null) {
      record.oldImage(before.attributes());
      size += before.size();
    }
    return record.sizeBytes(size).build();
  }

  Map<String, AttributeValue> keys(KeySchema schema) {
    StoredItem item = after != null ? after : before;
    if (item == null) {
      throw new IllegalStateException("a change from nothing to nothing: " + number);
    }
    Map<String, AttributeValue> keys = new LinkedHashMap<>();
    schema
        .attributes()
        .forEach(attribute -> keys.put(attribute.name(), item.attributes().get(attribute.name())));
    return keys;
  }
}
