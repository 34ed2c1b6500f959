package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.TableItems.Occasion;
import dev.awsfakes.dynamodb.internal.BackupErrors;
import dev.awsfakes.spi.Call;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.RestoreSummary;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * Makes a new table of what another was like. Tags, streams, time to live and policies do not come
 * with it: DynamoDB guide, "Restoring a DynamoDB table".
 */
final class TableRestore {
  private final Tables tables;

  TableRestore(Tables tables) {
    this.tables = tables;
  }

  TableDescription restore(
      String name, TableImage image, RestoreOverrides overrides, RestoreSummary origin, Call call) {
    Instant now = call.now();
    if (tables.find(name) != null) {
      throw BackupErrors.tableAlreadyExists(name);
    }
    TableSettings settings = settings(name, image, overrides, call);
    TableSchema schema = overrides.schema(image.schema(), settings.billing());
    Table table = tables.create(name, schema, settings, now);
    tables.begin(table, TableStatus.CREATING, null, now);
    for (StoredItem item : image.items()) {
      ItemKey key = table.keys().ofItem(item.attributes());
      table.items().replace(key, item, Occasion.of(now));
    }
    table.restored(origin);
    return TableDescriptions.changing(table, TableStatus.CREATING, IndexStatus.CREATING, now)
        .toBuilder()
        .restoreSummary(origin.toBuilder().restoreInProgress(true).build())
        .build();
  }

  private TableSettings settings(
      String name, TableImage image, RestoreOverrides overrides, Call call) {
    TableSettings settings = overrides.settings(image.settings(), call.now());
    return overrides.encryption() == null
        ? settings
        : settings.withKmsKey(
            KmsKeys.arnOf(tables, overrides.encryption(), name, call.caller(), call.now()));
  }
}
