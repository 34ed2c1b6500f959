package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;

/** The maximum throughput that is set for tables and indexes on demand. */
final class OnDemandMaximum {
  private static final long NONE = -1;

  private OnDemandMaximum() {}

  /**
   * The maximum after a request.
   *
   * @param present what was set before; null if nothing was
   * @param wanted what the request sets; null if it sets nothing
   * @param of what it is set for, {@code table} or {@code index: name}
   * @throws dev.awsfakes.spi.AwsError ValidationException if it cannot be set so
   */
  static @Nullable OnDemandThroughput after(
      @Nullable OnDemandThroughput present,
      @Nullable OnDemandThroughput wanted,
      BillingMode billing,
      String of) {
    if (wanted == null) {
      return present;
    }
    if (billing != BillingMode.PAY_PER_REQUEST) {
      throw DynamoDbErrors.invalid(
          "OnDemandThroughput cannot be specified for " + of + " when BillingMode is PROVISIONED");
    }
    if (wanted.maxReadRequestUnits() == null && wanted.maxWriteRequestUnits() == null) {
      throw DynamoDbErrors.invalid(
          "At least one of MaxReadRequestUnits or MaxWriteRequestUnits must be specified for"
              + " OnDemandThroughput for "
              + of);
    }
    requireUnits(wanted.maxReadRequestUnits(), "MaxReadRequestUnits", of);
    requireUnits(wanted.maxWriteRequestUnits(), "MaxWriteRequestUnits", of);
    OnDemandThroughput before = present == null ? OnDemandThroughput.builder().build() : present;
    return OnDemandThroughput.builder()
        .maxReadRequestUnits(either(wanted.maxReadRequestUnits(), before.maxReadRequestUnits()))
        .maxWriteRequestUnits(either(wanted.maxWriteRequestUnits(), before.maxWriteRequestUnits()))
        .build();
  }

  private static void requireUnits(@Nullable Long units, String member, String of) {
    if (units != null && units < 1 && units != NONE) {
      throw DynamoDbErrors.invalid(
          member + " for OnDemandThroughput for " + of + " must be at least 1, or -1 for none");
    }
  }

  private static @Nullable Long either(@Nullable Long wanted, @Nullable Long before) {
    return wanted == null ? before : wanted;
  }
}
