package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.S3Source.FileReader;
import dev.awsfakes.dynamodb.TableItems.Occasion;
import dev.awsfakes.dynamodb.internal.value.ValueRules;
import dev.awsfakes.port.ObjectStore;
import dev.awsfakes.port.ObjectStore.UnusableBucketException;
import dev.awsfakes.port.ObjectStore.User;
import dev.awsfakes.spi.AwsError;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ImportStatus;
import software.amazon.awssdk.services.dynamodb.model.ImportTableDescription;
import software.amazon.awssdk.services.dynamodb.model.InputFormat;

/** One run of an import: reads the files, puts what is valid, counts what is not. */
final class ImportRun {
  // DynamoDB guide, "Validation errors": an import stops at more than 10,000 errors.
  private static final long MAX_ERRORS = 10_000;

  private final Tables tables;
  private final Table table;
  private final Job<ImportTableDescription> job;
  private final ObjectStore store;
  private long processed;
  private long imported;
  private long errors;

  ImportRun(Tables tables, Table table, Job<ImportTableDescription> job, ObjectStore store) {
    this.tables = tables;
    this.table = table;
    this.job = job;
    this.store = store;
  }

  void run(User user) {
    Instant now = user.time();
    ImportTableDescription begun = job.description();
    if (!tables.has(table)) {
      job.description(counted().importStatus(ImportStatus.CANCELLED).endTime(now).build());
      return;
    }
    try {
      ObjectStore.Bucket bucket =
          store.bucket(
              user, begun.s3BucketSource().s3Bucket(), begun.s3BucketSource().s3BucketOwner());
      long bytes =
          new S3Source(bucket, begun.inputCompressionType())
              .readAll(begun.s3BucketSource().s3KeyPrefix(), reader(begun, now));
      if (errors > MAX_ERRORS) {
        fail(
            "ItemValidationError",
            "Some of the items failed validation checks. Please check CloudWatch error logs for"
                + " more details.",
            now);
      } else {
        job.description(
            counted()
                .importStatus(ImportStatus.COMPLETED)
                .processedSizeBytes(bytes)
                .endTime(now)
                .build());
      }
    } catch (UnusableBucketException e) {
      fail("S3" + e.code(), e.getMessage(), now);
    } catch (AwsError e) {
      fail("S3" + e.code(), e.getMessage(), now);
    } catch (UncheckedIOException e) {
      fail("S3FileFormatError", String.valueOf(e.getMessage()), now);
    }
  }

  private void fail(String code, @Nullable String message, Instant now) {
    job.description(
        counted()
            .importStatus(ImportStatus.FAILED)
            .failureCode(code)
            .failureMessage(message)
            .endTime(now)
            .build());
  }

  private ImportTableDescription.Builder counted() {
    return job.description().toBuilder()
        .processedItemCount(processed)
        .importedItemCount(imported)
        .errorCount(errors);
  }

  private FileReader reader(ImportTableDescription begun, Instant now) {
    if (begun.inputFormat() == InputFormat.CSV) {
      return ImportLines.csv(
          begun.inputFormatOptions() == null ? null : begun.inputFormatOptions().csv(),
          ImportLines.keyTypes(table.schema()),
          item -> take(item, now));
    }
    return ImportLines.json(item -> take(item, now));
  }

  private void take(@Nullable Map<String, AttributeValue> item, Instant now) {
    if (errors > MAX_ERRORS) {
      return;
    }
    processed++;
    if (item == null) {
      errors++;
      return;
    }
    try {
      ItemWrite put = ItemWrites.put(table, ValueRules.normalised(item), ItemCondition.NONE, false);
      table.items().write(put, Occasion.of(now));
      imported++;
    } catch (AwsError e) {
      errors++;
    }
  }
}
