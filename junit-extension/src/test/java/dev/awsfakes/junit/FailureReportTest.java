package dev.awsfakes.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.awsfakes.FakeAws;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.EventType;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What the report of a failed test says, and that others say nothing. */
class FailureReportTest {

  private static List<String> reports(Class<?> sample) {
    EngineExecutionResults results =
        EngineTestKit.engine("junit-jupiter").selectors(selectClass(sample)).execute();
    return results.allEvents().stream()
        .filter(event -> event.getType() == EventType.REPORTING_ENTRY_PUBLISHED)
        .map(event -> event.getRequiredPayload(ReportEntry.class))
        .map(entry -> entry.getKeyValuePairs().get("aws-fakes"))
        .toList();
  }

  @Test
  void failedTest_reportsTimeCallsAndResources() {
    List<String> reports = reports(Failing.class);

    assertThat(reports).hasSize(1);
    assertThat(reports.get(0))
        .startsWith("AWS fakes at 2026-01-01T00:00:00Z (frozen), seed 42\n")
        .contains("2026-01-01T00:00:00Z sqs:SendMessage ok\n")
        .contains("sqs:GetQueueUrl QueueDoesNotExistException: ")
        .contains("  queue orders: 1 visible, 0 in flight, 0 delayed\n")
        .contains("  queue orders in eu-west-1: 0 visible");
  }

  @Test
  void passedTest_reportsNothing() {
    assertThat(reports(Passing.class)).isEmpty();
  }

  @Test
  void failedTestWithoutACloud_reportsNothing() {
    assertThat(reports(FailingWithoutCloud.class)).isEmpty();
  }

  @FrozenAt("2026-01-01T00:00:00Z")
  @Queue("orders")
  static class Failing {
    @RegisterExtension
    static AwsFakesExtension fakes = AwsFakesExtension.with(cloud -> cloud.seed(42));

    @Test
    void fails(
        SqsClient sqs,
        @Queue("orders") String url,
        @Queue(value = "orders", region = "eu-west-1") String there) {
      sqs.sendMessage(r -> r.queueUrl(url).messageBody("x"));
      sqs.getQueueUrl(r -> r.queueName("missing"));
    }
  }

  @ExtendWith(AwsFakesExtension.class)
  static class Passing {
    @Test
    void passes(FakeAws aws) {
      assertThat(aws.explain()).contains("Resources: none");
    }
  }

  @ExtendWith(AwsFakesExtension.class)
  static class FailingWithoutCloud {
    @Test
    void fails() {
      assertThat(1).isEqualTo(2);
    }
  }
}
