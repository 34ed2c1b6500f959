package dev.awsfakes.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.FakeAws;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.CreateQueueResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** What every call of every client has, whatever the service: metadata, errors, life and end. */
class PipelineTest {
  private final FakeAws aws = FakeAws.create();
  private final SqsClient sqs = aws.client(SqsClient.class);
  private final SqsAsyncClient async = aws.client(SqsAsyncClient.class);

  @Test
  void response_hasRequestIdAndHttpResponse() {
    CreateQueueResponse response = sqs.createQueue(r -> r.queueName("q"));

    String requestId = response.responseMetadata().requestId();
    assertThat(requestId).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(response.sdkHttpResponse().statusCode()).isEqualTo(200);
    assertThat(response.sdkHttpResponse().isSuccessful()).isTrue();
    assertThat(response.sdkHttpResponse().firstMatchingHeader("x-amzn-requestid"))
        .hasValue(requestId);
    assertThat(response.sdkHttpResponse().toBuilder().build().headers())
        .isEqualTo(response.sdkHttpResponse().headers());
  }

  @Test
  void requestIds_differBetweenCalls_andRepeatWithTheSeed() {
    String first = sqs.createQueue(r -> r.queueName("q")).responseMetadata().requestId();
    String second = sqs.createQueue(r -> r.queueName("q")).responseMetadata().requestId();
    String again =
        FakeAws.create()
            .client(SqsClient.class)
            .createQueue(r -> r.queueName("q"))
            .responseMetadata()
            .requestId();

    assertThat(second).isNotEqualTo(first);
    assertThat(again).isEqualTo(first);
  }

  @Test
  void error_readsAsTheSdks() {
    QueueDoesNotExistException error =
        catchThrowableOfType(
            QueueDoesNotExistException.class, () -> sqs.getQueueUrl(r -> r.queueName("none")));

    assertThat(error.statusCode()).isEqualTo(400);
    assertThat(error.awsErrorDetails().errorCode())
        .isEqualTo("AWS.SimpleQueueService.NonExistentQueue");
    assertThat(error.awsErrorDetails().serviceName()).isEqualTo("Sqs");
    assertThat(error.awsErrorDetails().sdkHttpResponse().statusCode()).isEqualTo(400);
    assertThat(error.requestId()).isNotEmpty();
    assertThat(error.isThrottlingException()).isFalse();
    assertThat(error)
        .hasMessage(
            "The specified queue does not exist. (Service: Sqs, Status Code: 400, Request ID: "
                + error.requestId()
                + ") (SDK Attempt Count: 1)");
  }

  @Test
  void error_stackTrace_pointsAtTheCaller() {
    Throwable error = catchThrowable(() -> sqs.getQueueUrl(r -> r.queueName("none")));

    assertThat(error.getStackTrace())
        .anyMatch(frame -> frame.getClassName().equals(PipelineTest.class.getName()));
  }

  @Test
  void asyncError_comesInTheFuture_asTheSdksDoes() {
    CompletableFuture<GetQueueUrlResponse> future = async.getQueueUrl(r -> r.queueName("none"));
    AtomicReference<Throwable> seenByCallback = new AtomicReference<>();
    future.whenComplete((response, error) -> seenByCallback.set(error));

    assertThatThrownBy(future::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(QueueDoesNotExistException.class);
    assertThatThrownBy(future::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(QueueDoesNotExistException.class);
    assertThat(seenByCallback.get())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(QueueDoesNotExistException.class);
  }

  @Test
  void closedClient_failsAsTheSdksDoes_othersGoOn() {
    SqsClient other = aws.client(SqsClient.class);
    sqs.close();
    sqs.close();

    assertThatThrownBy(() -> sqs.createQueue(r -> r.queueName("q")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Connection pool shut down");
    assertThat(other.createQueue(r -> r.queueName("q")).queueUrl()).endsWith("/q");
  }

  @Test
  void closedAsyncClient_failsInTheFuture() {
    async.close();

    assertThat(async.createQueue(r -> r.queueName("q"))).isCompletedExceptionally();
  }

  @Test
  void closedCloud_endsEveryClient() {
    aws.close();
    aws.close();

    assertThatThrownBy(() -> sqs.createQueue(r -> r.queueName("q")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("FakeAws is closed");
    assertThatThrownBy(() -> aws.client(SqsClient.class)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void client_ofAClass_isRefusedWithAHint() {
    assertThatThrownBy(() -> aws.client(String.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a client interface")
        .hasMessageContaining("software.amazon.awssdk.services.sqs.SqsClient");
  }

  @Test
  void account_ofOtherThanTwelveDigits_isRefused() {
    assertThatThrownBy(() -> aws.account("12345"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("twelve digits");
    assertThatThrownBy(() -> FakeAws.builder().account("abc"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void accountsAndRegions_haveTheirOwnResources() {
    sqs.createQueue(r -> r.queueName("q"));

    assertThat(aws.client(SqsClient.class, Region.EU_WEST_1).listQueues().queueUrls()).isEmpty();
    assertThat(aws.account("111122223333").client(SqsClient.class).listQueues().queueUrls())
        .isEmpty();
    assertThat(aws.client(SqsClient.class).listQueues().queueUrls()).hasSize(1);
  }

  @Test
  void serviceClientConfiguration_hasTheRegion() {
    assertThat(aws.client(KmsClient.class, Region.AP_SOUTH_1).serviceClientConfiguration().region())
        .isEqualTo(Region.AP_SOUTH_1);
  }
}
