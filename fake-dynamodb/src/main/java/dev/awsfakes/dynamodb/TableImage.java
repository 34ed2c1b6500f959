package dev.awsfakes.dynamodb;

import java.util.List;

/** What a table was like at a moment: its keys, settings and items, which are shared with it. */
record TableImage(TableSchema schema, TableSettings settings, List<StoredItem> items) {

  /** The bytes of the items. */
  long bytes() {
    return items.stream().mapToLong(StoredItem::size).sum();
  }
}
