package dev.awsfakes.s3;

import dev.awsfakes.spi.Pipeline;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
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
import software.amazon.awssdk.services.s3.waiters.S3Waiter;

/** The sync client: each method hands its request to the operation of its name. */
final class FakeS3Client implements S3Client {
  private final Pipeline pipeline;
  private final S3Operations operations;
  private final BucketInsightOperations insights;

  FakeS3Client(Pipeline pipeline, S3Operations operations, BucketInsightOperations insights) {
    this.pipeline = pipeline;
    this.operations = operations;
    this.insights = insights;
  }

  @Override
  public AbortMultipartUploadResponse abortMultipartUpload(AbortMultipartUploadRequest request) {
    return pipeline.call("AbortMultipartUpload", request, operations.abortMultipartUpload());
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      CompleteMultipartUploadRequest request) {
    return pipeline.call("CompleteMultipartUpload", request, operations.completeMultipartUpload());
  }

  @Override
  public CopyObjectResponse copyObject(CopyObjectRequest request) {
    return pipeline.call("CopyObject", request, operations.copyObject());
  }

  @Override
  public CreateBucketResponse createBucket(CreateBucketRequest request) {
    return pipeline.call("CreateBucket", request, operations.createBucket());
  }

  @Override
  public CreateBucketMetadataConfigurationResponse createBucketMetadataConfiguration(
      CreateBucketMetadataConfigurationRequest request) {
    return pipeline.call(
        "CreateBucketMetadataConfiguration", request, insights.createBucketMetadataConfiguration());
  }

  @Override
  public CreateBucketMetadataTableConfigurationResponse createBucketMetadataTableConfiguration(
      CreateBucketMetadataTableConfigurationRequest request) {
    return pipeline.call(
        "CreateBucketMetadataTableConfiguration",
        request,
        insights.createBucketMetadataTableConfiguration());
  }

  @Override
  public CreateMultipartUploadResponse createMultipartUpload(CreateMultipartUploadRequest request) {
    return pipeline.call("CreateMultipartUpload", request, operations.createMultipartUpload());
  }

  @Override
  public CreateSessionResponse createSession(CreateSessionRequest request) {
    return pipeline.call("CreateSession", request, operations.createSession());
  }

  @Override
  public DeleteBucketResponse deleteBucket(DeleteBucketRequest request) {
    return pipeline.call("DeleteBucket", request, operations.deleteBucket());
  }

  @Override
  public DeleteBucketAnalyticsConfigurationResponse deleteBucketAnalyticsConfiguration(
      DeleteBucketAnalyticsConfigurationRequest request) {
    return pipeline.call(
        "DeleteBucketAnalyticsConfiguration",
        request,
        insights.deleteBucketAnalyticsConfiguration());
  }

  @Override
  public DeleteBucketCorsResponse deleteBucketCors(DeleteBucketCorsRequest request) {
    return pipeline.call("DeleteBucketCors", request, operations.deleteBucketCors());
  }

  @Override
  public DeleteBucketEncryptionResponse deleteBucketEncryption(
      DeleteBucketEncryptionRequest request) {
    return pipeline.call("DeleteBucketEncryption", request, operations.deleteBucketEncryption());
  }

  @Override
  public DeleteBucketIntelligentTieringConfigurationResponse
      deleteBucketIntelligentTieringConfiguration(
          DeleteBucketIntelligentTieringConfigurationRequest request) {
    return pipeline.call(
        "DeleteBucketIntelligentTieringConfiguration",
        request,
        insights.deleteBucketIntelligentTieringConfiguration());
  }

  @Override
  public DeleteBucketInventoryConfigurationResponse deleteBucketInventoryConfiguration(
      DeleteBucketInventoryConfigurationRequest request) {
    return pipeline.call(
        "DeleteBucketInventoryConfiguration",
        request,
        insights.deleteBucketInventoryConfiguration());
  }

  @Override
  public DeleteBucketLifecycleResponse deleteBucketLifecycle(DeleteBucketLifecycleRequest request) {
    return pipeline.call("DeleteBucketLifecycle", request, operations.deleteBucketLifecycle());
  }

  @Override
  public DeleteBucketMetadataConfigurationResponse deleteBucketMetadataConfiguration(
      DeleteBucketMetadataConfigurationRequest request) {
    return pipeline.call(
        "DeleteBucketMetadataConfiguration", request, insights.deleteBucketMetadataConfiguration());
  }

