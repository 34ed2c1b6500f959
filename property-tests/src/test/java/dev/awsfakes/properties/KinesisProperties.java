package dev.awsfakes.properties;

import static dev.awsfakes.properties.Programs.action;
import static dev.awsfakes.properties.Programs.number;
import static dev.awsfakes.properties.Programs.step;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/**
 * Random programs on a stream: each key's records stay in order, whatever becomes of the shards.
 */
class KinesisProperties {
  private static final int TRIES = 100;
  private static final int ACTIONS = 30;
  private static final int CHOICES = 20;

  /** No number of these is the retention, so that no record is just about to be forgotten. */
  private static final Duration STEP = Duration.ofSeconds(3_601);

  @Property(tries = TRIES)
  void records_throughSplitsAndMerges_areReadAsTheyWerePut(
      @ForAll("programs") ActionChain<KinesisRun> program) {
    KinesisReads.assertReplaysAreEqual(
        program
            .withInvariant("shards", KinesisReads::assertShards)
            .withInvariant("replay", KinesisReads::assertReplay)
            .run());
  }

  @Provide
  Arbitrary<ActionChain<KinesisRun>> programs() {
    return ActionChain.startWith(KinesisRun::new)
        .withAction(6, action(KinesisProperties::puts))
        .withAction(3, action(KinesisProperties::batches))
        .withAction(3, action(KinesisProperties::splits))
        .withAction(3, action(KinesisProperties::merges))
        .withAction(1, action(KinesisProperties::scalings))
        .withAction(2, action(KinesisProperties::advances))
        .withMaxTransformations(ACTIONS);
  }

  private static Arbitrary<Transformer<KinesisRun>> puts() {
    return Arbitraries.of(KinesisRun.KEYS).map(key -> step("put " + key, run -> run.put(key)));
  }

  private static Arbitrary<Transformer<KinesisRun>> batches() {
    return Arbitraries.of(KinesisRun.KEYS)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(keys -> step("put " + keys, run -> run.putAll(keys)));
  }

  private static Arbitrary<Transformer<KinesisRun>> splits() {
    return Combinators.combine(number(CHOICES), Arbitraries.of(1, 5, 9))
        .as(
            (choice, tenths) ->
                step(
                    "split " + choice + " at " + tenths + "/10", run -> run.split(choice, tenths)));
  }

  private static Arbitrary<Transformer<KinesisRun>> merges() {
    return Combinators.combine(number(CHOICES), Arbitraries.of(true, false))
        .as(
            (choice, upperFirst) ->
                step(
                    "merge " + choice + (upperFirst ? " into upper" : " into lower"),
                    run -> run.merge(choice, upperFirst)));
  }

  private static Arbitrary<Transformer<KinesisRun>> scalings() {
    return Arbitraries.of(true, false)
        .map(up -> step(up ? "double" : "halve", run -> run.scale(up)));
  }

  private static Arbitrary<Transformer<KinesisRun>> advances() {
    return Arbitraries.of(1, 7, 13)
        .map(
            steps ->
                step(
                    "advance " + steps + " x " + STEP,
                    run -> run.advance(STEP.multipliedBy(steps))));
  }
}
