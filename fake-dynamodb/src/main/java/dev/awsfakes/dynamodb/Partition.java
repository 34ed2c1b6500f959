package dev.awsfakes.dynamodb;

import java.util.Iterator;

/** The items of one partition key. */
sealed interface Partition permits StoredItem, ItemCollection {

  /** The items in a range of the sort key, in its order or against it. */
  Iterator<StoredItem> items(KeyRange range, boolean ascending);
}
