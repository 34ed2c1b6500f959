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

/** The exports of one account and Region. */
final class Exports {
  private static final Duration LISTED = Duration.ofDays(90);

  private final Ids ids;
  private final JobTokens<Export> tokens = new JobTokens<>();

  @GuardedBy("this")
  private final TreeMap<String, Export> byArn = new TreeMap<>();

  private Exports(Ids ids) {
    this.ids = ids;
  }

  static Exports of(Cloud cloud, Scope scope) {
    return cloud.state(
        Exports.class,
        scope,
        at -> new Exports(cloud.ids("dynamodb/exports/" + at.account() + "/" + at.region().id())));
  }

  Ids ids() {
    return ids;
  }

  JobTokens<Export> tokens() {
    return tokens;
  }

  synchronized void add(Export export) {
    byArn.put(export.description().exportArn(), export);
  }

  /**
   * The export of an ARN.
   *
   * @throws dev.awsfakes.spi.AwsError ExportNotFoundException if there is none
   */
  synchronized Export require(String arn) {
    Export export = byArn.get(arn);
    if (export == null) {
      throw BackupErrors.exportNotFound(arn);
    }
    return export;
  }

  /** Those of the last 90 days against the order of their ARNs, of a table if one is given. */
  synchronized List<Export> list(@Nullable String tableArn, Instant now) {
    return byArn.descendingMap().values().stream()
        .filter(export -> export.description().startTime().plus(LISTED).isAfter(now))
        .filter(export -> tableArn == null || export.description().tableArn().equals(tableArn))
        .toList();
  }
}
