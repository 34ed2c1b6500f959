package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.expression.DocumentPath;
import dev.awsfakes.dynamodb.internal.expression.UpdateExpression;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How an update changes an item. */
interface ItemUpdate {

  /** The update that only makes sure that the item exists. */
  ItemUpdate NOTHING = of(List.of(), false, item -> item);

  /** The item after the update. */
  Map<String, AttributeValue> of(Map<String, AttributeValue> item);

  /** The places that it changes. */
  List<DocumentPath> paths();

  /**
   * Whether it makes no item where there is none, as updates of the older style that only take
   * away: DynamoDB guide, "AttributeUpdates (legacy)".
   */
  boolean onlyRemoves();

  /** The places that it names: those that it changes, and those that it only reads. */
  default List<DocumentPath> namedPaths() {
    return paths();
  }

  /** The update of an expression; it makes the item if there is none, whatever its actions. */
  static ItemUpdate of(UpdateExpression expression) {
    return new ItemUpdate() {
      @Override
      public Map<String, AttributeValue> of(Map<String, AttributeValue> item) {
        return expression.apply(item);
      }

      @Override
      public List<DocumentPath> paths() {
        return expression.paths();
      }

      @Override
      public List<DocumentPath> namedPaths() {
        return expression.namedPaths();
      }

      @Override
      public boolean onlyRemoves() {
        return false;
      }
    };
  }

  /** A change of an item. */
  @FunctionalInterface
  interface Change {
    Map<String, AttributeValue> of(Map<String, AttributeValue> item);
  }

  /** An update of its parts. */
  static ItemUpdate of(List<DocumentPath> paths, boolean onlyRemoves, Change change) {
    return new ItemUpdate() {
      @Override
      public Map<String, AttributeValue> of(Map<String, AttributeValue> item) {
        return change.of(item);
      }

      @Override
      public List<DocumentPath> paths() {
        return paths;
      }

      @Override
      public boolean onlyRemoves() {
        return onlyRemoves;
      }
    };
  }
}
