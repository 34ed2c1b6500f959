package dev.awsfakes.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.awsfakes.FakeAws;
import dev.awsfakes.access.Principal;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** The step of the pipeline that asks the policies. */
class AccessControlTest {
  private final FakeAws aws = FakeAws.create();
  private final SqsClient sqs = aws.client(SqsClient.class);
  private final String url = sqs.createQueue(r -> r.queueName("q")).queueUrl();

  @Test
  void plainCall_isNotAskedAbout_untilACallerIsNamed() {
    sqs.getQueueUrl(r -> r.queueName("q"));
    assertThat(aws.access().decisions()).isEmpty();

    aws.as(Principal.user("alice"));
    sqs.getQueueUrl(r -> r.queueName("q"));

    assertThat(aws.access().decisions())
        .singleElement()
        .satisfies(
            decision -> {
              assertThat(decision.allowed()).isTrue();
              assertThat(decision.principal()).isEqualTo("arn:aws:iam::000000000000:root");
              assertThat(decision.action()).isEqualTo("sqs:GetQueueUrl");
            });
  }

  @Test
  void denial_comesBeforeFaults_andIsInTheCallLog() {
    aws.faults().on(SendMessageRequest.class).fail("ThrottlingException");
    SqsClient alice = aws.as(Principal.user("alice")).client(SqsClient.class);

    assertThatThrownBy(() -> alice.sendMessage(r -> r.queueUrl(url).messageBody("x")))
        .hasMessageContaining("is not authorized to perform");
    assertThat(aws.calls().of(SendMessageRequest.class))
        .singleElement()
        .satisfies(call -> assertThat(call.error()).containsInstanceOf(SqsException.class));
  }

  @Test
  void decisions_areForgotten() {
    SqsClient alice = aws.as(Principal.user("alice")).client(SqsClient.class);
    assertThatThrownBy(() -> alice.listQueues()).isInstanceOf(SqsException.class);

    aws.access().clear();

    assertThat(aws.access().decisions()).isEmpty();
    assertThat(aws.access().explain()).isEmpty();
  }

  @Test
  void clouds_shareNoPolicies() {
    aws.as(Principal.user("alice"));
    FakeAws other = FakeAws.create();

    other.client(SqsClient.class).createQueue(r -> r.queueName("q"));

    assertThat(other.access().decisions()).isEmpty();
  }

  /** Decision 7: where no policy is in force, a call takes 232 bytes, asking included. */
  @Test
  void callWithoutPolicies_allocatesNothingForThem() {
    FakeAws plain = FakeAws.create();
    FakeAws asked = FakeAws.create();
    asked.as(Principal.user("alice"));

    long without = bytesPerCall(plain.client(SqsClient.class));
    long with = bytesPerCall(asked.client(SqsClient.class));

    assertThat(plain.access().decisions()).isEmpty();
    assertThat(without).isLessThan(400);
    assertThat(with).isGreaterThan(without + 100);
  }

  private static long bytesPerCall(SqsClient client) {
    client.createQueue(r -> r.queueName("q"));
    GetQueueUrlRequest request = GetQueueUrlRequest.builder().queueName("q").build();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    int calls = 20_000;
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 3; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < calls; i++) {
        client.getQueueUrl(request);
      }
      least = Math.min(least, (threads.getCurrentThreadAllocatedBytes() - before) / calls);
    }
    return least;
  }
}
