package dev.awsfakes.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.Snapshot;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * A cloud that went back to a snapshot, and a fork of one, answer as a cloud does to which nothing
 * else ever happened. Ids come from the seed, so answers can be compared to the letter.
 */
class SnapshotProperties {
  private static final int LENGTH = 120;

  @Property(tries = 8)
  void aCloudThatWentBack_answersAsIfNothingHadHappened(@ForAll long seed) {
    World world = new World(seed);
    World twin = new World(seed);
    program(seed, world).run(world.aws);
    program(seed, world).run(twin.aws);
    Snapshot snapshot = world.aws.snapshot();
    String explained = world.aws.explain();

    program(seed + 1, world).run(world.aws);
    world.aws.restore(snapshot);

    assertThat(resources(world.aws)).isEqualTo(explained.substring(start(explained)));
    assertSame(program(seed + 2, world), world.aws, twin.aws);
  }

  @Property(tries = 6)
  void aCloudGoesBack_toEachOfSeveralSnapshots(@ForAll long seed) {
    World world = new World(seed);
    World twin = new World(seed);
    Snapshot first = world.aws.snapshot();
    program(seed, world).run(world.aws);
    Snapshot second = world.aws.snapshot();
    program(seed + 1, world).run(world.aws);

    world.aws.restore(second);
    program(seed + 2, world).run(world.aws);
    world.aws.restore(second);
    program(seed + 3, world).run(world.aws);
    world.aws.restore(first);

    assertSame(program(seed, world), world.aws, twin.aws);
  }

  @Property(tries = 8)
  void aFork_answersAsItsOriginal_andNeitherChangesTheOther(@ForAll long seed) {
    World world = new World(seed);
    program(seed, world).run(world.aws);

    try (FakeAws fork = world.aws.fork()) {
      assertThat(resources(fork)).isEqualTo(resources(world.aws));
      assertSame(program(seed + 1, world), fork, world.aws);
    }
  }

  private static void assertSame(Program program, FakeAws one, FakeAws other) {
    List<String> answers = program.run(one);
    List<String> others = program.run(other);
    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i)).as("answer %d", i).isEqualTo(others.get(i));
    }
  }

  private static Program program(long seed, World world) {
    return new Program(seed, LENGTH, world.names);
  }

  private static String resources(FakeAws aws) {
    String explanation = aws.explain();
    return explanation.substring(start(explanation));
  }

  private static int start(String explanation) {
    return Math.max(explanation.indexOf("Resources:"), 0);
  }
}
