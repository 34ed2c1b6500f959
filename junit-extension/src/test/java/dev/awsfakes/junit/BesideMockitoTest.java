package dev.awsfakes.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Both extensions on one class, and a spy over a fake. */
@ExtendWith({MockitoExtension.class, AwsFakesExtension.class})
class BesideMockitoTest {
  @Mock private Runnable mockField;

  @Test
  @SuppressWarnings("DirectInvocationOnMock") // that it can be called is what is tested
  void mockParameter_isMockitos_theOtherIsAFake(@Mock SqsClient mock, SqsClient fake) {
    mockField.run();

    assertThat(mockingDetails(mock).isMock()).isTrue();
    assertThat(mockingDetails(fake).isMock()).isFalse();
    verify(mockField).run();
  }

  @Test
  void spy_behavesAndIsVerified(SqsClient fake) {
    SqsClient spied = spy(fake);

    String url = spied.createQueue(request -> request.queueName("orders")).queueUrl();
    doThrow(SqsException.builder().message("stubbed").build())
        .when(spied)
        .sendMessage(any(SendMessageRequest.class));

    assertThat(url).endsWith("/orders");
    verify(spied).createQueue(any(CreateQueueRequest.class));
    assertThatThrownBy(() -> spied.sendMessage(m -> m.queueUrl(url).messageBody("x")))
        .hasMessageContaining("stubbed");
  }
}
