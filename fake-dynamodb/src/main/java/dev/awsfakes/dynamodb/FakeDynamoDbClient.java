package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Pipeline;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalTableResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeEndpointsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeEndpointsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeExportRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeExportResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeGlobalTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeGlobalTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeGlobalTableSettingsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeGlobalTableSettingsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeImportRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeImportResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeLimitsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeLimitsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableReplicaAutoScalingRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableReplicaAutoScalingResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.DisableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.DisableKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.EnableKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionResponse;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.GetResourcePolicyResponse;
import software.amazon.awssdk.services.dynamodb.model.ImportTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ImportTableResponse;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.ListContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListContributorInsightsResponse;
import software.amazon.awssdk.services.dynamodb.model.ListExportsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListExportsResponse;
import software.amazon.awssdk.services.dynamodb.model.ListGlobalTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListGlobalTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ListImportsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListImportsResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.TagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalTableResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalTableSettingsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalTableSettingsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingDestinationRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateKinesisStreamingDestinationResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableReplicaAutoScalingRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableReplicaAutoScalingResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbWaiter;

/** The sync client: each method hands its request to the operation of its name. */
final class FakeDynamoDbClient implements DynamoDbClient {
  private final Pipeline pipeline;
  private final DynamoDbOperations operations;

  FakeDynamoDbClient(Pipeline pipeline, DynamoDbOperations operations) {
    this.pipeline = pipeline;
    this.operations = operations;
  }

  @Override
  public BatchExecuteStatementResponse batchExecuteStatement(BatchExecuteStatementRequest request) {
    return pipeline.call("BatchExecuteStatement", request, operations.batchExecuteStatement());
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    return pipeline.call("BatchGetItem", request, operations.batchGetItem());
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    return pipeline.call("BatchWriteItem", request, operations.batchWriteItem());
  }

  @Override
  public CreateBackupResponse createBackup(CreateBackupRequest request) {
    return pipeline.call("CreateBackup", request, operations.createBackup());
  }

  @Override
  public CreateGlobalTableResponse createGlobalTable(CreateGlobalTableRequest request) {
    return pipeline.call("CreateGlobalTable", request, operations.createGlobalTable());
  }

  @Override
  public CreateTableResponse createTable(CreateTableRequest request) {
    return pipeline.call("CreateTable", request, operations.createTable());
  }

  @Override
  public DeleteBackupResponse deleteBackup(DeleteBackupRequest request) {
    return pipeline.call("DeleteBackup", request, operations.deleteBackup());
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest request) {
    return pipeline.call("DeleteItem", request, operations.deleteItem());
  }

  @Override
  public DeleteResourcePolicyResponse deleteResourcePolicy(DeleteResourcePolicyRequest request) {
    return pipeline.call("DeleteResourcePolicy", request, operations.deleteResourcePolicy());
  }

  @Override
  public DeleteTableResponse deleteTable(DeleteTableRequest request) {
    return pipeline.call("DeleteTable", request, operations.deleteTable());
  }

  @Override
  public DescribeBackupResponse describeBackup(DescribeBackupRequest request) {
    return pipeline.call("DescribeBackup", request, operations.describeBackup());
  }

  @Override
  public DescribeContinuousBackupsResponse describeContinuousBackups(
      DescribeContinuousBackupsRequest request) {
    return pipeline.call(
        "DescribeContinuousBackups", request, operations.describeContinuousBackups());
  }

  @Override
  public DescribeContributorInsightsResponse describeContributorInsights(
      DescribeContributorInsightsRequest request) {
    return pipeline.call(
        "DescribeContributorInsights", request, operations.describeContributorInsights());
  }

  @Override
  public DescribeEndpointsResponse describeEndpoints(DescribeEndpointsRequest request) {
    return pipeline.call("DescribeEndpoints", request, operations.describeEndpoints());
  }

  @Override
  public DescribeExportResponse describeExport(DescribeExportRequest request) {
    return pipeline.call("DescribeExport", request, operations.describeExport());
  }

  @Override
  public DescribeGlobalTableResponse describeGlobalTable(DescribeGlobalTableRequest request) {
    return pipeline.call("DescribeGlobalTable", request, operations.describeGlobalTable());
  }

