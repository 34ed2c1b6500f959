package dev.awsfakes.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.awsfakes.FakeAws;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.testkit.engine.EngineTestKit;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A cloud that the tests of a class share, and that each of them finds as the first one did. */
@ExtendWith(AwsFakesExtension.class)
@SharedCloud(restored = true)
@Queue("declared")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestoredCloudTest {
  @Fake static SqsClient ofTheClass;
  private static int seeds;
  private static final Set<CloudPartTest.Notebook> NOTEBOOKS =
      Collections.newSetFromMap(new IdentityHashMap<>());

  private final SqsClient ofTheInstance;

  RestoredCloudTest(SqsClient sqs) {
    this.ofTheInstance = sqs;
  }

  @BeforeAll
  static void seed(SqsClient sqs) {
    seeds++;
    sqs.createQueue(r -> r.queueName("seeded"));
  }

  @RepeatedTest(3)
  @Order(1)
  @Queue("of-the-method")
  void eachTest_findsTheSeedAndWhatItDeclares(FakeAws aws, SqsClient sqs) {
    assertThat(sqs.listQueues().queueUrls())
        .extracting(url -> url.substring(url.lastIndexOf('/') + 1))
        .containsExactly("declared", "of-the-method", "seeded");
    assertThat(seeds).isEqualTo(1);

    ofTheClass.createQueue(r -> r.queueName("left-behind"));
    assertThat(aws.calls().count()).isPositive();
  }

  @Test
  @Order(2)
  void clientsOfTheClassAndOfTheInstance_seeOneCloud() {
    assertThat(ofTheInstance.listQueues().queueUrls()).hasSize(2);
    assertThat(ofTheClass.listQueues().queueUrls()).hasSize(2);
  }

  @ExtendWith(AwsFakesExtension.class)
  @SharedCloud(restored = true)
  @Execution(ExecutionMode.CONCURRENT)
  static class SideBySide {
    @Test
    void one(SqsClient sqs) {}
  }

  @RepeatedTest(2)
  @Order(3)
  void whatOtherArtifactsAdd_isNewForEachTest(
      CloudPartTest.Notebook notebook, CloudPartTest.Notebook again) {
    assertThat(again).isSameAs(notebook);
    assertThat(NOTEBOOKS.add(notebook)).isTrue();
  }

  @Test
  @Order(4)
  void testsSideBySide_areRefusedInWords() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(SideBySide.class))
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .execute()
        .testEvents()
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                finishedWithFailure(
                    message(text -> text.contains("runs its tests side by side")))));
  }
}
