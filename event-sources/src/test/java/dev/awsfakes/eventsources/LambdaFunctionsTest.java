package dev.awsfakes.eventsources;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import dev.awsfakes.FakeAws;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

class LambdaFunctionsTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Context CONTEXT = new NamedContext();

  private final FakeAws aws = FakeAws.builder().frozenAt(NOW).build();
  private final EventSources sources = EventSources.of(aws);

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void sqs_handlerSeesLambdasEvent() {
    SqsClient sqs = aws.client(SqsClient.class);
    String url = queue(sqs);
    List<SQSEvent> events = new ArrayList<>();
    sources.queue(url).toFunction(LambdaFunctions.sqs(recorder(events), CONTEXT));
    sqs.sendMessage(
        r ->
            r.queueUrl(url)
                .messageBody("hello")
                .messageAttributes(
                    Map.of(
                        "color",
                        MessageAttributeValue.builder()
                            .dataType("String")
                            .stringValue("red")
                            .build())));

    sources.drain();

    SQSEvent.SQSMessage message = events.get(0).getRecords().get(0);
    assertThat(message.getBody()).isEqualTo("hello");
    assertThat(message.getEventSource()).isEqualTo("aws:sqs");
    assertThat(message.getEventSourceArn()).isEqualTo("arn:aws:sqs:us-east-1:000000000000:orders");
    assertThat(message.getAwsRegion()).isEqualTo("us-east-1");
    assertThat(message.getAttributes()).containsEntry("ApproximateReceiveCount", "1");
    assertThat(message.getMessageAttributes().get("color").getStringValue()).isEqualTo("red");
  }

  @Test
  void s3_handlerSeesLambdasEvent() {
    S3Client s3 = aws.client(S3Client.class);
    s3.createBucket(r -> r.bucket("photos"));
    List<S3Event> events = new ArrayList<>();
    sources.bucket("photos").toFunction(LambdaFunctions.s3(recorder(events), CONTEXT));
    s3.putObject(r -> r.bucket("photos").key("in/a b.jpg"), RequestBody.fromString("12345"));

    sources.drain();

    assertThat(events).hasSize(1);
    S3EventNotificationRecord record = events.get(0).getRecords().get(0);
    assertThat(record.getEventSource()).isEqualTo("aws:s3");
    assertThat(record.getEventName()).isEqualTo("ObjectCreated:Put");
    assertThat(record.getAwsRegion()).isEqualTo("us-east-1");
    assertThat(record.getEventVersion()).isEqualTo("2.1");
    assertThat(record.getRequestParameters().getSourceIPAddress()).isNotEmpty();
    assertThat(record.getResponseElements().getxAmzRequestId()).hasSize(16);
    assertThat(record.getS3().getS3SchemaVersion()).isEqualTo("1.0");
    assertThat(record.getS3().getBucket().getName()).isEqualTo("photos");
    assertThat(record.getS3().getBucket().getArn()).isEqualTo("arn:aws:s3:::photos");
    assertThat(record.getS3().getObject().getKey()).isEqualTo("in/a+b.jpg");
    assertThat(record.getS3().getObject().getUrlDecodedKey()).isEqualTo("in/a b.jpg");
    assertThat(record.getS3().getObject().getSizeAsLong()).isEqualTo(5);
    assertThat(record.getS3().getObject().getVersionId()).isNull();
    assertThat(record.getS3().getObject().getSequencer()).isNotEmpty();
  }

  @Test
  void sqs_batchResponse_saysWhatFailed() {
    SqsClient sqs = aws.client(SqsClient.class);
    String url = queue(sqs);
    sources
        .queue(url)
        .reportBatchItemFailures()
        .toFunction(LambdaFunctions.sqs(LambdaFunctionsTest::failAll, CONTEXT));
    String id = sqs.sendMessage(r -> r.queueUrl(url).messageBody("a")).messageId();

    sources.drain();

    assertThat(sources.failures()).singleElement().matches(f -> f.ids().equals(List.of(id)));
  }

  @Test
  void kinesis_handlerSeesLambdasEvent() {
    KinesisClient kinesis = aws.client(KinesisClient.class);
    kinesis.createStream(r -> r.streamName("clicks").shardCount(1));
    List<KinesisEvent> events = new ArrayList<>();
    sources.stream("clicks")
        .fromTrimHorizon()
        .toFunction(LambdaFunctions.kinesis(recorder(events), CONTEXT));
    String number =
        kinesis
            .putRecord(
                r -> r.streamName("clicks").partitionKey("k").data(SdkBytes.fromUtf8String("hi")))
            .sequenceNumber();

    sources.drain();

    KinesisEvent.KinesisEventRecord record = events.get(0).getRecords().get(0);
    assertThat(record.getEventID()).isEqualTo("shardId-000000000000:" + number);
    assertThat(record.getEventSourceARN()).endsWith(":stream/clicks");
    assertThat(record.getKinesis().getPartitionKey()).isEqualTo("k");
    assertThat(StandardCharsets.UTF_8.decode(record.getKinesis().getData()).toString())
        .isEqualTo("hi");
    assertThat(record.getKinesis().getApproximateArrivalTimestamp()).isEqualTo(Date.from(NOW));
  }

  @Test
  void kinesis_eventResponse_saysWhatFailed() {
    KinesisClient kinesis = aws.client(KinesisClient.class);
    kinesis.createStream(r -> r.streamName("clicks").shardCount(1));
    sources.stream("clicks")
        .fromTrimHorizon()
        .reportBatchItemFailures()
        .toFunction(
            LambdaFunctions.kinesis(
                (event, context) ->
                    new StreamsEventResponse(
                        List.of(new StreamsEventResponse.BatchItemFailure("no such number"))),
                CONTEXT));
    kinesis.putRecord(
        r -> r.streamName("clicks").partitionKey("k").data(SdkBytes.fromUtf8String("hi")));

    sources.drain();

    assertThat(sources.failures()).singleElement().matches(f -> f.error().isPresent());
  }

  @Test
  void dynamoDb_handlerSeesLambdasEvent() {
    DynamoDbClient dynamoDb = aws.client(DynamoDbClient.class);
    createTable(dynamoDb);
    List<DynamodbEvent> events = new ArrayList<>();
    sources
        .tableStream("orders")
        .fromTrimHorizon()
        .toFunction(LambdaFunctions.dynamoDb(recorder(events), CONTEXT));
    dynamoDb.putItem(r -> r.tableName("orders").item(everyType()));

    sources.drain();

    DynamodbEvent.DynamodbStreamRecord record = events.get(0).getRecords().get(0);
    assertThat(record.getEventName()).isEqualTo("INSERT");
    assertThat(record.getEventSource()).isEqualTo("aws:dynamodb");
    assertThat(record.getEventSourceARN()).contains(":table/orders/stream/");
    Map<String, AttributeValue> image = record.getDynamodb().getNewImage();
    assertThat(image.get("id").getS()).isEqualTo("1");
    assertThat(image.get("n").getN()).isEqualTo("7");
    assertThat(image.get("list").getL()).hasSize(1);
    assertThat(image.get("map").getM().get("flag").getBOOL()).isTrue();
    assertThat(image.get("null").getNULL()).isTrue();
    assertThat(image.get("bytes").getB().remaining()).isEqualTo(2);
    assertThat(image.get("strings").getSS()).containsExactly("x");
  }

  private static Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue>
      everyType() {
    return Map.of(
        "id", software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS("1"),
        "n", software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN("7"),
        "list",
            software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL(
                List.of(software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS("e"))),
        "map",
            software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM(
                Map.of(
                    "flag",
                    software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool(true))),
        "null", software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul(true),
        "bytes",
            software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB(
                SdkBytes.fromUtf8String("hi")),
        "strings",
            software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs(List.of("x")));
  }

  private static String queue(SqsClient sqs) {
    return sqs.createQueue(r -> r.queueName("orders")).queueUrl();
  }

  @SuppressWarnings("unchecked")
  private static void createTable(DynamoDbClient dynamoDb) {
    dynamoDb.createTable(
        r ->
            r.tableName("orders")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    a -> a.attributeName("id").attributeType(ScalarAttributeType.S))
                .keySchema(k -> k.attributeName("id").keyType(KeyType.HASH))
                .streamSpecification(
                    s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE)));
  }

  private static <E> RequestHandler<E, Void> recorder(List<E> events) {
    return (event, context) -> {
      assertThat(context.getFunctionName()).isEqualTo("orders");
      events.add(event);
      return null;
    };
  }

  private static SQSBatchResponse failAll(SQSEvent event, Context context) {
    return new SQSBatchResponse(
        event.getRecords().stream()
            .map(each -> new SQSBatchResponse.BatchItemFailure(each.getMessageId()))
            .toList());
  }

  /** A context as a test of a function has it. */
  private static final class NamedContext implements Context {
    @Override
    public String getFunctionName() {
      return "orders";
    }

    @Override
    public String getAwsRequestId() {
      return "request";
    }

    @Override
    public String getLogGroupName() {
      return "group";
    }

    @Override
    public String getLogStreamName() {
      return "stream";
    }

    @Override
    public String getFunctionVersion() {
      return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
      return "arn";
    }

    @Override
    public CognitoIdentity getIdentity() {
      return null;
    }

    @Override
    public ClientContext getClientContext() {
      return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
      return 1_000;
    }

    @Override
    public int getMemoryLimitInMB() {
      return 128;
    }

    @Override
    public LambdaLogger getLogger() {
      return null;
    }
  }
}
