package dev.awsfakes.dynamodb;

import org.jspecify.annotations.Nullable;

/** Provisioned throughput; zeros on demand. */
record ProvisionedUnits(long read, long write) {
  static final ProvisionedUnits ON_DEMAND = new ProvisionedUnits(0, 0);

  /** With others in place of these; null keeps what there is. */
  ProvisionedUnits with(@Nullable Long reads, @Nullable Long writes) {
    return new ProvisionedUnits(reads == null ? read : reads, writes == null ? write : writes);
  }
}
