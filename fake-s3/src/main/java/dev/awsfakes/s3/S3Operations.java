package dev.awsfakes.s3;

import dev.awsfakes.spi.ClientContext;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.s3.model.DeleteBucketCorsRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketCorsResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketLifecycleRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketLifecycleResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketOwnershipControlsRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketOwnershipControlsResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketPolicyRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketPolicyResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketReplicationRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketReplicationResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketTaggingResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketWebsiteRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketWebsiteResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectTaggingResponse;
import software.amazon.awssdk.services.s3.model.DeletePublicAccessBlockRequest;
import software.amazon.awssdk.services.s3.model.DeletePublicAccessBlockResponse;
import software.amazon.awssdk.services.s3.model.GetBucketAbacRequest;
import software.amazon.awssdk.services.s3.model.GetBucketAbacResponse;
import software.amazon.awssdk.services.s3.model.GetBucketAccelerateConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketAccelerateConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketAclRequest;
import software.amazon.awssdk.services.s3.model.GetBucketAclResponse;
import software.amazon.awssdk.services.s3.model.GetBucketCorsRequest;
import software.amazon.awssdk.services.s3.model.GetBucketCorsResponse;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.GetBucketLifecycleConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketLifecycleConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketLoggingRequest;
import software.amazon.awssdk.services.s3.model.GetBucketLoggingResponse;
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
import software.amazon.awssdk.services.s3.model.GetObjectLegalHoldRequest;
import software.amazon.awssdk.services.s3.model.GetObjectLegalHoldResponse;
import software.amazon.awssdk.services.s3.model.GetObjectLockConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetObjectLockConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRetentionRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRetentionResponse;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingResponse;
import software.amazon.awssdk.services.s3.model.GetPublicAccessBlockRequest;
import software.amazon.awssdk.services.s3.model.GetPublicAccessBlockResponse;
import software.amazon.awssdk.services.s3.model.PutBucketAbacRequest;
import software.amazon.awssdk.services.s3.model.PutBucketAbacResponse;
import software.amazon.awssdk.services.s3.model.PutBucketAccelerateConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketAccelerateConfigurationResponse;
import software.amazon.awssdk.services.s3.model.PutBucketAclRequest;
import software.amazon.awssdk.services.s3.model.PutBucketAclResponse;
import software.amazon.awssdk.services.s3.model.PutBucketCorsRequest;
import software.amazon.awssdk.services.s3.model.PutBucketCorsResponse;
import software.amazon.awssdk.services.s3.model.PutBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.PutBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.PutBucketLifecycleConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketLifecycleConfigurationResponse;
import software.amazon.awssdk.services.s3.model.PutBucketLoggingRequest;
import software.amazon.awssdk.services.s3.model.PutBucketLoggingResponse;
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
import software.amazon.awssdk.services.s3.model.PutObjectRetentionRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRetentionResponse;
import software.amazon.awssdk.services.s3.model.PutObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.PutObjectTaggingResponse;
import software.amazon.awssdk.services.s3.model.PutPublicAccessBlockRequest;
import software.amazon.awssdk.services.s3.model.PutPublicAccessBlockResponse;

/** The operations that the fake has, a line each. */
final class S3Operations {
  private final Buckets buckets;

  S3Operations(ClientContext context) {
    this.buckets = Buckets.of(context.cloud());
  }

  CreateBucketOperation createBucket() {
    return new CreateBucketOperation(buckets);
  }

  HeadBucketOperation headBucket() {
    return new HeadBucketOperation(buckets);
  }

  DeleteBucketOperation deleteBucket() {
    return new DeleteBucketOperation(buckets);
  }

  ListBucketsOperation listBuckets() {
    return new ListBucketsOperation(buckets);
  }

  GetBucketLocationOperation getBucketLocation() {
    return new GetBucketLocationOperation(buckets);
  }

  PutObjectOperation putObject(IncomingBody body) {
    return new PutObjectOperation(buckets, body, EventType.CREATED_PUT);
  }

