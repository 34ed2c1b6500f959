package dev.awsfakes.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.awsfakes.FakeAws;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What clouds tests get, seen from outside, by running sample classes. */
class ExtensionLifecycleTest {
  private static final List<FakeAws> SEEN = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void forget() {
    SEEN.clear();
  }

  private static EngineExecutionResults run(Class<?> sample) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(sample)).execute();
  }

  private static void assertAllSucceed(Class<?> sample, int tests) {
    run(sample).testEvents().assertStatistics(stats -> stats.succeeded(tests).failed(0));
  }

  @Test
  void perMethod_freshCloudEach_closedAfterwards() {
    assertAllSucceed(Plain.class, 2);

    assertThat(SEEN).hasSize(2).doesNotHaveDuplicates();
    assertThat(SEEN).allSatisfy(ExtensionLifecycleTest::assertClosed);
  }

  private static void assertClosed(FakeAws aws) {
    assertThatThrownBy(() -> aws.client(SqsClient.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @ExtendWith(AwsFakesExtension.class)
  static class Plain {
    @Test
    void one(FakeAws aws) {
      SEEN.add(aws);
    }

    @Test
    void two(FakeAws aws) {
      SEEN.add(aws);
    }
  }

  @Test
  void sharedCloud_isOneForAllTestsAndNestedClasses() {
    assertAllSucceed(Shared.class, 3);

    assertThat(Set.copyOf(SEEN)).hasSize(1);
    assertThat(SEEN).hasSize(3).allSatisfy(ExtensionLifecycleTest::assertClosed);
  }

  @SharedCloud
  @ExtendWith(AwsFakesExtension.class)
  static class Shared {
    @Test
    void one(FakeAws aws) {
      SEEN.add(aws);
    }

    @Test
    void two(FakeAws aws) {
      SEEN.add(aws);
    }

    @Nested
    class Inner {
      @Test
      void three(FakeAws aws) {
        SEEN.add(aws);
      }
    }
  }

  @Test
  void beforeAll_sharesWhatItSeeded() {
    assertAllSucceed(Seeded.class, 2);
  }

  @ExtendWith(AwsFakesExtension.class)
  static class Seeded {
    @BeforeAll
    static void seed(SqsClient sqs) {
      sqs.createQueue(request -> request.queueName("seeded"));
    }

    @RepeatedTest(2)
    void seesTheSeed(SqsClient sqs) {
      assertThat(sqs.getQueueUrl(request -> request.queueName("seeded")).queueUrl()).isNotNull();
    }
  }

  @Test
  void staticField_isSharedByAllTests() {
    assertAllSucceed(StaticField.class, 2);

    assertThat(Set.copyOf(SEEN)).hasSize(1);
  }

  @ExtendWith(AwsFakesExtension.class)
  static class StaticField {
    @Fake static FakeAws shared;

    @RepeatedTest(2)
    void sameCloud(FakeAws aws) {
      assertThat(aws).isSameAs(shared);
      SEEN.add(aws);
    }
  }

  @Test
  void perClassLifecycle_sharesOneCloudWithTheInstance() {
    assertAllSucceed(PerClass.class, 2);

    assertThat(Set.copyOf(SEEN)).hasSize(1);
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  @ExtendWith(AwsFakesExtension.class)
  static class PerClass {
    private final FakeAws fromConstructor;
    @Fake private FakeAws field;

    PerClass(FakeAws aws) {
      this.fromConstructor = aws;
    }

    @RepeatedTest(2)
    void sameCloud(FakeAws aws) {
      assertThat(aws).isSameAs(fromConstructor).isSameAs(field);
      SEEN.add(aws);
    }
  }

  @Test
  void registeredExtension_usesItsSetUp() {
    assertAllSucceed(Registered.class, 1);
  }

  static class Registered {
    @RegisterExtension
    static AwsFakesExtension extension =
        AwsFakesExtension.with(cloud -> cloud.seed(42).account("123456789012"));

    @Test
    void hasSeedAndAccount(FakeAws aws) {
      assertThat(aws.seed()).isEqualTo(42);
      assertThat(aws.accountId()).isEqualTo("123456789012");
    }
  }

  private static final Set<String> QUEUES_FOUND = ConcurrentHashMap.newKeySet();

  @Test
  void parallelTests_shareNothing() {
    QUEUES_FOUND.clear();

    EngineTestKit.engine("junit-jupiter")
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .selectors(selectClass(Parallel.class))
        .execute()
        .testEvents()
        .assertStatistics(stats -> stats.succeeded(200).failed(0));

    assertThat(QUEUES_FOUND).hasSize(200);
  }

  @ExtendWith(AwsFakesExtension.class)
  static class Parallel {
    @Fake private SqsClient field;

    @RepeatedTest(200)
    void hasOnlyItsOwn(SqsClient sqs, FakeAws aws, RepetitionInfo info) {
      String name = "q" + info.getCurrentRepetition();
      field.createQueue(request -> request.queueName(name));
      QUEUES_FOUND.add(sqs.getQueueUrl(request -> request.queueName(name)).queueUrl());
      assertThat(aws.calls().count()).isEqualTo(2);
    }
  }

  @Test
  void unservedClient_saysWhatToAdd() {
    String message = failureOf(Unserved.class);

    assertThat(message).contains("UnservedClient").contains("dev.awsfakes:fake-sqs");
  }

  interface UnservedClient extends SdkClient {}

  @ExtendWith(AwsFakesExtension.class)
  static class Unserved {
    @Test
    void asks(UnservedClient client) {}
  }

  @Test
  void wrongFieldType_saysWhatFits() {
    assertThat(failureOf(WrongField.class)).contains("@Fake").contains("must be FakeAws");
  }

  @ExtendWith(AwsFakesExtension.class)
  static class WrongField {
    @SuppressWarnings("UnusedVariable")
    @Fake
    private String text;

    @Test
    void runs() {}
  }

  private static String failureOf(Class<?> sample) {
    return run(sample).allEvents().failed().stream()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .map(result -> result.getThrowable().orElseThrow().getMessage())
        .findFirst()
        .orElseThrow();
  }
}
