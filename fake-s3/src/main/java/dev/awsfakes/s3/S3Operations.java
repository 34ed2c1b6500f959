package dev.awsfakes.s3;

import dev.awsfakes.spi.ClientContext;

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
}
