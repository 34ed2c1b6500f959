package dev.awsfakes.dynamodb;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;

/** Estimates the size of item collections, which tables with local indexes have. */
final class CollectionMetrics {
  private static final double GIGABYTE = 1L << 30;

  private CollectionMetrics() {}

  /** The metrics of the collection of an item or key, if they are wanted and there is one. */
  static @Nullable ItemCollectionMetrics of(
      Table table, Map<String, AttributeValue> item, @Nullable ReturnItemCollectionMetrics wanted) {
    if (wanted != ReturnItemCollectionMetrics.SIZE
        || table.items().indexes().stream().allMatch(index -> index.definition().global())) {
      return null;
    }
    String attribute = table.keys().partition().get(0).name();
    double lower =
        Math.floor(table.items().collectionBytes(table.keys().ofItem(item).partition()) / GIGABYTE);
    return ItemCollectionMetrics.builder()
        .itemCollectionKey(Map.of(attribute, item.get(attribute)))
        .sizeEstimateRangeGB(List.of(lower, lower + 1))
        .build();
  }
}