  @Override
  public DeleteBucketMetadataTableConfigurationResponse deleteBucketMetadataTableConfiguration(
      DeleteBucketMetadataTableConfigurationRequest request) {
    return pipeline.call(
        "DeleteBucketMetadataTableConfiguration",
        request,
        insights.deleteBucketMetadataTableConfiguration());
  }

  @Override
  public DeleteBucketMetricsConfigurationResponse deleteBucketMetricsConfiguration(
      DeleteBucketMetricsConfigurationRequest request) {
    return pipeline.call(
        "DeleteBucketMetricsConfiguration", request, insights.deleteBucketMetricsConfiguration());
  }

  @Override
  public DeleteBucketOwnershipControlsResponse deleteBucketOwnershipControls(
      DeleteBucketOwnershipControlsRequest request) {
    return pipeline.call(
        "DeleteBucketOwnershipControls", request, operations.deleteBucketOwnershipControls());
  }

  @Override
  public DeleteBucketPolicyResponse deleteBucketPolicy(DeleteBucketPolicyRequest request) {
    return pipeline.call("DeleteBucketPolicy", request, operations.deleteBucketPolicy());
  }

  @Override
  public DeleteBucketReplicationResponse deleteBucketReplication(
      DeleteBucketReplicationRequest request) {
    return pipeline.call("DeleteBucketReplication", request, operations.deleteBucketReplication());
  }

  @Override
  public DeleteBucketTaggingResponse deleteBucketTagging(DeleteBucketTaggingRequest request) {
    return pipeline.call("DeleteBucketTagging", request, operations.deleteBucketTagging());
  }

  @Override
  public DeleteBucketWebsiteResponse deleteBucketWebsite(DeleteBucketWebsiteRequest request) {
    return pipeline.call("DeleteBucketWebsite", request, operations.deleteBucketWebsite());
  }

  @Override
  public DeleteObjectResponse deleteObject(DeleteObjectRequest request) {
    return pipeline.call("DeleteObject", request, operations.deleteObject());
  }

  @Override
  public DeleteObjectTaggingResponse deleteObjectTagging(DeleteObjectTaggingRequest request) {
    return pipeline.call("DeleteObjectTagging", request, operations.deleteObjectTagging());
  }

  @Override
  public DeleteObjectsResponse deleteObjects(DeleteObjectsRequest request) {
    return pipeline.call("DeleteObjects", request, operations.deleteObjects());
  }

  @Override
  public DeletePublicAccessBlockResponse deletePublicAccessBlock(
      DeletePublicAccessBlockRequest request) {
    return pipeline.call("DeletePublicAccessBlock", request, operations.deletePublicAccessBlock());
  }

  @Override
  public GetBucketAbacResponse getBucketAbac(GetBucketAbacRequest request) {
    return pipeline.call("GetBucketAbac", request, operations.getBucketAbac());
  }

  @Override
  public GetBucketAccelerateConfigurationResponse getBucketAccelerateConfiguration(
      GetBucketAccelerateConfigurationRequest request) {
    return pipeline.call(
        "GetBucketAccelerateConfiguration", request, operations.getBucketAccelerateConfiguration());
  }

  @Override
  public GetBucketAclResponse getBucketAcl(GetBucketAclRequest request) {
    return pipeline.call("GetBucketAcl", request, operations.getBucketAcl());
  }

  @Override
  public GetBucketAnalyticsConfigurationResponse getBucketAnalyticsConfiguration(
      GetBucketAnalyticsConfigurationRequest request) {
    return pipeline.call(
        "GetBucketAnalyticsConfiguration", request, insights.getBucketAnalyticsConfiguration());
  }

  @Override
  public GetBucketCorsResponse getBucketCors(GetBucketCorsRequest request) {
    return pipeline.call("GetBucketCors", request, operations.getBucketCors());
  }

  @Override
  public GetBucketEncryptionResponse getBucketEncryption(GetBucketEncryptionRequest request) {
    return pipeline.call("GetBucketEncryption", request, operations.getBucketEncryption());
  }

  @Override
  public GetBucketIntelligentTieringConfigurationResponse getBucketIntelligentTieringConfiguration(
      GetBucketIntelligentTieringConfigurationRequest request) {
    return pipeline.call(
        "GetBucketIntelligentTieringConfiguration",
        request,
        insights.getBucketIntelligentTieringConfiguration());
  }

