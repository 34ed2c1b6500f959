package dev.awsfakes.s3;

import dev.awsfakes.s3.MetadataTables.Inventory;
import dev.awsfakes.s3.MetadataTables.Table;
import dev.awsfakes.spi.Call;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CreateBucketMetadataConfigurationRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketMetadataConfigurationResponse;
import software.amazon.awssdk.services.s3.model.DeleteBucketMetadataConfigurationRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketMetadataConfigurationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketMetadataConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketMetadataConfigurationResponse;
import software.amazon.awssdk.services.s3.model.MetadataConfiguration;
import software.amazon.awssdk.services.s3.model.MetadataTableEncryptionConfiguration;
import software.amazon.awssdk.services.s3.model.RecordExpiration;
import software.amazon.awssdk.services.s3.model.UpdateBucketMetadataInventoryTableConfigurationRequest;
import software.amazon.awssdk.services.s3.model.UpdateBucketMetadataInventoryTableConfigurationResponse;
import software.amazon.awssdk.services.s3.model.UpdateBucketMetadataJournalTableConfigurationRequest;
import software.amazon.awssdk.services.s3.model.UpdateBucketMetadataJournalTableConfigurationResponse;

/** The metadata tables of a bucket, in a table bucket of AWS; nothing is written to them. */
final class BucketMetadata {
  private static final int MIN_DAYS = 7;

  private final Buckets buckets;

  BucketMetadata(Buckets buckets) {
    this.buckets = buckets;
  }

  CreateBucketMetadataConfigurationResponse.Builder create(
      CreateBucketMetadataConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    MetadataConfiguration asked = request.metadataConfiguration();
    RecordExpiration expiration = checked(asked.journalTableConfiguration().recordExpiration());
    checkEncryption(asked.journalTableConfiguration().encryptionConfiguration());
    Inventory inventory = null;
    if (asked.inventoryTableConfiguration() != null) {
      checkEncryption(asked.inventoryTableConfiguration().encryptionConfiguration());
      inventory =
          inventory(bucket, asked.inventoryTableConfiguration().configurationStateAsString());
    }
    requireNone(bucket);
    bucket
        .settings()
        .put(
            MetadataTables.class,
            new MetadataTables(
                true,
                tableBucketArn(bucket),
                "b_" + bucket.name(),
                newTable(bucket, "journal"),
                expiration,
                inventory));
    return CreateBucketMetadataConfigurationResponse.builder();
  }

  GetBucketMetadataConfigurationResponse.Builder get(
      GetBucketMetadataConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    MetadataTables tables = require(bucket);
    return GetBucketMetadataConfigurationResponse.builder()
        .getBucketMetadataConfigurationResult(
            result -> result.metadataConfigurationResult(tables.shown()));
  }

  DeleteBucketMetadataConfigurationResponse.Builder delete(
      DeleteBucketMetadataConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    bucket.settings().remove(MetadataTables.class);
    call.status(204);
    return DeleteBucketMetadataConfigurationResponse.builder();
  }

  UpdateBucketMetadataInventoryTableConfigurationResponse.Builder updateInventory(
      UpdateBucketMetadataInventoryTableConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    checkEncryption(request.inventoryTableConfiguration().encryptionConfiguration());
    Inventory inventory =
        inventory(bucket, request.inventoryTableConfiguration().configurationStateAsString());
    MetadataTables tables = requireManaged(bucket);
    bucket.settings().put(MetadataTables.class, tables.withInventory(inventory));
    return UpdateBucketMetadataInventoryTableConfigurationResponse.builder();
  }

  UpdateBucketMetadataJournalTableConfigurationResponse.Builder updateJournal(
      UpdateBucketMetadataJournalTableConfigurationRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    RecordExpiration expiration = checked(request.journalTableConfiguration().recordExpiration());
    MetadataTables tables = requireManaged(bucket);
    bucket.settings().put(MetadataTables.class, tables.withExpiration(expiration));
    return UpdateBucketMetadataJournalTableConfigurationResponse.builder();
  }

  static void requireNone(StoredBucket bucket) {
    if (bucket.settings().get(MetadataTables.class) != null) {
      throw S3Errors.metadataConfigurationExists();
    }
  }

  static MetadataTables require(StoredBucket bucket) {
    MetadataTables tables = bucket.settings().get(MetadataTables.class);
    if (tables == null) {
      throw S3Errors.metadataConfigurationNotFound();
    }
    return tables;
  }

  // What the first version made has no settings that the second could change.
  private static MetadataTables requireManaged(StoredBucket bucket) {
    MetadataTables tables = require(bucket);
    if (!tables.managed()) {
      throw S3Errors.methodNotAllowed();
    }
    return tables;
  }

  private static String tableBucketArn(StoredBucket bucket) {
    return MetadataTableConfigurations.arnPrefix(bucket) + "aws-s3";
  }

  private static Table newTable(StoredBucket bucket, String name) {
    return new Table(name, tableBucketArn(bucket) + "/table/" + bucket.newRuleId());
  }

  private static Inventory inventory(StoredBucket bucket, @Nullable String state) {
    if ("ENABLED".equals(state)) {
      return new Inventory(newTable(bucket, "inventory"));
    }
    if ("DISABLED".equals(state)) {
      return new Inventory(null);
    }
    throw S3Errors.malformedXml();
  }

  private static RecordExpiration checked(RecordExpiration expiration) {
    Integer days = expiration.days();
    switch (String.valueOf(expiration.expirationAsString())) {
      case "ENABLED" -> {
        if (days == null) {
          throw S3Errors.malformedXml();
        }
        if (days < MIN_DAYS) {
          throw S3Errors.invalidArgument(
              "Journal table records must be retained for a minimum of 7 days.");
        }
      }
      case "DISABLED" -> {
        if (days != null) {
          throw S3Errors.malformedXml();
        }
      }
      default -> throw S3Errors.malformedXml();
    }
    return expiration;
  }

  private static void checkEncryption(@Nullable MetadataTableEncryptionConfiguration encryption) {
    if (encryption == null) {
      return;
    }
    switch (String.valueOf(encryption.sseAlgorithmAsString())) {
      case "aws:kms" -> requireKey(encryption.kmsKeyArn() != null);
      case "AES256" -> requireKey(encryption.kmsKeyArn() == null);
      default -> throw S3Errors.malformedXml();
    }
  }

  private static void requireKey(boolean fits) {
    if (!fits) {
      throw S3Errors.invalidRequest(
          "A KMS key ARN must be specified with the algorithm aws:kms, and with that alone.");
    }
  }
}
