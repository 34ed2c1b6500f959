package dev.awsfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.dynamodb.HashOrderedMap.Node;
import dev.awsfakes.dynamodb.HashOrderedMap.Stripe;
import dev.awsfakes.dynamodb.internal.value.KeyValue;
import dev.awsfakes.dynamodb.internal.value.StringKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashOrderedMapTest {
  private final HashOrderedMap<String> map = new HashOrderedMap<>();

  private void put(KeyValue key, String value) {
    Stripe<String> stripe = map.stripe(key.hash());
    stripe.lock();
    try {
      stripe.put(key.hash(), key, value);
    } finally {
      stripe.unlock();
    }
  }

  private void remove(KeyValue key) {
    Stripe<String> stripe = map.stripe(key.hash());
    stripe.lock();
    try {
      stripe.remove(key.hash(), key);
    } finally {
      stripe.unlock();
    }
  }

  private List<String> walk() {
    List<String> values = new ArrayList<>();
    long last = 0;
    for (Node<String> node = map.firstFrom(0); node != null; node = map.next(node)) {
      String value = node.value();
      if (value != null) {
        values.add(value);
      }
      assertThat(Long.compareUnsigned(node.hash(), last)).isNotNegative();
      last = node.hash();
    }
    return values;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void map_anyWrites_holdsWhatASimpleMapHolds(long seed) {
    Map<KeyValue, String> model = new HashMap<>();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      KeyValue key = new StringKey("k" + random.nextInt(3_000));
      if (random.nextInt(3) == 0) {
        model.remove(key);
        remove(key);
      } else {
        model.put(key, "v" + i);
        put(key, "v" + i);
      }
    }

    model.forEach((key, value) -> assertThat(map.get(key)).isEqualTo(value));
    assertThat(walk()).containsExactlyInAnyOrderElementsOf(model.values());
  }

  @Test
  void firstAfter_absentKey_isTheNextInOrder() {
    for (int i = 0; i < 100; i++) {
      put(new StringKey("k" + i), "v" + i);
    }
    KeyValue second = new StringKey("k" + walk().get(1).substring(1));
    String third = walk().get(2);
    remove(second);

    Node<String> next = map.firstAfter(second);

    assertThat(next).isNotNull();
    assertThat(next.value()).isEqualTo(third);
  }

  @Test
  void map_manyThreads_losesNothingThatStays() throws Exception {
    Set<String> staying = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      put(new StringKey("stay" + i), "stay" + i);
      staying.add("stay" + i);
    }
    ExecutorService threads = Executors.newFixedThreadPool(3);
    List<Future<?>> writers = new ArrayList<>();
    for (int t = 0; t < 3; t++) {
      int thread = t;
      writers.add(threads.submit(() -> churn(thread)));
    }
    while (!writers.stream().allMatch(Future::isDone)) {
      assertThat(new HashSet<>(walk())).containsAll(staying);
      assertThat(map.get(new StringKey("stay7"))).isEqualTo("stay7");
    }
    for (Future<?> writer : writers) {
      writer.get();
    }
    threads.shutdown();

    assertThat(walk()).hasSize(500 + 3 * 10_000);
  }

  private void churn(int thread) {
    for (int i = 0; i < 20_000; i++) {
      KeyValue key = new StringKey("t" + thread + "-" + i);
      put(key, "v");
      if (!"v".equals(map.get(key))) {
        throw new AssertionError("lost " + key);
      }
      if (i % 2 == 0) {
        remove(key);
      }
    }
  }
}
