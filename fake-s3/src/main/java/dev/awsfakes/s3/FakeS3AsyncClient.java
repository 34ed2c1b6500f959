package dev.awsfakes.s3;

import dev.awsfakes.spi.Pipeline;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3ServiceClientConfiguration;
import software.amazon.awssdk.services.s3.S3Utilities;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateBucketMetadataConfigurationRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketMetadataConfigurationResponse;
import software.amazon.awssdk.services.s3.model.CreateBucketMetadataTableConfigurationRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketMetadataTableConfigurationResponse;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CreateSessionRequest;
import software.amazon.awssdk.services.s3.model.CreateSessionResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketAnalyticsConfigurationRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketAnalyticsConfigurationResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketCorsRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketCorsResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketIntelligentTieringConfigurationRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketIntelligentTieringConfigurationResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketInventoryConfigurationRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketInventoryConfigurationResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketLifecycleRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketLifecycleResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketMetadataConfigurationRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketMetadataConfigurationResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketMetadataTableConfigurationRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketMetadataTableConfigurationResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketMetricsConfigurationRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketMetricsConfigurationResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketOwnershipControlsRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketOwnershipControlsResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketPolicyRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketPolicyResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketReplicationRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketReplicationResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketTaggingResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketWebsiteRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketWebsiteResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectTaggingResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.DeletePublicAccessBlockRequest;
import software.amazon.awssdk.services.s3.model.DeletePublicAccessBlockResponse;
import software.amazon.awssdk.services.s3.model.GetBucketAbacRequest;
import software.amazon.awssdk.services.s3.model.GetBucketAbacResponse;
import software.amazon.awssdk.services.s3.model.GetBucketAccelerateConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketAccelerateConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketAclRequest;
import software.amazon.awssdk.services.s3.model.GetBucketAclResponse;
import software.amazon.awssdk.services.s3.model.GetBucketAnalyticsConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketAnalyticsConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketCorsRequest;
import software.amazon.awssdk.services.s3.model.GetBucketCorsResponse;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.GetBucketIntelligentTieringConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketIntelligentTieringConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketInventoryConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketInventoryConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketLifecycleConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketLifecycleConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketLocationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketLocationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketLoggingRequest;
import software.amazon.awssdk.services.s3.model.GetBucketLoggingResponse;
import software.amazon.awssdk.services.s3.model.GetBucketMetadataConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketMetadataConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketMetadataTableConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketMetadataTableConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketMetricsConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketMetricsConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketOwnershipControlsRequest;
import software.amazon.awssdk.services.s3.model.GetBucketOwnershipControlsResponse;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyRequest;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyResponse;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyStatusRequest;
import software.amazon.awssdk.services.s3.model.GetBucketPolicyStatusResponse;
import software.amazon.awssdk.services.s3.model.GetBucketReplicationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketReplicationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketRequestPaymentRequest;
import software.amazon.awssdk.services.s3.model.GetBucketRequestPaymentResponse;
import software.amazon.awssdk.services.s3.model.GetBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.GetBucketTaggingResponse;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.GetBucketWebsiteRequest;
import software.amazon.awssdk.services.s3.model.GetBucketWebsiteResponse;
import software.amazon.awssdk.services.s3.model.GetObjectAclRequest;
import software.amazon.awssdk.services.s3.model.GetObjectAclResponse;
import software.amazon.awssdk.services.s3.model.GetObjectAttributesRequest;
import software.amazon.awssdk.services.s3.model.GetObjectAttributesResponse;
import software.amazon.awssdk.services.s3.model.GetObjectLegalHoldRequest;
import software.amazon.awssdk.services.s3.model.GetObjectLegalHoldResponse;
import software.amazon.awssdk.services.s3.model.GetObjectLockConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetObjectLockConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRetentionRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRetentionResponse;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingResponse;
import software.amazon.awssdk.services.s3.model.GetObjectTorrentRequest;
import software.amazon.awssdk.services.s3.model.GetObjectTorrentResponse;
import software.amazon.awssdk.services.s3.model.GetPublicAccessBlockRequest;
import software.amazon.awssdk.services.s3.model.GetPublicAccessBlockResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListBucketAnalyticsConfigurationsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketAnalyticsConfigurationsResponse;
import software.amazon.awssdk.services.s3.model.ListBucketIntelligentTieringConfigurationsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketIntelligentTieringConfigurationsResponse;
import software.amazon.awssdk.services.s3.model.ListBucketInventoryConfigurationsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketInventoryConfigurationsResponse;
import software.amazon.awssdk.services.s3.model.ListBucketMetricsConfigurationsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketMetricsConfigurationsResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.ListDirectoryBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListDirectoryBucketsResponse;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ListPartsRequest;
import software.amazon.awssdk.services.s3.model.ListPartsResponse;
import software.amazon.awssdk.services.s3.model.PutBucketAbacRequest;
import software.amazon.awssdk.services.s3.model.PutBucketAbacResponse;
import software.amazon.awssdk.services.s3.model.PutBucketAccelerateConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketAccelerateConfigurationResponse;
import software.amazon.awssdk.services.s3.model.PutBucketAclRequest;
import software.amazon.awssdk.services.s3.model.PutBucketAclResponse;
import software.amazon.awssdk.services.s3.model.PutBucketAnalyticsConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketAnalyticsConfigurationResponse;
import software.amazon.awssdk.services.s3.model.PutBucketCorsRequest;
import software.amazon.awssdk.services.s3.model.PutBucketCorsResponse;
import software.amazon.awssdk.services.s3.model.PutBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.PutBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.PutBucketIntelligentTieringConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketIntelligentTieringConfigurationResponse;
import software.amazon.awssdk.services.s3.model.PutBucketInventoryConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketInventoryConfigurationResponse;
import software.amazon.awssdk.services.s3.model.PutBucketLifecycleConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketLifecycleConfigurationResponse;
import software.amazon.awssdk.services.s3.model.PutBucketLoggingRequest;
import software.amazon.awssdk.services.s3.model.PutBucketLoggingResponse;
import software.amazon.awssdk.services.s3.model.PutBucketMetricsConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketMetricsConfigurationResponse;
import software.amazon.awssdk.services.s3.model.PutBucketNotificationConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.s3.model.PutBucketOwnershipControlsRequest;
import software.amazon.awssdk.services.s3.model.PutBucketOwnershipControlsResponse;
import software.amazon.awssdk.services.s3.model.PutBucketPolicyRequest;
import software.amazon.awssdk.services.s3.model.PutBucketPolicyResponse;
import software.amazon.awssdk.services.s3.model.PutBucketReplicationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketReplicationResponse;
import software.amazon.awssdk.services.s3.model.PutBucketRequestPaymentRequest;
import software.amazon.awssdk.services.s3.model.PutBucketRequestPaymentResponse;
import software.amazon.awssdk.services.s3.model.PutBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.PutBucketTaggingResponse;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.PutBucketWebsiteRequest;
import software.amazon.awssdk.services.s3.model.PutBucketWebsiteResponse;
import software.amazon.awssdk.services.s3.model.PutObjectAclRequest;
import software.amazon.awssdk.services.s3.model.PutObjectAclResponse;
import software.amazon.awssdk.services.s3.model.PutObjectLegalHoldRequest;
import software.amazon.awssdk.services.s3.model.PutObjectLegalHoldResponse;
import software.amazon.awssdk.services.s3.model.PutObjectLockConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutObjectLockConfigurationResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRetentionRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRetentionResponse;
import software.amazon.awssdk.services.s3.model.PutObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.PutObjectTaggingResponse;
import software.amazon.awssdk.services.s3.model.PutPublicAccessBlockRequest;
import software.amazon.awssdk.services.s3.model.PutPublicAccessBlockResponse;
import software.amazon.awssdk.services.s3.model.RenameObjectRequest;
import software.amazon.awssdk.services.s3.model.RenameObjectResponse;
import software.amazon.awssdk.services.s3.model.RestoreObjectRequest;
import software.amazon.awssdk.services.s3.model.RestoreObjectResponse;
import software.amazon.awssdk.services.s3.model.SelectObjectContentRequest;
import software.amazon.awssdk.services.s3.model.SelectObjectContentResponseHandler;
import software.amazon.awssdk.services.s3.model.UpdateBucketMetadataInventoryTableConfigurationRequest;
import software.amazon.awssdk.services.s3.model.UpdateBucketMetadataInventoryTableConfigurationResponse;
import software.amazon.awssdk.services.s3.model.UpdateBucketMetadataJournalTableConfigurationRequest;
import software.amazon.awssdk.services.s3.model.UpdateBucketMetadataJournalTableConfigurationResponse;
import software.amazon.awssdk.services.s3.model.UpdateObjectEncryptionRequest;
import software.amazon.awssdk.services.s3.model.UpdateObjectEncryptionResponse;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;
import software.amazon.awssdk.services.s3.model.WriteGetObjectResponseRequest;
import software.amazon.awssdk.services.s3.model.WriteGetObjectResponseResponse;
import software.amazon.awssdk.services.s3.waiters.S3AsyncWaiter;

