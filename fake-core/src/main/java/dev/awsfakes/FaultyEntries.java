package dev.awsfakes;

import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Batch;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Ids;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a batch that fail while the others are done, made by {@link Fault#entries()}:
 * first which, then how. It is in force once it was told how, by {@link #fail()} or {@link
 * #fail(String)}. What is not narrowed down strikes every entry.
 *
 * <p>The answer is AWS's for such entries: the failed ones of SQS and S3 with their code, the
 * records of Kinesis with {@code ErrorCode} and {@code FailedRecordCount}, the {@code
 * UnprocessedItems} and {@code UnprocessedKeys} of DynamoDB, which fails the whole batch if nothing
 * of it is done. Entries are counted in the order of the request, in DynamoDB table by table.
 *
 * @param <E> the class of an entry
 */
public final class FaultyEntries<E> {
  private final Fault<?> fault;
  private final Class<E> entryType;
  private final Ids chance;
  private final Set<Integer> positions = new HashSet<>();
  private Predicate<? super E> condition = entry -> true;
  private double probability = 1;
  private int atMost = Integer.MAX_VALUE;

  FaultyEntries(Fault<?> fault, Class<E> entryType, Ids chance) {
    this.fault = fault;
    this.entryType = entryType;
    this.chance = chance;
  }

  /**
   * Only the entries at these positions; the first is 0.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public FaultyEntries<E> at(int... indexes) {
    for (int index : indexes) {
      if (index < 0) {
        throw new IllegalArgumentException("The first entry is at 0; there is none at " + index);
      }
      positions.add(index);
    }
    return this;
  }

  /** Only entries that match. */
  public FaultyEntries<E> when(Predicate<? super E> condition) {
    this.condition = condition;
    return this;
  }

  /**
   * Strikes each matching entry with this probability, as the cloud's seed decides.
   *
   * @throws IllegalArgumentException if it is not from 0 to 1
   */
  public FaultyEntries<E> withProbability(double probability) {
    this.probability = Fault.requireProbability(probability);
    return this;
  }

  /**
   * Strikes no more than this many entries of a call, the first ones.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public FaultyEntries<E> atMost(int entries) {
    this.atMost = Fault.requireNotNegative(entries, "entries");
    return this;
  }

  /** They fail as entries of that operation mostly do, throttled or by an internal error. */
  public void fail() {
    fault.strikeWith(call -> strike(call, null));
  }

  /**
   * They fail with the error of a code. A call throws an {@link IllegalArgumentException} if its
   * service has no such error, or its entries do not fail with it.
   */
  public void fail(String errorCode) {
    fault.strikeWith(call -> strike(call, errorCode));
  }

  private @Nullable RuntimeException strike(Call call, @Nullable String errorCode) {
    Optional<Batch<?, ?>> batch = call.service().batchOf(call.request());
    if (batch.isEmpty()) {
      return fault.isFor(call) ? new IllegalArgumentException(noBatch(call)) : null;
    }
    AwsError error =
        errorCode == null
            ? batch.get().usualError(call.service().errors())
            : batch.get().error(errorCode, call.service().errors());
    List<?> entries = batch.get().entriesOf(call.request());
    int struck = 0;
    for (int i = 0; i < entries.size() && struck < atMost; i++) {
      if (strikes(i, entries.get(i), call)) {
        struck++;
        call.failEntry(i, error);
      }
    }
    return null;
  }

  private boolean strikes(int position, Object entry, Call call) {
    if (!entryType.isInstance(entry)) {
      throw new IllegalArgumentException(
          "The entries of %s are not of %s."
              .formatted(call.request().getClass().getSimpleName(), entryType.getName()));
    }
    return (positions.isEmpty() || positions.contains(position))
        && condition.test(entryType.cast(entry))
        && (probability == 1 || chance.nextDouble() < probability);
  }

  private static String noBatch(Call call) {
    List<String> batches =
        call.service().batches().get().stream()
            .map(each -> each.request().getSimpleName())
            .toList();
    return call.operation()
        + " has no entries of which some could fail. "
        + (batches.isEmpty()
            ? "No operation of the service has."
            : "These of the service have: " + String.join(", ", batches) + ".");
  }
}
