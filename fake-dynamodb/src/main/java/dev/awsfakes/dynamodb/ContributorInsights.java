package dev.awsfakes.dynamodb;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus;

/** What is set of CloudWatch Contributor Insights for a table and its global indexes. */
final class ContributorInsights {
  private static final String ALL_KEYS = "ACCESSED_AND_THROTTLED_KEYS";
  private static final String TABLE = "";

  private final Table table;

  /** By index; that of the table first. What was never set has no entry. */
  @GuardedBy("this")
  private final Map<String, Setting> settings = new TreeMap<>();

  /**
   * What is set for a table or index.
   *
   * @param index null for the table
   * @param mode which keys are looked at, {@code THROTTLED_KEYS} or all
   */
  record Setting(@Nullable String index, boolean enabled, String mode, Instant changed) {
    ContributorInsightsStatus status() {
      return enabled ? ContributorInsightsStatus.ENABLED : ContributorInsightsStatus.DISABLED;
    }

    /** The rules of CloudWatch that it makes: DynamoDB guide, "Contributor Insights rules". */
    List<String> rules(Table table) {
      boolean sorted = keys(table).hasSortKey();
      String suffix =
          table.name() + (index == null ? "" : "-" + index) + "-" + changed.toEpochMilli();
      return Stream.of("PKC", "PKT", "SKC", "SKT")
          .filter(kind -> mode.equals(ALL_KEYS) || kind.endsWith("T"))
          .filter(kind -> sorted || kind.startsWith("P"))
          .map(kind -> "DynamoDBContributorInsights-" + kind + "-" + suffix)
          .toList();
    }

    private KeySchema keys(Table table) {
      SecondaryIndex present = index == null ? null : table.items().index(index);
      return present == null ? table.keys() : present.definition().keys();
    }
  }

  ContributorInsights(Table table) {
    this.table = table;
  }

  /**
   * Turns it on or off.
   *
   * @param index null for the table
   * @param mode null to keep what is set
   */
  synchronized Setting update(
      @Nullable String index, boolean enabled, @Nullable String mode, Instant now) {
    requireIndex(index);
    Setting before = settings.get(nameOf(index));
    String kept = before == null ? ALL_KEYS : before.mode();
    Setting changed = new Setting(index, enabled, mode == null ? kept : mode, now);
    settings.put(nameOf(index), changed);
    return changed;
  }

  /** What is set for the table or an index; null if nothing ever was. */
  synchronized @Nullable Setting find(@Nullable String index) {
    requireIndex(index);
    return settings.get(nameOf(index));
  }

  private void requireIndex(@Nullable String name) {
    SecondaryIndex index = name == null ? null : table.items().index(name);
    if (name != null && (index == null || !index.definition().global())) {
      throw DynamoDbErrors.notFound(
          "Requested resource not found: Index: " + name + " of table: " + table.name());
    }
  }

  private static String nameOf(@Nullable String index) {
    return index == null ? TABLE : index;
  }

  /** All that is set, the table's first. */
  synchronized List<Setting> all() {
    return List.copyOf(settings.values());
  }
}