  @Override
  public DescribeGlobalTableSettingsResponse describeGlobalTableSettings(
      DescribeGlobalTableSettingsRequest request) {
    return pipeline.call(
        "DescribeGlobalTableSettings", request, operations.describeGlobalTableSettings());
  }

  @Override
  public DescribeImportResponse describeImport(DescribeImportRequest request) {
    return pipeline.call("DescribeImport", request, operations.describeImport());
  }

  @Override
  public DescribeKinesisStreamingDestinationResponse describeKinesisStreamingDestination(
      DescribeKinesisStreamingDestinationRequest request) {
    return pipeline.call(
        "DescribeKinesisStreamingDestination",
        request,
        operations.describeKinesisStreamingDestination());
  }

  @Override
  public DescribeLimitsResponse describeLimits(DescribeLimitsRequest request) {
    return pipeline.call("DescribeLimits", request, operations.describeLimits());
  }

  @Override
  public DescribeTableResponse describeTable(DescribeTableRequest request) {
    return pipeline.call("DescribeTable", request, operations.describeTable());
  }

  @Override
  public DescribeTableReplicaAutoScalingResponse describeTableReplicaAutoScaling(
      DescribeTableReplicaAutoScalingRequest request) {
    return pipeline.call(
        "DescribeTableReplicaAutoScaling", request, operations.describeTableReplicaAutoScaling());
  }

  @Override
  public DescribeTimeToLiveResponse describeTimeToLive(DescribeTimeToLiveRequest request) {
    return pipeline.call("DescribeTimeToLive", request, operations.describeTimeToLive());
  }

  @Override
  public DisableKinesisStreamingDestinationResponse disableKinesisStreamingDestination(
      DisableKinesisStreamingDestinationRequest request) {
    return pipeline.call(
        "DisableKinesisStreamingDestination",
        request,
        operations.disableKinesisStreamingDestination());
  }

  @Override
  public EnableKinesisStreamingDestinationResponse enableKinesisStreamingDestination(
      EnableKinesisStreamingDestinationRequest request) {
    return pipeline.call(
        "EnableKinesisStreamingDestination",
        request,
        operations.enableKinesisStreamingDestination());
  }

  @Override
  public ExecuteStatementResponse executeStatement(ExecuteStatementRequest request) {
    return pipeline.call("ExecuteStatement", request, operations.executeStatement());
  }

  @Override
  public ExecuteTransactionResponse executeTransaction(ExecuteTransactionRequest request) {
    return pipeline.call("ExecuteTransaction", request, operations.executeTransaction());
  }

  @Override
  public ExportTableToPointInTimeResponse exportTableToPointInTime(
      ExportTableToPointInTimeRequest request) {
    return pipeline.call(
        "ExportTableToPointInTime", request, operations.exportTableToPointInTime());
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    return pipeline.call("GetItem", request, operations.getItem());
  }

  @Override
  public GetResourcePolicyResponse getResourcePolicy(GetResourcePolicyRequest request) {
    return pipeline.call("GetResourcePolicy", request, operations.getResourcePolicy());
  }

  @Override
  public ImportTableResponse importTable(ImportTableRequest request) {
    return pipeline.call("ImportTable", request, operations.importTable());
  }

  @Override
  public ListBackupsResponse listBackups(ListBackupsRequest request) {
    return pipeline.call("ListBackups", request, operations.listBackups());
  }

  @Override
  public ListContributorInsightsResponse listContributorInsights(
      ListContributorInsightsRequest request) {
    return pipeline.call("ListContributorInsights", request, operations.listContributorInsights());
  }

  @Override
  public ListExportsResponse listExports(ListExportsRequest request) {
    return pipeline.call("ListExports", request, operations.listExports());
  }

  @Override
  public ListGlobalTablesResponse listGlobalTables(ListGlobalTablesRequest request) {
    return pipeline.call("ListGlobalTables", request, operations.listGlobalTables());
  }

  @Override
  public ListImportsResponse listImports(ListImportsRequest request) {
    return pipeline.call("ListImports", request, operations.listImports());
  }

