package dev.awsfakes.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.awsfakes.FakeAws;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Classes that share a cloud by its name. */
class NamedCloudTest {
  private static final List<FakeAws> SEEN = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void forget() {
    SEEN.clear();
  }

  private static Events run(Class<?>... samples) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(
            Stream.of(samples).map(sample -> selectClass(sample)).toArray(ClassSelector[]::new))
        .execute()
        .allEvents();
  }

  private static String failureOf(Class<?>... samples) {
    return run(samples).failed().stream()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .map(result -> String.valueOf(result.getThrowable().orElseThrow().getMessage()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void classesOfOneName_shareACloud_closedAfterTheLast() {
    run(First.class, Second.class, Other.class).assertStatistics(stats -> stats.failed(0));

    assertThat(SEEN).hasSize(4);
    assertThat(Set.copyOf(SEEN.subList(0, 3))).hasSize(1);
    assertThat(SEEN.get(3)).isNotSameAs(SEEN.get(0));
    assertThat(SEEN)
        .allSatisfy(
            aws ->
                assertThatThrownBy(() -> aws.client(SqsClient.class))
                    .hasMessageContaining("closed"));
  }

  @SharedCloud("orders")
  @Queue("made-once")
  @ExtendWith(AwsFakesExtension.class)
  static class First {
    @Test
    void test(FakeAws aws) {
      SEEN.add(aws);
    }

    @Nested
    class Inner {
      @Test
      void test(FakeAws aws) {
        SEEN.add(aws);
      }
    }
  }

  @SharedCloud("orders")
  @ExtendWith(AwsFakesExtension.class)
  static class Second {
    @Test
    void test(FakeAws aws, SqsClient sqs) {
      assertThat(sqs.listQueues().queueUrls()).hasSize(1);
      SEEN.add(aws);
    }
  }

  @SharedCloud("users")
  @ExtendWith(AwsFakesExtension.class)
  static class Other {
    @Test
    void test(FakeAws aws) {
      SEEN.add(aws);
    }
  }

  @Test
  void nestedClassOfAnotherName_conflicts() {
    assertThat(failureOf(Outer.class)).contains("shares the clouds orders and users at once");
  }

  @SharedCloud("orders")
  @ExtendWith(AwsFakesExtension.class)
  static class Outer {
    @Nested
    @SharedCloud("users")
    class Inner {
      @Test
      void test(FakeAws aws) {
        SEEN.add(aws);
      }
    }
  }

  @Test
  void laterClassWithAnotherClock_conflicts() {
    assertThat(failureOf(First.class, Frozen.class))
        .contains("FrozenAt")
        .contains("share one cloud and its clock")
        .contains(First.class.getName());
  }

  @SharedCloud("orders")
  @FrozenAt("2026-01-01T00:00:00Z")
  @ExtendWith(AwsFakesExtension.class)
  static class Frozen {
    @Test
    void test(FakeAws aws) {
      SEEN.add(aws);
    }
  }
}
