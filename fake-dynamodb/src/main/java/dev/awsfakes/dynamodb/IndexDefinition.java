package dev.awsfakes.dynamodb;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/**
 * A secondary index as it was asked for.
 *
 * @param global whether it is a global one
 * @param projection as the API describes it
 * @param projected what the projection means for items
 * @param throughput what is provisioned for it; null for a local index
 * @param onDemand limits of on-demand throughput; null if none were set
 */
record IndexDefinition(
    String name,
    boolean global,
    KeySchema keys,
    Projection projection,
    Projected projected,
    @Nullable ProvisionedUnits throughput,
    @Nullable OnDemandThroughput onDemand) {

  IndexDefinition withThroughput(
      @Nullable ProvisionedUnits units, @Nullable OnDemandThroughput limits) {
    return new IndexDefinition(name, global, keys, projection, projected, units, limits);
  }
}