/** The async client: each method hands its request to the operation of its name. */
final class FakeS3AsyncClient implements S3AsyncClient {
  private final Pipeline pipeline;
  private final S3Operations operations;
  private final BucketInsightOperations insights;

  FakeS3AsyncClient(Pipeline pipeline, S3Operations operations, BucketInsightOperations insights) {
    this.pipeline = pipeline;
    this.operations = operations;
    this.insights = insights;
  }

  @Override
  public CompletableFuture<AbortMultipartUploadResponse> abortMultipartUpload(
      AbortMultipartUploadRequest request) {
    return pipeline.callAsync("AbortMultipartUpload", request, operations.abortMultipartUpload());
  }

  @Override
  public CompletableFuture<CompleteMultipartUploadResponse> completeMultipartUpload(
      CompleteMultipartUploadRequest request) {
    return pipeline.callAsync(
        "CompleteMultipartUpload", request, operations.completeMultipartUpload());
  }

  @Override
  public CompletableFuture<CopyObjectResponse> copyObject(CopyObjectRequest request) {
    return pipeline.callAsync("CopyObject", request, operations.copyObject());
  }

  @Override
  public CompletableFuture<CreateBucketResponse> createBucket(CreateBucketRequest request) {
    return pipeline.callAsync("CreateBucket", request, operations.createBucket());
  }

