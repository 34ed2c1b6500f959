package dev.awsfakes.fuzz;

import dev.awsfakes.FakeAws;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Calls as applications make them, most of which succeed in a {@link World}. */
final class Everyday {
  private static final String TABLE = "orders";
  private static final String STREAM = "events";

  private Everyday() {}

  /** A call that can be made in any number of clouds; its answer is in words. */
  static Function<FakeAws, Object> next(Random random) {
    int key = random.nextInt(6);
    int choice = random.nextInt(4);
    return switch (random.nextInt(18)) {
      case 0, 1 -> aws -> putItem(aws, key, choice);
      case 2 -> aws -> deleteItem(aws, key);
      case 3 -> aws -> updateItem(aws, key, choice);
      case 4 -> Everyday::items;
      case 5, 6 -> aws -> putObject(aws, key, choice);
      case 7 -> aws -> deleteObject(aws, key, choice);
      case 8 -> Everyday::objects;
      case 9 -> aws -> upload(aws, key);
      case 10, 11 -> aws -> send(aws, key, choice);
      case 12, 13 -> aws -> receive(aws, choice);
      case 14 -> aws -> putRecord(aws, key);
      case 15 -> aws -> choice == 0 ? split(aws) : records(aws);
      case 16 -> aws -> choice == 0 ? rotate(aws) : encrypt(aws);
      default -> aws -> choice == 0 ? newTable(aws, key) : aws.explain().length() > 0;
    };
  }

  private static Map<String, AttributeValue> key(int key) {
    return Map.of("pk", AttributeValue.fromS("a" + key % 2), "sk", AttributeValue.fromN("" + key));
  }

  private static Object putItem(FakeAws aws, int key, int choice) {
    return aws.client(DynamoDbClient.class)
        .putItem(
            r ->
                r.tableName(TABLE)
                    .item(
                        Map.of(
                            "pk", AttributeValue.fromS("a" + key % 2),
                            "sk", AttributeValue.fromN("" + key),
                            "value", AttributeValue.fromN("" + choice)))
                    .returnValues("ALL_OLD"));
  }

  private static Object deleteItem(FakeAws aws, int key) {
    return aws.client(DynamoDbClient.class)
        .deleteItem(r -> r.tableName(TABLE).key(key(key)).returnValues("ALL_OLD"));
  }

  private static Object updateItem(FakeAws aws, int key, int choice) {
    return aws.client(DynamoDbClient.class)
        .updateItem(
            r ->
                r.tableName(TABLE)
                    .key(key(key))
                    .updateExpression("ADD #v :one")
                    .conditionExpression("attribute_not_exists(#v) OR #v < :most")
                    .expressionAttributeNames(Map.of("#v", "value"))
                    .expressionAttributeValues(
                        Map.of(
                            ":one", AttributeValue.fromN("1"),
                            ":most", AttributeValue.fromN("" + choice)))
                    .returnValues("ALL_NEW"));
  }

  private static Object items(FakeAws aws) {
    DynamoDbClient dynamoDb = aws.client(DynamoDbClient.class);
    List<Object> found = new ArrayList<>();
    found.add(dynamoDb.scan(r -> r.tableName(TABLE)).items());
    found.add(dynamoDb.scan(r -> r.tableName(TABLE).indexName("by-sk")).items());
    found.add(dynamoDb.describeTable(r -> r.tableName(TABLE)).table());
    return found;
  }

  private static Object newTable(FakeAws aws, int number) {
    DynamoDbClient dynamoDb = aws.client(DynamoDbClient.class);
    String name = "orders-" + number;
    if (dynamoDb.listTables().tableNames().contains(name)) {
      return dynamoDb.deleteTable(r -> r.tableName(name));
    }
    dynamoDb.createBackup(r -> r.tableName(TABLE).backupName(name));
    return dynamoDb.updateContinuousBackups(
        r ->
            r.tableName(TABLE)
                .pointInTimeRecoverySpecification(p -> p.pointInTimeRecoveryEnabled(true)));
  }

  private static String bucket(int choice) {
    return choice % 2 == 0 ? "versioned" : "plain";
  }

  private static Object putObject(FakeAws aws, int key, int choice) {
    return aws.client(S3Client.class)
        .putObject(
            r -> r.bucket(bucket(choice)).key("k" + key),
            RequestBody.fromString("content " + choice));
  }

