package dev.awsfakes.linearizability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Histories of whole clients, longer than Lincheck's: eight threads count and read at once, and
 * move between counters in transactions. {@code -Dhistory.operations=1000000} records more.
 */
class CounterHistoryTest {
  private static final int THREADS = 8;
  private static final int OPERATIONS = Integer.getInteger("history.operations", 40_000);
  private static final int COUNTERS = 3;
  private static final String TABLE = "counters";

  private final DynamoDbClient dynamoDb =
      FakeAws.builder().callLog(0).build().client(DynamoDbClient.class);

  /** Orders the beginnings and ends of all calls. */
  private final AtomicLong moments = new AtomicLong();

  /** One call: what it told of a counter, and when it went on. */
  private record Told(int counter, boolean added, int value, long begin, long end) {}

  @SuppressWarnings("unchecked") // the SDK takes arrays of consumers
  CounterHistoryTest() {
    dynamoDb.createTable(
        r ->
            r.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(k -> k.attributeName("pk").keyType("HASH"))
                .attributeDefinitions(a -> a.attributeName("pk").attributeType("N")));
    for (int i = 0; i < COUNTERS; i++) {
      add(i, 0);
    }
  }

  private static Map<String, AttributeValue> key(int counter) {
    return Map.of("pk", number(counter));
  }

  private static AttributeValue number(int number) {
    return AttributeValue.fromN(String.valueOf(number));
  }

  private int add(int counter, int amount) {
    return Integer.parseInt(
        dynamoDb
            .updateItem(
                r ->
                    r.tableName(TABLE)
                        .key(key(counter))
                        .updateExpression("ADD n :amount")
                        .expressionAttributeValues(Map.of(":amount", number(amount)))
                        .returnValues("UPDATED_NEW"))
            .attributes()
            .get("n")
            .n());
  }

  private int read(int counter) {
    return Integer.parseInt(
        dynamoDb
            .getItem(r -> r.tableName(TABLE).key(key(counter)).consistentRead(true))
            .item()
            .get("n")
            .n());
  }

  private List<Told> countAndRead(int seed) {
    Random random = new Random(seed);
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < OPERATIONS / THREADS; i++) {
      int counter = random.nextInt(COUNTERS);
      boolean adds = random.nextBoolean();
      long begin = moments.getAndIncrement();
      int value = adds ? add(counter, 1) : read(counter);
      told.add(new Told(counter, adds, value, begin, moments.getAndIncrement()));
    }
    return told;
  }

  @Test
  void countersOfEightThreads_areExplainedByAnOrder() throws Exception {
    List<Told> told = new ArrayList<>();
    inThreads(this::countAndRead).forEach(told::addAll);

    for (int counter = 0; counter < COUNTERS; counter++) {
      int of = counter;
      assertExplained(told.stream().filter(t -> t.counter() == of).toList());
    }
  }

  /**
   * Every sum was told once. The order by what they told is then the only one there can be, reads
   * behind the addition that they saw: it holds if no call that ended before another began stands
   * behind it.
   */
  private static void assertExplained(List<Told> told) {
    List<Integer> sums = told.stream().filter(Told::added).map(Told::value).sorted().toList();
    for (int i = 0; i < sums.size(); i++) {
      assertThat(sums.get(i)).isEqualTo(i + 1);
    }
    List<Told> order = new ArrayList<>(told);
    order.sort(Comparator.comparingInt(Told::value).thenComparing(t -> !t.added()));
    long latestBegin = -1;
    for (List<Told> same : byRank(order)) {
      long begun = latestBegin;
      assertThat(same).allSatisfy(t -> assertThat(t.end()).isGreaterThan(begun));
      latestBegin = Math.max(latestBegin, same.stream().mapToLong(Told::begin).max().orElse(-1));
    }
  }

  // Reads that saw the same sum may stand in any order among themselves.
  private static List<List<Told>> byRank(List<Told> order) {
    List<List<Told>> ranks = new ArrayList<>();
    @Nullable Told before = null;
    for (Told told : order) {
      if (before == null || before.value() != told.value() || before.added() != told.added()) {
        ranks.add(new ArrayList<>());
      }
      ranks.get(ranks.size() - 1).add(told);
      before = told;
    }
    return ranks;
  }

  @SuppressWarnings("unchecked") // the SDK takes arrays of consumers
  private int moveAndSum(int seed) {
    Random random = new Random(seed);
    int differing = 0;
    for (int i = 0; i < OPERATIONS / THREADS / 4; i++) {
      int from = random.nextInt(COUNTERS);
      int to = (from + 1) % COUNTERS;
      if (random.nextBoolean()) {
        dynamoDb.transactWriteItems(
            r ->
                r.transactItems(
                    w -> w.update(u -> move(u, from, -1)), w -> w.update(u -> move(u, to, 1))));
      } else if (sum() != 0) {
        differing++;
      }
    }
    return differing;
  }

  private static void move(Update.Builder update, int counter, int by) {
    update
        .tableName(TABLE)
        .key(key(counter))
        .updateExpression("ADD n :amount")
        .expressionAttributeValues(Map.of(":amount", number(by)));
  }

  @SuppressWarnings("unchecked") // the SDK takes arrays of consumers
  private int sum() {
    return dynamoDb
        .transactGetItems(
            r ->
                r.transactItems(
                    g -> g.get(i -> i.tableName(TABLE).key(key(0))),
                    g -> g.get(i -> i.tableName(TABLE).key(key(1))),
                    g -> g.get(i -> i.tableName(TABLE).key(key(2)))))
        .responses()
        .stream()
        .mapToInt(response -> Integer.parseInt(response.item().get("n").n()))
        .sum();
  }

  @Test
  void transactionsOfEightThreads_neverShowAHalf() throws Exception {
    assertThat(inThreads(this::moveAndSum)).containsOnly(0);
    assertThat(sum()).isZero();
  }

  /** What a thread does. */
  private interface Work<T> {
    T of(int seed);
  }

  private static <T> List<T> inThreads(Work<T> work)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int seed = i;
        running.add(threads.submit(() -> work.of(seed)));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> each : running) {
        results.add(each.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
