package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.spi.AwsError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;

/** Why a transaction is cancelled: a reason for each of its actions, in their order. */
final class CancellationReasons {
  private static final CancellationReason NONE = CancellationReason.builder().code("None").build();

  private final List<CancellationReason> reasons = new ArrayList<>();
  private boolean cancelled;

  /** The next action can be done. */
  void addNone() {
    reasons.add(NONE);
  }

  /**
   * The next action fails.
   *
   * @param item what the reason shows if a condition failed; null for nothing
   */
  void add(AwsError error, @Nullable StoredItem item) {
    cancelled = true;
    String code = codeOf(error);
    CancellationReason.Builder reason =
        CancellationReason.builder().code(code).message(error.getMessage());
    if (item != null && code.equals("ConditionalCheckFailed")) {
      reason.item(item.attributes());
    }
    reasons.add(reason.build());
  }

  private static String codeOf(AwsError error) {
    String code = error.code() == null ? "" : error.code();
    return switch (code) {
      case "ConditionalCheckFailedException" -> "ConditionalCheckFailed";
      case "DuplicateItemException" -> "DuplicateItem";
      case "ItemCollectionSizeLimitExceededException" -> "ItemCollectionSizeLimitExceeded";
      case "ProvisionedThroughputExceededException" -> "ProvisionedThroughputExceeded";
      case "ThrottlingException" -> "ThrottlingError";
      case "TransactionConflictException" -> "TransactionConflict";
      default -> "ValidationError";
    };
  }

  /**
   * Cancels the transaction if an action failed.
   *
   * @throws AwsError TransactionCanceledException if one did
   */
  void requireNone() {
    if (cancelled) {
      throw DynamoDbErrors.transactionCancelled(reasons);
    }
  }
}
