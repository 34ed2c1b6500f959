package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import java.util.List;
import software.amazon.awssdk.services.s3.model.DeleteBucketReplicationRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketReplicationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketReplicationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketReplicationResponse;
import software.amazon.awssdk.services.s3.model.PutBucketReplicationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketReplicationResponse;
import software.amazon.awssdk.services.s3.model.ReplicationConfiguration;
import software.amazon.awssdk.services.s3.model.ReplicationRule;

/** Where a bucket is replicated to. */
final class BucketReplication {
  private final Buckets buckets;

  BucketReplication(Buckets buckets) {
    this.buckets = buckets;
  }

  PutBucketReplicationResponse.Builder put(PutBucketReplicationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    if (bucket.versioning() != Versioning.ENABLED) {
      throw S3Errors.invalidRequest(
          "Versioning must be 'Enabled' on the bucket to apply a replication configuration");
    }
    List<ReplicationRule> rules =
        request.replicationConfiguration().rules().stream()
            .map(rule -> ReplicationRules.completed(rule, bucket))
            .toList();
    ReplicationRules.require(rules);
    rules.forEach(rule -> requireDestination(rule, bucket));
    bucket
        .settings()
        .put(
            ReplicationConfiguration.class,
            request.replicationConfiguration().toBuilder().rules(rules).build());
    return PutBucketReplicationResponse.builder();
  }

  // Recorded: replication_config_without_filter.
  private void requireDestination(ReplicationRule rule, StoredBucket source) {
    StoredBucket target = buckets.find(BucketName.ofArn(rule.destination().bucket()));
    if (target == null || target.versioning() != Versioning.ENABLED) {
      throw S3Errors.invalidRequest("Destination bucket must have versioning enabled.");
    }
    if (target == source) {
      throw S3Errors.invalidRequest("Destination bucket cannot be the same as the source bucket.");
    }
  }

  GetBucketReplicationResponse.Builder get(GetBucketReplicationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    ReplicationConfiguration configuration = bucket.settings().get(ReplicationConfiguration.class);
    if (configuration == null) {
      throw S3Errors.notFound(
          "ReplicationConfigurationNotFoundError", "The replication configuration was not found");
    }
    return GetBucketReplicationResponse.builder().replicationConfiguration(configuration);
  }

  DeleteBucketReplicationResponse.Builder delete(
      DeleteBucketReplicationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    bucket.settings().remove(ReplicationConfiguration.class);
    call.status(204);
    return DeleteBucketReplicationResponse.builder();
  }
}
