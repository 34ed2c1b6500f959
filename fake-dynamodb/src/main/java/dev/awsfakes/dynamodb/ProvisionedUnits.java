package dev.awsfakes.dynamodb;

/** Provisioned throughput; zeros on demand. */
record ProvisionedUnits(long read, long write) {
  static final ProvisionedUnits ON_DEMAND = new ProvisionedUnits(0, 0);
}
