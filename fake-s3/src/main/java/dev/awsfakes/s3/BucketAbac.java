package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.GetBucketAbacRequest;
import software.amazon.awssdk.services.s3.model.GetBucketAbacResponse;
import software.amazon.awssdk.services.s3.model.PutBucketAbacRequest;
import software.amazon.awssdk.services.s3.model.PutBucketAbacResponse;

/** Whether the tags of a bucket decide on access to it. */
final class BucketAbac {
  private static final String ENABLED = "Enabled";
  private static final String DISABLED = "Disabled";
  private static final Set<String> STATUSES = Set.of(ENABLED, DISABLED);

  private final Buckets buckets;

  BucketAbac(Buckets buckets) {
    this.buckets = buckets;
  }

  PutBucketAbacResponse.Builder put(PutBucketAbacRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    String status = request.abacStatus().statusAsString();
    if (status == null || !STATUSES.contains(status)) {
      throw S3Errors.malformedXml();
    }
    bucket.settings().put(Setting.class, new Setting(status.equals(ENABLED)));
    return PutBucketAbacResponse.builder();
  }

  GetBucketAbacResponse.Builder get(GetBucketAbacRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    return GetBucketAbacResponse.builder()
        .abacStatus(status -> status.status(isEnabled(bucket) ? ENABLED : DISABLED));
  }

  /** Not the SDK's class, which older releases do not have. */
  private record Setting(boolean enabled) {}

  static boolean isEnabled(StoredBucket bucket) {
    Setting setting = bucket.settings().get(Setting.class);
    return setting != null && setting.enabled();
  }

  /**
   * Refuses to change the tags of a bucket through S3 where they decide on access: API reference,
   * PutBucketAbac.
   *
   * @throws dev.awsfakes.spi.AwsError MethodNotAllowed
   */
  static void requireDisabled(StoredBucket bucket) {
    if (isEnabled(bucket)) {
      throw S3Errors.methodNotAllowed();
    }
  }
}
