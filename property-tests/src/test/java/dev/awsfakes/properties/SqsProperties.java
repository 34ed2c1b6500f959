package dev.awsfakes.properties;

import static dev.awsfakes.properties.Programs.action;
import static dev.awsfakes.properties.Programs.number;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;

/** Random programs on a queue: what it gives is what the model gives. */
class SqsProperties {
  private static final int TRIES = 150;

  @Property(tries = TRIES)
  void standardQueue_behavesAsTheModel(@ForAll("standard") ActionChain<SqsRun> program) {
    program.withInvariant("counts", SqsRun::assertCounts).run();
  }

  @Property(tries = TRIES)
  void fifoQueue_behavesAsTheModel(@ForAll("fifo") ActionChain<SqsRun> program) {
    program.withInvariant("counts", SqsRun::assertCounts).run();
  }

  @Provide
  Arbitrary<ActionChain<SqsRun>> standard() {
    return programs(false);
  }

  @Provide
  Arbitrary<ActionChain<SqsRun>> fifo() {
    return programs(true);
  }

  private static ActionChainArbitrary<SqsRun> programs(boolean fifo) {
    return ActionChain.startWith(() -> new SqsRun(fifo))
        .withAction(4, action(SqsProperties::sends))
        .withAction(4, action(SqsProperties::receives))
        .withAction(2, action(SqsProperties::deletes))
        .withAction(1, action(SqsProperties::visibilityChanges))
        .withAction(2, action(SqsProperties::advances))
        .withMaxTransformations(40);
  }

  private static Arbitrary<Transformer<SqsRun>> sends() {
    return Combinators.combine(number(3), Arbitraries.of(0, 0, 5, 900))
        .as(
            (group, delay) ->
                Transformer.mutate(
                    "send(" + group + ", " + delay + ")", run -> run.send(group, delay)));
  }

  private static Arbitrary<Transformer<SqsRun>> receives() {
    return Combinators.combine(Arbitraries.integers().between(1, 10), Arbitraries.of(0, 1, 30, 700))
        .as(
            (max, visibility) ->
                Transformer.mutate(
                    "receive(" + max + ", " + visibility + ")",
                    run -> run.receive(max, visibility)));
  }

  private static Arbitrary<Transformer<SqsRun>> deletes() {
    return number(10)
        .map(choice -> Transformer.mutate("delete(" + choice + ")", run -> run.delete(choice)));
  }

  private static Arbitrary<Transformer<SqsRun>> visibilityChanges() {
    return Combinators.combine(number(10), Arbitraries.of(0, 1, 60))
        .as(
            (choice, seconds) ->
                Transformer.mutate(
                    "changeVisibility(" + choice + ", " + seconds + ")",
                    run -> run.changeVisibility(choice, seconds)));
  }

  private static Arbitrary<Transformer<SqsRun>> advances() {
    return Arbitraries.of(1, 4, 5, 29, 30, 60, 300, 600)
        .map(
            seconds -> Transformer.mutate("advance(" + seconds + ")", run -> run.advance(seconds)));
  }
}
