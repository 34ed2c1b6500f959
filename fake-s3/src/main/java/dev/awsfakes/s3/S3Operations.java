package dev.awsfakes.s3;

import dev.awsfakes.spi.ClientContext;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.s3.model.DeleteBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketTaggingResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectTaggingResponse;
import software.amazon.awssdk.services.s3.model.GetBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.GetBucketTaggingResponse;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.GetObjectLegalHoldRequest;
import software.amazon.awssdk.services.s3.model.GetObjectLegalHoldResponse;
import software.amazon.awssdk.services.s3.model.GetObjectLockConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetObjectLockConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRetentionRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRetentionResponse;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingResponse;
import software.amazon.awssdk.services.s3.model.PutBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.PutBucketTaggingResponse;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.PutObjectLegalHoldRequest;
import software.amazon.awssdk.services.s3.model.PutObjectLegalHoldResponse;
import software.amazon.awssdk.services.s3.model.PutObjectLockConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutObjectLockConfigurationResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRetentionRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRetentionResponse;
import software.amazon.awssdk.services.s3.model.PutObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.PutObjectTaggingResponse;

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
    return new PutObjectOperation(buckets, body);
  }

  GetObjectOperation getObject() {
    return new GetObjectOperation(buckets);
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
}
