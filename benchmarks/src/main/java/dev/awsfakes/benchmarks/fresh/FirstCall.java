package dev.awsfakes.benchmarks.fresh;

import dev.awsfakes.benchmarks.peers.DynamoDbPeer;
import dev.awsfakes.benchmarks.peers.Peer;
import dev.awsfakes.benchmarks.peers.S3Peer;
import dev.awsfakes.benchmarks.peers.SqsPeer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/**
 * The first write of a fresh JVM: a program to be started, that ends when its write is done. Its
 * argument is a service and a peer, {@code sqs FAKE}; or {@code limit}, which writes the same
 * request into a map.
 */
public final class FirstCall {
  private static final Map<AttributeValue, Map<String, AttributeValue>> MAP =
      new ConcurrentHashMap<>();

  private FirstCall() {}

  /** Writes once and ends the JVM, whatever threads a peer has. */
  public static void main(String[] args) {
    switch (args[0]) {
      case "dynamodb" -> putItem(DynamoDbPeer.valueOf(args[1]));
      case "sqs" -> sendMessage(SqsPeer.valueOf(args[1]));
      case "s3" -> putObject(S3Peer.valueOf(args[1]));
      default -> putIntoMap();
    }
    Runtime.getRuntime().halt(0);
  }

  private static PutItemRequest firstItem() {
    return PutItemRequest.builder()
        .tableName("orders")
        .item(Map.of("pk", AttributeValue.fromS("first")))
        .build();
  }

  private static void putIntoMap() {
    PutItemRequest request = firstItem();
    MAP.put(request.item().get("pk"), request.item());
  }

  private static void putItem(DynamoDbPeer peer) {
    Peer<DynamoDbClient> opened = peer.open();
    DynamoDbPeer.createTable(opened.client(), "orders");
    opened.client().putItem(firstItem());
  }

  private static void sendMessage(SqsPeer peer) {
    Peer<SqsClient> opened = peer.open();
    String url =
        opened
            .client()
            .createQueue(CreateQueueRequest.builder().queueName("orders").build())
            .queueUrl();
    opened
        .client()
        .sendMessage(SendMessageRequest.builder().queueUrl(url).messageBody("first").build());
  }

  private static void putObject(S3Peer peer) {
    Peer<S3Client> opened = peer.open();
    opened.client().createBucket(CreateBucketRequest.builder().bucket("orders").build());
    opened
        .client()
        .putObject(
            PutObjectRequest.builder().bucket("orders").key("first").build(),
            RequestBody.fromString("1"));
  }
}
