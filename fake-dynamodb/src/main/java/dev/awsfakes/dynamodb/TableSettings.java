package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.TableClass;

/**
 * What can be set on a table beside its keys and its stream.
 *
 * @param onDemandSince when it became on-demand; null if it never was
 * @param changes when its units were changed
 * @param kmsKeyArn the key that encrypts it; null if DynamoDB's own does
 */
record TableSettings(
    Throughput throughput,
    @Nullable Instant onDemandSince,
    UnitChanges changes,
    @Nullable TableClass tableClass,
    boolean deletionProtection,
    @Nullable String kmsKeyArn) {

  static TableSettings of(CreateTableRequest request, @Nullable String kmsKeyArn, Instant now) {
    BillingMode billing =
        request.billingMode() == null ? BillingMode.PROVISIONED : request.billingMode();
    Throughput throughput =
        Throughput.of(billing, units(request.provisionedThroughput(), billing))
            .withMaximum(request.onDemandThroughput(), "table")
            .withWarm(request.warmThroughput(), "table");
    return new TableSettings(
        throughput,
        billing == BillingMode.PAY_PER_REQUEST ? now : null,
        UnitChanges.NONE,
        request.tableClass(),
        Boolean.TRUE.equals(request.deletionProtectionEnabled()),
        kmsKeyArn);
  }

  BillingMode billing() {
    return throughput.billing();
  }

  /** What is provisioned; zeros on demand. */
  ProvisionedUnits units() {
    return throughput.units();
  }

  /** The units that a request provisions, which must suit the billing mode. */
  static ProvisionedUnits units(@Nullable ProvisionedThroughput throughput, BillingMode billing) {
    if (billing == BillingMode.PAY_PER_REQUEST) {
      if (throughput != null) {
        throw DynamoDbErrors.invalid(
            "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is"
                + " PAY_PER_REQUEST");
      }
      return ProvisionedUnits.ON_DEMAND;
    }
    if (throughput == null) {
      throw DynamoDbErrors.invalid(
          "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is"
              + " PROVISIONED");
    }
    return new ProvisionedUnits(throughput.readCapacityUnits(), throughput.writeCapacityUnits());
  }

  TableSettings withBilling(BillingMode mode, ProvisionedUnits changed, Instant now) {
    return new TableSettings(
        throughput.billed(mode, changed),
        mode == BillingMode.PAY_PER_REQUEST ? now : onDemandSince,
        changes,
        tableClass,
        deletionProtection,
        kmsKeyArn);
  }

  TableSettings withUnits(ProvisionedUnits changed, Instant now) {
    return new TableSettings(
        throughput.billed(billing(), changed),
        onDemandSince,
        changes.after(units(), changed, now),
        tableClass,
        deletionProtection,
        kmsKeyArn);
  }

  TableSettings withThroughput(Throughput changed) {
    return new TableSettings(
        changed, onDemandSince, changes, tableClass, deletionProtection, kmsKeyArn);
  }

  TableSettings withTableClass(TableClass changed) {
    return new TableSettings(
        throughput, onDemandSince, changes, changed, deletionProtection, kmsKeyArn);
  }

  TableSettings withDeletionProtection(boolean enabled) {
    return new TableSettings(throughput, onDemandSince, changes, tableClass, enabled, kmsKeyArn);
  }

  TableSettings withKmsKey(@Nullable String arn) {
    return new TableSettings(
        throughput, onDemandSince, changes, tableClass, deletionProtection, arn);
  }
}