  /** That of browsers, which the SDK does not have. */
  PutObjectOperation postObject(IncomingBody body) {
    return new PutObjectOperation(buckets, body, EventType.CREATED_POST);
  }

  GetObjectOperation getObject() {
    return new GetObjectOperation(buckets);
  }

  CreateSessionOperation createSession() {
    return new CreateSessionOperation(buckets);
  }

  ListDirectoryBucketsOperation listDirectoryBuckets() {
    return new ListDirectoryBucketsOperation(buckets);
  }

  RenameObjectOperation renameObject() {
    return new RenameObjectOperation(buckets);
  }

  SelectObjectContentOperation selectObjectContent() {
    return new SelectObjectContentOperation(buckets);
  }

  GetObjectTorrentOperation getObjectTorrent() {
    return new GetObjectTorrentOperation(buckets);
  }

  HeadObjectOperation headObject() {
    return new HeadObjectOperation(buckets);
  }

  DeleteObjectOperation deleteObject() {
    return new DeleteObjectOperation(buckets);
  }

  DeleteObjectsOperation deleteObjects() {
    return new DeleteObjectsOperation(buckets);
  }

  ListObjectsV2Operation listObjectsV2() {
    return new ListObjectsV2Operation(buckets);
  }

  ListObjectsOperation listObjects() {
    return new ListObjectsOperation(buckets);
  }

  CopyObjectOperation copyObject() {
    return new CopyObjectOperation(buckets);
  }

  UploadPartCopyOperation uploadPartCopy() {
    return new UploadPartCopyOperation(buckets);
  }

  CreateMultipartUploadOperation createMultipartUpload() {
    return new CreateMultipartUploadOperation(buckets);
  }

  UploadPartOperation uploadPart(IncomingBody body) {
    return new UploadPartOperation(buckets, body);
  }

  CompleteMultipartUploadOperation completeMultipartUpload() {
    return new CompleteMultipartUploadOperation(buckets);
  }

  AbortMultipartUploadOperation abortMultipartUpload() {
    return new AbortMultipartUploadOperation(buckets);
  }

  Operation<PutBucketReplicationRequest, PutBucketReplicationResponse> putBucketReplication() {
    return new BucketReplication(buckets)::put;
  }

  UpdateObjectEncryptionOperation updateObjectEncryption() {
    return new UpdateObjectEncryptionOperation(buckets);
  }

  WriteGetObjectResponseOperation writeGetObjectResponse(IncomingBody body) {
    return new WriteGetObjectResponseOperation(buckets, body);
  }

  ListPartsOperation listParts() {
    return new ListPartsOperation(buckets);
  }

  ListMultipartUploadsOperation listMultipartUploads() {
    return new ListMultipartUploadsOperation(buckets);
  }

  ListObjectVersionsOperation listObjectVersions() {
    return new ListObjectVersionsOperation(buckets);
  }

  Operation<PutBucketVersioningRequest, PutBucketVersioningResponse> putBucketVersioning() {
    return new BucketVersioning(buckets)::put;
  }

  Operation<GetBucketVersioningRequest, GetBucketVersioningResponse> getBucketVersioning() {
    return new BucketVersioning(buckets)::get;
  }

  Operation<PutObjectTaggingRequest, PutObjectTaggingResponse> putObjectTagging() {
    return new ObjectTagging(buckets)::put;
  }

  Operation<GetObjectTaggingRequest, GetObjectTaggingResponse> getObjectTagging() {
    return new ObjectTagging(buckets)::get;
  }

  Operation<DeleteObjectTaggingRequest, DeleteObjectTaggingResponse> deleteObjectTagging() {
    return new ObjectTagging(buckets)::delete;
  }

  Operation<PutBucketTaggingRequest, PutBucketTaggingResponse> putBucketTagging() {
    return new BucketTagging(buckets)::put;
  }

  Operation<GetBucketTaggingRequest, GetBucketTaggingResponse> getBucketTagging() {
    return new BucketTagging(buckets)::get;
  }

  Operation<DeleteBucketTaggingRequest, DeleteBucketTaggingResponse> deleteBucketTagging() {
    return new BucketTagging(buckets)::delete;
  }

