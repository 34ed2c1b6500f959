package dev.awsfakes.dynamodb;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.WarmThroughput;

/**
 * The throughput that a table or global index has by its settings.
 *
 * @param units what is provisioned; zeros on demand
 * @param maximum what was set as the maximum on demand; null if nothing was
 * @param raised the warm throughput that was asked for; null if none was
 */
record Throughput(
    BillingMode billing,
    ProvisionedUnits units,
    @Nullable OnDemandThroughput maximum,
    @Nullable WarmUnits raised) {
  static Throughput of(BillingMode billing, ProvisionedUnits units) {
    return new Throughput(billing, units, null, null);
  }

  boolean isProvisioned() {
    return billing == BillingMode.PROVISIONED;
  }

  /** What it can give at once. */
  WarmUnits warm() {
    return WarmUnits.of(billing, units, raised);
  }

  /** Billed in a way, with units that suit it. */
  Throughput billed(BillingMode mode, ProvisionedUnits changed) {
    return new Throughput(
        mode, changed, mode == BillingMode.PAY_PER_REQUEST ? maximum : null, raised);
  }

  /**
   * With the maximum that a request sets, if it sets one.
   *
   * @param of what it is set for, {@code table} or {@code index: name}
   */
  Throughput withMaximum(@Nullable OnDemandThroughput wanted, String of) {
    return new Throughput(
        billing, units, OnDemandMaximum.after(maximum, wanted, billing, of), raised);
  }

  /**
   * With the warm throughput that a request asks for, if it asks for any.
   *
   * @param of what it is asked for, {@code table} or {@code index: name}
   */
  Throughput withWarm(@Nullable WarmThroughput wanted, String of) {
    return wanted == null
        ? this
        : new Throughput(billing, units, maximum, warm().raisedTo(wanted, of));
  }
}