  @Override
  public CompletableFuture<CreateBucketMetadataConfigurationResponse>
      createBucketMetadataConfiguration(CreateBucketMetadataConfigurationRequest request) {
    return pipeline.callAsync(
        "CreateBucketMetadataConfiguration", request, insights.createBucketMetadataConfiguration());
  }

  @Override
  public CompletableFuture<CreateBucketMetadataTableConfigurationResponse>
      createBucketMetadataTableConfiguration(
          CreateBucketMetadataTableConfigurationRequest request) {
    return pipeline.callAsync(
        "CreateBucketMetadataTableConfiguration",
        request,
        insights.createBucketMetadataTableConfiguration());
  }

  @Override
  public CompletableFuture<CreateMultipartUploadResponse> createMultipartUpload(
      CreateMultipartUploadRequest request) {
    return pipeline.callAsync("CreateMultipartUpload", request, operations.createMultipartUpload());
  }

  @Override
  public CompletableFuture<CreateSessionResponse> createSession(CreateSessionRequest request) {
    return pipeline.callAsync("CreateSession", request, operations.createSession());
  }

  @Override
  public CompletableFuture<DeleteBucketResponse> deleteBucket(DeleteBucketRequest request) {
    return pipeline.callAsync("DeleteBucket", request, operations.deleteBucket());
  }

  @Override
  public CompletableFuture<DeleteBucketAnalyticsConfigurationResponse>
      deleteBucketAnalyticsConfiguration(DeleteBucketAnalyticsConfigurationRequest request) {
    return pipeline.callAsync(
        "DeleteBucketAnalyticsConfiguration",
        request,
        insights.deleteBucketAnalyticsConfiguration());
  }

  @Override
  public CompletableFuture<DeleteBucketCorsResponse> deleteBucketCors(
      DeleteBucketCorsRequest request) {
    return pipeline.callAsync("DeleteBucketCors", request, operations.deleteBucketCors());
  }

  @Override
  public CompletableFuture<DeleteBucketEncryptionResponse> deleteBucketEncryption(
      DeleteBucketEncryptionRequest request) {
    return pipeline.callAsync(
        "DeleteBucketEncryption", request, operations.deleteBucketEncryption());
  }

  @Override
  public CompletableFuture<DeleteBucketIntelligentTieringConfigurationResponse>
      deleteBucketIntelligentTieringConfiguration(
          DeleteBucketIntelligentTieringConfigurationRequest request) {
    return pipeline.callAsync(
        "DeleteBucketIntelligentTieringConfiguration",
        request,
        insights.deleteBucketIntelligentTieringConfiguration());
  }

  @Override
  public CompletableFuture<DeleteBucketInventoryConfigurationResponse>
      deleteBucketInventoryConfiguration(DeleteBucketInventoryConfigurationRequest request) {
    return pipeline.callAsync(
        "DeleteBucketInventoryConfiguration",
        request,
        insights.deleteBucketInventoryConfiguration());
  }

  @Override
  public CompletableFuture<DeleteBucketLifecycleResponse> deleteBucketLifecycle(
      DeleteBucketLifecycleRequest request) {
    return pipeline.callAsync("DeleteBucketLifecycle", request, operations.deleteBucketLifecycle());
  }

  @Override
  public CompletableFuture<DeleteBucketMetadataConfigurationResponse>
      deleteBucketMetadataConfiguration(DeleteBucketMetadataConfigurationRequest request) {
    return pipeline.callAsync(
        "DeleteBucketMetadataConfiguration", request, insights.deleteBucketMetadataConfiguration());
  }

  @Override
  public CompletableFuture<DeleteBucketMetadataTableConfigurationResponse>
      deleteBucketMetadataTableConfiguration(
          DeleteBucketMetadataTableConfigurationRequest request) {
    return pipeline.callAsync(
        "DeleteBucketMetadataTableConfiguration",
        request,
        insights.deleteBucketMetadataTableConfiguration());
  }

