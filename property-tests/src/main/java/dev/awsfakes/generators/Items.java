package dev.awsfakes.generators;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * Items of a table: the key attributes are there and of their types, the others are anything.
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<Map<String, AttributeValue>> orders() {
 *   return Items.withPartitionKey("customer", ScalarAttributeType.S)
 *       .sortKey("number", ScalarAttributeType.N)
 *       .items();
 * }
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Items {
  private static final int FEW = 5;

  private final Map<String, ScalarAttributeType> keys;

  private Items(Map<String, ScalarAttributeType> keys) {
    this.keys = keys;
  }

  /** Items of a table with this partition key. */
  public static Items withPartitionKey(String name, ScalarAttributeType type) {
    return new Items(Map.of(name, type));
  }

  /** The same with a sort key. */
  public Items sortKey(String name, ScalarAttributeType type) {
    return also(name, type);
  }

  /**
   * The same with an attribute that a secondary index has as its key: of its type in every item.
   */
  public Items indexKey(String name, ScalarAttributeType type) {
    return also(name, type);
  }

  private Items also(String name, ScalarAttributeType type) {
    Map<String, ScalarAttributeType> more = new LinkedHashMap<>(keys);
    more.put(name, type);
    return new Items(more);
  }

  /** The keys of such items, and nothing else. */
  public Arbitrary<Map<String, AttributeValue>> keys() {
    Arbitrary<Map<String, AttributeValue>> all = Arbitraries.just(Map.of());
    for (Map.Entry<String, ScalarAttributeType> key : keys.entrySet()) {
      all =
          Combinators.combine(all, AttributeValues.keys(key.getValue()))
              .as((some, value) -> with(some, Map.of(key.getKey(), value)));
    }
    return all;
  }

  /** The items. */
  public Arbitrary<Map<String, AttributeValue>> items() {
    Arbitrary<Map<String, AttributeValue>> others =
        Arbitraries.maps(
                AttributeValues.names().filter(name -> !keys.containsKey(name)),
                AttributeValues.any())
            .ofMaxSize(FEW);
    return Combinators.combine(others, keys()).as(Items::with);
  }

  private static Map<String, AttributeValue> with(
      Map<String, AttributeValue> some, Map<String, AttributeValue> more) {
    Map<String, AttributeValue> all = new HashMap<>(some);
    all.putAll(more);
    return all;
  }
}
