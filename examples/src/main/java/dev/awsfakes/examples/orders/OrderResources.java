package dev.awsfakes.examples.orders;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Names of the bucket, table, queue, stream and key of one installation of the application. */
record OrderResources(String bucket, String table, String queueUrl, String stream, String keyId) {

  private static final int SHARDS = 4;
  private static final int VISIBILITY_TIMEOUT_SECONDS = 30;

  /** Creates everything that the application needs, as a deployment would. */
  static OrderResources create(AwsClients aws) {
    String bucket = "order-files";
    String table = "orders";
    String stream = "order-events";
    aws.s3().createBucket(request -> request.bucket(bucket));
    createTable(aws, table);
    aws.kinesis().createStream(request -> request.streamName(stream).shardCount(SHARDS));
    String queueUrl = createQueue(aws, "orders-to-ship.fifo");
    String keyId =
        aws.kms().createKey(request -> request.description("cards")).keyMetadata().keyId();
    return new OrderResources(bucket, table, queueUrl, stream, keyId);
  }

  private static void createTable(AwsClients aws, String table) {
    aws.dynamoDb()
        .createTable(
            request ->
                request
                    .tableName(table)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(text(OrderStore.CUSTOMER), text(OrderStore.ORDER))
                    .keySchema(
                        key(OrderStore.CUSTOMER, KeyType.HASH),
                        key(OrderStore.ORDER, KeyType.RANGE)));
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private static String createQueue(AwsClients aws, String name) {
    Map<QueueAttributeName, String> attributes =
        Map.of(
            QueueAttributeName.FIFO_QUEUE,
            "true",
            QueueAttributeName.VISIBILITY_TIMEOUT,
            Integer.toString(VISIBILITY_TIMEOUT_SECONDS));
    return aws.sqs()
        .createQueue(request -> request.queueName(name).attributes(attributes))
        .queueUrl();
  }
}