  Operation<PutObjectLockConfigurationRequest, PutObjectLockConfigurationResponse>
      putObjectLockConfiguration() {
    return new ObjectLockConfigurations(buckets)::put;
  }

  Operation<GetObjectLockConfigurationRequest, GetObjectLockConfigurationResponse>
      getObjectLockConfiguration() {
    return new ObjectLockConfigurations(buckets)::get;
  }

  Operation<PutObjectRetentionRequest, PutObjectRetentionResponse> putObjectRetention() {
    return new ObjectRetention(buckets)::put;
  }

  Operation<GetObjectRetentionRequest, GetObjectRetentionResponse> getObjectRetention() {
    return new ObjectRetention(buckets)::get;
  }

  Operation<PutObjectLegalHoldRequest, PutObjectLegalHoldResponse> putObjectLegalHold() {
    return new ObjectLegalHold(buckets)::put;
  }

  Operation<GetObjectLegalHoldRequest, GetObjectLegalHoldResponse> getObjectLegalHold() {
    return new ObjectLegalHold(buckets)::get;
  }

  GetObjectAttributesOperation getObjectAttributes() {
    return new GetObjectAttributesOperation(buckets);
  }

  Operation<PutBucketCorsRequest, PutBucketCorsResponse> putBucketCors() {
    return new BucketCors(buckets)::put;
  }

  Operation<GetBucketCorsRequest, GetBucketCorsResponse> getBucketCors() {
    return new BucketCors(buckets)::get;
  }

  Operation<DeleteBucketCorsRequest, DeleteBucketCorsResponse> deleteBucketCors() {
    return new BucketCors(buckets)::delete;
  }

  Operation<PutBucketWebsiteRequest, PutBucketWebsiteResponse> putBucketWebsite() {
    return new BucketWebsite(buckets)::put;
  }

  Operation<GetBucketWebsiteRequest, GetBucketWebsiteResponse> getBucketWebsite() {
    return new BucketWebsite(buckets)::get;
  }

  Operation<DeleteBucketWebsiteRequest, DeleteBucketWebsiteResponse> deleteBucketWebsite() {
    return new BucketWebsite(buckets)::delete;
  }

  Operation<PutBucketOwnershipControlsRequest, PutBucketOwnershipControlsResponse>
      putBucketOwnershipControls() {
    return new BucketOwnershipControls(buckets)::put;
  }

  Operation<GetBucketOwnershipControlsRequest, GetBucketOwnershipControlsResponse>
      getBucketOwnershipControls() {
    return new BucketOwnershipControls(buckets)::get;
  }

  Operation<DeleteBucketOwnershipControlsRequest, DeleteBucketOwnershipControlsResponse>
      deleteBucketOwnershipControls() {
    return new BucketOwnershipControls(buckets)::delete;
  }

  Operation<PutPublicAccessBlockRequest, PutPublicAccessBlockResponse> putPublicAccessBlock() {
    return new PublicAccessBlocks(buckets)::put;
  }

  Operation<GetPublicAccessBlockRequest, GetPublicAccessBlockResponse> getPublicAccessBlock() {
    return new PublicAccessBlocks(buckets)::get;
  }

  Operation<DeletePublicAccessBlockRequest, DeletePublicAccessBlockResponse>
      deletePublicAccessBlock() {
    return new PublicAccessBlocks(buckets)::delete;
  }

  Operation<PutBucketEncryptionRequest, PutBucketEncryptionResponse> putBucketEncryption() {
    return new BucketEncryption(buckets)::put;
  }

  Operation<GetBucketEncryptionRequest, GetBucketEncryptionResponse> getBucketEncryption() {
    return new BucketEncryption(buckets)::get;
  }

  Operation<DeleteBucketEncryptionRequest, DeleteBucketEncryptionResponse>
      deleteBucketEncryption() {
    return new BucketEncryption(buckets)::delete;
  }

  Operation<PutBucketPolicyRequest, PutBucketPolicyResponse> putBucketPolicy() {
    return new BucketPolicies(buckets)::put;
  }

