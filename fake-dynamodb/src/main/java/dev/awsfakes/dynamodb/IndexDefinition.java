package dev.awsfakes.dynamodb;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/**
 * A secondary index as it was asked for.
 *
 * @param global whether it is a global one
 * @param projection as the API describes it
 * @param projected what the projection means for items
 * @param throughput null for a local index, which shares its table's
 */
record IndexDefinition(
    String name,
    boolean global,
    KeySchema keys,
    Projection projection,
    Projected projected,
    @Nullable Throughput throughput) {

  IndexDefinition withThroughput(Throughput changed) {
    return new IndexDefinition(name, global, keys, projection, projected, changed);
  }

  /** The throughput of a global index. */
  Throughput requireThroughput() {
    if (throughput == null) {
      throw new IllegalStateException("a local index has no throughput of its own: " + name);
    }
    return throughput;
  }
}
