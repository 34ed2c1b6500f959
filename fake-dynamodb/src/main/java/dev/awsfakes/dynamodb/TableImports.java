package dev.awsfakes.dynamodb;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.dynamodb.internal.BackupErrors;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Ids;
import dev.awsfakes.spi.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The imports of one account and Region. */
final class TableImports {
  private static final Duration LISTED = Duration.ofDays(90);

  private final Ids ids;
  private final JobTokens<TableImport> tokens = new JobTokens<>();

  @GuardedBy("this")
  private final TreeMap<String, TableImport> byArn = new TreeMap<>();

  private TableImports(Ids ids) {
    this.ids = ids;
  }

  static TableImports of(Cloud cloud, Scope scope) {
    return cloud.state(
        TableImports.class,
        scope,
        at ->
            new TableImports(
                cloud.ids("dynamodb/imports/" + at.account() + "/" + at.region().id())));
  }

  Ids ids() {
    return ids;
  }

  JobTokens<TableImport> tokens() {
    return tokens;
  }

  synchronized void add(TableImport begun) {
    byArn.put(begun.description().importArn(), begun);
  }

  /**
   * The import of an ARN.
   *
   * @throws dev.awsfakes.spi.AwsError ImportNotFoundException if there is none
   */
  synchronized TableImport require(String arn) {
    TableImport found = byArn.get(arn);
    if (found == null) {
      throw BackupErrors.importNotFound(arn);
    }
    return found;
  }

  /** Those of the last 90 days against the order of their ARNs, of a table if one is given. */
  synchronized List<TableImport> list(@Nullable String tableArn, Instant now) {
    return byArn.descendingMap().values().stream()
        .filter(each -> each.description().startTime().plus(LISTED).isAfter(now))
        .filter(each -> tableArn == null || each.description().tableArn().equals(tableArn))
        .toList();
  }
}