  @Override
  public GetBucketInventoryConfigurationResponse getBucketInventoryConfiguration(
      GetBucketInventoryConfigurationRequest request) {
    return pipeline.call(
        "GetBucketInventoryConfiguration", request, insights.getBucketInventoryConfiguration());
  }

  @Override
  public GetBucketLifecycleConfigurationResponse getBucketLifecycleConfiguration(
      GetBucketLifecycleConfigurationRequest request) {
    return pipeline.call(
        "GetBucketLifecycleConfiguration", request, operations.getBucketLifecycleConfiguration());
  }

  @Override
  public GetBucketLocationResponse getBucketLocation(GetBucketLocationRequest request) {
    return pipeline.call("GetBucketLocation", request, operations.getBucketLocation());
  }

  @Override
  public GetBucketLoggingResponse getBucketLogging(GetBucketLoggingRequest request) {
    return pipeline.call("GetBucketLogging", request, operations.getBucketLogging());
  }

  @Override
  public GetBucketMetadataConfigurationResponse getBucketMetadataConfiguration(
      GetBucketMetadataConfigurationRequest request) {
    return pipeline.call(
        "GetBucketMetadataConfiguration", request, insights.getBucketMetadataConfiguration());
  }

  @Override
  public GetBucketMetadataTableConfigurationResponse getBucketMetadataTableConfiguration(
      GetBucketMetadataTableConfigurationRequest request) {
    return pipeline.call(
        "GetBucketMetadataTableConfiguration",
        request,
        insights.getBucketMetadataTableConfiguration());
  }

  @Override
  public GetBucketMetricsConfigurationResponse getBucketMetricsConfiguration(
      GetBucketMetricsConfigurationRequest request) {
    return pipeline.call(
        "GetBucketMetricsConfiguration", request, insights.getBucketMetricsConfiguration());
  }

  @Override
  public GetBucketNotificationConfigurationResponse getBucketNotificationConfiguration(
      GetBucketNotificationConfigurationRequest request) {
    return pipeline.call(
        "GetBucketNotificationConfiguration",
        request,
        operations.getBucketNotificationConfiguration());
  }

  @Override
  public GetBucketOwnershipControlsResponse getBucketOwnershipControls(
      GetBucketOwnershipControlsRequest request) {
    return pipeline.call(
        "GetBucketOwnershipControls", request, operations.getBucketOwnershipControls());
  }

  @Override
  public GetBucketPolicyResponse getBucketPolicy(GetBucketPolicyRequest request) {
    return pipeline.call("GetBucketPolicy", request, operations.getBucketPolicy());
  }

  @Override
  public GetBucketPolicyStatusResponse getBucketPolicyStatus(GetBucketPolicyStatusRequest request) {
    return pipeline.call("GetBucketPolicyStatus", request, operations.getBucketPolicyStatus());
  }

  @Override
  public GetBucketReplicationResponse getBucketReplication(GetBucketReplicationRequest request) {
    return pipeline.call("GetBucketReplication", request, operations.getBucketReplication());
  }

  @Override
  public GetBucketRequestPaymentResponse getBucketRequestPayment(
      GetBucketRequestPaymentRequest request) {
    return pipeline.call("GetBucketRequestPayment", request, operations.getBucketRequestPayment());
  }

  @Override
  public GetBucketTaggingResponse getBucketTagging(GetBucketTaggingRequest request) {
    return pipeline.call("GetBucketTagging", request, operations.getBucketTagging());
  }

  @Override
  public GetBucketVersioningResponse getBucketVersioning(GetBucketVersioningRequest request) {
    return pipeline.call("GetBucketVersioning", request, operations.getBucketVersioning());
  }

  @Override
  public GetBucketWebsiteResponse getBucketWebsite(GetBucketWebsiteRequest request) {
    return pipeline.call("GetBucketWebsite", request, operations.getBucketWebsite());
  }

  @Override
  public <ReturnT> ReturnT getObject(
      GetObjectRequest request, ResponseTransformer<GetObjectResponse, ReturnT> transformer) {
    GetObjectOperation operation = operations.getObject();
    return operation.deliver(pipeline.call("GetObject", request, operation), transformer);
  }

