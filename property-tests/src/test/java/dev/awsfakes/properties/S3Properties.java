package dev.awsfakes.properties;

import static dev.awsfakes.properties.Programs.action;
import static dev.awsfakes.properties.Programs.number;
import static dev.awsfakes.properties.Programs.step;

import dev.awsfakes.properties.S3Run.Retention;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/** Random programs on a bucket: what it and its listings show is what the model shows. */
class S3Properties {
  /** Their order by UTF-8 is not that by Java's chars; some roll up under delimiters. */
  private static final List<String> KEYS =
      List.of("a", "a/b", "a/b/c", "a/bb", "a/\uFFFD", "a/\uD83D\uDE00", "b", "é/b");

  private static final int TRIES = 100;
  private static final int FEW_TRIES = 40;
  private static final int ACTIONS = 25;
  private static final int CHOICES = 60;

  @Property(tries = TRIES)
  void versions_readFromEverySide_areTheModels(@ForAll("versioned") ActionChain<S3Run> program) {
    program.withInvariant("reads", S3Reads::assertAll).run();
  }

  @Property(tries = TRIES)
  void lockedVersions_stayAsLongAsTheModels(@ForAll("locked") ActionChain<S3Run> program) {
    program.withInvariant("reads", S3Reads::assertAll).run();
  }

  @Property(tries = FEW_TRIES)
  void uploadsInParts_becomeTheModelsObjects(@ForAll("uploads") ActionChain<S3Run> program) {
    S3Reads.assertAll(program.withInvariant("lists", run -> run.uploads.assertListed()).run());
  }

  @Property(tries = TRIES)
  void lifecycle_atEveryMidnight_leavesWhatTheModelHas(
      @ForAll("lifecycle") ActionChain<S3Run> program) {
    program
        .withInvariant("reads", S3Reads::assertAll)
        .withInvariant("lists", run -> run.uploads.assertListed())
        .run();
  }

  @Provide
  Arbitrary<ActionChain<S3Run>> versioned() {
    return writes(ActionChain.startWith(() -> new S3Run(false)))
        .withAction(1, action(S3Properties::versionings))
        .withAction(1, action(S3Properties::taggedPuts))
        .withAction(1, action(S3Properties::tags));
  }

  @Provide
  Arbitrary<ActionChain<S3Run>> locked() {
    return writes(ActionChain.startWith(() -> new S3Run(true)))
        .withAction(3, action(S3Properties::lockedPuts))
        .withAction(3, action(S3Properties::retentions))
        .withAction(2, action(S3Properties::holds))
        .withAction(2, action(S3Properties::bypasses))
        .withAction(2, action(S3Properties::advances));
  }

  @Provide
  Arbitrary<ActionChain<S3Run>> uploads() {
    return ActionChain.startWith(() -> new S3Run(false))
        .withAction(1, action(S3Properties::versionings))
        .withAction(1, action(S3Properties::puts))
        .withAction(4, action(S3Properties::begins))
        .withAction(7, action(S3Properties::parts))
        .withAction(4, action(S3Properties::completes))
        .withAction(1, action(S3Properties::aborts))
        .withMaxTransformations(ACTIONS);
  }

  @Provide
  Arbitrary<ActionChain<S3Run>> lifecycle() {
    return writes(ActionChain.startWith(S3Lifecycle::begin))
        .withAction(1, action(S3Properties::versionings))
        .withAction(3, action(S3Properties::taggedPuts))
        .withAction(2, action(S3Properties::tags))
        .withAction(2, action(S3Properties::begins))
        .withAction(2, action(S3Properties::parts))
        .withAction(1, action(S3Properties::completes))
        .withAction(5, action(S3Properties::hours))
        .withMaxTransformations(2 * ACTIONS);
  }

  private static ActionChainArbitrary<S3Run> writes(ActionChainArbitrary<S3Run> start) {
    return start
        .withAction(5, action(S3Properties::puts))
        .withAction(2, action(S3Properties::deletes))
        .withAction(2, action(S3Properties::deletesOfVersions))
        .withMaxTransformations(ACTIONS);
  }

  private static Arbitrary<Transformer<S3Run>> versionings() {
    return Arbitraries.of(BucketVersioningStatus.ENABLED, BucketVersioningStatus.SUSPENDED)
        .map(status -> step("versioning " + status, run -> run.setVersioning(status)));
  }

