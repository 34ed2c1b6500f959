package dev.awsfakes.benchmarks;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import dev.awsfakes.FakeAws;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Point operations on tables of two sizes: the fake, a bare map, a Mockito stub. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DynamoDbBenchmark {
  private static final String TABLE = "orders";

  /** How many items the table has. */
  @Param({"1000", "1000000"})
  public int items;

  private final AtomicInteger next = new AtomicInteger();
  private final Map<AttributeValue, Map<String, AttributeValue>> map = new ConcurrentHashMap<>();
  private DynamoDbClient fake = FakeAws.create().client(DynamoDbClient.class);
  private DynamoDbClient stub = fake;

  /** Fills the table and the map; stubs the mock. */
  @Setup
  @SuppressWarnings("unchecked") // the SDK takes arrays of consumers
  public void fill() {
    fake = FakeAws.builder().callLog(1024).build().client(DynamoDbClient.class);
    fake.createTable(
        r ->
            r.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(k -> k.attributeName("pk").keyType("HASH"))
                .attributeDefinitions(a -> a.attributeName("pk").attributeType("S")));
    for (int i = 0; i < items; i++) {
      fake.putItem(put(i));
      map.put(key(i), item(i));
    }
    stub = mock(DynamoDbClient.class, withSettings().stubOnly());
    GetItemResponse got = GetItemResponse.builder().item(item(1)).build();
    when(stub.getItem(any(GetItemRequest.class))).thenReturn(got);
    when(stub.putItem(any(PutItemRequest.class))).thenReturn(PutItemResponse.builder().build());
  }

  private int number() {
    return Math.floorMod(next.getAndIncrement() * 7919, items);
  }

  private static AttributeValue key(int i) {
    return AttributeValue.fromS("order-" + i);
  }

  private static Map<String, AttributeValue> item(int i) {
    return Map.of(
        "pk", key(i),
        "customer", AttributeValue.fromS("customer-" + i % 100),
        "status", AttributeValue.fromS("RECEIVED"),
        "total", AttributeValue.fromN("1299"),
        "version", AttributeValue.fromN("1"));
  }

  private static PutItemRequest put(int i) {
    return PutItemRequest.builder().tableName(TABLE).item(item(i)).build();
  }

  private static GetItemRequest get(int i) {
    return GetItemRequest.builder().tableName(TABLE).key(Map.of("pk", key(i))).build();
  }

  /** The fake. */
  @Benchmark
  public GetItemResponse getItem() {
    return fake.getItem(get(number()));
  }

  /** The limit. */
  @Benchmark
  public GetItemResponse getItemBareMap() {
    GetItemRequest request = get(number());
    return GetItemResponse.builder().item(map.get(request.key().get("pk"))).build();
  }

  /** A Mockito stub. */
  @Benchmark
  public GetItemResponse getItemMockito() {
    return stub.getItem(get(number()));
  }

  /** The fake. */
  @Benchmark
  public PutItemResponse putItem() {
    return fake.putItem(put(number()));
  }

  /** The limit. */
  @Benchmark
  public PutItemResponse putItemBareMap() {
    PutItemRequest request = put(number());
    map.put(request.item().get("pk"), request.item());
    return PutItemResponse.builder().build();
  }

  /** A Mockito stub. */
  @Benchmark
  public PutItemResponse putItemMockito() {
    return stub.putItem(put(number()));
  }

  private static UpdateItemRequest update(int i) {
    return UpdateItemRequest.builder()
        .tableName(TABLE)
        .key(Map.of("pk", key(i)))
        .updateExpression("SET #s = :shipped ADD version :one")
        .conditionExpression("attribute_exists(pk)")
        .expressionAttributeNames(Map.of("#s", "status"))
        .expressionAttributeValues(
            Map.of(":shipped", AttributeValue.fromS("SHIPPED"), ":one", AttributeValue.fromN("1")))
        .build();
  }

  /** The fake: an update with a condition. */
  @Benchmark
  public UpdateItemResponse updateItemWithCondition() {
    return fake.updateItem(update(number()));
  }

  /** The limit: what the expressions say is done by hand. */
  @Benchmark
  public UpdateItemResponse updateItemBareMap() {
    UpdateItemRequest request = update(number());
    Map<String, AttributeValue> values = request.expressionAttributeValues();
    map.computeIfPresent(
        request.key().get("pk"),
        (key, item) -> {
          Map<String, AttributeValue> changed = new HashMap<>(item);
          int version = Integer.parseInt(Objects.requireNonNull(item.get("version")).n());
          changed.put("status", values.get(":shipped"));
          changed.put("version", AttributeValue.fromN(String.valueOf(version + 1)));
          return changed;
        });
    return UpdateItemResponse.builder().build();
  }
}
