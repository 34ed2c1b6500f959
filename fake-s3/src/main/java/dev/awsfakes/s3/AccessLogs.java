package dev.awsfakes.s3;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Call;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.model.LoggingEnabled;
import software.amazon.awssdk.services.s3.model.PartitionedPrefix;

/**
 * Records the requests to buckets that are configured so, and delivers the records to their target
 * buckets an hour after the first of them. What can't be delivered is lost.
 */
final class AccessLogs {
  private static final Duration DELAY = Duration.ofHours(1);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd-HH-mm-ss").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter PARTITION = DateTimeFormatter.ofPattern("yyyy/MM/dd");

  private final Buckets buckets;

  @GuardedBy("this")
  private final Map<StoredBucket, List<AccessLogLine>> collected = new HashMap<>();

  AccessLogs(Buckets buckets) {
    this.buckets = buckets;
  }

  /** Records a call, if its bucket is logged; calls that the SDK's client refused never came. */
  void record(Call call) {
    StoredBucket bucket = bucketOf(call);
    if (bucket == null || bucket.settings().get(LoggingEnabled.class) == null) {
      return;
    }
    LoggedOperation operation = LoggedOperation.named(call.operation());
    boolean arrived = call.error() == null || call.error() instanceof AwsServiceException;
    if (operation != null && arrived) {
      add(bucket, AccessLogLine.of(call, operation, bucket, buckets));
    }
  }

  private @Nullable StoredBucket bucketOf(Call call) {
    Members request = Members.of(call.request());
    String bucket = request.text("Bucket");
    String name = bucket == null ? request.text("DestinationBucket") : bucket;
    if (name == null || !AccessPointTable.isName(name)) {
      return buckets.find(name);
    }
    StoredAccessPoint point = buckets.accessPoints().find(name);
    return point == null ? null : point.target(buckets, call);
  }

  private void add(StoredBucket bucket, AccessLogLine line) {
    if (collect(bucket, line)) {
      Instant due = line.time().plus(DELAY);
      buckets.cloud().events().at(due, () -> deliver(bucket, due));
    }
  }

  /** Keeps a line; tells whether it is the first of those that are delivered together. */
  private synchronized boolean collect(StoredBucket bucket, AccessLogLine line) {
    List<AccessLogLine> lines = collected.computeIfAbsent(bucket, any -> new ArrayList<>());
    lines.add(line);
    return lines.size() == 1;
  }

  private synchronized List<AccessLogLine> taken(StoredBucket bucket) {
    List<AccessLogLine> lines = collected.remove(bucket);
    return lines == null ? List.of() : lines;
  }

  private void deliver(StoredBucket source, Instant now) {
    List<AccessLogLine> lines = taken(source);
    LoggingEnabled logging = source.settings().get(LoggingEnabled.class);
    StoredBucket target = logging == null ? null : buckets.find(logging.targetBucket());
    if (logging == null || target == null) {
      return;
    }
    filed(lines, logging, source, now)
        .forEach(
            (start, some) -> {
              String key = start + "-" + buckets.newRequestId();
              String text =
                  some.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
              if (new DeliveryAccess(buckets, target).admitsLogs(source, key, now)) {
                write(target, key, text, now);
              }
            });
  }

  private void write(StoredBucket target, String key, String text, Instant now) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      new ServiceUpload(buckets, target, now).put(key, "text/plain", bytes);
    } catch (AwsError unusable) {
      // The target's key of KMS cannot be used, or the target has just been deleted.
    }
  }

  /** The lines by the beginning of the key of the object that they go into. */
  private static Map<String, List<AccessLogLine>> filed(
      List<AccessLogLine> lines, LoggingEnabled logging, StoredBucket source, Instant now) {
    String prefix = logging.targetPrefix();
    PartitionedPrefix partitioned =
        logging.targetObjectKeyFormat() == null
            ? null
            : logging.targetObjectKeyFormat().partitionedPrefix();
    if (partitioned == null) {
      return Map.of(prefix + TIME.format(now), lines);
    }
    String place =
        prefix + source.scope().account() + "/" + source.regionId() + "/" + source.name() + "/";
    if ("EventTime".equals(partitioned.partitionDateSourceAsString())) {
      // A file has the records of one day; its name tells no time of day.
      return lines.stream()
          .collect(
              Collectors.groupingBy(
                  line -> partition(place, day(line.time())), TreeMap::new, Collectors.toList()));
    }
    return Map.of(place + PARTITION.format(day(now)) + "/" + TIME.format(now), lines);
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  private static String partition(String place, LocalDate day) {
    return place + PARTITION.format(day) + "/" + day + "-00-00-00";
  }
}
