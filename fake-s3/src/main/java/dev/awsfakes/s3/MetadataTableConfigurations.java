package dev.awsfakes.s3;

import dev.awsfakes.s3.MetadataTables.Table;
import dev.awsfakes.spi.Call;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.s3.model.CreateBucketMetadataTableConfigurationRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketMetadataTableConfigurationResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketMetadataTableConfigurationRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketMetadataTableConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketMetadataTableConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketMetadataTableConfigurationResponse;
import software.amazon.awssdk.services.s3.model.RecordExpiration;
import software.amazon.awssdk.services.s3.model.S3TablesDestination;

/** The first version of a bucket's metadata tables: one, in a table bucket of the caller's. */
final class MetadataTableConfigurations {
  private static final String NAMESPACE = "aws_s3_metadata";
  private static final Pattern TABLE_NAME = Pattern.compile("[0-9a-z_]{1,255}");
  private static final Pattern BUCKET_NAME = Pattern.compile("[0-9a-z-]{3,63}");

  private final Buckets buckets;

  MetadataTableConfigurations(Buckets buckets) {
    this.buckets = buckets;
  }

  /** What the ARNs of table buckets begin with that lie where the bucket does. */
  static String arnPrefix(StoredBucket bucket) {
    return "arn:"
        + bucket.scope().partition()
        + ":s3tables:"
        + bucket.regionId()
        + ":"
        + bucket.scope().account()
        + ":bucket/";
  }

  CreateBucketMetadataTableConfigurationResponse.Builder create(
      CreateBucketMetadataTableConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    S3TablesDestination asked = request.metadataTableConfiguration().s3TablesDestination();
    String prefix = arnPrefix(bucket);
    if (!asked.tableBucketArn().startsWith(prefix)
        || !BUCKET_NAME.matcher(asked.tableBucketArn().substring(prefix.length())).matches()) {
      throw S3Errors.invalidArgument("Invalid table bucket ARN.");
    }
    if (!TABLE_NAME.matcher(asked.tableName()).matches()) {
      throw S3Errors.invalidArgument("Invalid table name.");
    }
    BucketMetadata.requireNone(bucket);
    Table table =
        new Table(asked.tableName(), asked.tableBucketArn() + "/table/" + bucket.newRuleId());
    RecordExpiration never = RecordExpiration.builder().expiration("DISABLED").build();
    bucket
        .settings()
        .put(
            MetadataTables.class,
            new MetadataTables(false, asked.tableBucketArn(), NAMESPACE, table, never, null));
    return CreateBucketMetadataTableConfigurationResponse.builder();
  }

  GetBucketMetadataTableConfigurationResponse.Builder get(
      GetBucketMetadataTableConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    MetadataTables tables = BucketMetadata.require(bucket);
    requireFirstVersion(tables);
    return GetBucketMetadataTableConfigurationResponse.builder()
        .getBucketMetadataTableConfigurationResult(
            result ->
                result
                    .metadataTableConfigurationResult(tables.shownAsFirstVersion())
                    .status(MetadataTables.status()));
  }

  DeleteBucketMetadataTableConfigurationResponse.Builder delete(
      DeleteBucketMetadataTableConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    MetadataTables tables = bucket.settings().get(MetadataTables.class);
    if (tables != null) {
      requireFirstVersion(tables);
      bucket.settings().remove(MetadataTables.class);
    }
    call.status(204);
    return DeleteBucketMetadataTableConfigurationResponse.builder();
  }

  // API reference, DeleteBucketMetadataConfiguration.
  private static void requireFirstVersion(MetadataTables tables) {
    if (tables.managed()) {
      throw S3Errors.methodNotAllowed();
    }
  }
}