  @Override
  public GetObjectAclResponse getObjectAcl(GetObjectAclRequest request) {
    return pipeline.call("GetObjectAcl", request, operations.getObjectAcl());
  }

  @Override
  public GetObjectAttributesResponse getObjectAttributes(GetObjectAttributesRequest request) {
    return pipeline.call("GetObjectAttributes", request, operations.getObjectAttributes());
  }

  @Override
  public GetObjectLegalHoldResponse getObjectLegalHold(GetObjectLegalHoldRequest request) {
    return pipeline.call("GetObjectLegalHold", request, operations.getObjectLegalHold());
  }

  @Override
  public GetObjectLockConfigurationResponse getObjectLockConfiguration(
      GetObjectLockConfigurationRequest request) {
    return pipeline.call(
        "GetObjectLockConfiguration", request, operations.getObjectLockConfiguration());
  }

  @Override
  public GetObjectRetentionResponse getObjectRetention(GetObjectRetentionRequest request) {
    return pipeline.call("GetObjectRetention", request, operations.getObjectRetention());
  }

  @Override
  public GetObjectTaggingResponse getObjectTagging(GetObjectTaggingRequest request) {
    return pipeline.call("GetObjectTagging", request, operations.getObjectTagging());
  }

  @Override
  public <ReturnT> ReturnT getObjectTorrent(
      GetObjectTorrentRequest request,
      ResponseTransformer<GetObjectTorrentResponse, ReturnT> transformer) {
    GetObjectTorrentOperation operation = operations.getObjectTorrent();
    return operation.deliver(pipeline.call("GetObjectTorrent", request, operation), transformer);
  }

  @Override
  public GetPublicAccessBlockResponse getPublicAccessBlock(GetPublicAccessBlockRequest request) {
    return pipeline.call("GetPublicAccessBlock", request, operations.getPublicAccessBlock());
  }

  @Override
  public HeadBucketResponse headBucket(HeadBucketRequest request) {
    return pipeline.call("HeadBucket", request, operations.headBucket());
  }

  @Override
  public HeadObjectResponse headObject(HeadObjectRequest request) {
    return pipeline.call("HeadObject", request, operations.headObject());
  }

  @Override
  public ListBucketAnalyticsConfigurationsResponse listBucketAnalyticsConfigurations(
      ListBucketAnalyticsConfigurationsRequest request) {
    return pipeline.call(
        "ListBucketAnalyticsConfigurations", request, insights.listBucketAnalyticsConfigurations());
  }

  @Override
  public ListBucketIntelligentTieringConfigurationsResponse
      listBucketIntelligentTieringConfigurations(
          ListBucketIntelligentTieringConfigurationsRequest request) {
    return pipeline.call(
        "ListBucketIntelligentTieringConfigurations",
        request,
        insights.listBucketIntelligentTieringConfigurations());
  }

  @Override
  public ListBucketInventoryConfigurationsResponse listBucketInventoryConfigurations(
      ListBucketInventoryConfigurationsRequest request) {
    return pipeline.call(
        "ListBucketInventoryConfigurations", request, insights.listBucketInventoryConfigurations());
  }

  @Override
  public ListBucketMetricsConfigurationsResponse listBucketMetricsConfigurations(
      ListBucketMetricsConfigurationsRequest request) {
    return pipeline.call(
        "ListBucketMetricsConfigurations", request, insights.listBucketMetricsConfigurations());
  }

  @Override
  public ListBucketsResponse listBuckets(ListBucketsRequest request) {
    return pipeline.call("ListBuckets", request, operations.listBuckets());
  }

  @Override
  public ListDirectoryBucketsResponse listDirectoryBuckets(ListDirectoryBucketsRequest request) {
    return pipeline.call("ListDirectoryBuckets", request, operations.listDirectoryBuckets());
  }

  @Override
  public ListMultipartUploadsResponse listMultipartUploads(ListMultipartUploadsRequest request) {
    return pipeline.call("ListMultipartUploads", request, operations.listMultipartUploads());
  }

  @Override
  public ListObjectVersionsResponse listObjectVersions(ListObjectVersionsRequest request) {
    return pipeline.call("ListObjectVersions", request, operations.listObjectVersions());
  }

  @Override
  public ListObjectsResponse listObjects(ListObjectsRequest request) {
    return pipeline.call("ListObjects", request, operations.listObjects());
  }

