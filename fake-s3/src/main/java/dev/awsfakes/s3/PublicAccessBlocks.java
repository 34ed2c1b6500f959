package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import software.amazon.awssdk.services.s3.model.DeletePublicAccessBlockRequest;
import software.amazon.awssdk.services.s3.model.DeletePublicAccessBlockResponse;
import software.amazon.awssdk.services.s3.model.GetPublicAccessBlockRequest;
import software.amazon.awssdk.services.s3.model.GetPublicAccessBlockResponse;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.s3.model.PutPublicAccessBlockRequest;
import software.amazon.awssdk.services.s3.model.PutPublicAccessBlockResponse;

/** What of public access a bucket blocks. */
final class PublicAccessBlocks {
  private final Buckets buckets;

  PublicAccessBlocks(Buckets buckets) {
    this.buckets = buckets;
  }

  PutPublicAccessBlockResponse.Builder put(PutPublicAccessBlockRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    PublicAccessBlockConfiguration wanted = request.publicAccessBlockConfiguration();
    // What is not said is not blocked.
    bucket
        .settings()
        .put(
            PublicAccessBlockConfiguration.class,
            PublicAccessBlockConfiguration.builder()
                .blockPublicAcls(Boolean.TRUE.equals(wanted.blockPublicAcls()))
                .blockPublicPolicy(Boolean.TRUE.equals(wanted.blockPublicPolicy()))
                .ignorePublicAcls(Boolean.TRUE.equals(wanted.ignorePublicAcls()))
                .restrictPublicBuckets(Boolean.TRUE.equals(wanted.restrictPublicBuckets()))
                .build());
    return PutPublicAccessBlockResponse.builder();
  }

  GetPublicAccessBlockResponse.Builder get(GetPublicAccessBlockRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    PublicAccessBlockConfiguration block =
        bucket.settings().get(PublicAccessBlockConfiguration.class);
    if (block == null) {
      throw S3Errors.notFound(
          "NoSuchPublicAccessBlockConfiguration",
          "The public access block configuration was not found");
    }
    return GetPublicAccessBlockResponse.builder().publicAccessBlockConfiguration(block);
  }

  /** Whether a bucket refuses policies that let the public in. */
  static boolean blocksPolicies(StoredBucket bucket) {
    PublicAccessBlockConfiguration block =
        bucket.settings().get(PublicAccessBlockConfiguration.class);
    return block != null && Boolean.TRUE.equals(block.blockPublicPolicy());
  }

  /** Whether a bucket refuses access control lists that let the public in. */
  static boolean blocksAcls(StoredBucket bucket) {
    PublicAccessBlockConfiguration block =
        bucket.settings().get(PublicAccessBlockConfiguration.class);
    return block != null && Boolean.TRUE.equals(block.blockPublicAcls());
  }

  DeletePublicAccessBlockResponse.Builder delete(
      DeletePublicAccessBlockRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    bucket.settings().remove(PublicAccessBlockConfiguration.class);
    call.status(204);
    return DeletePublicAccessBlockResponse.builder();
  }
}
