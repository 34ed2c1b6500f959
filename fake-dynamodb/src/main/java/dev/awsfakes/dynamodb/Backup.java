package dev.awsfakes.dynamodb;

import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.BackupDescription;
import software.amazon.awssdk.services.dynamodb.model.BackupDetails;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.BackupType;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexInfo;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexInfo;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.SourceTableDetails;
import software.amazon.awssdk.services.dynamodb.model.SourceTableFeatureDetails;

/** A backup of a table, which outlives it. */
record Backup(
    String arn,
    String name,
    Instant created,
    String tableName,
    String tableArn,
    String tableId,
    Instant tableCreated,
    TableImage image) {

  BackupDetails details(BackupStatus status) {
    return BackupDetails.builder()
        .backupArn(arn)
        .backupName(name)
        .backupStatus(status)
        .backupType(BackupType.USER)
        .backupSizeBytes(image.bytes())
        .backupCreationDateTime(created)
        .build();
  }

  BackupSummary summary() {
    return BackupSummary.builder()
        .backupArn(arn)
        .backupName(name)
        .backupStatus(BackupStatus.AVAILABLE)
        .backupType(BackupType.USER)
        .backupSizeBytes(image.bytes())
        .backupCreationDateTime(created)
        .tableName(tableName)
        .tableArn(tableArn)
        .tableId(tableId)
        .build();
  }

  BackupDescription description(BackupStatus status) {
    return BackupDescription.builder()
        .backupDetails(details(status))
        .sourceTableDetails(sourceTable())
        .sourceTableFeatureDetails(features())
        .build();
  }

  private SourceTableDetails sourceTable() {
    TableSettings settings = image.settings();
    return SourceTableDetails.builder()
        .tableName(tableName)
        .tableArn(tableArn)
        .tableId(tableId)
        .tableCreationDateTime(tableCreated)
        .tableSizeBytes(image.bytes())
        .itemCount((long) image.items().size())
        .keySchema(image.schema().keys().elements())
        .billingMode(settings.billing())
        .onDemandThroughput(settings.throughput().maximum())
        .provisionedThroughput(units(settings.units()))
        .build();
  }

  private static ProvisionedThroughput units(ProvisionedUnits units) {
    return ProvisionedThroughput.builder()
        .readCapacityUnits(units.read())
        .writeCapacityUnits(units.write())
        .build();
  }

  private SourceTableFeatureDetails features() {
    SourceTableFeatureDetails.Builder features = SourceTableFeatureDetails.builder();
    var local =
        image.schema().indexes().stream()
            .filter(index -> !index.global())
            .map(
                index ->
                    LocalSecondaryIndexInfo.builder()
                        .indexName(index.name())
                        .keySchema(index.keys().elements())
                        .projection(index.projection())
                        .build())
            .toList();
    var global =
        image.schema().indexes().stream()
            .filter(IndexDefinition::global)
            .map(
                index ->
                    GlobalSecondaryIndexInfo.builder()
                        .indexName(index.name())
                        .keySchema(index.keys().elements())
                        .projection(index.projection())
                        .provisionedThroughput(units(index.requireThroughput().units()))
                        .onDemandThroughput(index.requireThroughput().maximum())
                        .build())
            .toList();
    if (!local.isEmpty()) {
      features.localSecondaryIndexes(local);
    }
    if (!global.isEmpty()) {
      features.globalSecondaryIndexes(global);
    }
    return features.build();
  }
}
