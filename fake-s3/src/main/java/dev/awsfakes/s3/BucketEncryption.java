package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import software.amazon.awssdk.services.s3.model.DeleteBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.PutBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.PutBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionConfiguration;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

/** How objects are encrypted that do not say it themselves. */
final class BucketEncryption {
  // Every bucket has it since January 2023: S3 guide, "Default encryption".
  private static final ServerSideEncryptionConfiguration DEFAULT =
      ServerSideEncryptionConfiguration.builder()
          .rules(
              ServerSideEncryptionRule.builder()
                  .applyServerSideEncryptionByDefault(d -> d.sseAlgorithm(Encryption.AES256))
                  .bucketKeyEnabled(false)
                  .build())
          .build();

  private final Buckets buckets;

  BucketEncryption(Buckets buckets) {
    this.buckets = buckets;
  }

  PutBucketEncryptionResponse.Builder put(PutBucketEncryptionRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    ServerSideEncryptionConfiguration wanted = request.serverSideEncryptionConfiguration();
    if (wanted.rules().size() != 1
        || wanted.rules().get(0).applyServerSideEncryptionByDefault() == null) {
      throw S3Errors.malformedXml();
    }
    String algorithm =
        wanted.rules().get(0).applyServerSideEncryptionByDefault().sseAlgorithmAsString();
    if (algorithm == null) {
      throw S3Errors.malformedXml();
    }
    if (algorithm.startsWith("aws:")) {
      throw new UnsupportedOperationException(
          "The fake of S3 does not have the encryption " + algorithm + " yet.");
    }
    if (!algorithm.equals(Encryption.AES256)) {
      throw S3Errors.malformedXml();
    }
    bucket.settings().put(ServerSideEncryptionConfiguration.class, wanted);
    return PutBucketEncryptionResponse.builder();
  }

  GetBucketEncryptionResponse.Builder get(GetBucketEncryptionRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    ServerSideEncryptionConfiguration own =
        bucket.settings().get(ServerSideEncryptionConfiguration.class);
    return GetBucketEncryptionResponse.builder()
        .serverSideEncryptionConfiguration(own == null ? DEFAULT : own);
  }

  DeleteBucketEncryptionResponse.Builder delete(DeleteBucketEncryptionRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    bucket.settings().remove(ServerSideEncryptionConfiguration.class);
    call.status(204);
    return DeleteBucketEncryptionResponse.builder();
  }
}
