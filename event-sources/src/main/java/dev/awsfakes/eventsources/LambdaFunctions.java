package dev.awsfakes.eventsources;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Handlers of Lambda's Java runtime as functions of mappings. Needs {@code aws-lambda-java-core}
 * and {@code aws-lambda-java-events} on the class path.
 *
 * <pre>{@code
 * sources.queue(url).reportBatchItemFailures().toFunction(LambdaFunctions.sqs(new Orders(), context));
 * }</pre>
 *
 * <p>A handler's answer counts if it is the {@code SQSBatchResponse} or {@code
 * StreamsEventResponse} of its event and the mapping was told {@code reportBatchItemFailures()}.
 */
public final class LambdaFunctions {
  private LambdaFunctions() {}

  /**
   * A handler of queues.
   *
   * @param context what the handler gets as its context
   */
  public static EventFunction<Message> sqs(RequestHandler<SQSEvent, ?> handler, Context context) {
    return batch -> {
      Object answer = handler.handleRequest(SqsEvents.of(batch), context);
      return answer instanceof SQSBatchResponse response
          ? ids(
              response.getBatchItemFailures(), SQSBatchResponse.BatchItemFailure::getItemIdentifier)
          : null;
    };
  }

  /**
   * A handler of Kinesis streams.
   *
   * @param context what the handler gets as its context
   */
  public static EventFunction<Record> kinesis(
      RequestHandler<KinesisEvent, ?> handler, Context context) {
    return batch -> streams(handler.handleRequest(KinesisEvents.of(batch), context));
  }

  /**
   * A handler of DynamoDB streams.
   *
   * @param context what the handler gets as its context
   */
  public static EventFunction<software.amazon.awssdk.services.dynamodb.model.Record> dynamoDb(
      RequestHandler<DynamodbEvent, ?> handler, Context context) {
    return batch -> streams(handler.handleRequest(DynamoDbEvents.of(batch), context));
  }

  /**
   * A handler of buckets' notifications. What it answers does not count.
   *
   * @param context what the handler gets as its context
   */
  public static EventFunction<String> s3(RequestHandler<S3Event, ?> handler, Context context) {
    return batch -> {
      handler.handleRequest(S3Events.of(batch.records()), context);
      return null;
    };
  }

  private static @Nullable Collection<@Nullable String> streams(@Nullable Object answer) {
    return answer instanceof StreamsEventResponse response
        ? ids(
            response.getBatchItemFailures(),
            StreamsEventResponse.BatchItemFailure::getItemIdentifier)
        : null;
  }

  private static <F> @Nullable Collection<@Nullable String> ids(
      @Nullable List<F> failures, Function<F, String> id) {
    return failures == null ? null : failures.stream().map(id).toList();
  }
}
