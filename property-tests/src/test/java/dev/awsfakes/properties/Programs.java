package dev.awsfakes.properties;

import java.util.function.Consumer;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.Transformer;

/** What random programs are made of. */
final class Programs {
  private Programs() {}

  /** An action that can be taken in every state. */
  static <R> Action.Independent<R> action(Supplier<Arbitrary<Transformer<R>>> transformer) {
    return transformer::get;
  }

  /** What an action does to the run, under the name that a failure prints. */
  static <R> Transformer<R> step(String name, Consumer<R> effect) {
    return Transformer.mutate(name, effect);
  }

  /** A number by which an action chooses among what there is. */
  static Arbitrary<Integer> number(int bound) {
    return Arbitraries.integers().between(0, bound - 1);
  }
}