  private static Object deleteObject(FakeAws aws, int key, int choice) {
    return aws.client(S3Client.class).deleteObject(r -> r.bucket(bucket(choice)).key("k" + key));
  }

  private static Object objects(FakeAws aws) {
    S3Client s3 = aws.client(S3Client.class);
    return List.of(
        s3.listObjectsV2(r -> r.bucket("plain")).contents(),
        s3.listObjectVersions(r -> r.bucket("versioned")),
        s3.listMultipartUploads(r -> r.bucket("plain")).uploads());
  }

  @SuppressWarnings("unchecked") // an array of consumers, as the SDK has it
  private static Object upload(FakeAws aws, int key) {
    S3Client s3 = aws.client(S3Client.class);
    String name = "u" + key;
    String id = s3.createMultipartUpload(r -> r.bucket("plain").key(name)).uploadId();
    String tag =
        s3.uploadPart(
                r -> r.bucket("plain").key(name).uploadId(id).partNumber(1),
                RequestBody.fromString("part"))
            .eTag();
    if (key % 2 == 0) {
      return id + tag;
    }
    return s3.completeMultipartUpload(
        r ->
            r.bucket("plain")
                .key(name)
                .uploadId(id)
                .multipartUpload(m -> m.parts(p -> p.partNumber(1).eTag(tag))));
  }

  private static String url(SqsClient sqs, int choice) {
    return sqs.getQueueUrl(r -> r.queueName(choice % 2 == 0 ? "orders" : "orders.fifo")).queueUrl();
  }

  private static Object send(FakeAws aws, int key, int choice) {
    SqsClient sqs = aws.client(SqsClient.class);
    boolean fifo = choice % 2 == 1;
    return sqs.sendMessage(
        r ->
            r.queueUrl(url(sqs, choice))
                .messageBody("O-" + key)
                .messageGroupId(fifo ? "group" + key % 3 : null)
                .messageDeduplicationId(fifo ? "id" + key : null));
  }

  private static Object receive(FakeAws aws, int choice) {
    SqsClient sqs = aws.client(SqsClient.class);
    String url = url(sqs, choice);
    List<Message> messages =
        sqs.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(3).waitTimeSeconds(0))
            .messages();
    for (Message message : messages) {
      if (choice < 2) {
        sqs.deleteMessage(r -> r.queueUrl(url).receiptHandle(message.receiptHandle()));
      } else {
        sqs.changeMessageVisibility(
            r -> r.queueUrl(url).receiptHandle(message.receiptHandle()).visibilityTimeout(5));
      }
    }
    return messages;
  }

  private static Object putRecord(FakeAws aws, int key) {
    return aws.client(KinesisClient.class)
        .putRecord(
            r ->
                r.streamName(STREAM)
                    .partitionKey("key" + key)
                    .data(SdkBytes.fromUtf8String("record " + key)));
  }

  private static Object records(FakeAws aws) {
    KinesisClient kinesis = aws.client(KinesisClient.class);
    List<Object> found = new ArrayList<>();
    for (Shard shard : kinesis.listShards(r -> r.streamName(STREAM)).shards()) {
      String iterator =
          kinesis
              .getShardIterator(
                  r ->
                      r.streamName(STREAM)
                          .shardId(shard.shardId())
                          .shardIteratorType("TRIM_HORIZON"))
              .shardIterator();
      found.add(shard);
      found.add(kinesis.getRecords(r -> r.shardIterator(iterator)).records());
    }
    return found;
  }

  private static Object split(FakeAws aws) {
    return aws.client(KinesisClient.class)
        .splitShard(
            r ->
                r.streamName(STREAM)
                    .shardToSplit("shardId-000000000000")
                    .newStartingHashKey("1" + "0".repeat(30)));
  }

  private static Object encrypt(FakeAws aws) {
    KmsClient kms = aws.client(KmsClient.class);
    SdkBytes sealed =
        kms.encrypt(r -> r.keyId("alias/orders").plaintext(SdkBytes.fromUtf8String("secret")))
            .ciphertextBlob();
    return kms.decrypt(r -> r.ciphertextBlob(sealed)).plaintext().asUtf8String();
  }

  private static Object rotate(FakeAws aws) {
    KmsClient kms = aws.client(KmsClient.class);
    String key = kms.describeKey(r -> r.keyId("alias/orders")).keyMetadata().keyId();
    kms.rotateKeyOnDemand(r -> r.keyId(key));
    return kms.listKeyRotations(r -> r.keyId(key)).rotations();
  }
}
