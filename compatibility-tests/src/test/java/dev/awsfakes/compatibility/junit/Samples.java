package dev.awsfakes.compatibility.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.FakeClock;
import dev.awsfakes.junit.AwsFakesExtension;
import dev.awsfakes.junit.Bucket;
import dev.awsfakes.junit.Fake;
import dev.awsfakes.junit.FrozenAt;
import dev.awsfakes.junit.KmsKey;
import dev.awsfakes.junit.Queue;
import dev.awsfakes.junit.SharedCloud;
import dev.awsfakes.junit.Stream;
import dev.awsfakes.junit.Table;
import java.time.Instant;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Tests as users write them, run by {@link JUnitReleasesTest} on every release of JUnit. */
class Samples {

  @ExtendWith(AwsFakesExtension.class)
  @Table("orders")
  static class Declared {
    private final FakeAws aws;
    @Fake private SqsClient sqs;

    Declared(FakeAws aws) {
      this.aws = aws;
    }

    @RepeatedTest(2)
    void cloud_isOfTheTest(@Queue("orders") String url, DynamoDbClient dynamoDb) {
      assertThat(sqs.listQueues().queueUrls()).containsExactly(url);
      assertThat(aws.calls().stream().filter(call -> call.operation().equals("CreateQueue")))
          .hasSize(1);
      assertThat(dynamoDb.listTables().tableNames()).containsExactly("orders");
      assertThat(aws.client(SqsClient.class).listQueues().queueUrls()).hasSize(1);
    }

    @Test
    void everyKind_isMade(
        @Bucket("invoices") String bucket,
        @Stream("events") String stream,
        @KmsKey("cards") String key) {
      assertThat(bucket).isEqualTo("invoices");
      assertThat(stream).isNotEmpty();
      assertThat(key).isNotEmpty();
    }

    @Nested
    class Within {
      @Fake private FakeAws inner;

      @RepeatedTest(2)
      void cloud_isThatOfTheInstanceAround(FakeClock clock, SqsClient same) {
        same.createQueue(queue -> queue.queueName("orders"));

        assertThat(inner).isSameAs(aws);
        assertThat(aws.clock()).isSameAs(clock);
        assertThat(sqs.listQueues().queueUrls()).hasSize(1);
        assertThat(aws.calls().stream().filter(call -> call.operation().equals("CreateQueue")))
            .hasSize(1);
      }
    }
  }

  @ExtendWith(AwsFakesExtension.class)
  static class Frozen {
    @Test
    @FrozenAt("2026-01-01T00:00:00Z")
    void clock_standsStill(FakeClock clock) {
      assertThat(clock.now()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }
  }

  @SharedCloud
  @ExtendWith(AwsFakesExtension.class)
  @TestMethodOrder(MethodOrderer.MethodName.class)
  static class Shared {
    @Test
    void first_makes(SqsAsyncClient sqs) {
      sqs.createQueue(queue -> queue.queueName("orders")).join();
    }

    @Test
    void second_finds(SqsClient sqs) {
      assertThat(sqs.listQueues().queueUrls()).hasSize(1);
    }
  }

  static class Registered {
    @RegisterExtension
    static AwsFakesExtension fakes = AwsFakesExtension.with(cloud -> cloud.seed(42));

    @Test
    void cloud_isSetUp(FakeAws aws) {
      assertThat(aws.seed()).isEqualTo(42);
    }
  }

  static class Detected {
    @Test
    void client_isInjectedWithoutAnAnnotation(SqsClient sqs) {
      assertThat(sqs.listQueues().queueUrls()).isEmpty();
    }
  }

  @ExtendWith(AwsFakesExtension.class)
  static class Failing {
    @Test
    void fails(@Queue("lost-orders") String url) {
      throw new AssertionError("wrong on purpose");
    }
  }
}