  @Override
  public CompletableFuture<DeleteBucketMetricsConfigurationResponse>
      deleteBucketMetricsConfiguration(DeleteBucketMetricsConfigurationRequest request) {
    return pipeline.callAsync(
        "DeleteBucketMetricsConfiguration", request, insights.deleteBucketMetricsConfiguration());
  }

  @Override
  public CompletableFuture<DeleteBucketOwnershipControlsResponse> deleteBucketOwnershipControls(
      DeleteBucketOwnershipControlsRequest request) {
    return pipeline.callAsync(
        "DeleteBucketOwnershipControls", request, operations.deleteBucketOwnershipControls());
  }

  @Override
  public CompletableFuture<DeleteBucketPolicyResponse> deleteBucketPolicy(
      DeleteBucketPolicyRequest request) {
    return pipeline.callAsync("DeleteBucketPolicy", request, operations.deleteBucketPolicy());
  }

  @Override
  public CompletableFuture<DeleteBucketReplicationResponse> deleteBucketReplication(
      DeleteBucketReplicationRequest request) {
    return pipeline.callAsync(
        "DeleteBucketReplication", request, operations.deleteBucketReplication());
  }

  @Override
  public CompletableFuture<DeleteBucketTaggingResponse> deleteBucketTagging(
      DeleteBucketTaggingRequest request) {
    return pipeline.callAsync("DeleteBucketTagging", request, operations.deleteBucketTagging());
  }

  @Override
  public CompletableFuture<DeleteBucketWebsiteResponse> deleteBucketWebsite(
      DeleteBucketWebsiteRequest request) {
    return pipeline.callAsync("DeleteBucketWebsite", request, operations.deleteBucketWebsite());
  }

  @Override
  public CompletableFuture<DeleteObjectResponse> deleteObject(DeleteObjectRequest request) {
    return pipeline.callAsync("DeleteObject", request, operations.deleteObject());
  }

  @Override
  public CompletableFuture<DeleteObjectTaggingResponse> deleteObjectTagging(
      DeleteObjectTaggingRequest request) {
    return pipeline.callAsync("DeleteObjectTagging", request, operations.deleteObjectTagging());
  }

  @Override
  public CompletableFuture<DeleteObjectsResponse> deleteObjects(DeleteObjectsRequest request) {
    return pipeline.callAsync("DeleteObjects", request, operations.deleteObjects());
  }

  @Override
  public CompletableFuture<DeletePublicAccessBlockResponse> deletePublicAccessBlock(
      DeletePublicAccessBlockRequest request) {
    return pipeline.callAsync(
        "DeletePublicAccessBlock", request, operations.deletePublicAccessBlock());
  }

  @Override
  public CompletableFuture<GetBucketAbacResponse> getBucketAbac(GetBucketAbacRequest request) {
    return pipeline.callAsync("GetBucketAbac", request, operations.getBucketAbac());
  }

  @Override
  public CompletableFuture<GetBucketAccelerateConfigurationResponse>
      getBucketAccelerateConfiguration(GetBucketAccelerateConfigurationRequest request) {
    return pipeline.callAsync(
        "GetBucketAccelerateConfiguration", request, operations.getBucketAccelerateConfiguration());
  }

  @Override
  public CompletableFuture<GetBucketAclResponse> getBucketAcl(GetBucketAclRequest request) {
    return pipeline.callAsync("GetBucketAcl", request, operations.getBucketAcl());
  }

  @Override
  public CompletableFuture<GetBucketAnalyticsConfigurationResponse> getBucketAnalyticsConfiguration(
      GetBucketAnalyticsConfigurationRequest request) {
    return pipeline.callAsync(
        "GetBucketAnalyticsConfiguration", request, insights.getBucketAnalyticsConfiguration());
  }

  @Override
  public CompletableFuture<GetBucketCorsResponse> getBucketCors(GetBucketCorsRequest request) {
    return pipeline.callAsync("GetBucketCors", request, operations.getBucketCors());
  }

  @Override
  public CompletableFuture<GetBucketEncryptionResponse> getBucketEncryption(
      GetBucketEncryptionRequest request) {
    return pipeline.callAsync("GetBucketEncryption", request, operations.getBucketEncryption());
  }

  @Override
  public CompletableFuture<GetBucketIntelligentTieringConfigurationResponse>
      getBucketIntelligentTieringConfiguration(
          GetBucketIntelligentTieringConfigurationRequest request) {
    return pipeline.callAsync(
        "GetBucketIntelligentTieringConfiguration",
        request,
        insights.getBucketIntelligentTieringConfiguration());
  }

  @Override
  public CompletableFuture<GetBucketInventoryConfigurationResponse> getBucketInventoryConfiguration(
      GetBucketInventoryConfigurationRequest request) {
    return pipeline.callAsync(
        "GetBucketInventoryConfiguration", request, insights.getBucketInventoryConfiguration());
  }

