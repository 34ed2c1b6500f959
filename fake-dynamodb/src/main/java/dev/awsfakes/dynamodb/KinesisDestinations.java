package dev.awsfakes.dynamodb;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.port.RecordSink;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Cloud;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ApproximateCreationDateTimePrecision;
import software.amazon.awssdk.services.dynamodb.model.KinesisDataStreamDestination;

/**
 * The Kinesis streams that a table's changes go to, or went to. One of them is active at a time.
 */
final class KinesisDestinations {
  private static final String NOT_ENABLED =
      "Table is not in a valid state to enable Kinesis Streaming Destination: ";

  private final Cloud cloud;
  private final Table table;

  @GuardedBy("this")
  private final List<KinesisDestination> destinations = new ArrayList<>();

  KinesisDestinations(Cloud cloud, Table table) {
    this.cloud = cloud;
    this.table = table;
  }

  /** Lets the table's changes go to a stream. */
  synchronized void enable(
      String streamArn, @Nullable ApproximateCreationDateTimePrecision precision, Call call) {
    Instant now = call.now();
    if (destinations.stream().anyMatch(KinesisDestination::isActive)) {
      throw DynamoDbErrors.validation(
          NOT_ENABLED
              + "KinesisStreamingDestination must be DISABLED or ENABLE_FAILED to perform ENABLE"
              + " operation.");
    }
    RecordSink sink =
        cloud
            .port(RecordSink.class)
            .orElseThrow(
                () ->
                    new UnsupportedOperationException(
                        "EnableKinesisStreamingDestination needs the fake of Kinesis; add the"
                            + " artifact fake-kinesis to the class path."));
    if (!sink.accepts(table.scope(), streamArn, now)) {
      throw DynamoDbErrors.notFound("Requested resource not found: Stream: " + streamArn);
    }
    sink.refusal(table.scope(), call.caller().through("dynamodb"), streamArn, now)
        .ifPresent(
            message -> {
              throw DynamoDbErrors.accessDenied(message);
            });
    KinesisDestination enabled = new KinesisDestination(cloud, table, sink, streamArn, precision);
    destinations.removeIf(destination -> destination.streamArn().equals(streamArn));
    destinations.add(enabled);
    table.items().listeners().add(enabled);
  }

  /** Changes the precision of a stream's times. */
  synchronized void update(String streamArn, ApproximateCreationDateTimePrecision wanted) {
    KinesisDestination destination = find(streamArn);
    if (destination == null || !destination.isActive()) {
      throw DynamoDbErrors.validation(
          NOT_ENABLED
              + "No streaming destination with streamArn: "
              + streamArn
              + " found for table with tableName: "
              + table.name());
    }
    ApproximateCreationDateTimePrecision present =
        destination.precision() == null
            ? ApproximateCreationDateTimePrecision.MILLISECOND
            : destination.precision();
    if (present == wanted) {
      throw DynamoDbErrors.validation(
          "Invalid Request: Precision is already set to the desired value of "
              + wanted
              + " for tableId: "
              + table.id()
              + ", kdsArn: "
              + streamArn);
    }
    destination.precision(wanted);
  }

  /** Lets the table's changes go to a stream no more. */
  synchronized void disable(String streamArn) {
    KinesisDestination destination = find(streamArn);
    if (destination == null || !destination.isActive()) {
      throw DynamoDbErrors.validation(
          "Table is not in a valid state to disable Kinesis Streaming Destination:"
              + " KinesisStreamingDestination must be ACTIVE to perform DISABLE operation.");
    }
    destination.disable();
    table.items().listeners().remove(destination);
  }

  @GuardedBy("this")
  private @Nullable KinesisDestination find(String streamArn) {
    return destinations.stream()
        .filter(destination -> destination.streamArn().equals(streamArn))
        .findFirst()
        .orElse(null);
  }

  synchronized List<KinesisDataStreamDestination> describe() {
    return destinations.stream().map(KinesisDestination::describe).toList();
  }
}