  @Override
  public ListObjectsV2Response listObjectsV2(ListObjectsV2Request request) {
    return pipeline.call("ListObjectsV2", request, operations.listObjectsV2());
  }

  @Override
  public ListPartsResponse listParts(ListPartsRequest request) {
    return pipeline.call("ListParts", request, operations.listParts());
  }

  @Override
  public PutBucketAbacResponse putBucketAbac(PutBucketAbacRequest request) {
    return pipeline.call("PutBucketAbac", request, operations.putBucketAbac());
  }

  @Override
  public PutBucketAccelerateConfigurationResponse putBucketAccelerateConfiguration(
      PutBucketAccelerateConfigurationRequest request) {
    return pipeline.call(
        "PutBucketAccelerateConfiguration", request, operations.putBucketAccelerateConfiguration());
  }

  @Override
  public PutBucketAclResponse putBucketAcl(PutBucketAclRequest request) {
    return pipeline.call("PutBucketAcl", request, operations.putBucketAcl());
  }

  @Override
  public PutBucketAnalyticsConfigurationResponse putBucketAnalyticsConfiguration(
      PutBucketAnalyticsConfigurationRequest request) {
    return pipeline.call(
        "PutBucketAnalyticsConfiguration", request, insights.putBucketAnalyticsConfiguration());
  }

  @Override
  public PutBucketCorsResponse putBucketCors(PutBucketCorsRequest request) {
    return pipeline.call("PutBucketCors", request, operations.putBucketCors());
  }

  @Override
  public PutBucketEncryptionResponse putBucketEncryption(PutBucketEncryptionRequest request) {
    return pipeline.call("PutBucketEncryption", request, operations.putBucketEncryption());
  }

  @Override
  public PutBucketIntelligentTieringConfigurationResponse putBucketIntelligentTieringConfiguration(
      PutBucketIntelligentTieringConfigurationRequest request) {
    return pipeline.call(
        "PutBucketIntelligentTieringConfiguration",
        request,
        insights.putBucketIntelligentTieringConfiguration());
  }

  @Override
  public PutBucketInventoryConfigurationResponse putBucketInventoryConfiguration(
      PutBucketInventoryConfigurationRequest request) {
    return pipeline.call(
        "PutBucketInventoryConfiguration", request, insights.putBucketInventoryConfiguration());
  }

  @Override
  public PutBucketLifecycleConfigurationResponse putBucketLifecycleConfiguration(
      PutBucketLifecycleConfigurationRequest request) {
    return pipeline.call(
        "PutBucketLifecycleConfiguration", request, operations.putBucketLifecycleConfiguration());
  }

  @Override
  public PutBucketLoggingResponse putBucketLogging(PutBucketLoggingRequest request) {
    return pipeline.call("PutBucketLogging", request, operations.putBucketLogging());
  }

  @Override
  public PutBucketMetricsConfigurationResponse putBucketMetricsConfiguration(
      PutBucketMetricsConfigurationRequest request) {
    return pipeline.call(
        "PutBucketMetricsConfiguration", request, insights.putBucketMetricsConfiguration());
  }

  @Override
  public PutBucketNotificationConfigurationResponse putBucketNotificationConfiguration(
      PutBucketNotificationConfigurationRequest request) {
    return pipeline.call(
        "PutBucketNotificationConfiguration",
        request,
        operations.putBucketNotificationConfiguration());
  }

  @Override
  public PutBucketOwnershipControlsResponse putBucketOwnershipControls(
      PutBucketOwnershipControlsRequest request) {
    return pipeline.call(
        "PutBucketOwnershipControls", request, operations.putBucketOwnershipControls());
  }

  @Override
  public PutBucketPolicyResponse putBucketPolicy(PutBucketPolicyRequest request) {
    return pipeline.call("PutBucketPolicy", request, operations.putBucketPolicy());
  }

  @Override
  public PutBucketReplicationResponse putBucketReplication(PutBucketReplicationRequest request) {
    return pipeline.call("PutBucketReplication", request, operations.putBucketReplication());
  }

  @Override
  public PutBucketRequestPaymentResponse putBucketRequestPayment(
      PutBucketRequestPaymentRequest request) {
    return pipeline.call("PutBucketRequestPayment", request, operations.putBucketRequestPayment());
  }

  @Override
  public PutBucketTaggingResponse putBucketTagging(PutBucketTaggingRequest request) {
    return pipeline.call("PutBucketTagging", request, operations.putBucketTagging());
  }