  @Override
  public CompletableFuture<GetBucketLifecycleConfigurationResponse> getBucketLifecycleConfiguration(
      GetBucketLifecycleConfigurationRequest request) {
    return pipeline.callAsync(
        "GetBucketLifecycleConfiguration", request, operations.getBucketLifecycleConfiguration());
  }

  @Override
  public CompletableFuture<GetBucketLocationResponse> getBucketLocation(
      GetBucketLocationRequest request) {
    return pipeline.callAsync("GetBucketLocation", request, operations.getBucketLocation());
  }

  @Override
  public CompletableFuture<GetBucketLoggingResponse> getBucketLogging(
      GetBucketLoggingRequest request) {
    return pipeline.callAsync("GetBucketLogging", request, operations.getBucketLogging());
  }

  @Override
  public CompletableFuture<GetBucketMetadataConfigurationResponse> getBucketMetadataConfiguration(
      GetBucketMetadataConfigurationRequest request) {
    return pipeline.callAsync(
        "GetBucketMetadataConfiguration", request, insights.getBucketMetadataConfiguration());
  }

  @Override
  public CompletableFuture<GetBucketMetadataTableConfigurationResponse>
      getBucketMetadataTableConfiguration(GetBucketMetadataTableConfigurationRequest request) {
    return pipeline.callAsync(
        "GetBucketMetadataTableConfiguration",
        request,
        insights.getBucketMetadataTableConfiguration());
  }

  @Override
  public CompletableFuture<GetBucketMetricsConfigurationResponse> getBucketMetricsConfiguration(
      GetBucketMetricsConfigurationRequest request) {
    return pipeline.callAsync(
        "GetBucketMetricsConfiguration", request, insights.getBucketMetricsConfiguration());
  }

  @Override
  public CompletableFuture<GetBucketNotificationConfigurationResponse>
      getBucketNotificationConfiguration(GetBucketNotificationConfigurationRequest request) {
    return pipeline.callAsync(
        "GetBucketNotificationConfiguration",
        request,
        operations.getBucketNotificationConfiguration());
  }

  @Override
  public CompletableFuture<GetBucketOwnershipControlsResponse> getBucketOwnershipControls(
      GetBucketOwnershipControlsRequest request) {
    return pipeline.callAsync(
        "GetBucketOwnershipControls", request, operations.getBucketOwnershipControls());
  }

  @Override
  public CompletableFuture<GetBucketPolicyResponse> getBucketPolicy(
      GetBucketPolicyRequest request) {
    return pipeline.callAsync("GetBucketPolicy", request, operations.getBucketPolicy());
  }

  @Override
  public CompletableFuture<GetBucketPolicyStatusResponse> getBucketPolicyStatus(
      GetBucketPolicyStatusRequest request) {
    return pipeline.callAsync("GetBucketPolicyStatus", request, operations.getBucketPolicyStatus());
  }

  @Override
  public CompletableFuture<GetBucketReplicationResponse> getBucketReplication(
      GetBucketReplicationRequest request) {
    return pipeline.callAsync("GetBucketReplication", request, operations.getBucketReplication());
  }

  @Override
  public CompletableFuture<GetBucketRequestPaymentResponse> getBucketRequestPayment(
      GetBucketRequestPaymentRequest request) {
    return pipeline.callAsync(
        "GetBucketRequestPayment", request, operations.getBucketRequestPayment());
  }

  @Override
  public CompletableFuture<GetBucketTaggingResponse> getBucketTagging(
      GetBucketTaggingRequest request) {
    return pipeline.callAsync("GetBucketTagging", request, operations.getBucketTagging());
  }

  @Override
  public CompletableFuture<GetBucketVersioningResponse> getBucketVersioning(
      GetBucketVersioningRequest request) {
    return pipeline.callAsync("GetBucketVersioning", request, operations.getBucketVersioning());
  }

  @Override
  public CompletableFuture<GetBucketWebsiteResponse> getBucketWebsite(
      GetBucketWebsiteRequest request) {
    return pipeline.callAsync("GetBucketWebsite", request, operations.getBucketWebsite());
  }

  @Override
  public <ReturnT> CompletableFuture<ReturnT> getObject(
      GetObjectRequest request, AsyncResponseTransformer<GetObjectResponse, ReturnT> transformer) {
    GetObjectOperation operation = operations.getObject();
    return operation.deliver(pipeline.callAsync("GetObject", request, operation), transformer);
  }

  @Override
  public CompletableFuture<GetObjectAclResponse> getObjectAcl(GetObjectAclRequest request) {
    return pipeline.callAsync("GetObjectAcl", request, operations.getObjectAcl());
  }

  @Override
  public CompletableFuture<GetObjectAttributesResponse> getObjectAttributes(
      GetObjectAttributesRequest request) {
    return pipeline.callAsync("GetObjectAttributes", request, operations.getObjectAttributes());
  }

