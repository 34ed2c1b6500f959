package dev.awsfakes.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import dev.awsfakes.junit.AwsFakesExtension;
import dev.awsfakes.junit.FrozenAt;
import dev.awsfakes.junit.Queue;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

@ExtendWith(AwsFakesExtension.class)
@FrozenAt("2026-01-01T00:00:00Z")
class FailureReportsExampleTest {

  @Test
  void the_cloud_explains_itself(
      FakeAws aws, SqsClient sqs, @Queue("orders") String queueUrl, @TempDir Path folder)
      throws Exception {
    sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody("O-1"));
    assertThatThrownBy(() -> sqs.getQueueUrl(get -> get.queueName("order")))
        .isInstanceOf(QueueDoesNotExistException.class);

    assertThat(aws.explain())
        .startsWith("AWS fakes at 2026-01-01T00:00:00Z (frozen), seed 0\n")
        .contains("  2026-01-01T00:00:00Z sqs:SendMessage ok\n")
        .contains("  2026-01-01T00:00:00Z sqs:GetQueueUrl QueueDoesNotExistException: ")
        .contains("  queue orders: 1 visible, 0 in flight, 0 delayed\n");

    aws.explainTo(folder.resolve("cloud.html"));
    assertThat(Files.readString(folder.resolve("cloud.html"))).contains("SendMessage");
  }

  @Test
  void misuse_is_told(FakeAws aws) {
    assertThatThrownBy(() -> aws.faults().on("PutItems"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Did you mean PutItem");
  }
}