  @Override
  public PutBucketVersioningResponse putBucketVersioning(PutBucketVersioningRequest request) {
    return pipeline.call("PutBucketVersioning", request, operations.putBucketVersioning());
  }

  @Override
  public PutBucketWebsiteResponse putBucketWebsite(PutBucketWebsiteRequest request) {
    return pipeline.call("PutBucketWebsite", request, operations.putBucketWebsite());
  }

  @Override
  public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
    return pipeline.call("PutObject", request, operations.putObject(new StreamBody(body)));
  }

  /** What a browser's form asks for. */
  PutObjectResponse postObject(PutObjectRequest request, RequestBody body) {
    return pipeline.call("PostObject", request, operations.postObject(new StreamBody(body)));
  }

  @Override
  public PutObjectAclResponse putObjectAcl(PutObjectAclRequest request) {
    return pipeline.call("PutObjectAcl", request, operations.putObjectAcl());
  }

  @Override
  public PutObjectLegalHoldResponse putObjectLegalHold(PutObjectLegalHoldRequest request) {
    return pipeline.call("PutObjectLegalHold", request, operations.putObjectLegalHold());
  }

  @Override
  public PutObjectLockConfigurationResponse putObjectLockConfiguration(
      PutObjectLockConfigurationRequest request) {
    return pipeline.call(
        "PutObjectLockConfiguration", request, operations.putObjectLockConfiguration());
  }

  @Override
  public PutObjectRetentionResponse putObjectRetention(PutObjectRetentionRequest request) {
    return pipeline.call("PutObjectRetention", request, operations.putObjectRetention());
  }

  @Override
  public PutObjectTaggingResponse putObjectTagging(PutObjectTaggingRequest request) {
    return pipeline.call("PutObjectTagging", request, operations.putObjectTagging());
  }

  @Override
  public PutPublicAccessBlockResponse putPublicAccessBlock(PutPublicAccessBlockRequest request) {
    return pipeline.call("PutPublicAccessBlock", request, operations.putPublicAccessBlock());
  }

  @Override
  public RenameObjectResponse renameObject(RenameObjectRequest request) {
    return pipeline.call("RenameObject", request, operations.renameObject());
  }

  @Override
  public RestoreObjectResponse restoreObject(RestoreObjectRequest request) {
    return pipeline.call("RestoreObject", request, operations.restoreObject());
  }

  @Override
  public UpdateBucketMetadataInventoryTableConfigurationResponse
      updateBucketMetadataInventoryTableConfiguration(
          UpdateBucketMetadataInventoryTableConfigurationRequest request) {
    return pipeline.call(
        "UpdateBucketMetadataInventoryTableConfiguration",
        request,
        insights.updateBucketMetadataInventoryTableConfiguration());
  }

  @Override
  public UpdateBucketMetadataJournalTableConfigurationResponse
      updateBucketMetadataJournalTableConfiguration(
          UpdateBucketMetadataJournalTableConfigurationRequest request) {
    return pipeline.call(
        "UpdateBucketMetadataJournalTableConfiguration",
        request,
        insights.updateBucketMetadataJournalTableConfiguration());
  }

  @Override
  public UpdateObjectEncryptionResponse updateObjectEncryption(
      UpdateObjectEncryptionRequest request) {
    return pipeline.call("UpdateObjectEncryption", request, operations.updateObjectEncryption());
  }

  @Override
  public UploadPartResponse uploadPart(UploadPartRequest request, RequestBody body) {
    return pipeline.call("UploadPart", request, operations.uploadPart(new StreamBody(body)));
  }

  @Override
  public UploadPartCopyResponse uploadPartCopy(UploadPartCopyRequest request) {
    return pipeline.call("UploadPartCopy", request, operations.uploadPartCopy());
  }

  @Override
  public WriteGetObjectResponseResponse writeGetObjectResponse(
      WriteGetObjectResponseRequest request, RequestBody body) {
    return pipeline.call(
        "WriteGetObjectResponse", request, operations.writeGetObjectResponse(new StreamBody(body)));
  }

  @Override
  public S3Utilities utilities() {
    return S3Utilities.builder().region(pipeline.scope().region()).build();
  }

  @Override
  public S3Waiter waiter() {
    return S3Waiter.builder().client(this).build();
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
