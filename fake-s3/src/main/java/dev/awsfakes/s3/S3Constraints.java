package dev.awsfakes.s3;

import dev.awsfakes.spi.validation.ClientRefusal;
import dev.awsfakes.spi.validation.Constraints;
import dev.awsfakes.spi.validation.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;

/**
 * What the SDK's own S3 client refuses before it sends anything: members that S3's API model
 * requires, an empty bucket or key, names for new buckets, half a copy source. S3 itself never sees
 * such a request; whatever else is wrong is for the operations to find.
 */
final class S3Constraints {
  private static final Constraints MODEL = Constraints.in(S3Constraints.class, "constraints.txt");

  private S3Constraints() {}

  @SuppressWarnings("deprecation") // copySource is, but the SDK still takes it
  static void check(AwsRequest request) {
    if (request instanceof CreateBucketRequest create) {
      NewBucketName.check(create.bucket());
    } else if (request instanceof CopyObjectRequest copy) {
      checkCopySource(
          copy.copySource(), copy.sourceBucket(), copy.sourceKey(), copy.sourceVersionId());
    } else if (request instanceof UploadPartCopyRequest copy) {
      checkCopySource(
          copy.copySource(), copy.sourceBucket(), copy.sourceKey(), copy.sourceVersionId());
    }
    List<Violation> violations = MODEL.check(request);
    if (!violations.isEmpty()) {
      throw ClientRefusal.of(violations.get(0));
    }
  }

  private static void checkCopySource(
      @Nullable String copySource,
      @Nullable String bucket,
      @Nullable String key,
      @Nullable String versionId) {
    if (copySource == null) {
      requireSet(bucket, "sourceBucket");
      requireSet(key, "sourceKey");
    } else {
      requireNotSet(bucket, "sourceBucket");
      requireNotSet(key, "sourceKey");
      requireNotSet(versionId, "sourceVersionId");
    }
  }

  private static void requireSet(@Nullable String value, String name) {
    if (value == null) {
      throw new IllegalArgumentException("Parameter '" + name + "' must not be null");
    }
  }

  private static void requireNotSet(@Nullable String value, String name) {
    if (value != null) {
      throw new IllegalArgumentException(
          "Parameter 'copySource' must not be used in conjunction with '" + name + "'");
    }
  }
}
