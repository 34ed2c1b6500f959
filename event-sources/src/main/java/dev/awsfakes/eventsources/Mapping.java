package dev.awsfakes.eventsources;

/** One source with its handler. */
interface Mapping {

  /**
   * Does the next thing that is due at the present time, at most one invocation a shard and lane.
   *
   * @return whether there was anything to do
   */
  boolean step();
}