  @Override
  public ListTablesResponse listTables(ListTablesRequest request) {
    return pipeline.call("ListTables", request, operations.listTables());
  }

  @Override
  public ListTagsOfResourceResponse listTagsOfResource(ListTagsOfResourceRequest request) {
    return pipeline.call("ListTagsOfResource", request, operations.listTagsOfResource());
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    return pipeline.call("PutItem", request, operations.putItem());
  }

  @Override
  public PutResourcePolicyResponse putResourcePolicy(PutResourcePolicyRequest request) {
    return pipeline.call("PutResourcePolicy", request, operations.putResourcePolicy());
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    return pipeline.call("Query", request, operations.query());
  }

  @Override
  public RestoreTableFromBackupResponse restoreTableFromBackup(
      RestoreTableFromBackupRequest request) {
    return pipeline.call("RestoreTableFromBackup", request, operations.restoreTableFromBackup());
  }

  @Override
  public RestoreTableToPointInTimeResponse restoreTableToPointInTime(
      RestoreTableToPointInTimeRequest request) {
    return pipeline.call(
        "RestoreTableToPointInTime", request, operations.restoreTableToPointInTime());
  }

  @Override
  public ScanResponse scan(ScanRequest request) {
    return pipeline.call("Scan", request, operations.scan());
  }

  @Override
  public TagResourceResponse tagResource(TagResourceRequest request) {
    return pipeline.call("TagResource", request, operations.tagResource());
  }

  @Override
  public TransactGetItemsResponse transactGetItems(TransactGetItemsRequest request) {
    return pipeline.call("TransactGetItems", request, operations.transactGetItems());
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    return pipeline.call("TransactWriteItems", request, operations.transactWriteItems());
  }

  @Override
  public UntagResourceResponse untagResource(UntagResourceRequest request) {
    return pipeline.call("UntagResource", request, operations.untagResource());
  }

  @Override
  public UpdateContinuousBackupsResponse updateContinuousBackups(
      UpdateContinuousBackupsRequest request) {
    return pipeline.call("UpdateContinuousBackups", request, operations.updateContinuousBackups());
  }

  @Override
  public UpdateContributorInsightsResponse updateContributorInsights(
      UpdateContributorInsightsRequest request) {
    return pipeline.call(
        "UpdateContributorInsights", request, operations.updateContributorInsights());
  }

  @Override
  public UpdateGlobalTableResponse updateGlobalTable(UpdateGlobalTableRequest request) {
    return pipeline.call("UpdateGlobalTable", request, operations.updateGlobalTable());
  }

  @Override
  public UpdateGlobalTableSettingsResponse updateGlobalTableSettings(
      UpdateGlobalTableSettingsRequest request) {
    return pipeline.call(
        "UpdateGlobalTableSettings", request, operations.updateGlobalTableSettings());
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    return pipeline.call("UpdateItem", request, operations.updateItem());
  }

  @Override
  public UpdateKinesisStreamingDestinationResponse updateKinesisStreamingDestination(
      UpdateKinesisStreamingDestinationRequest request) {
    return pipeline.call(
        "UpdateKinesisStreamingDestination",
        request,
        operations.updateKinesisStreamingDestination());
  }

  @Override
  public UpdateTableResponse updateTable(UpdateTableRequest request) {
    return pipeline.call("UpdateTable", request, operations.updateTable());
  }

  @Override
  public UpdateTableReplicaAutoScalingResponse updateTableReplicaAutoScaling(
      UpdateTableReplicaAutoScalingRequest request) {
    return pipeline.call(
        "UpdateTableReplicaAutoScaling", request, operations.updateTableReplicaAutoScaling());
  }

  @Override
  public UpdateTimeToLiveResponse updateTimeToLive(UpdateTimeToLiveRequest request) {
    return pipeline.call("UpdateTimeToLive", request, operations.updateTimeToLive());
  }

  @Override
  public DynamoDbWaiter waiter() {
    return DynamoDbWaiter.builder().client(this).build();
  }

  @Override
  public DynamoDbServiceClientConfiguration serviceClientConfiguration() {
    return DynamoDbServiceClientConfiguration.builder().region(pipeline.scope().region()).build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    pipeline.close();
  }
}
