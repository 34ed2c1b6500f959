package dev.awsfakes.sqs;

import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Batch;
import dev.awsfakes.spi.Call;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;

/**
 * The entries of a batch: what holds for the batch as a whole fails the request, what one entry
 * does wrong fails that entry alone.
 *
 * @param <E> the entry's class
 * @param <R> the class of an entry's result
 */
final class BatchEntries<E, R> {
  private static final int MAX_ENTRIES = 10;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,80}");

  private static final String INTERNAL_ERROR = "InternalError";

  /** The operations that take entries. */
  static final List<Batch<?, ?>> BATCHES =
      List.of(
          batch(SendMessageBatchRequest.class, SendMessageBatchRequest::entries),
          batch(DeleteMessageBatchRequest.class, DeleteMessageBatchRequest::entries),
          batch(
              ChangeMessageVisibilityBatchRequest.class,
              ChangeMessageVisibilityBatchRequest::entries));

  private final List<E> entries;
  private final Function<E, String> id;
  private final List<R> successful = new ArrayList<>();
  private final List<BatchResultErrorEntry> failed = new ArrayList<>();

  private BatchEntries(List<E> entries, Function<E, String> id) {
    this.entries = entries;
    this.id = id;
  }

  /**
   * Checks number and ids of the entries.
   *
   * @param entryType the entry's name in the API, for the message of an empty batch
   */
  static <E, R> BatchEntries<E, R> of(List<E> entries, String entryType, Function<E, String> id) {
    if (entries.isEmpty()) {
      throw SqsErrors.emptyBatch(entryType);
    }
    if (entries.size() > MAX_ENTRIES) {
      throw SqsErrors.tooManyBatchEntries(entries.size());
    }
    Set<String> seen = new HashSet<>();
    for (E entry : entries) {
      String entryId = id.apply(entry);
      if (entryId == null || !ID.matcher(entryId).matches()) {
        throw SqsErrors.batchEntryIdIsInvalid();
      }
      if (!seen.add(entryId)) {
        throw SqsErrors.batchEntryIdsNotDistinct(entryId);
      }
    }
    return new BatchEntries<>(entries, id);
  }

  private static <Q extends AwsRequest, E> Batch<Q, E> batch(
      Class<Q> request, Function<Q, List<E>> entries) {
    return Batch.of(request, entries, INTERNAL_ERROR, INTERNAL_ERROR);
  }

  /** Does it for each entry in turn. */
  BatchEntries<E, R> each(Call call, Function<E, R> action) {
    for (E entry : entries) {
      try {
        call.beginEntry();
        successful.add(action.apply(entry));
      } catch (AwsError error) {
        failed.add(
            BatchResultErrorEntry.builder()
                .id(id.apply(entry))
                .code(error.code())
                .message(error.getMessage())
                .senderFault(error.status() < 500)
                .build());
      }
    }
    return this;
  }

  List<R> successful() {
    return successful;
  }

  List<BatchResultErrorEntry> failed() {
    return failed;
  }
}
