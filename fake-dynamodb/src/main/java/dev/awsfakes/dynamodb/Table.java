package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Scope;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.RestoreSummary;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** A table: who it is, what it is like, and its items. */
final class Table {
  private final Scope scope;
  private final String name;
  private final String id;
  private final long number;
  private final Instant created;
  private final TableItems items;

  private volatile TableSchema schema;
  private volatile TableSettings settings;
  private volatile Tags tags = Tags.NONE;
  private volatile @Nullable TableStream stream;
  private final AttachedPolicy policy = new AttachedPolicy();
  private volatile Transition transition = Transition.NONE;
  private volatile @Nullable RestoreSummary restored;
  private volatile @Nullable Replica replica;
  private final PointInTimeRecovery recovery = new PointInTimeRecovery();
  private final TimeToLive timeToLive;
  private final ItemAccess access;
  private final TableEncryption encryption;
  private final KinesisDestinations destinations;
  private final ContributorInsights insights = new ContributorInsights(this);

  /**
   * Makes a table.
   *
   * @param number its place in the order in which tables of the cloud are locked
   */
  Table(
      Cloud cloud,
      Scope scope,
      String name,
      String id,
      long number,
      TableSchema schema,
      TableSettings settings,
      Instant created) {
    this.scope = scope;
    this.name = name;
    this.id = id;
    this.number = number;
    this.schema = schema;
    this.settings = settings;
    this.created = created.truncatedTo(ChronoUnit.MILLIS);
    this.items = new TableItems(schema.keys(), schema.indexes());
    this.timeToLive = new TimeToLive(cloud, items);
    this.access = new ItemAccess(cloud, this);
    this.encryption = new TableEncryption(cloud, this);
    this.destinations = new KinesisDestinations(cloud, this);
  }

  Scope scope() {
    return scope;
  }

  String name() {
    return name;
  }

  String id() {
    return id;
  }

  long number() {
    return number;
  }

  Instant created() {
    return created;
  }

  String arn() {
    return scope.arn("dynamodb", "table/" + name);
  }

  TableItems items() {
    return items;
  }

  /** The way of requests to the items. */
  ItemAccess access() {
    return access;
  }

  TableEncryption encryption() {
    return encryption;
  }

  /** The Kinesis streams that its changes go to. */
  KinesisDestinations destinations() {
    return destinations;
  }

  /** What is set of Contributor Insights. */
  ContributorInsights insights() {
    return insights;
  }

  KeySchema keys() {
    return items.keys();
  }

  TableSchema schema() {
    return schema;
  }

  /** Takes other indexes, or other settings of them; the keys stay. */
  void schema(TableSchema changed) {
    schema = changed;
    items.reindex(changed.indexes());
  }

  TableSettings settings() {
    return settings;
  }

  void settings(TableSettings changed) {
    settings = changed;
  }

  Tags tags() {
    return tags;
  }

  void tags(Tags changed) {
    tags = changed;
  }

  /** The latest stream, which may be disabled; null if it never had one. */
  @Nullable TableStream stream() {
    return stream;
  }

  void stream(TableStream latest) {
    stream = latest;
  }

  AttachedPolicy policy() {
    return policy;
  }

  TimeToLive timeToLive() {
    return timeToLive;
  }

  /** Begins a change that takes its time. */
  void begin(Transition changed) {
    transition = changed;
  }

  TableStatus status(Instant now) {
    TableStatus status = changing(now);
    if (status != TableStatus.ACTIVE) {
      return status;
    }
    if (encryption.archived() != null) {
      return TableStatus.ARCHIVED;
    }
    return encryption.inaccessibleSince(now) == null
        ? TableStatus.ACTIVE
        : TableStatus.INACCESSIBLE_ENCRYPTION_CREDENTIALS;
  }

  private TableStatus changing(Instant now) {
    Transition current = transition;
    return current.isOver(now) ? TableStatus.ACTIVE : current.status();
  }

  /** Whether an index of the table is still being filled. */
  boolean isFilling(String index, Instant now) {
    Transition current = transition;
    return !current.isOver(now)
        && (current.status() == TableStatus.CREATING || index.equals(current.newIndex()));
  }

  /** Whether items can be read and written. */
  boolean isUsable(Instant now) {
    TableStatus status = changing(now);
    return status != TableStatus.CREATING && status != TableStatus.DELETING;
  }

  /**
   * Refuses to change the table while it is being changed.
   *
   * @throws dev.awsfakes.spi.AwsError ResourceInUseException if it is
   */
  void requireActive(Instant now) {
    TableStatus status = changing(now);
    if (status != TableStatus.ACTIVE) {
      throw DynamoDbErrors.inUse(
          "Attempt to change a resource which is still in use: Table is being "
              + status.toString().toLowerCase(Locale.ROOT).replaceAll("ing$", "ed")
              + ": "
              + name);
    }
  }

  /** What the table is like now. */
  TableImage image() {
    List<StoredItem> copied = new ArrayList<>();
    items.runExclusively(() -> items.scan(Segment.WHOLE, null).forEachRemaining(copied::add));
    return new TableImage(schema, settings, List.copyOf(copied));
  }

  /** What is kept of its past. */
  PointInTimeRecovery recovery() {
    return recovery;
  }

  /** Its part in a global table; null if it has none. */
  @Nullable Replica replica() {
    return replica;
  }

  void replica(@Nullable Replica changed) {
    replica = changed;
  }

  /** What it was restored from; null if it was not. */
  @Nullable RestoreSummary restored() {
    return restored;
  }

  void restored(RestoreSummary origin) {
    restored = origin;
  }
}
