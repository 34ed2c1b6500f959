package dev.awsfakes.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.junit.AwsFakesExtension;
import dev.awsfakes.junit.Fake;
import dev.awsfakes.junit.SharedCloud;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Each test has a cloud of its own, which is closed after it. */
@ExtendWith(AwsFakesExtension.class)
class LifecycleExampleTest {
  @Fake private SqsClient sqs;

  @Fake(region = "eu-west-1")
  private SqsClient ireland;

  @RepeatedTest(2)
  void a_test_begins_with_nothing() {
    sqs.createQueue(create -> create.queueName("orders"));

    assertThat(sqs.listQueues().queueUrls()).hasSize(1);
    assertThat(ireland.listQueues().hasQueueUrls()).isFalse();
  }
}

/** What a {@code @BeforeAll} method asks for, all tests of the class share. */
@ExtendWith(AwsFakesExtension.class)
class OneCloudForAClassExampleTest {
  @BeforeAll
  static void begin(SqsClient sqs) {
    sqs.createQueue(create -> create.queueName("orders"));
  }

  @RepeatedTest(2)
  void the_queue_is_there(SqsClient sqs) {
    assertThat(sqs.listQueues().queueUrls()).hasSize(1);
  }
}

/** Each test begins with what there was when the first one began. */
@SharedCloud(restored = true)
@ExtendWith(AwsFakesExtension.class)
class RestoredCloudExampleTest {
  @BeforeAll
  static void begin(SqsClient sqs) {
    sqs.createQueue(create -> create.queueName("orders"));
  }

  @RepeatedTest(2)
  void the_queue_is_as_it_was(SqsClient sqs) {
    String url = sqs.getQueueUrl(get -> get.queueName("orders")).queueUrl();
    sqs.sendMessage(send -> send.queueUrl(url).messageBody("O-1"));

    assertThat(sqs.receiveMessage(it -> it.queueUrl(url).maxNumberOfMessages(10)).messages())
        .hasSize(1);
  }
}

/** All classes that name this cloud share it, until the last test of the run has ended. */
@SharedCloud("catalogue")
@ExtendWith(AwsFakesExtension.class)
class OneCloudForSeveralClassesExampleTest {
  @Test
  void it_is_shared(FakeAws aws) {
    assertThat(aws.accountId()).isEqualTo("000000000000");
  }
}

/** Clouds are set up where the extension is registered. */
class CloudSetUpExampleTest {
  @RegisterExtension
  static AwsFakesExtension fakes =
      AwsFakesExtension.with(cloud -> cloud.seed(42).account("123456789012"));

  @Test
  void clouds_are_as_set_up(FakeAws aws) {
    assertThat(aws.accountId()).isEqualTo("123456789012");
    assertThat(aws.seed()).isEqualTo(42);
  }
}
