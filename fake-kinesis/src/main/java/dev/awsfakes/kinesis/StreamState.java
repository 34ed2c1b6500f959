package dev.awsfakes.kinesis;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kinesis.model.MetricsName;
import software.amazon.awssdk.services.kinesis.model.StreamMode;
import software.amazon.awssdk.services.kinesis.model.StreamStatus;

/**
 * What can be set on a stream, and the status that a change gives it for a while. What each put
 * looks at is read without a lock, so that producers don't meet here.
 */
final class StreamState {
  private static final Duration DEFAULT_RETENTION = Duration.ofHours(24);
  private static final int DEFAULT_MAX_RECORD_KIB = 1_024;
  private static final Duration DAY = Duration.ofHours(24);

  private final Instant created;
  private final Duration transition;

  @GuardedBy("this")
  private StreamStatus passing = StreamStatus.CREATING;

  @GuardedBy("this")
  private Instant passesAt;

  private volatile StreamMode mode;
  private volatile Duration retention = DEFAULT_RETENTION;
  private volatile int maxRecordKiB = DEFAULT_MAX_RECORD_KIB;
  private volatile @Nullable String keyId;
  private volatile @Nullable Integer warmThroughput;

  @GuardedBy("this")
  private final EnumSet<MetricsName> metrics = EnumSet.noneOf(MetricsName.class);

  @GuardedBy("this")
  private final Deque<Instant> scalings = new ArrayDeque<>();

  StreamState(StreamMode mode, Instant created, Duration transition) {
    this.mode = mode;
    this.created = created;
    this.transition = transition;
    this.passesAt = created.plus(transition);
  }

  Instant created() {
    return created;
  }

  synchronized StreamStatus status(Instant now) {
    return now.isBefore(passesAt) ? passing : StreamStatus.ACTIVE;
  }

  /** The stream is seen in this status until the transition is over. */
  synchronized Instant enter(StreamStatus status, Instant now) {
    passing = status;
    passesAt = now.plus(transition);
    return passesAt;
  }

  StreamMode mode() {
    return mode;
  }

  void mode(StreamMode newMode) {
    mode = newMode;
  }

  Duration retention() {
    return retention;
  }

  void retention(Duration newRetention) {
    retention = newRetention;
  }

  int maxRecordKiB() {
    return maxRecordKiB;
  }

  void maxRecordKiB(int kiB) {
    maxRecordKiB = kiB;
  }

  /** The KMS key that encrypts the records; null if none does. */
  @Nullable String keyId() {
    return keyId;
  }

  void keyId(@Nullable String newKeyId) {
    keyId = newKeyId;
  }

  /** MiB per second that the stream is warmed for; null if it is not. */
  @Nullable Integer warmThroughput() {
    return warmThroughput;
  }

  void warmThroughput(@Nullable Integer mibPerSecond) {
    warmThroughput = mibPerSecond;
  }

  synchronized Set<MetricsName> metrics() {
    return Set.copyOf(metrics);
  }

  synchronized void addMetrics(Collection<MetricsName> names) {
    metrics.addAll(names);
  }

  synchronized void removeMetrics(Collection<MetricsName> names) {
    metrics.removeAll(names);
  }

  /** Counts an update of the shard count; false if there were as many in 24 hours as may be. */
  synchronized boolean admitScaling(int maxPerDay, Instant now) {
    while (!scalings.isEmpty() && !scalings.getFirst().plus(DAY).isAfter(now)) {
      scalings.removeFirst();
    }
    if (scalings.size() == maxPerDay) {
      return false;
    }
    scalings.addLast(now);
    return true;
  }
}
