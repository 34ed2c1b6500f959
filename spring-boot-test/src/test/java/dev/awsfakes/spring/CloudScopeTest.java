package dev.awsfakes.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.FakeClock;
import dev.awsfakes.junit.Queue;
import dev.awsfakes.spring.OrderApplication.OrderSender;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;

class CloudScopeTest {

  /** What an application makes while it starts. */
  static class AtStart {
    @Bean
    InitializingBean queue(SqsClient sqs) {
      return () -> sqs.createQueue(request -> request.queueName("made-at-start"));
    }
  }

  @Nested
  @SpringBootTest(classes = {OrderApplication.class, CloudScopeTest.AtStart.class})
  @ImportAwsFakes(scope = CloudScope.TEST)
  class CloudOfATest {
    private static final Set<ApplicationContext> CONTEXTS = ConcurrentHashMap.newKeySet();

    @Autowired OrderSender orders;
    @Autowired SqsAsyncClient async;
    @Autowired FakeAws aws;
    @Autowired FakeClock clock;

    @RepeatedTest(3)
    void eachTest_startsWithWhatItDeclares(
        @Queue("orders") String url, SqsClient sqs, @Autowired ApplicationContext context) {
      CONTEXTS.add(context);

      orders.send(url, "O-1");

      assertThat(sqs.receiveMessage(request -> request.queueUrl(url)).messages()).hasSize(1);
      assertThat(async.listQueues().join().queueUrls())
          .containsExactly(url.replace("orders", "made-at-start"), url);
      assertThat(aws.clock()).isSameAs(clock);
    }

    @Test
    void whatATestFinds_isWhatTheContextBeganWith(@Autowired SqsClient sqs) {
      assertThat(sqs).isSameAs(orders.sqs());
      assertThat(aws.calls().all()).isEmpty();
    }

    @Nested
    class InANestedClass {
      @Autowired FakeAws inner;

      @RepeatedTest(2)
      void test_hasOneCloudForAllItsInstances(FakeAws injected) {
        assertThat(inner).isSameAs(aws).isSameAs(injected);
        assertThat(inner.client(SqsClient.class).listQueues().queueUrls()).hasSize(1);
      }
    }

    @AfterAll
    static void contextIsOne() {
      assertThat(CONTEXTS).hasSize(1);
    }
  }

  @Nested
  @SpringBootTest(classes = OrderApplication.class)
  @ImportAwsFakes(scope = CloudScope.TEST)
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class CloudOfATestInstance {
    @Autowired FakeAws aws;

    @RepeatedTest(2)
    void allTestsOfTheInstance_haveItsCloud(RepetitionInfo repetition, @Autowired SqsClient sqs) {
      assertThat(sqs.listQueues().queueUrls()).hasSize(repetition.getCurrentRepetition() - 1);

      aws.client(SqsClient.class).createQueue(request -> request.queueName("orders"));
    }
  }

  @Nested
  @SpringBootTest(classes = OrderApplication.class)
  @ImportAwsFakes(account = "111122223333")
  @TestMethodOrder(MethodOrderer.MethodName.class)
  class CloudOfAContext {
    @Test
    void aFirstTest_sends(@Queue("orders") String url, @Autowired OrderSender orders) {
      orders.send(url, "O-1");
    }

    @Test
    @Queue("orders")
    void aSecondTest_findsWhatIsThere(@Queue("orders") String url, SqsClient sqs) {
      assertThat(url).isEqualTo("https://sqs.us-east-1.amazonaws.com/111122223333/orders");
      assertThat(sqs.receiveMessage(request -> request.queueUrl(url)).messages()).hasSize(1);
    }
  }
}
