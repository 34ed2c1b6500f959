package dev.awsfakes;

import dev.awsfakes.internal.CloudState;
import dev.awsfakes.internal.state.Snapshots;

/**
 * What was in a {@link FakeAws} at a moment: see {@link FakeAws#snapshot()}. Safe for use by many
 * threads.
 */
public final class Snapshot implements AutoCloseable {
  private final CloudState cloud;
  private final Snapshots.Taken taken;

  Snapshot(CloudState cloud, Snapshots.Taken taken) {
    this.cloud = cloud;
    this.taken = taken;
  }

  void restore(CloudState target) {
    if (target != cloud) {
      throw new IllegalArgumentException(
          "This snapshot is one of another FakeAws; fork() makes a second cloud of one.");
    }
    cloud.restore(taken);
  }

  /** Forgets the snapshot: there is no return to it, and nothing is noted for it any more. */
  @Override
  public void close() {
    cloud.snapshots().forget(taken);
  }
}
