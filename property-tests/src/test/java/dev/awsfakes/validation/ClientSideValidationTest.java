package dev.awsfakes.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * That the SDK's clients check nothing but S3's requests: what is missing there is the service's to
 * say. The real clients are stopped when they are about to send each operation's empty request.
 */
class ClientSideValidationTest {

  static Stream<SdkClient> clients() {
    return Stream.of(
        real(DynamoDbClient.builder()),
        real(DynamoDbStreamsClient.builder()),
        real(KinesisClient.builder()),
        real(KmsClient.builder()),
        real(SqsClient.builder()));
  }

  @ParameterizedTest
  @MethodSource("clients")
  void emptyRequests_areAllSent(SdkClient client) throws Exception {
    List<String> sent = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (Method method : client.getClass().getMethods()) {
      Class<?>[] parameters = method.getParameterTypes();
      if (parameters.length == 1
          && AwsRequest.class.isAssignableFrom(parameters[0])
          && !method.getName().endsWith("Paginator")) {
        method.setAccessible(true);
        (isSent(client, method) ? sent : refused).add(method.getName());
      }
    }

    assertThat(refused).isEmpty();
    assertThat(sent).hasSizeGreaterThan(3);
  }

  private static boolean isSent(SdkClient client, Method method) throws IllegalAccessException {
    try {
      method.invoke(client, FilledRequest.empty(method.getParameterTypes()[0]));
      return false;
    } catch (InvocationTargetException e) {
      return e.getCause() instanceof Sent;
    }
  }

  private static <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C real(
      B builder) {
    return builder
        .region(Region.US_EAST_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .overrideConfiguration(c -> c.addExecutionInterceptor(new DeadEnd()))
        .build();
  }

  /** Ends a call whose request is ready to be sent. */
  private static final class DeadEnd implements ExecutionInterceptor {
    @Override
    public void beforeTransmission(
        Context.BeforeTransmission context, ExecutionAttributes attributes) {
      throw new Sent();
    }
  }

  /** The request has left the client. */
  private static final class Sent extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
