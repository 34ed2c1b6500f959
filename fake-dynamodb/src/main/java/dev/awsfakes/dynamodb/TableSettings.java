package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.TableClass;

/**
 * What can be set on a table beside its keys.
 *
 * @param units what is provisioned; zeros on demand
 * @param onDemandSince when it became on-demand; null if it never was
 * @param lastIncrease when its units were raised last; null if never
 * @param decreasesToday how often its units were lowered since the last midnight in UTC
 */
record TableSettings(
    BillingMode billing,
    boolean billingWasNamed,
    ProvisionedUnits units,
    @Nullable Instant onDemandSince,
    @Nullable Instant lastIncrease,
    @Nullable Instant lastDecrease,
    int decreasesToday,
    @Nullable OnDemandThroughput onDemand,
    @Nullable TableClass tableClass,
    boolean deletionProtection) {

  static TableSettings of(CreateTableRequest request, Instant now) {
    BillingMode named = request.billingMode();
    BillingMode billing = named == null ? BillingMode.PROVISIONED : named;
    boolean onDemand = billing == BillingMode.PAY_PER_REQUEST;
    return new TableSettings(
        billing,
        onDemand,
        units(request.provisionedThroughput(), billing),
        onDemand ? now : null,
        null,
        null,
        0,
        request.onDemandThroughput(),
        request.tableClass(),
        Boolean.TRUE.equals(request.deletionProtectionEnabled()));
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
}
