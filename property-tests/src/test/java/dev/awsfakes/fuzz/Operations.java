package dev.awsfakes.fuzz;

import dev.awsfakes.FakeAws;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kms.KmsAsyncClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The operations of a pair of clients, called by their requests: those that take or give a stream
 * get a short one.
 */
record Operations(Class<?> sync, Class<?> async) {
  /** Those of all services. */
  static final List<Operations> ALL =
      List.of(
          new Operations(SqsClient.class, SqsAsyncClient.class),
          new Operations(S3Client.class, S3AsyncClient.class),
          new Operations(DynamoDbClient.class, DynamoDbAsyncClient.class),
          new Operations(DynamoDbStreamsClient.class, DynamoDbStreamsAsyncClient.class),
          new Operations(KinesisClient.class, KinesisAsyncClient.class),
          new Operations(KmsClient.class, KmsAsyncClient.class));

  private static final byte[] BODY = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);

  /** The request classes, in the order of their names. */
  List<Class<? extends AwsRequest>> requests() {
    return Stream.of(sync.getMethods())
        .filter(method -> method.getParameterCount() > 0)
        .map(method -> method.getParameterTypes()[0])
        .filter(type -> AwsRequest.class.isAssignableFrom(type) && type != AwsRequest.class)
        .distinct()
        .<Class<? extends AwsRequest>>map(type -> type.asSubclass(AwsRequest.class))
        .sorted(Comparator.comparing(Class::getName))
        .toList();
  }

  /** An answer, without what differs between two that are the same. */
  static String inWords(Object answer) {
    if (answer instanceof AwsServiceException error) {
      return error.getClass().getSimpleName()
          + " "
          + error.statusCode()
          + " "
          + error.awsErrorDetails().errorCode()
          + " "
          + error.awsErrorDetails().errorMessage();
    }
    return String.valueOf(answer);
  }

  /** What the sync client answers or throws. */
  Object call(FakeAws aws, AwsRequest request) {
    Object client = aws.client(sync);
    return invoked(
        client, sync, request, RequestBody.fromBytes(BODY), ResponseTransformer.toBytes());
  }

  /** What the async client answers or throws; nothing if it waits. */
  Optional<Object> callAsync(FakeAws aws, AwsRequest request) {
    Object client = aws.client(async);
    Object answer =
        invoked(
            client,
            async,
            request,
            AsyncRequestBody.fromBytes(BODY),
            AsyncResponseTransformer.toBytes());
    if (!(answer instanceof CompletableFuture<?> future)) {
      return Optional.of(answer);
    }
    if (!future.isDone()) {
      future.cancel(true);
      return Optional.empty();
    }
    return Optional.of(future.handle(Operations::outcome).join());
  }

  private static Object outcome(@Nullable Object response, @Nullable Throwable error) {
    if (error == null) {
      return plain(response);
    }
    return error.getCause() == null ? error : error.getCause();
  }

  private Object invoked(
      Object client, Class<?> type, AwsRequest request, Object body, Object transformer) {
    for (Method method : type.getMethods()) {
      Class<?>[] parameters = method.getParameterTypes();
      if (parameters.length == 0 || parameters[0] != request.getClass()) {
        continue;
      }
      if (parameters.length == 1 && isPlain(method)) {
        return invoked(client, method, request);
      }
      if (parameters.length == 2 && parameters[1].isInstance(body)) {
        return invoked(client, method, request, body);
      }
      if (parameters.length == 2 && parameters[1].isInstance(transformer)) {
        return invoked(client, method, request, transformer);
      }
      if (parameters.length == 3
          && parameters[1].isInstance(body)
          && parameters[2].isInstance(transformer)) {
        return invoked(client, method, request, body, transformer);
      }
    }
    throw new AssertionError(type + " has no operation of " + request.getClass());
  }

  private static boolean isPlain(Method method) {
    Class<?> returned = method.getReturnType();
    return !method.getName().endsWith("Paginator")
        && returned != ResponseInputStream.class
        && returned != ResponseBytes.class;
  }

  private static Object invoked(Object client, Method method, Object... arguments) {
    try {
      return plain(method.invoke(client, arguments));
    } catch (InvocationTargetException e) {
      return e.getCause();
    } catch (IllegalAccessException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  // Bytes of a response compare by identity; its text does not.
  private static Object plain(@Nullable Object response) {
    if (response instanceof ResponseBytes<?> bytes) {
      return List.of(bytes.response(), bytes.asByteBuffer());
    }
    return String.valueOf(response).isEmpty() || response == null ? "nothing" : response;
  }
}
