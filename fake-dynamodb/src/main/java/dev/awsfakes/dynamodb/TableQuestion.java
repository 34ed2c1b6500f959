package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Scope;
import dev.awsfakes.spi.access.AccessQuestion;
import dev.awsfakes.spi.access.ConditionKeys;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A question about a table or one of its indexes, with the condition keys that tell what of it is
 * touched: DynamoDB guide, "Using IAM policy conditions for fine-grained access control". Built by
 * one thread, then only read.
 */
final class TableQuestion {
  private final Scope owner;
  private final String name;
  private final @Nullable Table table;
  private final Set<String> attributes = new TreeSet<>();
  private final List<String> leadingKeys = new ArrayList<>();
  private final ConditionKeys keys = ConditionKeys.none();
  private @Nullable String index;
  private boolean touchesItems;

  private TableQuestion(Call call, Scope owner, String name) {
    this.owner = owner;
    this.name = name;
    this.table = Tables.of(call.cloud(), owner).findNamed(name);
    keys.with("dynamodb:Select", null)
        .with("dynamodb:ReturnValues", null)
        .with("dynamodb:EnclosingOperation", null)
        .with(
            "dynamodb:ReturnConsumedCapacity",
            call.request().getValueForField("ReturnConsumedCapacity", String.class).orElse(null));
  }

  /** About the table that a call names by its name or ARN. */
  static TableQuestion of(String nameOrArn, Call call) {
    String[] arn = nameOrArn.split(":", 6);
    if (arn.length < 6 || !arn[5].startsWith("table/")) {
      return new TableQuestion(call, call.scope(), nameOrArn);
    }
    String[] path = arn[5].split("/", -1);
    TableQuestion question =
        new TableQuestion(call, new Scope(arn[4], call.scope().region()), path[1]);
    return path.length == 4 && path[2].equals("index") ? question.index(path[3]) : question;
  }

  /** About an index of it; null is the table itself. */
  TableQuestion index(@Nullable String indexName) {
    index = indexName;
    return this;
  }

  /** With the item of a key. */
  TableQuestion key(Map<String, AttributeValue> key) {
    return item(key);
  }

  /** With an item that is written. */
  TableQuestion item(Map<String, AttributeValue> item) {
    touchesItems = true;
    attributes.addAll(item.keySet());
    if (table != null) {
      AttributeValue leading = item.get(table.keys().partition().get(0).name());
      if (leading != null) {
        leadingKeys.add(text(leading));
      }
    }
    return this;
  }

  /** With the items of a partition key. */
  TableQuestion leadingKey(AttributeValue value) {
    touchesItems = true;
    leadingKeys.add(text(value));
    return this;
  }

  /** With attributes that are read, tested or changed. */
  TableQuestion attributes(Collection<String> names) {
    touchesItems = true;
    attributes.addAll(names);
    return this;
  }

  TableQuestion with(String key, @Nullable Object value) {
    keys.with(key, value);
    return this;
  }

  /** The name of the attribute whose value is the leading key; empty if there is no such table. */
  String leadingAttribute() {
    if (table == null) {
      return "";
    }
    return table.schema().indexes().stream()
        .filter(definition -> definition.name().equals(index))
        .map(IndexDefinition::keys)
        .findFirst()
        .orElse(table.keys())
        .partition()
        .get(0)
        .name();
  }

  /** Asks for an action. */
  AccessQuestion asks(String action) {
    if (touchesItems) {
      keys.withAll("dynamodb:LeadingKeys", leadingKeys)
          .withAll("dynamodb:Attributes", List.copyOf(attributes));
    } else {
      keys.with("dynamodb:LeadingKeys", null).with("dynamodb:Attributes", null);
    }
    keys.withResourceTags(table == null ? Map.of() : table.tags().values());
    String arn = owner.arn("dynamodb", "table/" + name);
    AccessQuestion question =
        AccessQuestion.of(
            "dynamodb:" + action,
            index == null ? arn : arn + "/index/" + index,
            owner.account(),
            keys);
    ResourcePolicy policy = table == null ? null : table.policy();
    return policy == null ? question : question.policy("table policy", policy.document());
  }

  private static String text(AttributeValue value) {
    AttributeValue.Type type = value.type();
    if (type == null) {
      // More than one is set: the operation will refuse it.
      return value.toString();
    }
    return switch (type) {
      case S -> value.s();
      case N -> value.n();
      case B -> Base64.getEncoder().encodeToString(value.b().asByteArrayUnsafe());
      default -> value.toString();
    };
  }
}
