package dev.awsfakes.eventsources;

import dev.awsfakes.FakeAws;
import java.util.ArrayList;
import java.util.List;

/** The mappings of one cloud, wherever their sources are, and what became of their batches. */
final class Mappings {
  private static final int MAX_ROUNDS = 100_000;

  /** In an adversarial cloud a source may look empty that is not. */
  private static final int ADVERSARIAL_QUIET_ROUNDS = 20;

  private final List<Mapping> all = new ArrayList<>();
  private final Failures failures;
  private final Redelivery redelivery;
  private final int quietRounds;
  private boolean draining;

  Mappings(FakeAws aws) {
    this.failures = new Failures(aws.clock());
    this.redelivery = new Redelivery(aws);
    this.quietRounds = aws.isAdversarial() ? ADVERSARIAL_QUIET_ROUNDS : 1;
  }

  Failures failures() {
    return failures;
  }

  Redelivery redelivery() {
    return redelivery;
  }

  void add(Mapping mapping) {
    all.add(mapping);
  }

  /** Runs every mapping until none has anything to do. */
  void drain() {
    if (draining) {
      throw new IllegalStateException(
          "drain() runs already; a handler need not call it, what it sets off is consumed too.");
    }
    draining = true;
    try {
      int rounds = 0;
      int quiet = 0;
      while (quiet < quietRounds) {
        quiet = round() ? 0 : quiet + 1;
        if (++rounds == MAX_ROUNDS) {
          throw new IllegalStateException(
              "Still not quiet after "
                  + MAX_ROUNDS
                  + " rounds: does a handler feed its own source, or fail on a queue whose"
                  + " visibility timeout is zero?");
        }
      }
    } finally {
      draining = false;
    }
  }

  private boolean round() {
    boolean worked = false;
    for (Mapping mapping : List.copyOf(all)) {
      worked |= mapping.step();
    }
    return worked;
  }
}
