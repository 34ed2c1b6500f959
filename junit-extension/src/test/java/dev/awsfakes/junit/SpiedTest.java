package dev.awsfakes.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dev.awsfakes.FakeAws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.ArgumentCaptor;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.OverLimitException;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

@ExtendWith(AwsFakesExtension.class)
class SpiedTest {
  @Spied SqsClient sqs;

  @Test
  void spy_behavesAndRemembers(@Queue("orders") String url) {
    sqs.sendMessage(r -> r.queueUrl(url).messageBody("O-1"));

    ArgumentCaptor<SendMessageRequest> sent = ArgumentCaptor.forClass(SendMessageRequest.class);
    verify(sqs).sendMessage(sent.capture());
    verify(sqs, never()).deleteMessage(any(DeleteMessageRequest.class));
    assertThat(sent.getValue().messageBody()).isEqualTo("O-1");
    assertThat(sqs.receiveMessage(r -> r.queueUrl(url)).messages()).hasSize(1);
  }

  @Test
  void doThrow_standsInForTheCall(@Queue("orders") String url, FakeAws aws) {
    doThrow(OverLimitException.class).when(sqs).sendMessage(any(SendMessageRequest.class));

    assertThatThrownBy(() -> sqs.sendMessage(r -> r.queueUrl(url).messageBody("O-1")))
        .isInstanceOf(OverLimitException.class);
    assertThat(aws.calls().of(SendMessageRequest.class)).isEmpty();
  }

  @Test
  void spiesOfATest_areOne(@Spied SqsClient parameter, SqsClient plain, FakeAws aws) {
    assertThat(parameter).isSameAs(sqs).isSameAs(aws.spy(SqsClient.class)).isNotSameAs(plain);
  }
}
