package dev.awsfakes.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import io.awspring.cloud.sqs.listener.SqsMessageListenerContainer;
import io.awspring.cloud.sqs.operations.SqsTemplate;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** Spring Cloud AWS's listener container and template on the fake. */
class SpringCloudAwsSqsTest {
  private final FakeAws aws = FakeAws.create();
  private final SqsAsyncClient sqs = aws.client(SqsAsyncClient.class);
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    aws.close();
  }

  private String queue(String name, Map<String, String> attributes) {
    return sqs.createQueue(r -> r.queueName(name).attributesWithStrings(attributes))
        .join()
        .queueUrl();
  }

  private SqsMessageListenerContainer<String> listening(String queue, Consumer<String> listener) {
    return SqsMessageListenerContainer.<String>builder()
        .sqsAsyncClient(sqs)
        .queueNames(queue)
        .configure(options -> options.pollTimeout(Duration.ofSeconds(1)))
        .messageListener(message -> listener.accept(message.getPayload()))
        .build();
  }

  @Test
  void listener_hearsWhatTheTemplateSends() throws InterruptedException {
    queue("orders", Map.of());
    SqsMessageListenerContainer<String> container = listening("orders", heard::add);
    container.start();
    try {
      SqsTemplate.newTemplate(sqs).send("orders", "hello");

      assertThat(heard.poll(1, TimeUnit.MINUTES)).isEqualTo("hello");
    } finally {
      container.stop();
    }
  }

  @Test
  void failingListener_getsTheMessageAgain() throws InterruptedException {
    queue("retried", Map.of("VisibilityTimeout", "1"));
    AtomicInteger attempts = new AtomicInteger();
    SqsMessageListenerContainer<String> container =
        listening(
            "retried",
            text -> {
              if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("first attempt fails");
              }
              heard.add(text);
            });
    container.start();
    try {
      SqsTemplate.newTemplate(sqs).send("retried", "hello");

      assertThat(heard.poll(1, TimeUnit.MINUTES)).isEqualTo("hello");
      assertThat(attempts.get()).isGreaterThanOrEqualTo(2);
    } finally {
      container.stop();
    }
  }
}
