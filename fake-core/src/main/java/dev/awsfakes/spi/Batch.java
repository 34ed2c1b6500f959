package dev.awsfakes.spi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.awscore.AwsRequest;

/**
 * An operation whose request has entries that succeed or fail one by one. Its implementation calls
 * {@link Call#beginEntry()} before it does an entry, for each in turn, and answers the error as it
 * answers any other of that entry.
 *
 * @param <R> the request's class
 * @param <E> the class of an entry
 */
public final class Batch<R extends AwsRequest, E> {
  private final Class<R> request;
  private final Function<R, List<E>> entries;
  private final Map<String, String> messages = new LinkedHashMap<>();
  private boolean onlyThese;

  private Batch(Class<R> request, Function<R, List<E>> entries) {
    this.request = request;
    this.entries = entries;
  }

  /**
   * A batch.
   *
   * @param entries gives the entries of a request, in the order in which they are done
   * @param code the error that an entry fails with if nobody says which
   * @param message AWS's words for it
   */
  public static <R extends AwsRequest, E> Batch<R, E> of(
      Class<R> request, Function<R, List<E>> entries, String code, String message) {
    return new Batch<>(request, entries).or(code, message);
  }

  /** Another error that an entry may fail with, in AWS's words. */
  public Batch<R, E> or(String code, String message) {
    messages.put(code, message);
    return this;
  }

  /** The codes given are all that AWS answers for an entry; otherwise it may be any. */
  public Batch<R, E> only() {
    onlyThese = true;
    return this;
  }

  /** The request's class. */
  public Class<R> request() {
    return request;
  }

  /** The entries of a request of this batch's class. */
  public List<?> entriesOf(AwsRequest batch) {
    return entries.apply(request.cast(batch));
  }

  /** The error that an entry fails with if nobody says which. */
  public AwsError usualError(ModelledErrors errors) {
    return error(messages.keySet().iterator().next(), errors);
  }

  /**
   * The error of a code, in AWS's words where they are known.
   *
   * @throws IllegalArgumentException if no entry fails with that code
   */
  public AwsError error(String code, ModelledErrors errors) {
    if (onlyThese && !messages.containsKey(code)) {
      throw new IllegalArgumentException(
          "No entry of "
              + request.getSimpleName()
              + " fails with "
              + code
              + ", but with "
              + String.join(" or ", messages.keySet())
              + ".");
    }
    return errors.error(code, request).withMessage(messages.getOrDefault(code, code));
  }
}