  @Override
  public CompletableFuture<GetObjectLegalHoldResponse> getObjectLegalHold(
      GetObjectLegalHoldRequest request) {
    return pipeline.callAsync("GetObjectLegalHold", request, operations.getObjectLegalHold());
  }

  @Override
  public CompletableFuture<GetObjectLockConfigurationResponse> getObjectLockConfiguration(
      GetObjectLockConfigurationRequest request) {
    return pipeline.callAsync(
        "GetObjectLockConfiguration", request, operations.getObjectLockConfiguration());
  }

  @Override
  public CompletableFuture<GetObjectRetentionResponse> getObjectRetention(
      GetObjectRetentionRequest request) {
    return pipeline.callAsync("GetObjectRetention", request, operations.getObjectRetention());
  }

  @Override
  public CompletableFuture<GetObjectTaggingResponse> getObjectTagging(
      GetObjectTaggingRequest request) {
    return pipeline.callAsync("GetObjectTagging", request, operations.getObjectTagging());
  }

  @Override
  public <ReturnT> CompletableFuture<ReturnT> getObjectTorrent(
      GetObjectTorrentRequest request,
      AsyncResponseTransformer<GetObjectTorrentResponse, ReturnT> transformer) {
    GetObjectTorrentOperation operation = operations.getObjectTorrent();
    return operation.deliver(
        pipeline.callAsync("GetObjectTorrent", request, operation), transformer);
  }

  @Override
  public CompletableFuture<GetPublicAccessBlockResponse> getPublicAccessBlock(
      GetPublicAccessBlockRequest request) {
    return pipeline.callAsync("GetPublicAccessBlock", request, operations.getPublicAccessBlock());
  }

  @Override
  public CompletableFuture<HeadBucketResponse> headBucket(HeadBucketRequest request) {
    return pipeline.callAsync("HeadBucket", request, operations.headBucket());
  }

  @Override
  public CompletableFuture<HeadObjectResponse> headObject(HeadObjectRequest request) {
    return pipeline.callAsync("HeadObject", request, operations.headObject());
  }

  @Override
  public CompletableFuture<ListBucketAnalyticsConfigurationsResponse>
      listBucketAnalyticsConfigurations(ListBucketAnalyticsConfigurationsRequest request) {
    return pipeline.callAsync(
        "ListBucketAnalyticsConfigurations", request, insights.listBucketAnalyticsConfigurations());
  }

  @Override
  public CompletableFuture<ListBucketIntelligentTieringConfigurationsResponse>
      listBucketIntelligentTieringConfigurations(
          ListBucketIntelligentTieringConfigurationsRequest request) {
    return pipeline.callAsync(
        "ListBucketIntelligentTieringConfigurations",
        request,
        insights.listBucketIntelligentTieringConfigurations());
  }

  @Override
  public CompletableFuture<ListBucketInventoryConfigurationsResponse>
      listBucketInventoryConfigurations(ListBucketInventoryConfigurationsRequest request) {
    return pipeline.callAsync(
        "ListBucketInventoryConfigurations", request, insights.listBucketInventoryConfigurations());
  }

  @Override
  public CompletableFuture<ListBucketMetricsConfigurationsResponse> listBucketMetricsConfigurations(
      ListBucketMetricsConfigurationsRequest request) {
    return pipeline.callAsync(
        "ListBucketMetricsConfigurations", request, insights.listBucketMetricsConfigurations());
  }

  @Override
  public CompletableFuture<ListBucketsResponse> listBuckets(ListBucketsRequest request) {
    return pipeline.callAsync("ListBuckets", request, operations.listBuckets());
  }

  @Override
  public CompletableFuture<ListDirectoryBucketsResponse> listDirectoryBuckets(
      ListDirectoryBucketsRequest request) {
    return pipeline.callAsync("ListDirectoryBuckets", request, operations.listDirectoryBuckets());
  }

  @Override
  public CompletableFuture<ListMultipartUploadsResponse> listMultipartUploads(
      ListMultipartUploadsRequest request) {
    return pipeline.callAsync("ListMultipartUploads", request, operations.listMultipartUploads());
  }

  @Override
  public CompletableFuture<ListObjectVersionsResponse> listObjectVersions(
      ListObjectVersionsRequest request) {
    return pipeline.callAsync("ListObjectVersions", request, operations.listObjectVersions());
  }

  @Override
  public CompletableFuture<ListObjectsResponse> listObjects(ListObjectsRequest request) {
    return pipeline.callAsync("ListObjects", request, operations.listObjects());
  }

  @Override
  public CompletableFuture<ListObjectsV2Response> listObjectsV2(ListObjectsV2Request request) {
    return pipeline.callAsync("ListObjectsV2", request, operations.listObjectsV2());
  }

  @Override
  public CompletableFuture<ListPartsResponse> listParts(ListPartsRequest request) {
    return pipeline.callAsync("ListParts", request, operations.listParts());
  }

