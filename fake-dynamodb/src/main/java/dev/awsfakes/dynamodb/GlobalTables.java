package dev.awsfakes.dynamodb;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.dynamodb.internal.GlobalTableErrors;
import dev.awsfakes.spi.Cloud;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The global tables of version 2017.11.29, which are things of their own, in all accounts. */
final class GlobalTables {
  /** By account and name. */
  @GuardedBy("this")
  private final TreeMap<String, ReplicationGroup> groups = new TreeMap<>();

  private GlobalTables() {}

  static GlobalTables of(Cloud cloud) {
    return cloud.state(GlobalTables.class, GlobalTables::new);
  }

  private static String key(String account, String name) {
    return account + "/" + name;
  }

  synchronized void add(String account, ReplicationGroup group) {
    groups.put(key(account, group.name()), group);
  }

  /** The global table of a name, or null. */
  synchronized @Nullable ReplicationGroup find(String account, String name) {
    ReplicationGroup group = groups.get(key(account, name));
    if (group != null && group.replicas().isEmpty()) {
      groups.remove(key(account, name));
      return null;
    }
    return group;
  }

  /**
   * The global table of a name.
   *
   * @throws dev.awsfakes.spi.AwsError GlobalTableNotFoundException if there is none
   */
  ReplicationGroup require(String account, String name) {
    ReplicationGroup group = find(account, name);
    if (group == null) {
      throw GlobalTableErrors.globalTableNotFound(name);
    }
    return group;
  }

  /** Those of an account in the order of their names, after the given one. */
  synchronized List<ReplicationGroup> list(String account, @Nullable String after) {
    String from = key(account, after == null ? "" : after);
    return groups.tailMap(from, false).entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(key(account, "")))
        .map(Map.Entry::getValue)
        .filter(group -> !group.replicas().isEmpty())
        .toList();
  }
}
