package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.ThrottlingErrors;
import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Call;
import org.jspecify.annotations.Nullable;

/** How the parts of a batch fared: what could not be done now is given back, to be asked again. */
final class Unprocessed {
  private boolean anyDone;
  private @Nullable AwsError throttled;

  /** A part of a batch. */
  @FunctionalInterface
  interface Part {
    void run();
  }

  /**
   * Runs the next part of the call.
   *
   * @return whether it was done; if not, throughput is used up or a transaction holds the item
   * @throws AwsError any other error of the part
   */
  boolean isDone(Call call, Part part) {
    try {
      call.beginEntry();
      part.run();
      anyDone = true;
      return true;
    } catch (AwsError error) {
      if (ThrottlingErrors.isThrottling(error)) {
        throttled = error;
      } else if (!DynamoDbErrors.isConflict(error)) {
        throw error;
      }
      return false;
    }
  }

  /**
   * A batch of which nothing could be done fails: API reference, BatchGetItem and BatchWriteItem.
   *
   * @throws AwsError ProvisionedThroughputExceededException or ThrottlingException
   */
  void requireAny() {
    if (!anyDone && throttled != null) {
      throw throttled;
    }
  }
}
