package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.GetBucketLoggingRequest;
import software.amazon.awssdk.services.s3.model.GetBucketLoggingResponse;
import software.amazon.awssdk.services.s3.model.LoggingEnabled;
import software.amazon.awssdk.services.s3.model.PutBucketLoggingRequest;
import software.amazon.awssdk.services.s3.model.PutBucketLoggingResponse;
import software.amazon.awssdk.services.s3.model.TargetObjectKeyFormat;

/** Where a bucket logs the requests to it. */
final class BucketLogging {
  private static final Set<String> DATE_SOURCES = Set.of("EventTime", "DeliveryTime");

  private final Buckets buckets;

  BucketLogging(Buckets buckets) {
    this.buckets = buckets;
  }

  GetBucketLoggingResponse.Builder get(GetBucketLoggingRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    return GetBucketLoggingResponse.builder()
        .loggingEnabled(bucket.settings().get(LoggingEnabled.class));
  }

  PutBucketLoggingResponse.Builder put(PutBucketLoggingRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    LoggingEnabled wanted = request.bucketLoggingStatus().loggingEnabled();
    if (wanted == null) {
      bucket.settings().remove(LoggingEnabled.class);
      return PutBucketLoggingResponse.builder();
    }
    requireTarget(buckets.find(wanted.targetBucket()), bucket);
    requireFormat(wanted.targetObjectKeyFormat());
    bucket.settings().put(LoggingEnabled.class, wanted);
    return PutBucketLoggingResponse.builder();
  }

  // Recorded: put_bucket_logging_wrong_target. The grants are not looked at:
  // put_bucket_logging_accept_wrong_grants.
  private static void requireTarget(@Nullable StoredBucket target, StoredBucket source) {
    if (target == null) {
      throw S3Errors.invalidTargetForLogging("The target bucket for logging does not exist");
    }
    if (!target.scope().account().equals(source.scope().account())) {
      throw S3Errors.invalidTargetForLogging(
          "The owner for the bucket to be logged and the target bucket must be the same.");
    }
    if (!target.scope().region().equals(source.scope().region())) {
      throw S3Errors.crossLocationLogging();
    }
  }

  private static void requireFormat(@Nullable TargetObjectKeyFormat format) {
    if (format == null) {
      return;
    }
    boolean both = format.simplePrefix() != null && format.partitionedPrefix() != null;
    boolean unknown =
        format.partitionedPrefix() != null
            && !DATE_SOURCES.contains(
                String.valueOf(format.partitionedPrefix().partitionDateSourceAsString()));
    if (both || unknown) {
      throw S3Errors.malformedXml();
    }
  }
}
