package dev.awsfakes.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.port.MessageSink;
import dev.awsfakes.port.MessageSink.Refusal;
import dev.awsfakes.port.MessageSink.Sender;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Scope;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

class QueueSinkTest extends SqsTest {
  private static final Sender S3 =
      new Sender("s3.amazonaws.com", "arn:aws:s3:::b", new Scope("000000000000", Region.US_EAST_1));

  private static final String MISSING = "arn:aws:sqs:us-east-1:000000000000:none";

  private final MessageSink sink = Cloud.of(aws).port(MessageSink.class).orElseThrow();

  @Test
  void deliver_standardQueue_isReceivedAsAnyMessage() {
    String url = queue("events");

    assertThat(sink.deliver(S3, arn(url), "{}", clock.now())).isEmpty();

    Message message = receive(url, r -> r.messageSystemAttributeNamesWithStrings("All")).get(0);
    assertThat(message.body()).isEqualTo("{}");
    assertThat(message.md5OfBody()).isEqualTo("99914b932bd37a50b983c5e7c90ae93b");
    assertThat(message.attributes().get(MessageSystemAttributeName.SENDER_ID)).startsWith("AIDA");
  }

  @Test
  void deliver_missingQueue_isRefused() {
    assertThat(sink.refusal(S3, MISSING, clock.now())).contains(Refusal.NOT_FOUND);
    assertThat(sink.deliver(S3, MISSING, "{}", clock.now())).contains(Refusal.NOT_FOUND);
  }

  @Test
  void deliver_fifoQueue_isRefusedAndStoresNothing() {
    String url = fifo("events.fifo");

    assertThat(sink.refusal(S3, arn(url), clock.now())).contains(Refusal.UNSUITABLE);
    assertThat(sink.deliver(S3, arn(url), "{}", clock.now())).contains(Refusal.UNSUITABLE);
    assertThat(receive(url)).isEmpty();
  }

  @Test
  void deliver_bodyOverTheQueuesLimit_isRefused() {
    String url = queue("small", Map.of("MaximumMessageSize", "1024"));

    assertThat(sink.deliver(S3, arn(url), "x".repeat(1025), clock.now()))
        .contains(Refusal.UNSUITABLE);
    assertThat(sink.deliver(S3, arn(url), "x".repeat(1024), clock.now())).isEmpty();
    assertThat(receive(url)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:sqs:us-east-1:000000000000:q, true",
    "arn:aws:sns:us-east-1:000000000000:q, false",
    "sqs, false"
  })
  void serves_queueArnsOnly(String arn, boolean served) {
    assertThat(sink.serves(arn)).isEqualTo(served);
  }
}
