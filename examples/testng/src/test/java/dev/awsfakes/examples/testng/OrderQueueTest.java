package dev.awsfakes.examples.testng;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import java.time.Duration;
import org.testng.ITestResult;
import org.testng.Reporter;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;
import software.amazon.awssdk.services.sqs.SqsClient;

public class OrderQueueTest {
  private FakeAws aws;
  private SqsClient sqs;

  @BeforeMethod
  public void openCloud() {
    aws = FakeAws.create();
    sqs = aws.client(SqsClient.class);
  }

  @AfterMethod(alwaysRun = true)
  public void closeCloud(ITestResult test) {
    if (!test.isSuccess()) {
      Reporter.log(aws.explain());
    }
    aws.close();
  }

  @Test
  public void a_message_that_nobody_deletes_comes_back() {
    String url = sqs.createQueue(queue -> queue.queueName("orders")).queueUrl();
    sqs.sendMessage(message -> message.queueUrl(url).messageBody("O-1"));

    assertThat(sqs.receiveMessage(request -> request.queueUrl(url)).messages()).hasSize(1);
    assertThat(sqs.receiveMessage(request -> request.queueUrl(url)).messages()).isEmpty();

    aws.clock().advance(Duration.ofSeconds(31));
    assertThat(sqs.receiveMessage(request -> request.queueUrl(url)).messages()).hasSize(1);
  }

  @Test
  public void each_test_has_a_cloud_of_its_own() {
    assertThat(sqs.listQueues().queueUrls()).isEmpty();
  }
}
