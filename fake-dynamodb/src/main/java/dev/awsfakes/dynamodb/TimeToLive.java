package dev.awsfakes.dynamodb;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.dynamodb.TableItems.Occasion;
import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.value.AttributeType;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Events.ScheduledEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The time to live of a table's items: which attribute holds it, and whose time comes next. Its
 * lock is taken within those of items; the event that deletes takes items' locks and not its own.
 */
final class TimeToLive implements TableItems.ChangeListener {
  private static final Duration BETWEEN_CHANGES = Duration.ofHours(1);
  private static final long OLDEST_SECONDS = Duration.ofDays(5 * 365).toSeconds();

  private final Cloud cloud;
  private final TableItems items;
  private final Duration lag;

  /** When an item expires. */
  private record Expiry(long second, ItemKey key) implements Comparable<Expiry> {
    @Override
    public int compareTo(Expiry other) {
      int order = Long.compare(second, other.second);
      return order != 0 ? order : key.compareTo(other.key);
    }
  }

  @GuardedBy("this")
  private final TreeSet<Expiry> expiries = new TreeSet<>();

  @GuardedBy("this")
  private @Nullable ScheduledEvent event;

  @GuardedBy("this")
  private long eventSecond = Long.MAX_VALUE;

  @GuardedBy("this")
  private @Nullable Instant lastChange;

  private volatile @Nullable String attribute;

  TimeToLive(Cloud cloud, TableItems items) {
    this.cloud = cloud;
    this.items = items;
    this.lag = DynamoDbOptions.of(cloud).ttlLag();
  }

  /** The attribute that holds the time; null if there is no time to live. */
  @Nullable String attribute() {
    return attribute;
  }

  /**
   * Turns it on or off.
   *
   * @throws dev.awsfakes.spi.AwsError ValidationException if it is so already, or was changed
   *     within the last hour
   */
  void change(String name, boolean enabled, Instant now) {
    requireChange(name, enabled, now);
    follow(enabled ? name : null, now);
  }

  /** Takes the attribute that another replica of the table has; null to turn it off. */
  void follow(@Nullable String name, Instant now) {
    if (name != null) {
      attribute = name;
      items.runExclusively(
          () -> {
            items.listeners().add(this);
            items
                .scan(Segment.WHOLE, null)
                .forEachRemaining(
                    item ->
                        changed(
                            items.keys().ofItem(item.attributes()), null, item, Occasion.of(now)));
          });
    } else {
      attribute = null;
      items.listeners().remove(this);
      stop();
    }
  }

  private synchronized void requireChange(String name, boolean enabled, Instant now) {
    String current = attribute;
    if (enabled && current != null) {
      throw DynamoDbErrors.validation(
          current.equals(name)
              ? "TimeToLive is already enabled"
              : "TimeToLive is active on a different AttributeName: current AttributeName is "
                  + current);
    }
    if (!enabled && current == null) {
      throw DynamoDbErrors.validation("TimeToLive is already disabled");
    }
    if (!enabled && !name.equals(current)) {
      throw DynamoDbErrors.validation(
          "TimeToLive is active on a different AttributeName: current AttributeName is " + current);
    }
    if (lastChange != null && now.isBefore(lastChange.plus(BETWEEN_CHANGES))) {
      throw DynamoDbErrors.validation(
          "Time to live has been modified multiple times within a fixed interval");
    }
    lastChange = now;
  }

  /** Forgets all expiries, as when the table is deleted. */
  synchronized void stop() {
    expiries.clear();
    if (event != null) {
      event.cancel();
      event = null;
    }
    eventSecond = Long.MAX_VALUE;
  }

  @Override
  public synchronized void changed(
      ItemKey key, @Nullable StoredItem before, @Nullable StoredItem after, Occasion occasion) {
    Long expired = before == null ? null : secondOf(before);
    Long expires = after == null ? null : secondOf(after);
    if (expired != null) {
      expiries.remove(new Expiry(expired, key));
    }
    if (expires != null && !isTooOld(expires, occasion.now())) {
      expiries.add(new Expiry(expires, key));
      schedule();
    }
  }

  // Items that expired more than five years ago are kept: DynamoDB guide, "Time to Live".
  private static boolean isTooOld(long second, Instant now) {
    return second < now.getEpochSecond() - OLDEST_SECONDS;
  }

  /** The second at which the item expires; null if it has no number there, or none of a time. */
  private @Nullable Long secondOf(StoredItem item) {
    String name = attribute;
    AttributeValue value = name == null ? null : item.attributes().get(name);
    if (value == null || AttributeType.of(value) != AttributeType.N) {
      return null;
    }
    BigDecimal second = new BigDecimal(value.n()).setScale(0, RoundingMode.DOWN);
    boolean isTime =
        second.signum() > 0
            && second.compareTo(BigDecimal.valueOf(Instant.MAX.getEpochSecond() / 2)) < 0;
    return isTime ? second.longValue() : null;
  }

  @GuardedBy("this")
  private void schedule() {
    if (expiries.isEmpty() || expiries.first().second() >= eventSecond) {
      return;
    }
    if (event != null) {
      event.cancel();
    }
    eventSecond = expiries.first().second();
    Instant due = Instant.ofEpochSecond(eventSecond).plus(lag);
    event = cloud.events().at(due, this::deleteExpired);
  }

  private void deleteExpired() {
    Instant now = cloud.clock().now();
    Expiry next = pollExpired(now);
    while (next != null) {
      delete(next, now);
      next = pollExpired(now);
    }
    synchronized (this) {
      event = null;
      eventSecond = Long.MAX_VALUE;
      schedule();
    }
  }

  private synchronized @Nullable Expiry pollExpired(Instant now) {
    Iterator<Expiry> first = expiries.iterator();
    if (!first.hasNext()) {
      return null;
    }
    Expiry expiry = first.next();
    if (Instant.ofEpochSecond(expiry.second()).plus(lag).isAfter(now)) {
      return null;
    }
    first.remove();
    return expiry;
  }

  // The item may have got another time since: then it stays.
  private void delete(Expiry expiry, Instant now) {
    ItemWrite deletion =
        new ItemWrite(
            expiry.key(),
            ItemCondition.NONE,
            false,
            before -> {
              Long second = before == null ? null : secondOf(before);
              return second != null && second == expiry.second() ? null : before;
            });
    items.write(deletion, new Occasion(now, Occasion.Cause.EXPIRY));
  }
}
