package dev.awsfakes.benchmarks.fresh;

import dev.awsfakes.FakeAws;
import dev.awsfakes.benchmarks.peers.DynamoDbPeer;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * What a stored thing takes on the heap, above the objects that the caller passed and holds: a
 * program to be started with {@code item}, {@code message}, {@code record} or {@code object} and a
 * number; it prints the bytes of each.
 */
public final class Footprint {
  private static final int COLLECTIONS = 4;
  private static final int OBJECT_SIZE = 1024;

  private final FakeAws aws = FakeAws.builder().callLog(0).build();
  private final int count;

  private Footprint(int count) {
    this.count = count;
  }

  /** Stores as many as the second argument says of what the first says. */
  public static void main(String[] args) {
    Footprint footprint = new Footprint(Integer.parseInt(args[1]));
    long bytes =
        switch (args[0]) {
          case "item" -> footprint.items();
          case "message" -> footprint.messages();
          case "record" -> footprint.records();
          case "object" -> footprint.objects();
          default -> throw new IllegalArgumentException(args[0]);
        };
    System.out.println(bytes);
    Runtime.getRuntime().halt(0);
  }

  private long items() {
    DynamoDbClient client = aws.client(DynamoDbClient.class);
    DynamoDbPeer.createTable(client, "orders");
    return each(
        i ->
            PutItemRequest.builder()
                .tableName("orders")
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS("order-" + i),
                        "customer", AttributeValue.fromS("customer-" + i % 100),
                        "status", AttributeValue.fromS("RECEIVED"),
                        "total", AttributeValue.fromN("1299"),
                        "version", AttributeValue.fromN("1")))
                .build(),
        client::putItem);
  }

  private long messages() {
    SqsClient client = aws.client(SqsClient.class);
    String url = client.createQueue(r -> r.queueName("orders")).queueUrl();
    return each(
        i -> "message " + i, body -> client.sendMessage(r -> r.queueUrl(url).messageBody(body)));
  }

  private long records() {
    KinesisClient client = aws.client(KinesisClient.class);
    client.createStream(r -> r.streamName("orders").shardCount(1));
    return each(
        i -> SdkBytes.fromUtf8String("record " + i),
        data -> client.putRecord(r -> r.streamName("orders").partitionKey("key").data(data)));
  }

  /** The caller's bytes are copied, so they are taken off. */
  private long objects() {
    S3Client client = aws.client(S3Client.class);
    client.createBucket(r -> r.bucket("orders"));
    RequestBody body = RequestBody.fromBytes(new byte[OBJECT_SIZE]);
    return each(i -> "orders/" + i, key -> client.putObject(r -> r.bucket("orders").key(key), body))
        - OBJECT_SIZE;
  }

  private <T> long each(IntFunction<T> maker, Consumer<T> store) {
    List<T> callers = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      callers.add(maker.apply(i));
    }
    store.accept(maker.apply(-1)); // what is loaded and made at the first is not the thing's
    long before = usedHeap();
    callers.forEach(store);
    long after = usedHeap();
    if (callers.size() != count) {
      throw new IllegalStateException("the caller's objects must be alive until here");
    }
    return (after - before) / count;
  }

  private static long usedHeap() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
