package dev.awsfakes.dynamodb.internal.expression;

import dev.awsfakes.dynamodb.internal.value.AttributeType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An update of one request: its actions with their values. */
public final class UpdateExpression {
  private final Tree tree;
  private final Map<String, AttributeValue> values;

  UpdateExpression(Tree tree, Map<String, AttributeValue> values) {
    this.tree = tree;
    this.values = values;
  }

  /**
   * The actions without their values.
   *
   * @param paths the places that they change
   * @param named the places that they name, those that they only read included
   */
  record Tree(List<UpdateAction> actions, List<DocumentPath> paths, List<DocumentPath> named) {
    static Tree of(List<UpdateAction> actions) {
      List<DocumentPath> paths = actions.stream().map(UpdateAction::path).toList();
      List<DocumentPath> named = new ArrayList<>(paths);
      for (UpdateAction action : actions) {
        if (action instanceof UpdateAction.Assign assign) {
          UpdateOperand.collect(assign.value(), named::add);
        }
      }
      return new Tree(List.copyOf(actions), paths, List.copyOf(named));
    }
  }

  /** The places that it changes. */
  public List<DocumentPath> paths() {
    return tree.paths();
  }

  /** The places in an item that it names, those that it only reads included. */
  public List<DocumentPath> namedPaths() {
    return tree.named();
  }

  /** What ADD makes of a number or set. */
  public static AttributeValue sum(AttributeValue value, AttributeValue added) {
    return UpdateAction.Add.sum(value, added);
  }

  /** What DELETE leaves of a set; null if nothing. */
  public static @Nullable AttributeValue difference(AttributeValue value, AttributeValue deleted) {
    return UpdateAction.Delete.difference(value, deleted);
  }

  /**
   * The item after the update. The item given is not changed; values that stay are shared.
   *
   * @throws dev.awsfakes.spi.AwsError ValidationException if an action does not fit the item
   */
  public Map<String, AttributeValue> apply(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> after = new LinkedHashMap<>(item);
    List<Change> nested = new ArrayList<>(0);
    for (UpdateAction action : tree.actions()) {
      Change change = new Change(action.path(), action.valueAfter(item, values));
      if (change.path().isNested()) {
        nested.add(change);
      } else {
        put(after, change.path().root(), change.value());
      }
    }
    if (!nested.isEmpty()) {
      applyNested(after, nested);
    }
    return Collections.unmodifiableMap(after);
  }

  private record Change(DocumentPath path, @Nullable AttributeValue value) {

    /** The order of the places in their lists; maps have none. */
    static int compare(Change a, Change b) {
      List<DocumentPath.Step> x = a.path.steps();
      List<DocumentPath.Step> y = b.path.steps();
      for (int i = 0; i < Math.min(x.size(), y.size()); i++) {
        if (x.get(i) instanceof DocumentPath.Index first
            && y.get(i) instanceof DocumentPath.Index second
            && first.index() != second.index()) {
          return Integer.compare(first.index(), second.index());
        }
      }
      return 0;
    }
  }

  // Indexes mean the list before the update: elements are set first, from the lowest index on,
  // since one past the end is appended, and removed then, from the highest on.
  private static void applyNested(Map<String, AttributeValue> item, List<Change> changes) {
    changes.stream()
        .filter(change -> change.value() != null)
        .sorted(Change::compare)
        .forEach(change -> apply(item, change));
    changes.stream()
        .filter(change -> change.value() == null)
        .sorted((a, b) -> Change.compare(b, a))
        .forEach(change -> apply(item, change));
  }

  private static void apply(Map<String, AttributeValue> item, Change change) {
    String root = change.path().root();
    AttributeValue before = item.get(root);
    if (before == null) {
      throw ExpressionErrors.pathNotUpdatable();
    }
    item.put(root, changed(before, change, 0));
  }

  /** A copy of a map or list with the change made below the given step. */
  private static AttributeValue changed(AttributeValue value, Change change, int step) {
    DocumentPath.Step at = change.path().steps().get(step);
    boolean last = step == change.path().steps().size() - 1;
    if (at instanceof DocumentPath.Name name) {
      return AttributeValue.builder().m(changedMap(value, name.name(), change, step, last)).build();
    }
    int index = ((DocumentPath.Index) at).index();
    return AttributeValue.builder().l(changedList(value, index, change, step, last)).build();
  }

  private static Map<String, AttributeValue> changedMap(
      AttributeValue value, String name, Change change, int step, boolean last) {
    if (AttributeType.of(value) != AttributeType.M) {
      throw ExpressionErrors.pathNotUpdatable();
    }
    Map<String, AttributeValue> map = new LinkedHashMap<>(value.m());
    if (last) {
      put(map, name, change.value());
    } else {
      AttributeValue member = map.get(name);
      if (member == null) {
        throw ExpressionErrors.pathNotUpdatable();
      }
      map.put(name, changed(member, change, step + 1));
    }
    return map;
  }

  private static List<AttributeValue> changedList(
      AttributeValue value, int index, Change change, int step, boolean last) {
    if (AttributeType.of(value) != AttributeType.L) {
      throw ExpressionErrors.pathNotUpdatable();
    }
    List<AttributeValue> list = new ArrayList<>(value.l());
    boolean exists = index < list.size();
    if (!last) {
      if (!exists) {
        throw ExpressionErrors.pathNotUpdatable();
      }
      list.set(index, changed(list.get(index), change, step + 1));
    } else if (change.value() == null) {
      if (exists) {
        list.remove(index);
      }
    } else if (exists) {
      list.set(index, change.value());
    } else {
      list.add(change.value());
    }
    return list;
  }

  private static void put(
      Map<String, AttributeValue> map, String name, @Nullable AttributeValue value) {
    if (value == null) {
      map.remove(name);
    } else {
      map.put(name, value);
    }
  }
}
