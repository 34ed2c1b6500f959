package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.BackupErrors;
import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.port.ObjectStore;
import dev.awsfakes.port.ObjectStore.UnusableBucketException;
import dev.awsfakes.port.ObjectStore.User;
import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Ids;
import dev.awsfakes.spi.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportFormat;
import software.amazon.awssdk.services.dynamodb.model.ExportStatus;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeResponse;
import software.amazon.awssdk.services.dynamodb.model.ExportType;
import software.amazon.awssdk.services.dynamodb.model.ExportViewType;
import software.amazon.awssdk.services.dynamodb.model.IncrementalExportSpecification;
import software.amazon.awssdk.services.dynamodb.model.S3SseAlgorithm;

/**
 * Exports a table as it was at a moment, or its changes in a period, to a bucket. What is exported
 * is settled at once; the files are written as an event of the clock, after the call.
 */
final class ExportTableToPointInTimeOperation
    implements Operation<ExportTableToPointInTimeRequest, ExportTableToPointInTimeResponse> {
  // DynamoDB guide, "Requesting a table export": the period of an incremental export.
  private static final Duration SHORTEST_PERIOD = Duration.ofMinutes(15);
  private static final Duration LONGEST_PERIOD = Duration.ofHours(24);

  private final Tables tables;

  ExportTableToPointInTimeOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public ExportTableToPointInTimeResponse.Builder handle(
      ExportTableToPointInTimeRequest request, Call call) {
    if (request.exportFormat() == ExportFormat.ION) {
      throw new UnsupportedOperationException(
          "The fake of DynamoDb exports DYNAMODB_JSON alone, not ION"
              + " (ExportTableToPointInTime, ExportFormat).");
    }
    ObjectStore store = S3Source.store(tables.cloud(), "ExportTableToPointInTime");
    Jobs<ExportDescription> exports = Jobs.exports(tables);
    Job<ExportDescription> export =
        exports.begin(
            request.clientToken(),
            request,
            call.now(),
            () -> BackupErrors.exportConflict(request.clientToken()),
            () -> begin(request, exports, store, call));
    return ExportTableToPointInTimeResponse.builder().exportDescription(export.description());
  }

  private Job<ExportDescription> begin(
      ExportTableToPointInTimeRequest request,
      Jobs<ExportDescription> exports,
      ObjectStore store,
      Call call) {
    Instant now = call.now();
    Table table = tables.requireForBackup(request.tableArn());
    Instant earliest = table.recovery().requireEarliest(table, now);
    String arn = table.arn() + "/export/" + exports.newId(now);
    ExportDescription.Builder description =
        description(request, table)
            .exportArn(arn)
            .startTime(now)
            .clientToken(
                request.clientToken() == null ? exports.newToken() : request.clientToken());
    Consumer<ExportFiles> writing;
    if (request.exportType() == ExportType.INCREMENTAL_EXPORT) {
      IncrementalExportSpecification period = period(request, earliest, now);
      List<ItemChange> changes =
          table.recovery().changes(table, period.exportFromTime(), period.exportToTime());
      description.incrementalExportSpecification(period);
      description.billedSizeBytes(0L).itemCount((long) changes.size());
      writing = files -> files.writeChanges(changes);
    } else {
      if (request.incrementalExportSpecification() != null) {
        throw DynamoDbErrors.validation(
            "IncrementalExportSpecification can be specified with ExportType INCREMENTAL_EXPORT"
                + " alone");
      }
      Instant at = request.exportTime() == null ? now : request.exportTime();
      requireInWindow(at, earliest, now);
      TableImage image = table.recovery().image(table, at, now);
      description.exportTime(at);
      description.billedSizeBytes(image.bytes()).itemCount((long) image.items().size());
      writing = files -> files.writeItems(image.items());
    }
    ExportDescription complete = description.build();
    Job<ExportDescription> export = new Job<>(arn, table.arn(), now, begun(complete));
    Instant due = now.plus(tables.delay());
    tables
        .cloud()
        .events()
        .at(
            due,
            () -> {
              User user = new User(call.caller(), "dynamodb", due);
              write(export, complete, store, exports.idsOf(export), writing, user);
            });
    return export;
  }

  private static ExportDescription.Builder description(
      ExportTableToPointInTimeRequest request, Table table) {
    return ExportDescription.builder()
        .exportStatus(ExportStatus.IN_PROGRESS)
        .tableArn(table.arn())
        .tableId(table.id())
        .s3Bucket(request.s3Bucket())
        .s3BucketOwner(request.s3BucketOwner())
        .s3Prefix(request.s3Prefix())
        .s3SseAlgorithm(
            request.s3SseAlgorithm() == null ? S3SseAlgorithm.AES256 : request.s3SseAlgorithm())
        .s3SseKmsKeyId(request.s3SseKmsKeyId())
        .exportFormat(ExportFormat.DYNAMODB_JSON)
        .exportType(request.exportType() == null ? ExportType.FULL_EXPORT : request.exportType());
  }

  // While it is in progress AWS does not know yet what it comes to.
  private static ExportDescription begun(ExportDescription complete) {
    return complete.toBuilder().billedSizeBytes(null).itemCount(null).build();
  }

  private static void requireInWindow(Instant time, Instant earliest, Instant latest) {
    if (time.isBefore(earliest) || time.isAfter(latest)) {
      throw BackupErrors.invalidExportTime(earliest, latest);
    }
  }

  private static IncrementalExportSpecification period(
      ExportTableToPointInTimeRequest request, Instant earliest, Instant now) {
    IncrementalExportSpecification wanted = request.incrementalExportSpecification();
    if (wanted == null || wanted.exportFromTime() == null || request.exportTime() != null) {
      throw DynamoDbErrors.validation(
          "ExportType INCREMENTAL_EXPORT needs an IncrementalExportSpecification with"
              + " ExportFromTime, and no ExportTime");
    }
    Instant to = wanted.exportToTime() == null ? now : wanted.exportToTime();
    requireInWindow(wanted.exportFromTime(), earliest, now);
    requireInWindow(to, earliest, now);
    Duration length = Duration.between(wanted.exportFromTime(), to);
    if (length.compareTo(SHORTEST_PERIOD) < 0 || length.compareTo(LONGEST_PERIOD) > 0) {
      throw DynamoDbErrors.validation(
          "Difference between ExportFromTime and ExportToTime must be at least 15 minutes and at"
              + " most 24 hours");
    }
    @Nullable ExportViewType view = wanted.exportViewType();
    return wanted.toBuilder()
        .exportToTime(to)
        .exportViewType(view == null ? ExportViewType.NEW_AND_OLD_IMAGES : view)
        .build();
  }

  private void write(
      Job<ExportDescription> export,
      ExportDescription complete,
      ObjectStore store,
      Ids ids,
      Consumer<ExportFiles> writing,
      User user) {
    Instant now = user.time();
    ExportDescription.Builder ended = complete.toBuilder().endTime(now);
    try {
      ObjectStore.Bucket bucket = store.bucket(user, complete.s3Bucket(), complete.s3BucketOwner());
      writing.accept(new ExportFiles(bucket, complete, ids, now));
      String folder = ExportFiles.folder(complete.s3Prefix(), complete.exportArn());
      export.description(
          ended
              .exportStatus(ExportStatus.COMPLETED)
              .exportManifest(folder + "manifest-summary.json")
              .build());
    } catch (UnusableBucketException e) {
      fail(export, complete, e.code(), e, now);
    } catch (AwsError e) {
      fail(export, complete, e.code(), e, now);
    }
  }

  private static void fail(
      Job<ExportDescription> export,
      ExportDescription complete,
      @Nullable String code,
      Exception why,
      Instant now) {
    export.description(
        begun(complete).toBuilder()
            .endTime(now)
            .exportStatus(ExportStatus.FAILED)
            .failureCode("S3" + code)
            .failureMessage(why.getMessage())
            .build());
  }
}
