package dev.awsfakes.s3;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.InventoryTableConfigurationResult;
import software.amazon.awssdk.services.s3.model.JournalTableConfigurationResult;
import software.amazon.awssdk.services.s3.model.MetadataConfigurationResult;
import software.amazon.awssdk.services.s3.model.MetadataTableConfigurationResult;
import software.amazon.awssdk.services.s3.model.RecordExpiration;

/**
 * The tables that tell of a bucket's objects, as they are configured.
 *
 * @param managed whether they lie in AWS's table bucket, as those of the second version do
 * @param inventory null if no inventory was ever asked for
 */
record MetadataTables(
    boolean managed,
    String tableBucketArn,
    String namespace,
    Table journal,
    RecordExpiration expiration,
    @Nullable Inventory inventory) {
  private static final String ACTIVE = "ACTIVE";

  /** A table, which is there at once. */
  record Table(String name, String arn) {}

  /**
   * The inventory table.
   *
   * @param table null if it is disabled
   */
  record Inventory(@Nullable Table table) {}

  MetadataTables withExpiration(RecordExpiration newExpiration) {
    return new MetadataTables(
        managed, tableBucketArn, namespace, journal, newExpiration, inventory);
  }

  MetadataTables withInventory(Inventory newInventory) {
    return new MetadataTables(
        managed, tableBucketArn, namespace, journal, expiration, newInventory);
  }

  MetadataConfigurationResult shown() {
    MetadataConfigurationResult.Builder result =
        MetadataConfigurationResult.builder()
            .destinationResult(
                destination ->
                    destination
                        .tableBucketType(managed ? "aws" : "customer")
                        .tableBucketArn(tableBucketArn)
                        .tableNamespace(namespace))
            .journalTableConfigurationResult(
                JournalTableConfigurationResult.builder()
                    .tableStatus(ACTIVE)
                    .tableName(journal.name())
                    .tableArn(journal.arn())
                    .recordExpiration(expiration)
                    .build());
    if (inventory != null) {
      result.inventoryTableConfigurationResult(shown(inventory.table()));
    }
    return result.build();
  }

  private static InventoryTableConfigurationResult shown(@Nullable Table table) {
    return table == null
        ? InventoryTableConfigurationResult.builder().configurationState("DISABLED").build()
        : InventoryTableConfigurationResult.builder()
            .configurationState("ENABLED")
            .tableStatus(ACTIVE)
            .tableName(table.name())
            .tableArn(table.arn())
            .build();
  }

  /** As the operations of the first version show them. */
  MetadataTableConfigurationResult shownAsFirstVersion() {
    return MetadataTableConfigurationResult.builder()
        .s3TablesDestinationResult(
            destination ->
                destination
                    .tableBucketArn(tableBucketArn)
                    .tableName(journal.name())
                    .tableArn(journal.arn())
                    .tableNamespace(namespace))
        .build();
  }

  static String status() {
    return ACTIVE;
  }
}