  private static Arbitrary<Transformer<S3Run>> puts() {
    return Arbitraries.of(KEYS)
        .map(key -> step("put " + key, run -> run.put(key, new Retention("", 0))));
  }

  private static Arbitrary<Transformer<S3Run>> taggedPuts() {
    return Combinators.combine(Arbitraries.of(KEYS), Arbitraries.of(S3Lifecycle.TAGS))
        .as(
            (key, tags) ->
                step("put " + key + " " + tags, run -> run.put(key, new Retention("", 0), tags)));
  }

  private static Arbitrary<Transformer<S3Run>> tags() {
    return Combinators.combine(number(CHOICES), Arbitraries.of(S3Lifecycle.TAGS))
        .as((choice, tags) -> step("tag " + choice + " " + tags, run -> run.tag(choice, tags)));
  }

  private static Arbitrary<Transformer<S3Run>> deletes() {
    return Arbitraries.of(KEYS).map(key -> step("delete " + key, run -> run.delete(key)));
  }

  private static Arbitrary<Transformer<S3Run>> deletesOfVersions() {
    return number(CHOICES)
        .map(choice -> step("delete version " + choice, run -> run.deleteVersion(choice, false)));
  }

  private static Arbitrary<Transformer<S3Run>> bypasses() {
    return number(CHOICES)
        .map(
            choice ->
                step("delete locked version " + choice, run -> run.deleteVersion(choice, true)));
  }

  private static Arbitrary<Retention> modesAndDays(String... modes) {
    return Combinators.combine(Arbitraries.of(modes), Arbitraries.of(1, 2, 3)).as(Retention::new);
  }

  private static Arbitrary<Transformer<S3Run>> lockedPuts() {
    return Combinators.combine(Arbitraries.of(KEYS), modesAndDays("GOVERNANCE", "COMPLIANCE"))
        .as((key, kept) -> step("put " + key + " " + kept, run -> run.put(key, kept)));
  }

  private static Arbitrary<Transformer<S3Run>> retentions() {
    return Combinators.combine(
            number(CHOICES),
            modesAndDays("GOVERNANCE", "COMPLIANCE", ""),
            Arbitraries.of(true, false))
        .as(
            (choice, kept, bypass) ->
                step(
                    "retain " + choice + " " + kept + (bypass ? " by bypass" : ""),
                    run -> run.retain(choice, kept, bypass)));
  }

  private static Arbitrary<Transformer<S3Run>> holds() {
    return Combinators.combine(number(CHOICES), Arbitraries.of("ON", "OFF"))
        .as(
            (choice, status) ->
                step("hold " + choice + " " + status, run -> run.hold(choice, status)));
  }

  private static Arbitrary<Transformer<S3Run>> advances() {
    return Arbitraries.of(1, 86_399, 86_400)
        .map(
            seconds ->
                step("advance " + seconds + "s", run -> run.advance(Duration.ofSeconds(seconds))));
  }

  private static Arbitrary<Transformer<S3Run>> hours() {
    return Arbitraries.of(1, 23, 24, 25, 70)
        .map(hours -> step("advance " + hours + "h", run -> S3Lifecycle.advance(run, hours)));
  }

  private static Arbitrary<Transformer<S3Run>> begins() {
    return Arbitraries.of(KEYS).map(key -> step("begin " + key, run -> run.uploads.begin(key)));
  }

  private static Arbitrary<Transformer<S3Run>> parts() {
    return Combinators.combine(
            number(CHOICES), Arbitraries.of(1, 2, 10_000), Arbitraries.of(true, false, false))
        .as(
            (choice, number, large) ->
                step(
                    "part %d of %d%s".formatted(number, choice, large ? ", large" : ""),
                    run -> run.uploads.uploadPart(choice, number, large)));
  }

  private static Arbitrary<Transformer<S3Run>> completes() {
    return Combinators.combine(number(CHOICES), Arbitraries.of(1, 1, 2))
        .as(
            (choice, from) ->
                step(
                    "complete " + choice + " from " + from,
                    run -> run.uploads.complete(choice, from)));
  }

  private static Arbitrary<Transformer<S3Run>> aborts() {
    return number(CHOICES).map(choice -> step("abort " + choice, run -> run.uploads.abort(choice)));
  }
}