  @Override
  public CompletableFuture<PutBucketAbacResponse> putBucketAbac(PutBucketAbacRequest request) {
    return pipeline.callAsync("PutBucketAbac", request, operations.putBucketAbac());
  }

  @Override
  public CompletableFuture<PutBucketAccelerateConfigurationResponse>
      putBucketAccelerateConfiguration(PutBucketAccelerateConfigurationRequest request) {
    return pipeline.callAsync(
        "PutBucketAccelerateConfiguration", request, operations.putBucketAccelerateConfiguration());
  }

  @Override
  public CompletableFuture<PutBucketAclResponse> putBucketAcl(PutBucketAclRequest request) {
    return pipeline.callAsync("PutBucketAcl", request, operations.putBucketAcl());
  }

  @Override
  public CompletableFuture<PutBucketAnalyticsConfigurationResponse> putBucketAnalyticsConfiguration(
      PutBucketAnalyticsConfigurationRequest request) {
    return pipeline.callAsync(
        "PutBucketAnalyticsConfiguration", request, insights.putBucketAnalyticsConfiguration());
  }

  @Override
  public CompletableFuture<PutBucketCorsResponse> putBucketCors(PutBucketCorsRequest request) {
    return pipeline.callAsync("PutBucketCors", request, operations.putBucketCors());
  }

  @Override
  public CompletableFuture<PutBucketEncryptionResponse> putBucketEncryption(
      PutBucketEncryptionRequest request) {
    return pipeline.callAsync("PutBucketEncryption", request, operations.putBucketEncryption());
  }

  @Override
  public CompletableFuture<PutBucketIntelligentTieringConfigurationResponse>
      putBucketIntelligentTieringConfiguration(
          PutBucketIntelligentTieringConfigurationRequest request) {
    return pipeline.callAsync(
        "PutBucketIntelligentTieringConfiguration",
        request,
        insights.putBucketIntelligentTieringConfiguration());
  }

  @Override
  public CompletableFuture<PutBucketInventoryConfigurationResponse> putBucketInventoryConfiguration(
      PutBucketInventoryConfigurationRequest request) {
    return pipeline.callAsync(
        "PutBucketInventoryConfiguration", request, insights.putBucketInventoryConfiguration());
  }

  @Override
  public CompletableFuture<PutBucketLifecycleConfigurationResponse> putBucketLifecycleConfiguration(
      PutBucketLifecycleConfigurationRequest request) {
    return pipeline.callAsync(
        "PutBucketLifecycleConfiguration", request, operations.putBucketLifecycleConfiguration());
  }

  @Override
  public CompletableFuture<PutBucketLoggingResponse> putBucketLogging(
      PutBucketLoggingRequest request) {
    return pipeline.callAsync("PutBucketLogging", request, operations.putBucketLogging());
  }

  @Override
  public CompletableFuture<PutBucketMetricsConfigurationResponse> putBucketMetricsConfiguration(
      PutBucketMetricsConfigurationRequest request) {
    return pipeline.callAsync(
        "PutBucketMetricsConfiguration", request, insights.putBucketMetricsConfiguration());
  }

  @Override
  public CompletableFuture<PutBucketNotificationConfigurationResponse>
      putBucketNotificationConfiguration(PutBucketNotificationConfigurationRequest request) {
    return pipeline.callAsync(
        "PutBucketNotificationConfiguration",
        request,
        operations.putBucketNotificationConfiguration());
  }

  @Override
  public CompletableFuture<PutBucketOwnershipControlsResponse> putBucketOwnershipControls(
      PutBucketOwnershipControlsRequest request) {
    return pipeline.callAsync(
        "PutBucketOwnershipControls", request, operations.putBucketOwnershipControls());
  }

  @Override
  public CompletableFuture<PutBucketPolicyResponse> putBucketPolicy(
      PutBucketPolicyRequest request) {
    return pipeline.callAsync("PutBucketPolicy", request, operations.putBucketPolicy());
  }

  @Override
  public CompletableFuture<PutBucketReplicationResponse> putBucketReplication(
      PutBucketReplicationRequest request) {
    return pipeline.callAsync("PutBucketReplication", request, operations.putBucketReplication());
  }

  @Override
  public CompletableFuture<PutBucketRequestPaymentResponse> putBucketRequestPayment(
      PutBucketRequestPaymentRequest request) {
    return pipeline.callAsync(
        "PutBucketRequestPayment", request, operations.putBucketRequestPayment());
  }

  @Override
  public CompletableFuture<PutBucketTaggingResponse> putBucketTagging(
      PutBucketTaggingRequest request) {
    return pipeline.callAsync("PutBucketTagging", request, operations.putBucketTagging());
  }

  @Override
  public CompletableFuture<PutBucketVersioningResponse> putBucketVersioning(
      PutBucketVersioningRequest request) {
    return pipeline.callAsync("PutBucketVersioning", request, operations.putBucketVersioning());
  }

