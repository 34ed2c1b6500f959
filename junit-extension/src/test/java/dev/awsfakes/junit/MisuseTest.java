package dev.awsfakes.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What a person reads who uses the annotations wrongly. */
class MisuseTest {

  private static String failureOf(Class<?> sample) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(sample))
        .execute()
        .testEvents()
        .failed()
        .stream()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .map(result -> result.getThrowable().orElseThrow().getMessage())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TwiceDifferently | Declared twice, and differently",
        "BadName | @Queue(\"a b\") cannot be made: ",
        "SeedDoesNotFit | @Table(\"orders\") cannot be made: ",
        "SeedIsMissing | There is no nowhere.json on the class path",
        "SeedIsNoArray | must be a JSON array of objects",
        "SeedMethodIsMissing | has no method nothing()",
        "FolderIsMissing | There is no folder nowhere on the class path",
        "NotAString | injected as a String",
        "NoInstant | an instant is written as 2026-01-01T00:00:00Z",
        "FrozenInASharedCloud | share one cloud and its clock"
      })
  void sample_failsWithAWord(String sample, String words) throws ClassNotFoundException {
    assertThat(failureOf(Class.forName(MisuseTest.class.getName() + "$" + sample))).contains(words);
  }

  @ExtendWith(AwsFakesExtension.class)
  @Queue("a")
  static class TwiceDifferently {
    @Test
    @Queue(value = "a", delaySeconds = 1)
    void test() {}
  }

  @ExtendWith(AwsFakesExtension.class)
  @Queue("a b")
  static class BadName {
    @Test
    void test() {}
  }

  @ExtendWith(AwsFakesExtension.class)
  @Table(value = "orders", partitionKey = "sku", seed = "orders.json")
  static class SeedDoesNotFit {
    @Test
    void test() {}
  }

  @ExtendWith(AwsFakesExtension.class)
  @Table(value = "orders", seed = "nowhere.json")
  static class SeedIsMissing {
    @Test
    void test() {}
  }

  @ExtendWith(AwsFakesExtension.class)
  @Table(value = "orders", seed = "object.json")
  static class SeedIsNoArray {
    @Test
    void test() {}
  }

  @ExtendWith(AwsFakesExtension.class)
  @Table(value = "orders", bean = DeclaredResourcesTest.Invoice.class, seedMethod = "nothing")
  static class SeedMethodIsMissing {
    @Test
    void test() {}
  }

  @ExtendWith(AwsFakesExtension.class)
  @Bucket(value = "files", seed = "nowhere")
  static class FolderIsMissing {
    @Test
    void test() {}
  }

  @ExtendWith(AwsFakesExtension.class)
  static class NotAString {
    @Test
    void test(@Queue("q") Integer url) {}
  }

  @ExtendWith(AwsFakesExtension.class)
  @FrozenAt("yesterday")
  @Queue("q")
  static class NoInstant {
    @Test
    void test() {}
  }

  @ExtendWith(AwsFakesExtension.class)
  @SharedCloud
  @Queue("q")
  static class FrozenInASharedCloud {
    @Test
    @FrozenAt("2026-01-01T00:00:00Z")
    void test() {}
  }
}
