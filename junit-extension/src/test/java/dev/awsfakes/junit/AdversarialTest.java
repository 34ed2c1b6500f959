package dev.awsfakes.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.awsfakes.FakeAws;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.EventType;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** What code that trusts AWS too much goes through, and how its failure is found again. */
class AdversarialTest {
  private static final List<Long> SEEDS = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void forget() {
    SEEDS.clear();
  }

  private static EngineExecutionResults run(Class<?> sample) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(sample)).execute();
  }

  @Test
  void repeatedTest_walksSeeds() {
    run(Walking.class).testEvents().assertStatistics(stats -> stats.succeeded(3));

    assertThat(SEEDS).containsExactly(40L, 41L, 42L);
  }

  @Adversarial(seed = 40)
  @ExtendWith(AwsFakesExtension.class)
  static class Walking {
    @RepeatedTest(3)
    void test(FakeAws aws) {
      assertThat(aws.isAdversarial()).isTrue();
      SEEDS.add(aws.seed());
    }
  }

  @Test
  void method_goesBeforeItsClass() {
    run(OnMethod.class).testEvents().assertStatistics(stats -> stats.succeeded(1));

    assertThat(SEEDS).containsExactly(7L);
  }

  @Adversarial(seed = 40)
  @ExtendWith(AwsFakesExtension.class)
  static class OnMethod {
    @Test
    @Adversarial(seed = 7)
    void test(FakeAws aws) {
      SEEDS.add(aws.seed());
    }
  }

  @Test
  void methodOfASharedCloud_isRefused() {
    run(OnMethodOfShared.class)
        .testEvents()
        .failed()
        .assertThatEvents()
        .singleElement()
        .satisfies(
            event ->
                assertThat(
                        event
                            .getRequiredPayload(TestExecutionResult.class)
                            .getThrowable()
                            .orElseThrow())
                    .hasMessageContaining("Adversarial")
                    .hasMessageContaining("put it on the class"));
  }

  @SharedCloud
  @ExtendWith(AwsFakesExtension.class)
  static class OnMethodOfShared {
    @Test
    @Adversarial
    void test(FakeAws aws) {
      SEEDS.add(aws.seed());
    }
  }

  @Test
  void naiveConsumer_fails_andItsSeedFindsTheFailureAgain() {
    EngineExecutionResults results = run(Naive.class);

    List<Long> failing =
        reproductions(results).stream()
            .map(text -> Long.valueOf(text.replaceAll("\\D", "")))
            .toList();
    assertThat(failing).isNotEmpty().hasSize((int) results.testEvents().failed().count());
    for (long seed : failing) {
      assertThat(Naive.isRightWith(seed)).isFalse();
    }
    assertThat(reproductions(run(Naive.class)))
        .isEqualTo(failing.stream().map(seed -> "@Adversarial(seed = " + seed + ")").toList());
  }

  private static List<String> reproductions(EngineExecutionResults results) {
    return results.allEvents().stream()
        .filter(event -> event.getType() == EventType.REPORTING_ENTRY_PUBLISHED)
        .map(event -> event.getRequiredPayload(ReportEntry.class))
        .map(entry -> entry.getKeyValuePairs().get("aws-fakes-reproduce"))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Counts each message that it gets. */
  @Adversarial(seed = 1)
  @ExtendWith(AwsFakesExtension.class)
  static class Naive {
    @RepeatedTest(20)
    void counts(SqsClient sqs) {
      assertThat(isRight(sqs)).isTrue();
    }

    static boolean isRightWith(long seed) {
      try (FakeAws aws = FakeAws.builder().adversarial(seed).build()) {
        return isRight(aws.client(SqsClient.class));
      }
    }

    private static boolean isRight(SqsClient sqs) {
      return received(sqs).stream().map(Message::body).toList().equals(SENT);
    }
  }

  @Test
  void rightConsumer_passesWithEachSeed() {
    run(Right.class).testEvents().assertStatistics(stats -> stats.succeeded(20).failed(0));
  }

  /** Knows that a message may come twice, and in any order. */
  @Adversarial(seed = 1)
  @ExtendWith(AwsFakesExtension.class)
  static class Right {
    @RepeatedTest(20)
    void knowsWhatItHasSeen(SqsClient sqs) {
      Set<String> seen = new LinkedHashSet<>();
      received(sqs).forEach(message -> seen.add(message.body()));

      assertThat(seen).containsExactlyInAnyOrderElementsOf(SENT);
    }
  }

  private static final List<String> SENT = List.of("0", "1", "2", "3");

  private static List<Message> received(SqsClient sqs) {
    String url = sqs.createQueue(r -> r.queueName("q")).queueUrl();
    SENT.forEach(body -> sqs.sendMessage(r -> r.queueUrl(url).messageBody(body)));
    List<Message> received = new ArrayList<>();
    int empty = 0;
    while (empty < 5) {
      List<Message> messages =
          sqs.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10)).messages();
      for (Message message : messages) {
        sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(message.receiptHandle()));
      }
      received.addAll(messages);
      empty = messages.isEmpty() ? empty + 1 : 0;
    }
    return received;
  }
}
