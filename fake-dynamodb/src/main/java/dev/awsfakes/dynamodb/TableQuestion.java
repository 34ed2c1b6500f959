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
  /** DynamoDB guide, "DynamoDB API operations supported by resource-based policies". */
  private static final Set<String> BETWEEN_ACCOUNTS =
      Set.of(
          "BatchGetItem",
          "BatchWriteItem",
          "ConditionCheckItem",
          "DeleteItem",
          "DeleteTable",
          "DescribeStream",
          "DescribeTable",
          "GetItem",
          "GetRecords",
          "GetShardIterator",
          "ListTagsOfResource",
          "PutItem",
          "Query",
          "Scan",
          "TagResource",
          "UntagResource",
          "UpdateItem",
          "UpdateTable");

  // The partition key of an index may have four attributes.
  private static final List<String> KEY_VALUES =
      List.of(
          "dynamodb:FirstPartitionKeyValues",
          "dynamodb:SecondPartitionKeyValues",
          "dynamodb:ThirdPartitionKeyValues",
          "dynamodb:FourthPartitionKeyValues");

  private final Scope owner;
  private final String name;
  private final @Nullable Table table;
  private final Set<String> attributes = new TreeSet<>();
  private final List<List<String>> partitionValues =
      KEY_VALUES.stream().<List<String>>map(key -> new ArrayList<>()).toList();
  private final ConditionKeys keys = noItems();
  private @Nullable String index;
  private boolean touchesItems;

  private TableQuestion(Call call, Scope owner, String name) {
    this.owner = owner;
    this.name = name;
    this.table = Tables.of(call.cloud(), owner).findNamed(name);
    keys.with(
        "dynamodb:ReturnConsumedCapacity",
        call.request().getValueForField("ReturnConsumedCapacity", String.class).orElse(null));
  }

  /** The keys of DynamoDB, as they are where no items are touched: without values. */
  static ConditionKeys noItems() {
    ConditionKeys keys =
        ConditionKeys.none()
            .with("dynamodb:Attributes", null)
            .with("dynamodb:EnclosingOperation", null)
            .with("dynamodb:FullTableScan", null)
            .with("dynamodb:LeadingKeys", null)
            .with("dynamodb:ReturnConsumedCapacity", null)
            .with("dynamodb:ReturnValues", null)
            .with("dynamodb:Select", null);
    KEY_VALUES.forEach(key -> keys.with(key, null));
    return keys;
  }

  /** Keeps a question to the owner's account where no policy of a table opens it to others. */
  static AccessQuestion confined(AccessQuestion question, String action) {
    return BETWEEN_ACCOUNTS.contains(action) ? question : question.confinedToAccount();
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
        partitionValues.get(0).add(text(leading));
      }
    }
    return this;
  }

  /**
   * With the items that have this value of an attribute.
   *
   * @return whether it is the one that the partition key begins with
   */
  boolean keyValue(String attribute, AttributeValue value) {
    List<KeyAttribute> partition = partition();
    for (int i = 0; i < partition.size(); i++) {
      if (partition.get(i).name().equals(attribute)) {
        touchesItems = true;
        partitionValues.get(i).add(text(value));
        return i == 0;
      }
    }
    return false;
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

  private List<KeyAttribute> partition() {
    if (table == null) {
      return List.of();
    }
    return table.schema().indexes().stream()
        .filter(definition -> definition.name().equals(index))
        .map(IndexDefinition::keys)
        .findFirst()
        .orElse(table.keys())
        .partition();
  }

  /** Asks for an action. */
  AccessQuestion asks(String action) {
    if (touchesItems) {
      keys.withAll("dynamodb:LeadingKeys", partitionValues.get(0))
          .withAll("dynamodb:Attributes", List.copyOf(attributes));
      for (int i = 0; i < KEY_VALUES.size(); i++) {
        keys.withAll(KEY_VALUES.get(i), partitionValues.get(i));
      }
    }
    keys.withResourceTags(table == null ? Map.of() : table.tags().values());
    String arn = owner.arn("dynamodb", "table/" + name);
    AccessQuestion question =
        confined(
            AccessQuestion.of(
                "dynamodb:" + action,
                index == null ? arn : arn + "/index/" + index,
                owner.account(),
                keys),
            action);
    ResourcePolicy policy = table == null ? null : table.policy().current();
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
