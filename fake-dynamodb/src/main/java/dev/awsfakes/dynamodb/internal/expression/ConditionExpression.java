package dev.awsfakes.dynamodb.internal.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A condition or filter of one request: its syntax tree with its values. */
public final class ConditionExpression {
  private final Tree tree;
  private final Map<String, AttributeValue> values;

  ConditionExpression(Tree tree, Map<String, AttributeValue> values) {
    this.tree = tree;
    this.values = values;
  }

  /**
   * What an expression's text says, whatever its values.
   *
   * @param nested the places in it that are below the top level
   */
  record Tree(Condition condition, List<DocumentPath> nested) {
    static Tree parse(Tokens tokens) {
      Condition condition = ConditionParser.parse(tokens);
      List<DocumentPath> nested = new ArrayList<>(0);
      ConditionAttributes.collect(
          condition,
          path -> {
            if (path.isNested()) {
              nested.add(path);
            }
          });
      return new Tree(condition, List.copyOf(nested));
    }
  }

  /** Whether it holds for the item; an item that does not exist is an empty one. */
  public boolean test(Map<String, AttributeValue> item) {
    return tree.condition().test(item, values);
  }

  /** The top-level attributes that it names. */
  public Set<String> attributes() {
    Set<String> attributes = new TreeSet<>();
    ConditionAttributes.collect(tree.condition(), path -> attributes.add(path.root()));
    return attributes;
  }

  /** The places below the top level that it names. */
  public List<DocumentPath> nestedPaths() {
    return tree.nested();
  }
}
