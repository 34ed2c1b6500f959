package dev.awsfakes.benchmarks;

import com.amazonaws.services.dynamodbv2.local.embedded.DynamoDBEmbedded;
import com.amazonaws.services.dynamodbv2.local.shared.access.AmazonDynamoDBLocal;
import dev.awsfakes.FakeAws;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * The same operations on the fake and on embedded DynamoDB Local. {@code -p peer=fake -p
 * items=1000,1000000} shows that the size of the table does not count.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DynamoDbLocalBenchmark {
  private static final String TABLE = "orders";
  private static final int PER_CUSTOMER = 50;

  /** Which of the two. */
  @Param({"fake", "local"})
  public String peer = "fake";

  /** How many items the table has. */
  @Param("1000")
  public int items;

  private final AtomicInteger next = new AtomicInteger();
  private @Nullable AmazonDynamoDBLocal local;
  private DynamoDbClient dynamoDb = FakeAws.create().client(DynamoDbClient.class);

  /** Makes and fills the table. */
  @Setup
  @SuppressWarnings("unchecked") // the SDK takes arrays of consumers
  public void fill() throws URISyntaxException {
    if (peer.equals("local")) {
      System.setProperty("sqlite4java.library.path", nativeLibraries());
      AmazonDynamoDBLocal embedded = DynamoDBEmbedded.create(true);
      dynamoDb = embedded.dynamoDbClient();
      local = embedded;
    } else {
      dynamoDb = FakeAws.builder().callLog(1024).build().client(DynamoDbClient.class);
    }
    dynamoDb.createTable(
        r ->
            r.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(
                    k -> k.attributeName("customer").keyType("HASH"),
                    k -> k.attributeName("number").keyType("RANGE"))
                .attributeDefinitions(
                    a -> a.attributeName("customer").attributeType("S"),
                    a -> a.attributeName("number").attributeType("N")));
    for (int i = 0; i < items; i++) {
      Map<String, AttributeValue> item = item(i);
      dynamoDb.putItem(r -> r.tableName(TABLE).item(item));
    }
  }

  private static String nativeLibraries() throws URISyntaxException {
    Path classes =
        Path.of(
            DynamoDbLocalBenchmark.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    return classes.resolveSibling("native").toString();
  }

  /** Ends DynamoDB Local. */
  @TearDown
  public void close() {
    if (local != null) {
      local.shutdownNow();
    }
  }

  private int number() {
    return Math.floorMod(next.getAndIncrement() * 7919, items);
  }

  private static Map<String, AttributeValue> key(int i) {
    return Map.of(
        "customer", AttributeValue.fromS("customer-" + i / PER_CUSTOMER),
        "number", AttributeValue.fromN(String.valueOf(i)));
  }

  private static Map<String, AttributeValue> item(int i) {
    return Map.of(
        "customer", AttributeValue.fromS("customer-" + i / PER_CUSTOMER),
        "number", AttributeValue.fromN(String.valueOf(i)),
        "status", AttributeValue.fromS(i % 2 == 0 ? "RECEIVED" : "SHIPPED"),
        "total", AttributeValue.fromN("1299"),
        "version", AttributeValue.fromN("1"));
  }

  /** A read of one item. */
  @Benchmark
  public GetItemResponse getItem() {
    return dynamoDb.getItem(r -> r.tableName(TABLE).key(key(number())));
  }

  /** A put over an item. */
  @Benchmark
  public PutItemResponse putItem() {
    return dynamoDb.putItem(r -> r.tableName(TABLE).item(item(number())));
  }

  /** An update with a condition. */
  @Benchmark
  public UpdateItemResponse updateItemWithCondition() {
    return dynamoDb.updateItem(
        r ->
            r.tableName(TABLE)
                .key(key(number()))
                .updateExpression("SET #s = :shipped ADD version :one")
                .conditionExpression("attribute_exists(customer)")
                .expressionAttributeNames(Map.of("#s", "status"))
                .expressionAttributeValues(
                    Map.of(
                        ":shipped", AttributeValue.fromS("SHIPPED"),
                        ":one", AttributeValue.fromN("1"))));
  }

  /** A query of twenty items with a filter. */
  @Benchmark
  public QueryResponse queryOfTwentyWithFilter() {
    return dynamoDb.query(
        r ->
            r.tableName(TABLE)
                .keyConditionExpression("customer = :c")
                .filterExpression("version > :t")
                .limit(20)
                .expressionAttributeValues(
                    Map.of(
                        ":c", AttributeValue.fromS("customer-" + number() / PER_CUSTOMER),
                        ":t", AttributeValue.fromN("0"))));
  }

  /** A transaction of two puts. */
  @Benchmark
  public TransactWriteItemsResponse transactionOfTwo() {
    return transaction(2);
  }

  /** A transaction of a hundred puts. */
  @Benchmark
  public TransactWriteItemsResponse transactionOfHundred() {
    return transaction(100);
  }

  private TransactWriteItemsResponse transaction(int size) {
    int first = number();
    List<TransactWriteItem> writes = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      Map<String, AttributeValue> item = item((first + i) % items);
      writes.add(TransactWriteItem.builder().put(p -> p.tableName(TABLE).item(item)).build());
    }
    return dynamoDb.transactWriteItems(r -> r.transactItems(writes));
  }
}
