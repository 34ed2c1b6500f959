package dev.awsfakes.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** What the generators make is taken by the services, and what they make wrong is refused. */
class GeneratorProperties {
  private static final Items ORDERS =
      Items.withPartitionKey("pk", ScalarAttributeType.S).sortKey("sk", ScalarAttributeType.N);

  @SuppressWarnings("unchecked") // the SDK takes arrays of consumers
  private static DynamoDbClient orders() {
    DynamoDbClient dynamoDb = FakeAws.create().client(DynamoDbClient.class);
    dynamoDb.createTable(
        r ->
            r.tableName("orders")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(
                    k -> k.attributeName("pk").keyType("HASH"),
                    k -> k.attributeName("sk").keyType("RANGE"))
                .attributeDefinitions(
                    a -> a.attributeName("pk").attributeType("S"),
                    a -> a.attributeName("sk").attributeType("N")));
    return dynamoDb;
  }

  @Provide
  Arbitrary<Map<String, AttributeValue>> items() {
    return ORDERS.items();
  }

  @Provide
  Arbitrary<Expression> conditions() {
    return Expressions.conditions("a", "b", "c");
  }

  @Provide
  Arbitrary<String> invalidConditions() {
    return Expressions.invalidConditions();
  }

  @Provide
  Arbitrary<String> bodies() {
    return Messages.bodies();
  }

  @Provide
  Arbitrary<Map<String, MessageAttributeValue>> attributes() {
    return Messages.attributes();
  }

  @Provide
  Arbitrary<String> ids() {
    return Messages.ids();
  }

  @Provide
  Arbitrary<String> objectKeys() {
    return Keys.objects();
  }

  @Provide
  Arbitrary<String> buckets() {
    return Keys.buckets();
  }

  @Provide
  Arbitrary<String> partitionKeys() {
    return Keys.partitions();
  }

  @Property(tries = 200)
  void anyItem_isStored(@ForAll("items") Map<String, AttributeValue> item) {
    DynamoDbClient dynamoDb = orders();

    dynamoDb.putItem(r -> r.tableName("orders").item(item));

    assertThat(dynamoDb.scan(r -> r.tableName("orders")).items().get(0).keySet())
        .isEqualTo(item.keySet());
  }

  @Property(tries = 200)
  void anyAttributeValue_isStored(@ForAll AttributeValue value) {
    orders()
        .putItem(
            r ->
                r.tableName("orders")
                    .item(
                        Map.of(
                            "pk", AttributeValue.fromS("a"),
                            "sk", AttributeValue.fromN("1"),
                            "value", value)));
  }

  @Property(tries = 300)
  void anyCondition_isUnderstood(@ForAll("conditions") Expression condition) {
    orders()
        .scan(
            r ->
                r.tableName("orders")
                    .filterExpression(condition.text())
                    .expressionAttributeNames(
                        condition.names().isEmpty() ? null : condition.names())
                    .expressionAttributeValues(
                        condition.values().isEmpty() ? null : condition.values()));
  }

  @Property(tries = 40)
  void anyInvalidCondition_isRefused(@ForAll("invalidConditions") String condition) {
    DynamoDbClient dynamoDb = orders();

    assertThatThrownBy(
            () ->
                dynamoDb.scan(
                    r ->
                        r.tableName("orders")
                            .filterExpression(condition)
                            .expressionAttributeValues(Map.of(":v0", AttributeValue.fromN("1")))))
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining("FilterExpression");
  }

  @Property(tries = 200)
  void anyMessage_isReceivedAsItWasSent(
      @ForAll("bodies") String body,
      @ForAll("attributes") Map<String, MessageAttributeValue> attributes,
      @ForAll("ids") String group) {
    SqsClient sqs = FakeAws.create().client(SqsClient.class);
    String url = sqs.createQueue(r -> r.queueName("orders")).queueUrl();
    sqs.sendMessage(
        r -> r.queueUrl(url).messageBody(body).messageGroupId(group).messageAttributes(attributes));

    List<Message> received =
        sqs.receiveMessage(r -> r.queueUrl(url).messageAttributeNames("All")).messages();

    assertThat(received).extracting(Message::body).containsExactly(body);
    assertThat(received.get(0).messageAttributes()).isEqualTo(attributes);
    sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(received.get(0).receiptHandle()));
  }

  @Property(tries = 200)
  void anyKey_isListed(@ForAll("buckets") String bucket, @ForAll("objectKeys") String key) {
    S3Client s3 = FakeAws.create().client(S3Client.class);
    s3.createBucket(r -> r.bucket(bucket));

    s3.putObject(r -> r.bucket(bucket).key(key), RequestBody.empty());

    assertThat(s3.listObjectsV2(r -> r.bucket(bucket)).contents())
        .extracting(o -> o.key())
        .containsExactly(key);
  }

  @Property(tries = 100)
  void anyPartitionKey_isTaken(@ForAll("partitionKeys") String key) {
    KinesisClient kinesis = FakeAws.create().client(KinesisClient.class);
    kinesis.createStream(r -> r.streamName("orders").shardCount(2));

    kinesis.putRecord(
        r -> r.streamName("orders").partitionKey(key).data(SdkBytes.fromUtf8String("1")));
  }
}
