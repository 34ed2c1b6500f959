package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.ClientContext;

/** The operations that the fake has, a line each. */
final class DynamoDbOperations {
  private final Tables tables;

  DynamoDbOperations(ClientContext context) {
    this.tables = Tables.of(context.cloud(), context.scope());
  }

  BatchExecuteStatementOperation batchExecuteStatement() {
    return new BatchExecuteStatementOperation(tables);
  }

  BatchGetItemOperation batchGetItem() {
    return new BatchGetItemOperation(tables);
  }

  BatchWriteItemOperation batchWriteItem() {
    return new BatchWriteItemOperation(tables);
  }

  CreateBackupOperation createBackup() {
    return new CreateBackupOperation(tables);
  }

  CreateGlobalTableOperation createGlobalTable() {
    return new CreateGlobalTableOperation(tables);
  }

  CreateTableOperation createTable() {
    return new CreateTableOperation(tables);
  }

  DeleteBackupOperation deleteBackup() {
    return new DeleteBackupOperation(tables);
  }

  DeleteItemOperation deleteItem() {
    return new DeleteItemOperation(tables);
  }

  DeleteResourcePolicyOperation deleteResourcePolicy() {
    return new DeleteResourcePolicyOperation(tables);
  }

  DeleteTableOperation deleteTable() {
    return new DeleteTableOperation(tables);
  }

  DescribeBackupOperation describeBackup() {
    return new DescribeBackupOperation(tables);
  }

  DescribeContinuousBackupsOperation describeContinuousBackups() {
    return new DescribeContinuousBackupsOperation(tables);
  }

  DescribeContributorInsightsOperation describeContributorInsights() {
    return new DescribeContributorInsightsOperation(tables);
  }

  DescribeEndpointsOperation describeEndpoints() {
    return new DescribeEndpointsOperation(tables);
  }

  DescribeExportOperation describeExport() {
    return new DescribeExportOperation(tables);
  }

  DescribeGlobalTableOperation describeGlobalTable() {
    return new DescribeGlobalTableOperation(tables);
  }

  DescribeGlobalTableSettingsOperation describeGlobalTableSettings() {
    return new DescribeGlobalTableSettingsOperation(tables);
  }

  DescribeImportOperation describeImport() {
    return new DescribeImportOperation(tables);
  }

  DescribeKinesisStreamingDestinationOperation describeKinesisStreamingDestination() {
    return new DescribeKinesisStreamingDestinationOperation(tables);
  }

  DescribeLimitsOperation describeLimits() {
    return new DescribeLimitsOperation();
  }

  DescribeTableOperation describeTable() {
    return new DescribeTableOperation(tables);
  }

  DescribeTableReplicaAutoScalingOperation describeTableReplicaAutoScaling() {
    return new DescribeTableReplicaAutoScalingOperation(tables);
  }

  DescribeTimeToLiveOperation describeTimeToLive() {
    return new DescribeTimeToLiveOperation(tables);
  }

  DisableKinesisStreamingDestinationOperation disableKinesisStreamingDestination() {
    return new DisableKinesisStreamingDestinationOperation(tables);
  }

  EnableKinesisStreamingDestinationOperation enableKinesisStreamingDestination() {
    return new EnableKinesisStreamingDestinationOperation(tables);
  }

  ExecuteStatementOperation executeStatement() {
    return new ExecuteStatementOperation(tables);
  }

  ExecuteTransactionOperation executeTransaction() {
    return new ExecuteTransactionOperation(tables);
  }

  ExportTableToPointInTimeOperation exportTableToPointInTime() {
    return new ExportTableToPointInTimeOperation(tables);
  }

  GetItemOperation getItem() {
    return new GetItemOperation(tables);
  }

  GetResourcePolicyOperation getResourcePolicy() {
    return new GetResourcePolicyOperation(tables);
  }

  ImportTableOperation importTable() {
    return new ImportTableOperation(tables);
  }

  ListBackupsOperation listBackups() {
    return new ListBackupsOperation(tables);
  }

  ListContributorInsightsOperation listContributorInsights() {
    return new ListContributorInsightsOperation(tables);
  }

  ListExportsOperation listExports() {
    return new ListExportsOperation(tables);
  }

  ListGlobalTablesOperation listGlobalTables() {
    return new ListGlobalTablesOperation(tables);
  }

  ListImportsOperation listImports() {
    return new ListImportsOperation(tables);
  }

  ListTablesOperation listTables() {
    return new ListTablesOperation(tables);
  }

  ListTagsOfResourceOperation listTagsOfResource() {
    return new ListTagsOfResourceOperation(tables);
  }

  PutItemOperation putItem() {
    return new PutItemOperation(tables);
  }

  PutResourcePolicyOperation putResourcePolicy() {
    return new PutResourcePolicyOperation(tables);
  }

  QueryOperation query() {
    return new QueryOperation(tables);
  }

  RestoreTableFromBackupOperation restoreTableFromBackup() {
    return new RestoreTableFromBackupOperation(tables);
  }

  RestoreTableToPointInTimeOperation restoreTableToPointInTime() {
    return new RestoreTableToPointInTimeOperation(tables);
  }

  ScanOperation scan() {
    return new ScanOperation(tables);
  }

  TagResourceOperation tagResource() {
    return new TagResourceOperation(tables);
  }

  TransactGetItemsOperation transactGetItems() {
    return new TransactGetItemsOperation(tables);
  }

  TransactWriteItemsOperation transactWriteItems() {
    return new TransactWriteItemsOperation(tables);
  }

  UntagResourceOperation untagResource() {
    return new UntagResourceOperation(tables);
  }

  UpdateContinuousBackupsOperation updateContinuousBackups() {
    return new UpdateContinuousBackupsOperation(tables);
  }

  UpdateContributorInsightsOperation updateContributorInsights() {
    return new UpdateContributorInsightsOperation(tables);
  }

  UpdateGlobalTableOperation updateGlobalTable() {
    return new UpdateGlobalTableOperation(tables);
  }

  UpdateGlobalTableSettingsOperation updateGlobalTableSettings() {
    return new UpdateGlobalTableSettingsOperation(tables);
  }

  UpdateItemOperation updateItem() {
    return new UpdateItemOperation(tables);
  }

  UpdateKinesisStreamingDestinationOperation updateKinesisStreamingDestination() {
    return new UpdateKinesisStreamingDestinationOperation(tables);
  }

  UpdateTableOperation updateTable() {
    return new UpdateTableOperation(tables);
  }

  UpdateTableReplicaAutoScalingOperation updateTableReplicaAutoScaling() {
    return new UpdateTableReplicaAutoScalingOperation(tables);
  }

  UpdateTimeToLiveOperation updateTimeToLive() {
    return new UpdateTimeToLiveOperation(tables);
  }
}
