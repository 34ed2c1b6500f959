package dev.awsfakes.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

class ExplanationPageTest {
  @TempDir Path folder;

  private final FakeAws aws =
      FakeAws.builder().frozenAt(Instant.parse("2026-01-01T00:00:00Z")).seed(7).build();

  private Path page() {
    Path file = folder.resolve("reports").resolve("cloud.html");
    aws.explainTo(file);
    return file;
  }

  @Test
  void page_hasResourcesCallsAndWhatWasSaid() {
    SqsClient sqs = aws.client(SqsClient.class);
    String url = sqs.createQueue(r -> r.queueName("orders")).queueUrl();
    aws.client(SqsClient.class, Region.EU_WEST_1).createQueue(r -> r.queueName("there"));
    sqs.sendMessage(r -> r.queueUrl(url).messageBody("<script>alert('O-1')</script>"));
    assertThatThrownBy(() -> sqs.getQueueUrl(r -> r.queueName("missing"))).isNotNull();

    assertThat(page())
        .content()
        .startsWith("<!doctype html>")
        .contains("2026-01-01T00:00:00Z", "frozen · seed 7", "queue · 2", "<code>orders</code>")
        .contains("eu-west-1", "sqs:SendMessage", "&lt;script&gt;alert")
        .contains("class=\"failed\">QueueDoesNotExistException")
        .doesNotContain("<script");
  }

  @Test
  void page_ofAnEmptyCloud_saysSo() {
    assertThat(page()).content().contains("No resources", "Calls · 0");
  }

  @Test
  void page_thatCannotBeWritten_isAnError() {
    assertThatThrownBy(() -> aws.explainTo(folder)).isInstanceOf(UncheckedIOException.class);
  }
}
