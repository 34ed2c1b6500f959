package dev.awsfakes.properties;

import static dev.awsfakes.properties.Programs.action;
import static dev.awsfakes.properties.Programs.number;
import static dev.awsfakes.properties.Programs.step;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import software.amazon.awssdk.regions.Region;

/** Random programs on keys: a ciphertext opens with what sealed it and with nothing else. */
class KmsProperties {
  private static final int TRIES = 100;
  private static final int ACTIONS = 25;
  private static final int CHOICES = 20;
  private static final List<Map<String, String>> CONTEXTS =
      List.of(Map.of(), Map.of("a", "1"), Map.of("a", "2"), Map.of("a", "1", "b", "2"));

  @Property(tries = TRIES)
  void ciphertexts_openUnderTheirKeyAndContextAlone(
      @ForAll("programs") ActionChain<KmsRun> program) {
    program.withInvariant("opens", KmsReads::assertAll).run();
  }

  @Provide
  Arbitrary<ActionChain<KmsRun>> programs() {
    return ActionChain.startWith(KmsRun::new)
        .withAction(1, action(KmsProperties::creations))
        .withAction(2, action(KmsProperties::replications))
        .withAction(2, action(KmsProperties::states))
        .withAction(4, action(KmsProperties::encryptions))
        .withAction(2, action(KmsProperties::dataKeys))
        .withAction(2, action(KmsProperties::reEncryptions))
        .withAction(2, action(KmsProperties::rotations))
        .withAction(1, action(KmsProperties::schedules))
        .withAction(1, action(KmsProperties::advances))
        .withMaxTransformations(ACTIONS);
  }

  private static Arbitrary<Region> regions() {
    return Arbitraries.of(KmsRun.REGIONS);
  }

  private static Arbitrary<Transformer<KmsRun>> creations() {
    return Arbitraries.of(true, false)
        .map(multi -> step(multi ? "create multi-Region" : "create", run -> run.create(multi)));
  }

  private static Arbitrary<Transformer<KmsRun>> replications() {
    return number(CHOICES).map(choice -> step("replicate " + choice, run -> run.replicate(choice)));
  }

  private static Arbitrary<Transformer<KmsRun>> states() {
    return Combinators.combine(number(CHOICES), regions(), Arbitraries.of(true, true, false))
        .as(
            (choice, region, enabled) ->
                step(
                    (enabled ? "enable " : "disable ") + choice + " in " + region,
                    run -> run.setEnabled(choice, region, enabled)));
  }

  private static Arbitrary<Transformer<KmsRun>> encryptions() {
    return Combinators.combine(number(CHOICES), regions(), Arbitraries.of(CONTEXTS))
        .as(
            (choice, region, context) ->
                step(
                    "encrypt under %d in %s, %s".formatted(choice, region, context),
                    run -> run.encrypt(choice, region, context)));
  }

  private static Arbitrary<Transformer<KmsRun>> dataKeys() {
    return Combinators.combine(number(CHOICES), regions(), Arbitraries.of(CONTEXTS))
        .as(
            (choice, region, context) ->
                step(
                    "data key under %d in %s, %s".formatted(choice, region, context),
                    run -> run.generateDataKey(choice, region, context)));
  }

  private static Arbitrary<Transformer<KmsRun>> reEncryptions() {
    return Combinators.combine(number(CHOICES), number(CHOICES), Arbitraries.of(CONTEXTS))
        .as(
            (which, choice, context) ->
                step(
                    "re-encrypt %d under %d, %s".formatted(which, choice, context),
                    run -> run.reEncrypt(which, choice, context)));
  }

  private static Arbitrary<Transformer<KmsRun>> rotations() {
    return number(CHOICES).map(choice -> step("rotate " + choice, run -> run.rotate(choice)));
  }

  private static Arbitrary<Transformer<KmsRun>> schedules() {
    return Combinators.combine(number(CHOICES), Arbitraries.of(90, 365))
        .as(
            (choice, days) ->
                step(
                    "rotate " + choice + " every " + days + " days",
                    run -> run.rotateEvery(choice, days)));
  }

  private static Arbitrary<Transformer<KmsRun>> advances() {
    return Arbitraries.of(1, 90, 400)
        .map(days -> step("advance " + days + " days", run -> run.advance(days)));
  }
}
