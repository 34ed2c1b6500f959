package dev.awsfakes;

import dev.awsfakes.spi.Call;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;

/**
 * What a test wants to go wrong.
 *
 * <pre>{@code
 * aws.faults().on(PutItemRequest.class).times(2).fail(ProvisionedThroughputExceededException.class);
 * }</pre>
 *
 * <p>Of several faults that match a call, the one declared first is used. Safe for use by any
 * number of threads.
 */
public final class Faults {
  private final List<Fault<?>> faults = new CopyOnWriteArrayList<>();

  Faults() {}

  /** A fault for calls with requests of the given class; it takes effect once it is told how. */
  public <R extends AwsRequest> Fault<R> on(Class<R> requestType) {
    return new Fault<>(this, requestType);
  }

  /** Forgets all faults. */
  public void clear() {
    faults.clear();
  }

  void add(Fault<?> fault) {
    faults.add(fault);
  }

  @Nullable RuntimeException insteadOf(Call call) {
    return faults.isEmpty() ? null : strike(call, false);
  }

  @Nullable RuntimeException after(Call call) {
    return faults.isEmpty() ? null : strike(call, true);
  }

  private @Nullable RuntimeException strike(Call call, boolean applied) {
    for (Fault<?> fault : faults) {
      RuntimeException failure = fault.strike(call, applied);
      if (failure != null) {
        return failure;
      }
    }
    return null;
  }
}
