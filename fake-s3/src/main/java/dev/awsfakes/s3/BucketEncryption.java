package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.DeleteBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.PutBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.PutBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionByDefault;
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

  private static final Set<String> ALGORITHMS =
      Set.of(Encryption.AES256, RequestedEncryption.KMS, RequestedEncryption.KMS_TWICE);
  private static final Set<String> BLOCKABLE = Set.of("NONE", "SSE-C");

  private final Buckets buckets;

  BucketEncryption(Buckets buckets) {
    this.buckets = buckets;
  }

  PutBucketEncryptionResponse.Builder put(PutBucketEncryptionRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    ServerSideEncryptionConfiguration wanted = request.serverSideEncryptionConfiguration();
    if (wanted.rules().size() != 1) {
      throw S3Errors.malformedXml();
    }
    require(wanted.rules().get(0));
    bucket.settings().put(ServerSideEncryptionConfiguration.class, wanted);
    return PutBucketEncryptionResponse.builder();
  }

  // Whether there is such a key is not looked at: API reference, PutBucketEncryption.
  private static void require(ServerSideEncryptionRule rule) {
    ServerSideEncryptionByDefault byDefault = rule.applyServerSideEncryptionByDefault();
    List<String> blocked = blocked(rule);
    if ((byDefault == null && blocked.isEmpty()) || !BLOCKABLE.containsAll(blocked)) {
      throw S3Errors.malformedXml();
    }
    if (byDefault == null) {
      return;
    }
    String algorithm = byDefault.sseAlgorithmAsString();
    if (!ALGORITHMS.contains(String.valueOf(algorithm))) {
      throw S3Errors.malformedXml();
    }
    if (byDefault.kmsMasterKeyID() != null && algorithm.equals(Encryption.AES256)) {
      throw S3Errors.invalidArgument(
          "a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or"
              + " aws:kms:dsse");
    }
  }

  // Through the members' names, for SDK releases that do not have them.
  private static List<String> blocked(ServerSideEncryptionRule rule) {
    Members blocked = Members.of(rule).structure("BlockedEncryptionTypes");
    return blocked == null ? List.of() : blocked.texts("EncryptionType");
  }

  /** The rule by which a bucket encrypts what does not say it itself. */
  static ServerSideEncryptionRule ruleOf(StoredBucket bucket) {
    ServerSideEncryptionConfiguration own =
        bucket.settings().get(ServerSideEncryptionConfiguration.class);
    ServerSideEncryptionRule rule = (own == null ? DEFAULT : own).rules().get(0);
    return rule.applyServerSideEncryptionByDefault() == null ? DEFAULT.rules().get(0) : rule;
  }

  /** Whether a bucket takes no objects that are encrypted with a key of the caller's. */
  static boolean blocksCustomerKeys(StoredBucket bucket) {
    ServerSideEncryptionConfiguration own =
        bucket.settings().get(ServerSideEncryptionConfiguration.class);
    return own != null && blocked(own.rules().get(0)).contains("SSE-C");
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
