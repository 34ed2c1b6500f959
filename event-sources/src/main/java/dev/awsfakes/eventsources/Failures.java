package dev.awsfakes.eventsources;

import dev.awsfakes.FakeClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What went wrong so far, oldest first. */
final class Failures {
  private final FakeClock clock;
  private final List<BatchFailure> all = new ArrayList<>();

  Failures(FakeClock clock) {
    this.clock = clock;
  }

  /** These records come again. */
  void failed(String sourceArn, List<String> ids, @Nullable Throwable error) {
    all.add(new BatchFailure(sourceArn, clock.now(), ids, Optional.ofNullable(error), false));
  }

  /** These records do not come again. */
  void discarded(String sourceArn, List<String> ids, @Nullable Throwable error) {
    all.add(new BatchFailure(sourceArn, clock.now(), ids, Optional.ofNullable(error), true));
  }

  List<BatchFailure> all() {
    return List.copyOf(all);
  }
}
