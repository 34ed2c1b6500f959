package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import dev.awsfakes.dynamodb.internal.value.AttributeType;
import dev.awsfakes.spi.AwsError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The attribute definitions of a table, and the key schemas that can be made of them. */
final class AttributeTypes {
  private static final int MAX_PARTS = 4;

  private final Map<String, ScalarAttributeType> types = new LinkedHashMap<>();

  private AttributeTypes() {}

  static AttributeTypes of(List<AttributeDefinition> definitions) {
    AttributeTypes attributes = new AttributeTypes();
    for (AttributeDefinition definition : definitions) {
      if (attributes.types.put(definition.attributeName(), definition.attributeType()) != null) {
        throw DynamoDbErrors.invalid(
            "Attributes cannot be redefined. Please check that your attribute has the same type as"
                + " previously defined. Existing schema: Schema:[SchemaElement: key{"
                + definition.attributeName()
                + "}] New schema: Schema:[SchemaElement: key{"
                + definition.attributeName()
                + "}]");
      }
    }
    return attributes;
  }

  /** The primary key schema of a table. */
  KeySchema tableKeys(List<KeySchemaElement> elements) {
    return simpleKeys(elements, "keySchema");
  }

  /** The key schema of a local index, which is the given one of its request. */
  KeySchema localKeys(List<KeySchemaElement> elements, int position) {
    return simpleKeys(elements, "localSecondaryIndexes." + position + ".member.keySchema");
  }

  // Keys of several attributes are for global indexes alone.
  private KeySchema simpleKeys(List<KeySchemaElement> elements, String member) {
    requireDefined(elements);
    if (elements.size() > 2) {
      throw DynamoDbErrors.validation(
          "1 validation error detected: Value '"
              + elements
              + "' at '"
              + member
              + "' failed to satisfy constraint: Member must have length less than or equal to 2");
    }
    KeySchema keys = keys(elements);
    if (keys.partition().size() > 1) {
      throw secondIsNotRange();
    }
    return keys;
  }

  private static AwsError secondIsNotRange() {
    return DynamoDbErrors.validation(
        "Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
  }

  /** The key schema of a global index. */
  KeySchema globalKeys(List<KeySchemaElement> elements) {
    requireDefined(elements);
    return keys(elements);
  }

  private KeySchema keys(List<KeySchemaElement> elements) {
    if (elements.isEmpty() || elements.get(0).keyType() != KeyType.HASH) {
      throw DynamoDbErrors.validation(
          "Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
    }
    if (elements.size() == 2
        && elements.get(0).attributeName().equals(elements.get(1).attributeName())) {
      throw DynamoDbErrors.validation(
          "Both the Hash Key and the Range Key element in the KeySchema have the same name");
    }
    List<KeyAttribute> partition = new ArrayList<>();
    List<KeyAttribute> sort = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (KeySchemaElement element : elements) {
      boolean hash = element.keyType() == KeyType.HASH;
      if (hash && !sort.isEmpty()) {
        throw secondIsNotRange();
      }
      if (!names.add(element.attributeName())) {
        throw DynamoDbErrors.validation(
            "Invalid KeySchema: Duplicate attribute name: " + element.attributeName());
      }
      ScalarAttributeType type = Objects.requireNonNull(types.get(element.attributeName()));
      (hash ? partition : sort)
          .add(new KeyAttribute(element.attributeName(), AttributeType.valueOf(type.toString())));
    }
    if (partition.size() > MAX_PARTS || sort.size() > MAX_PARTS) {
      throw DynamoDbErrors.validation(
          "Invalid KeySchema: A key can have at most "
              + MAX_PARTS
              + " attributes of each key type");
    }
    return new KeySchema(List.copyOf(partition), List.copyOf(sort));
  }

  private void requireDefined(List<KeySchemaElement> elements) {
    List<String> keys = elements.stream().map(KeySchemaElement::attributeName).toList();
    if (!types.keySet().containsAll(keys)) {
      throw DynamoDbErrors.invalid(
          "Some index key attributes are not defined in AttributeDefinitions. Keys: "
              + keys
              + ", AttributeDefinitions: "
              + types.keySet());
    }
  }

  /** Refuses definitions that no key uses. */
  void requireAllUsed(KeySchema table, List<IndexDefinition> indexes) {
    Set<String> used = new LinkedHashSet<>();
    table.attributes().forEach(attribute -> used.add(attribute.name()));
    indexes.forEach(
        index -> index.keys().attributes().forEach(attribute -> used.add(attribute.name())));
    if (used.equals(types.keySet())) {
      return;
    }
    if (indexes.isEmpty()) {
      throw DynamoDbErrors.invalid(
          "Number of attributes in KeySchema does not exactly match number of attributes defined in"
              + " AttributeDefinitions");
    }
    throw DynamoDbErrors.invalid(
        "Some AttributeDefinitions are not used. AttributeDefinitions: "
            + types.keySet()
            + ", keys used: "
            + used);
  }
}
