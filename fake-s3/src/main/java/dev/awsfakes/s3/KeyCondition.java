package dev.awsfakes.s3;

/** What must hold of a key for a change of it; checked in the same step in which it changes. */
@FunctionalInterface
interface KeyCondition {

  /**
   * Refuses to change a key of which the condition does not hold.
   *
   * @throws dev.awsfakes.spi.AwsError PreconditionFailed, NoSuchKey, ConditionalRequestConflict
   */
  void require(KeyHistory history);
}
