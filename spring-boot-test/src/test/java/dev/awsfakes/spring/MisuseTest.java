package dev.awsfakes.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.awsfakes.FakeAws;
import dev.awsfakes.junit.Fake;
import dev.awsfakes.junit.FrozenAt;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.springframework.boot.test.context.SpringBootTest;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What tests say that fail, or that ask for what there is not. */
class MisuseTest {
  @SpringBootTest(classes = OrderApplication.class)
  @ImportAwsFakes
  static class Fails {
    @Test
    void test(SqsClient sqs) {
      sqs.createQueue(request -> request.queueName("orders"));
      throw new AssertionError("wrong");
    }
  }

  @Test
  void failedTest_reportsTheContextsCloud() {
    assertThat(run(Fails.class).allEvents().reportingEntryPublished().stream())
        .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
        .anySatisfy(entry -> assertThat(entry.get("aws-fakes")).contains("CreateQueue", "orders"));
  }

  @SpringBootTest(classes = OrderApplication.class)
  @ImportAwsFakes(scope = CloudScope.TEST)
  static class SharesWhatIsNotShared {
    @Fake static FakeAws aws;

    @Test
    void test() {}
  }

  @Test
  void staticFieldOfACloudPerTest_isRefused() {
    assertThat(error(SharesWhatIsNotShared.class))
        .contains("scope = TEST", "use the scope CONTEXT");
  }

  @SpringBootTest(classes = OrderApplication.class)
  @ImportAwsFakes
  @FrozenAt("2026-01-01T00:00:00Z")
  static class FreezesWhatIsThere {
    @Test
    void test() {}
  }

  @Test
  void frozenAtOnAContextsCloud_isRefused() {
    assertThat(error(FreezesWhatIsThere.class)).contains("@FrozenAt on", "freeze the clock where");
  }

  @SpringBootTest(classes = OrderApplication.class)
  @ImportAwsFakes(frozenAt = "tomorrow")
  static class FreezesAtNoTime {
    @Test
    void test() {}
  }

  @Test
  void frozenAtWithoutAnInstant_isRefused() {
    assertThat(error(FreezesAtNoTime.class)).contains("written as 2026-01-01T00:00:00Z");
  }

  private static EngineExecutionResults run(Class<?> testClass) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(testClass)).execute();
  }

  private static String error(Class<?> testClass) {
    return run(testClass).allEvents().failed().stream()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable())
        .map(error -> String.valueOf(error.orElseThrow()) + error.orElseThrow().getCause())
        .reduce("", String::concat);
  }
}
