package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.WarmThroughput;

/** The throughput that a table or index can give at once; it can be raised, never lowered. */
record WarmUnits(long read, long write) {
  // DynamoDB guide, "Understanding DynamoDB warm throughput".
  private static final WarmUnits ON_DEMAND = new WarmUnits(12_000, 4_000);

  /**
   * What a table or index has.
   *
   * @param units what is provisioned
   * @param raised what was asked for; null if nothing was
   */
  static WarmUnits of(
      BillingMode billing, @Nullable ProvisionedUnits units, @Nullable WarmUnits raised) {
    WarmUnits own =
        billing == BillingMode.PAY_PER_REQUEST || units == null
            ? ON_DEMAND
            : new WarmUnits(units.read(), units.write());
    return raised == null
        ? own
        : new WarmUnits(Math.max(own.read, raised.read), Math.max(own.write, raised.write));
  }

  /**
   * Raised to what a request asks for.
   *
   * @param of what it is asked for, {@code table} or {@code index: name}
   * @throws dev.awsfakes.spi.AwsError ValidationException if that is less than there is, or nothing
   */
  WarmUnits raisedTo(WarmThroughput wanted, String of) {
    if (wanted.readUnitsPerSecond() == null && wanted.writeUnitsPerSecond() == null) {
      throw DynamoDbErrors.invalid(
          "At least one of ReadUnitsPerSecond or WriteUnitsPerSecond must be specified for"
              + " WarmThroughput for "
              + of);
    }
    return new WarmUnits(
        raised(read, wanted.readUnitsPerSecond(), "ReadUnitsPerSecond", of),
        raised(write, wanted.writeUnitsPerSecond(), "WriteUnitsPerSecond", of));
  }

  private static long raised(long present, @Nullable Long wanted, String member, String of) {
    if (wanted == null) {
      return present;
    }
    if (wanted < present) {
      throw DynamoDbErrors.invalid(
          "Requested "
              + member
              + " for WarmThroughput for "
              + of
              + " is lower than current WarmThroughput, decreasing WarmThroughput is not supported");
    }
    return wanted;
  }
}
