package dev.awsfakes.dynamodb;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.dynamodb.internal.BackupErrors;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Ids;
import dev.awsfakes.spi.Scope;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The backups of one account and Region, in the order in which they were made. */
final class Backups {
  private final Ids ids;

  @GuardedBy("this")
  private final Map<String, Backup> byArn = new LinkedHashMap<>();

  private Backups(Ids ids) {
    this.ids = ids;
  }

  static Backups of(Cloud cloud, Scope scope) {
    return cloud.state(
        Backups.class,
        scope,
        at -> new Backups(cloud.ids("dynamodb/backups/" + at.account() + "/" + at.region().id())));
  }

  Backup create(Table table, String name, Instant now) {
    TableImage image = table.image();
    synchronized (this) {
      String arn = "%s/backup/%014d-%s".formatted(table.arn(), now.toEpochMilli(), ids.hex(8));
      Backup backup =
          new Backup(
              arn,
              name,
              now.truncatedTo(ChronoUnit.MILLIS),
              table.name(),
              table.arn(),
              table.id(),
              table.created(),
              image);
      byArn.put(arn, backup);
      return backup;
    }
  }

  synchronized Backup require(String arn) {
    Backup backup = byArn.get(arn);
    if (backup == null) {
      throw BackupErrors.backupNotFound(arn);
    }
    return backup;
  }

  synchronized Backup delete(String arn) {
    Backup backup = require(arn);
    byArn.remove(arn);
    return backup;
  }

  synchronized List<Backup> all() {
    return List.copyOf(byArn.values());
  }
}