  Operation<GetBucketPolicyRequest, GetBucketPolicyResponse> getBucketPolicy() {
    return new BucketPolicies(buckets)::get;
  }

  Operation<DeleteBucketPolicyRequest, DeleteBucketPolicyResponse> deleteBucketPolicy() {
    return new BucketPolicies(buckets)::delete;
  }

  Operation<PutBucketAccelerateConfigurationRequest, PutBucketAccelerateConfigurationResponse>
      putBucketAccelerateConfiguration() {
    return new BucketAccelerate(buckets)::put;
  }

  Operation<GetBucketAccelerateConfigurationRequest, GetBucketAccelerateConfigurationResponse>
      getBucketAccelerateConfiguration() {
    return new BucketAccelerate(buckets)::get;
  }

  Operation<PutBucketRequestPaymentRequest, PutBucketRequestPaymentResponse>
      putBucketRequestPayment() {
    return new BucketRequestPayment(buckets)::put;
  }

  Operation<GetBucketRequestPaymentRequest, GetBucketRequestPaymentResponse>
      getBucketRequestPayment() {
    return new BucketRequestPayment(buckets)::get;
  }

  Operation<PutBucketLifecycleConfigurationRequest, PutBucketLifecycleConfigurationResponse>
      putBucketLifecycleConfiguration() {
    return new BucketLifecycle(buckets)::put;
  }

  Operation<GetBucketLifecycleConfigurationRequest, GetBucketLifecycleConfigurationResponse>
      getBucketLifecycleConfiguration() {
    return new BucketLifecycle(buckets)::get;
  }

  Operation<DeleteBucketLifecycleRequest, DeleteBucketLifecycleResponse> deleteBucketLifecycle() {
    return new BucketLifecycle(buckets)::delete;
  }

  RestoreObjectOperation restoreObject() {
    return new RestoreObjectOperation(buckets);
  }

  Operation<GetBucketAclRequest, GetBucketAclResponse> getBucketAcl() {
    return new AccessControlLists(buckets)::getOfBucket;
  }

  Operation<GetObjectAclRequest, GetObjectAclResponse> getObjectAcl() {
    return new AccessControlLists(buckets)::getOfObject;
  }

  Operation<PutBucketAclRequest, PutBucketAclResponse> putBucketAcl() {
    return new AccessControlLists(buckets)::putOfBucket;
  }

  Operation<PutObjectAclRequest, PutObjectAclResponse> putObjectAcl() {
    return new AccessControlLists(buckets)::putOfObject;
  }

  Operation<GetBucketNotificationConfigurationRequest, GetBucketNotificationConfigurationResponse>
      getBucketNotificationConfiguration() {
    return new BucketNotifications(buckets)::get;
  }

  Operation<PutBucketNotificationConfigurationRequest, PutBucketNotificationConfigurationResponse>
      putBucketNotificationConfiguration() {
    return new BucketNotifications(buckets)::put;
  }

  Operation<GetBucketLoggingRequest, GetBucketLoggingResponse> getBucketLogging() {
    return new BucketLogging(buckets)::get;
  }

  Operation<PutBucketLoggingRequest, PutBucketLoggingResponse> putBucketLogging() {
    return new BucketLogging(buckets)::put;
  }

  Operation<GetBucketReplicationRequest, GetBucketReplicationResponse> getBucketReplication() {
    return new BucketReplication(buckets)::get;
  }

  Operation<DeleteBucketReplicationRequest, DeleteBucketReplicationResponse>
      deleteBucketReplication() {
    return new BucketReplication(buckets)::delete;
  }

  Operation<GetBucketPolicyStatusRequest, GetBucketPolicyStatusResponse> getBucketPolicyStatus() {
    return new BucketPolicies(buckets)::status;
  }

  Operation<PutBucketAbacRequest, PutBucketAbacResponse> putBucketAbac() {
    return new BucketAbac(buckets)::put;
  }

  Operation<GetBucketAbacRequest, GetBucketAbacResponse> getBucketAbac() {
    return new BucketAbac(buckets)::get;
  }
}
