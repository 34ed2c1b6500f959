package dev.awsfakes.s3;

import dev.awsfakes.spi.AwsError;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.InventoryConfiguration;
import software.amazon.awssdk.services.s3.model.InventoryEncryption;

/**
 * Makes the inventories of one configuration at midnights (UTC), daily or on Sundays, as long as it
 * stays: S3 guide, "Configuring Amazon S3 Inventory". Those that are enabled, and in CSV.
 */
final class InventorySchedule {
  private final Buckets buckets;
  private final StoredBucket source;
  private final InventoryConfiguration configuration;

  InventorySchedule(Buckets buckets, StoredBucket source, InventoryConfiguration configuration) {
    this.buckets = buckets;
    this.source = source;
    this.configuration = configuration;
  }

  /** Begins, in the place of the one before of the same id. */
  void start(Instant now) {
    source.settings().put(InventorySchedule.class, configuration.id(), this);
    scheduleNext(now);
  }

  /** Ends the one of an id, if there is one. */
  static void stop(StoredBucket source, String id) {
    source.settings().remove(InventorySchedule.class, id);
  }

  private void scheduleNext(Instant now) {
    if (Boolean.TRUE.equals(configuration.isEnabled())) {
      Instant due = next(now);
      buckets.cloud().events().at(due, () -> run(due));
    }
  }

  private Instant next(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    LocalDate next =
        "Weekly".equals(configuration.schedule().frequencyAsString())
            ? today.with(TemporalAdjusters.next(DayOfWeek.SUNDAY))
            : today.plusDays(1);
    return next.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private void run(Instant now) {
    boolean replaced = source.settings().get(InventorySchedule.class, configuration.id()) != this;
    if (replaced || buckets.find(source.name()) != source) {
      return;
    }
    String arn = configuration.destination().s3BucketDestination().bucket();
    StoredBucket target = buckets.find(BucketName.ofArn(arn));
    if (target != null) {
      deliver(target, now);
    }
    scheduleNext(now);
  }

  private void deliver(StoredBucket target, Instant now) {
    try {
      DeliveryAccess access = new DeliveryAccess(buckets, target);
      ServiceUpload upload = new ServiceUpload(buckets, target, encryption(target), now);
      new InventoryReport(buckets, source, configuration, now)
          .files()
          .forEach(
              (key, bytes) -> {
                if (access.admitsInventory(source, key, now)) {
                  upload.put(key, contentType(key), bytes);
                }
              });
    } catch (AwsError unusable) {
      // The key of KMS cannot be used, or the target has just been deleted.
    }
  }

  private static String contentType(String key) {
    if (key.endsWith(".json")) {
      return "application/json";
    }
    return key.endsWith(".gz") ? "application/octet-stream" : "text/plain";
  }

  private RequestedEncryption encryption(StoredBucket target) {
    @Nullable InventoryEncryption asked =
        configuration.destination().s3BucketDestination().encryption();
    RequestedEncryption byDefault = RequestedEncryption.byDefault(BucketEncryption.ruleOf(target));
    if (asked == null) {
      return byDefault;
    }
    return asked.ssekms() == null
        ? new RequestedEncryption(Encryption.AES256, null, false, null)
        : new RequestedEncryption(
            RequestedEncryption.KMS, asked.ssekms().keyId(), byDefault.bucketKey(), null);
  }
}
