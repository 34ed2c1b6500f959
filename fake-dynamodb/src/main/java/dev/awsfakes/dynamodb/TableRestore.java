package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.TableItems.Occasion;
import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.RestoreSummary;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
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

  /** Settings that the new table has instead of the old one's; each may be null. */
  record Overrides(
      @Nullable BillingMode billing,
      @Nullable ProvisionedThroughput units,
      @Nullable SSESpecification encryption,
      boolean indexes) {}

  TableDescription restore(
      String name, TableImage image, Overrides overrides, RestoreSummary origin, Instant now) {
    if (overrides.indexes()) {
      throw new UnsupportedOperationException(
          "The fake of DynamoDb cannot restore a table with other indexes yet.");
    }
    if (tables.find(name) != null) {
      throw DynamoDbErrors.tableAlreadyExists(name);
    }
    Table table = tables.create(name, image.schema(), settings(name, image, overrides, now), now);
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

  private TableSettings settings(String name, TableImage image, Overrides overrides, Instant now) {
    TableSettings settings = image.settings().withDeletionProtection(false);
    BillingMode billing = overrides.billing() == null ? settings.billing() : overrides.billing();
    if (billing != settings.billing()) {
      settings =
          settings.withBilling(billing, TableSettings.units(overrides.units(), billing), now);
    } else if (overrides.units() != null) {
      settings =
          settings.withBilling(billing, TableSettings.units(overrides.units(), billing), now);
    }
    return overrides.encryption() == null
        ? settings
        : settings.withKmsKey(KmsKeys.arnOf(tables, overrides.encryption(), name, now));
  }
}