  @Override
  public CompletableFuture<PutBucketWebsiteResponse> putBucketWebsite(
      PutBucketWebsiteRequest request) {
    return pipeline.callAsync("PutBucketWebsite", request, operations.putBucketWebsite());
  }

  @Override
  public CompletableFuture<PutObjectResponse> putObject(
      PutObjectRequest request, AsyncRequestBody body) {
    return pipeline.callAsync("PutObject", request, operations.putObject(new PublishedBody(body)));
  }

  @Override
  public CompletableFuture<PutObjectAclResponse> putObjectAcl(PutObjectAclRequest request) {
    return pipeline.callAsync("PutObjectAcl", request, operations.putObjectAcl());
  }

  @Override
  public CompletableFuture<PutObjectLegalHoldResponse> putObjectLegalHold(
      PutObjectLegalHoldRequest request) {
    return pipeline.callAsync("PutObjectLegalHold", request, operations.putObjectLegalHold());
  }

  @Override
  public CompletableFuture<PutObjectLockConfigurationResponse> putObjectLockConfiguration(
      PutObjectLockConfigurationRequest request) {
    return pipeline.callAsync(
        "PutObjectLockConfiguration", request, operations.putObjectLockConfiguration());
  }

  @Override
  public CompletableFuture<PutObjectRetentionResponse> putObjectRetention(
      PutObjectRetentionRequest request) {
    return pipeline.callAsync("PutObjectRetention", request, operations.putObjectRetention());
  }

  @Override
  public CompletableFuture<PutObjectTaggingResponse> putObjectTagging(
      PutObjectTaggingRequest request) {
    return pipeline.callAsync("PutObjectTagging", request, operations.putObjectTagging());
  }

  @Override
  public CompletableFuture<PutPublicAccessBlockResponse> putPublicAccessBlock(
      PutPublicAccessBlockRequest request) {
    return pipeline.callAsync("PutPublicAccessBlock", request, operations.putPublicAccessBlock());
  }

  @Override
  public CompletableFuture<RenameObjectResponse> renameObject(RenameObjectRequest request) {
    return pipeline.callAsync("RenameObject", request, operations.renameObject());
  }

  @Override
  public CompletableFuture<RestoreObjectResponse> restoreObject(RestoreObjectRequest request) {
    return pipeline.callAsync("RestoreObject", request, operations.restoreObject());
  }

  @Override
  public CompletableFuture<Void> selectObjectContent(
      SelectObjectContentRequest request, SelectObjectContentResponseHandler handler) {
    SelectObjectContentOperation operation = operations.selectObjectContent();
    return operation.deliver(
        pipeline.callAsync("SelectObjectContent", request, operation), handler);
  }

  @Override
  public CompletableFuture<UpdateBucketMetadataInventoryTableConfigurationResponse>
      updateBucketMetadataInventoryTableConfiguration(
          UpdateBucketMetadataInventoryTableConfigurationRequest request) {
    return pipeline.callAsync(
        "UpdateBucketMetadataInventoryTableConfiguration",
        request,
        insights.updateBucketMetadataInventoryTableConfiguration());
  }

  @Override
  public CompletableFuture<UpdateBucketMetadataJournalTableConfigurationResponse>
      updateBucketMetadataJournalTableConfiguration(
          UpdateBucketMetadataJournalTableConfigurationRequest request) {
    return pipeline.callAsync(
        "UpdateBucketMetadataJournalTableConfiguration",
        request,
        insights.updateBucketMetadataJournalTableConfiguration());
  }

  @Override
  public CompletableFuture<UpdateObjectEncryptionResponse> updateObjectEncryption(
      UpdateObjectEncryptionRequest request) {
    return pipeline.callAsync(
        "UpdateObjectEncryption", request, operations.updateObjectEncryption());
  }

  @Override
  public CompletableFuture<UploadPartResponse> uploadPart(
      UploadPartRequest request, AsyncRequestBody body) {
    return pipeline.callAsync(
        "UploadPart", request, operations.uploadPart(new PublishedBody(body)));
  }

  @Override
  public CompletableFuture<UploadPartCopyResponse> uploadPartCopy(UploadPartCopyRequest request) {
    return pipeline.callAsync("UploadPartCopy", request, operations.uploadPartCopy());
  }

  @Override
  public CompletableFuture<WriteGetObjectResponseResponse> writeGetObjectResponse(
      WriteGetObjectResponseRequest request, AsyncRequestBody body) {
    return pipeline.callAsync(
        "WriteGetObjectResponse",
        request,
        operations.writeGetObjectResponse(new PublishedBody(body)));
  }

  @Override
  public S3Utilities utilities() {
    return S3Utilities.builder().region(pipeline.scope().region()).build();
  }

  @Override
  public S3AsyncWaiter waiter() {
    return S3AsyncWaiter.builder().client(this).build();
  }

  @Override
  public S3ServiceClientConfiguration serviceClientConfiguration() {
    return S3ServiceClientConfiguration.builder().region(pipeline.scope().region()).build();
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
