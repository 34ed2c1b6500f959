package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.expression.DocumentPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Key attributes have nothing inside: an expression that looks there is refused. */
final class ScalarKeys {
  private ScalarKeys() {}

  /**
   * Refuses paths into key attributes of a table or of its indexes.
   *
   * @param paths of an expression; null if there is none
   */
  static void require(Table table, @Nullable List<DocumentPath> paths) {
    if (paths == null) {
      return;
    }
    for (DocumentPath path : paths) {
      if (path.isNested()) {
        require(table, path.root());
      }
    }
  }

  private static void require(Table table, String attribute) {
    if (table.keys().contains(attribute)) {
      throw DynamoDbErrors.keyIsScalar("Key: " + attribute);
    }
    for (SecondaryIndex index : table.items().indexes()) {
      if (index.definition().keys().contains(attribute)) {
        throw DynamoDbErrors.keyIsScalar("IndexKey: " + attribute);
      }
    }
  }
}
