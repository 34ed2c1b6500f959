package dev.awsfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.dynamodb.SortedItems.Span;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SortedItemsTest {
  private final SortedItems<Integer> items = new SortedItems<>();
  private final NavigableMap<Integer, StoredItem> model = new TreeMap<>();

  private static StoredItem item(int number) {
    return StoredItem.of(Map.of("n", AttributeValue.fromN(String.valueOf(number))));
  }

  private void put(int key) {
    StoredItem item = item(key);
    items.put(key, item);
    model.put(key, item);
  }

  private void remove(int key) {
    items.remove(key);
    model.remove(key);
  }

  private static List<StoredItem> list(Iterator<StoredItem> iterator) {
    List<StoredItem> list = new ArrayList<>();
    iterator.forEachRemaining(list::add);
    return list;
  }

  // A chain becomes a tree with its ninth item.
  @ParameterizedTest
  @ValueSource(ints = {3, 8, 9, 30})
  void items_writtenAtRandom_areThoseOfASortedMap(int keys) {
    Random random = new Random(keys);
    for (int i = 0; i < 500; i++) {
      int key = random.nextInt(keys);
      if (random.nextInt(5) < 3) {
        put(key);
      } else {
        remove(key);
      }
      int low = random.nextInt(keys + 1);
      int high = low + random.nextInt(keys + 1);
      boolean lowIncluded = random.nextBoolean();
      boolean highIncluded = random.nextBoolean() || high == low;
      Span<Integer> span = new Span<>(low, lowIncluded || high == low, high, highIncluded);
      NavigableMap<Integer, StoredItem> expected =
          model.subMap(low, span.lowIncluded(), high, highIncluded);

      assertThat(items.get(key)).isSameAs(model.get(key));
      assertThat(items.isEmpty()).isEqualTo(model.isEmpty());
      assertThat(list(items.items(span, true))).containsExactlyElementsOf(expected.values());
      assertThat(list(items.items(span, false)))
          .containsExactlyElementsOf(expected.descendingMap().values());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 20})
  void items_withoutBounds_areAll(int count) {
    for (int i = 0; i < count; i++) {
      put(i);
    }

    assertThat(list(items.items(new Span<>(null, true, null, true), true)))
        .containsExactlyElementsOf(model.values());
  }

  @Test
  void items_writtenDuringAWalk_doNotDisturbIt() {
    put(1);
    put(2);
    Iterator<StoredItem> walk = items.items(new Span<>(null, true, null, true), true);
    walk.next();
    for (int i = 3; i < 20; i++) {
      put(i);
    }

    assertThat(walk.next()).isSameAs(model.get(2));
  }
}
