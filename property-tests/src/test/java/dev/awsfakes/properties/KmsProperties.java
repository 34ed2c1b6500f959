package dev.awsfakes.properties;

import static dev.awsfakes.properties.Programs.action;
import static dev.awsfakes.properties.Programs.number;
import static dev.awsfakes.properties.Programs.step;

import dev.awsfakes.properties.KmsRun.Place;
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

/** Random programs on keys: a ciphertext opens with what sealed it and with nothing else. */
class KmsProperties {
  private static final int TRIES = 60;
  private static final int ACTIONS = 25;
  private static final int CHOICES = 20;
  private static final List<Map<String, String>> CONTEXTS =
      List.of(Map.of(), Map.of("a", "1"), Map.of("a", "2"), Map.of("a", "1", "b", "2"));

  @Property(tries = TRIES)
  void ciphertexts_openUnderTheirKeyAndContextAlone(
      @ForAll("programs") ActionChain<KmsRun> program) {
    program.withInvariant("opens", KmsReads::assertAll).run();
  }

  @Property(tries = TRIES)
  void ciphertextsInChina_openUnderTheirKeyAndContextAlone(
      @ForAll("chinesePrograms") ActionChain<KmsRun> program) {
    program.withInvariant("opens", KmsReads::assertAll).run();
  }

  @Provide
  Arbitrary<ActionChain<KmsRun>> programs() {
    return programs(Place.COMMERCIAL);
  }

  @Provide
  Arbitrary<ActionChain<KmsRun>> chinesePrograms() {
    return programs(Place.CHINA);
  }

  private static Arbitrary<ActionChain<KmsRun>> programs(Place place) {
    return ActionChain.startWith(() -> new KmsRun(place))
        .withAction(1, action(KmsProperties::creations))
        .withAction(1, action(KmsProperties::deletions))
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

  private static Arbitrary<Integer> regions() {
    return number(2);
  }

  private static Arbitrary<Transformer<KmsRun>> creations() {
    return Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(true, false))
        .as(
            (multi, pair) ->
                step(
                    "create" + (multi ? " multi-Region" : "") + (pair ? " pair" : ""),
                    run -> run.create(multi, pair)));
  }

  private static Arbitrary<Transformer<KmsRun>> deletions() {
    return number(CHOICES)
        .map(choice -> step("delete or keep " + choice, run -> run.changeDeletion(choice)));
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
                    run -> run.setEnabled(choice, run.region(region), enabled)));
  }

  private static Arbitrary<Transformer<KmsRun>> encryptions() {
    return Combinators.combine(number(CHOICES), regions(), Arbitraries.of(CONTEXTS))
        .as(
            (choice, region, context) ->
                step(
                    "encrypt under %d in %s, %s".formatted(choice, region, context),
                    run -> run.encrypt(choice, run.region(region), context)));
  }

  private static Arbitrary<Transformer<KmsRun>> dataKeys() {
    return Combinators.combine(number(CHOICES), regions(), Arbitraries.of(CONTEXTS))
        .as(
            (choice, region, context) ->
                step(
                    "data key under %d in %s, %s".formatted(choice, region, context),
                    run -> run.generateDataKey(choice, run.region(region), context)));
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
    return Arbitraries.of(1, 29, 30, 400)
        .map(days -> step("advance " + days + " days", run -> run.advance(days)));
  }
}
