package dev.awsfakes.assertj;

import dev.awsfakes.dynamodb.TableView;
import java.util.Map;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.MapAssert;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Assertions on what is in a table. */
public final class TableAssert extends AbstractAssert<TableAssert, TableView> {
  TableAssert(TableView table) {
    super(table, TableAssert.class);
  }

  /** That it has so many items. */
  public TableAssert hasSize(int expected) {
    items().hasSize(expected);
    return this;
  }

  /** That it has no item. */
  public TableAssert isEmpty() {
    return hasSize(0);
  }

  /** That exactly this item is in it, no attribute more or less. */
  public TableAssert containsItem(Map<String, AttributeValue> item) {
    items().contains(item);
    return this;
  }

  /** That an item has this key. */
  public TableAssert containsKey(Map<String, AttributeValue> key) {
    item(key);
    return this;
  }

  /** That no item has this key. */
  public TableAssert doesNotContainKey(Map<String, AttributeValue> key) {
    actual
        .item(key)
        .ifPresent(
            item -> failWithMessage("Expected no item %s in %s: %s", key, actual.name(), item));
    return this;
  }

  /** The attributes of the item with this key, to go on with; fails if there is none. */
  public MapAssert<String, AttributeValue> item(Map<String, AttributeValue> key) {
    Map<String, AttributeValue> item = actual.item(key).orElse(Map.of());
    if (item.isEmpty()) {
      failWithMessage(
          "Expected an item %s in %s, which has%n%s", key, actual.name(), actual.items());
    }
    return Assertions.assertThat(item).as("the item %s of %s", key, actual.name());
  }

  /** All items, to go on with. */
  public ListAssert<Map<String, AttributeValue>> items() {
    return Assertions.assertThat(actual.items()).as("the items of %s", actual.name());
  }
}
