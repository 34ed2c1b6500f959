package dev.awsfakes.dynamodb;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.dynamodb.internal.BackupErrors;
import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Ids;
import dev.awsfakes.spi.ResourceSummary;
import dev.awsfakes.spi.Scope;
import dev.awsfakes.spi.access.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** The tables of one account and Region. */
final class Tables {
  private static final int MAX_TABLES = 2_500;
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");

  private final Cloud cloud;
  private final Scope scope;
  private final Ids ids;
  private final Duration delay;
  private final ConcurrentSkipListMap<String, Table> byName = new ConcurrentSkipListMap<>();

  @GuardedBy("this")
  private long created;

  private Tables(Cloud cloud, Scope scope) {
    this.cloud = cloud;
    this.scope = scope;
    this.ids = cloud.ids("dynamodb/" + scope.account() + "/" + scope.region().id());
    this.delay = DynamoDbOptions.of(cloud).tableDelay();
  }

  /** The tables of an account and Region. */
  static Tables of(Cloud cloud, Scope scope) {
    return cloud.state(Tables.class, scope, at -> new Tables(cloud, at));
  }

  Cloud cloud() {
    return cloud;
  }

  Scope scope() {
    return scope;
  }

  /** How long a change of a table takes. */
  Duration delay() {
    return delay;
  }

  /** A stream of ids of one table's own. */
  Ids idsOf(Table table) {
    return ids.child(table.name() + "/" + table.id());
  }

  /** A stream of ids of one resource's own. */
  Ids idsOf(String arn) {
    return ids.child(arn);
  }

  /**
   * Makes a table.
   *
   * @throws dev.awsfakes.spi.AwsError ValidationException if it is no name of a table,
   *     ResourceInUseException if there is one of that name, LimitExceededException if there are
   *     too many
   */
  synchronized Table create(String name, TableSchema schema, TableSettings settings, Instant now) {
    requireName(name);
    if (byName.containsKey(name)) {
      throw DynamoDbErrors.tableExists(name);
    }
    if (byName.size() >= MAX_TABLES) {
      throw DynamoDbErrors.limitExceeded(
          "Subscriber limit exceeded: There is a limit of "
              + MAX_TABLES
              + " tables per subscriber");
    }
    String id = ids.child(name).child(Long.toString(created)).uuid().toString();
    Table table = new Table(cloud, scope, name, id, created++, schema, settings, now);
    byName.put(name, table);
    return table;
  }

  /** Begins a change of the table, which takes the time that the options give. */
  void begin(Table table, TableStatus status, @Nullable String newIndex, Instant now) {
    if (!delay.isZero()) {
      table.begin(new Transition(status, now.plus(delay), newIndex));
    }
  }

  /** Deletes the table, once the time has passed that the options give. */
  void delete(Table table, Instant now) {
    begin(table, TableStatus.DELETING, null, now);
    if (delay.isZero()) {
      remove(table, now);
    } else {
      Instant due = now.plus(delay);
      cloud.events().at(due, () -> remove(table, due));
    }
  }

  private void remove(Table table, Instant now) {
    synchronized (this) {
      byName.remove(table.name(), table);
    }
    table.timeToLive().stop();
    streams().disable(table, now);
  }

  /** The streams of the tables. */
  Streams streams() {
    return Streams.of(cloud, scope);
  }

  /**
   * The table of an ARN.
   *
   * @throws dev.awsfakes.spi.AwsError ResourceNotFoundException if there is none
   */
  Table requireArn(String arn) {
    Table table = arn.startsWith("arn:") ? find(arn) : null;
    if (table == null) {
      throw DynamoDbErrors.resourceOfArnNotFound(arn);
    }
    return table;
  }

  /**
   * The policy of the table or stream of an ARN.
   *
   * @throws dev.awsfakes.spi.AwsError ResourceNotFoundException if there is no such resource
   */
  AttachedPolicy requirePolicy(String arn, Instant now) {
    return arn.contains("/stream/")
        ? streams().require(arn, now).policy()
        : requireArn(arn).policy();
  }

  /** The table of a name or ARN, which may be another account's; null if there is none. */
  @Nullable Table find(String nameOrArn) {
    Tables owners = ownersOf(nameOrArn);
    Table table = owners.byName.get(owners.nameOf(nameOrArn));
    if (table == null) {
      requireName(nameOrArn);
    }
    return table;
  }

  /** The tables among which the one of a name or ARN is: those of its account. */
  private Tables ownersOf(String nameOrArn) {
    String account = accountOf(nameOrArn);
    return account.equals(scope.account()) ? this : of(cloud, new Scope(account, scope.region()));
  }

  // The API's model takes any text for a name, since it may be an ARN.
  private static void requireName(String nameOrArn) {
    if (!nameOrArn.startsWith("arn:") && !NAME.matcher(nameOrArn).matches()) {
      throw DynamoDbErrors.invalidTableName();
    }
  }

  private String accountOf(String nameOrArn) {
    String[] parts = nameOrArn.split(":", 6);
    return parts.length < 6 ? scope.account() : parts[4];
  }

  /** The table of a name, which may be none; null if there is none. */
  @Nullable Table findNamed(String name) {
    return byName.get(name);
  }

  /** The table of a name or ARN, for operations on items; its key is used for who calls. */
  Table require(String nameOrArn, Call call) {
    return require(nameOrArn, call.caller(), call.now());
  }

  /** As {@link #require(String, Call)}, where nobody calls. */
  Table require(String nameOrArn, Caller caller, Instant now) {
    Table table = find(nameOrArn);
    if (table == null || !(delay.isZero() || table.isUsable(now))) {
      throw DynamoDbErrors.tableNotFound();
    }
    if (table.settings().kmsKeyArn() != null) {
      table.encryption().require(caller, now);
    }
    return table;
  }

  /** Whether the table has not been deleted. */
  boolean has(Table table) {
    return byName.get(table.name()) == table;
  }

  /** The table of a name or ARN, for operations on tables. */
  Table requireNamed(String nameOrArn) {
    Table table = find(nameOrArn);
    if (table == null) {
      throw DynamoDbErrors.tableNotFound(nameOf(nameOrArn));
    }
    return table;
  }

  /** The table of a name or ARN, for operations on backups, which have an error of their own. */
  Table requireForBackup(String nameOrArn) {
    Table table = find(nameOrArn);
    if (table == null) {
      throw BackupErrors.noTableToBackUp(nameOf(nameOrArn));
    }
    return table;
  }

  /** The table's name in an ARN of this account and Region; any other text is a name itself. */
  String nameOf(String nameOrArn) {
    if (!nameOrArn.startsWith("arn:")) {
      return nameOrArn;
    }
    String prefix = scope.arn("dynamodb", "table/");
    return nameOrArn.startsWith(prefix) ? nameOrArn.substring(prefix.length()) : nameOrArn;
  }

  /** All tables in the order of their names. */
  List<Table> all() {
    return List.copyOf(byName.values());
  }

  /** Each table in a line. */
  List<ResourceSummary> summaries(Instant now) {
    return all().stream()
        .map(table -> new ResourceSummary("table", table.name(), scope, inWords(table, now)))
        .toList();
  }

  private static String inWords(Table table, Instant now) {
    return "%s, %d items".formatted(table.status(now), table.items().count());
  }

  /** Names of tables in order, after the given one. */
  List<String> names(@Nullable String after, int limit) {
    return (after == null ? byName : byName.tailMap(after, false))
        .keySet().stream().limit(limit).toList();
  }
}
