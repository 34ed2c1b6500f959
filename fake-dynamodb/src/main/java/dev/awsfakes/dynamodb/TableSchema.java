package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;

/**
 * The keys of a table and its indexes, as they are asked for when it is created or gets another
 * index.
 */
record TableSchema(
    List<AttributeDefinition> attributes, KeySchema keys, List<IndexDefinition> indexes) {
  private static final int MAX_LOCAL_INDEXES = 5;
  private static final int MAX_GLOBAL_INDEXES = 20;
  private static final int MAX_PROJECTED_ATTRIBUTES = 100;

  static TableSchema of(CreateTableRequest request, BillingMode billing) {
    AttributeTypes types = AttributeTypes.of(request.attributeDefinitions());
    KeySchema keys = types.tableKeys(request.keySchema());
    List<IndexDefinition> indexes = new ArrayList<>();
    if (request.hasLocalSecondaryIndexes()) {
      requireAny("LocalSecondaryIndexes", request.localSecondaryIndexes());
      for (LocalSecondaryIndex index : request.localSecondaryIndexes()) {
        indexes.add(local(index, indexes.size() + 1, types, keys));
      }
    }
    if (request.hasGlobalSecondaryIndexes()) {
      requireAny("GlobalSecondaryIndexes", request.globalSecondaryIndexes());
      for (GlobalSecondaryIndex index : request.globalSecondaryIndexes()) {
        indexes.add(global(index, types, keys, billing));
      }
    }
    requireWithinLimits(indexes);
    types.requireAllUsed(keys, indexes);
    return new TableSchema(request.attributeDefinitions(), keys, List.copyOf(indexes));
  }

  private static void requireAny(String parameter, List<?> indexes) {
    if (indexes.isEmpty()) {
      throw DynamoDbErrors.invalid("List of " + parameter + " is empty");
    }
  }

  /** Checks what holds for the indexes of a table together. */
  static void requireWithinLimits(List<IndexDefinition> indexes) {
    Set<String> names = new HashSet<>();
    for (IndexDefinition index : indexes) {
      if (!names.add(index.name())) {
        throw DynamoDbErrors.invalid("Duplicate index name: " + index.name());
      }
    }
    long global = indexes.stream().filter(IndexDefinition::global).count();
    if (indexes.size() - global > MAX_LOCAL_INDEXES) {
      throw DynamoDbErrors.invalid(
          "Number of LocalSecondaryIndexes exceeds per-table limit of " + MAX_LOCAL_INDEXES);
    }
    if (global > MAX_GLOBAL_INDEXES) {
      throw DynamoDbErrors.invalid(
          "GlobalSecondaryIndex count exceeds the per-table limit of " + MAX_GLOBAL_INDEXES);
    }
    int projected =
        indexes.stream().mapToInt(index -> index.projection().nonKeyAttributes().size()).sum();
    if (projected > MAX_PROJECTED_ATTRIBUTES) {
      throw DynamoDbErrors.invalid(
          "The total number of projected non-key attributes across all indexes exceeds the"
              + " per-table limit of "
              + MAX_PROJECTED_ATTRIBUTES);
    }
  }

  private static IndexDefinition local(
      LocalSecondaryIndex index, int position, AttributeTypes types, KeySchema table) {
    if (!table.hasSortKey()) {
      throw DynamoDbErrors.invalid(
          "Table KeySchema does not have a range key, which is required when specifying a"
              + " LocalSecondaryIndex");
    }
    KeySchema keys = types.localKeys(index.keySchema(), position);
    if (!keys.hasSortKey()) {
      throw DynamoDbErrors.invalid(
          "Index KeySchema does not have a range key for index: " + index.indexName());
    }
    if (!keys.partition().equals(table.partition())) {
      throw DynamoDbErrors.invalid(
          "Table KeySchema does not have the same leading hash key as index KeySchema for index: "
              + index.indexName()
              + ". index hash key: "
              + keys.partition().get(0).name()
              + ", table hash key: "
              + table.partition().get(0).name());
    }
    return new IndexDefinition(
        index.indexName(),
        false,
        keys,
        index.projection(),
        projected(index.projection(), keys, table),
        null);
  }

  private static IndexDefinition global(
      GlobalSecondaryIndex index, AttributeTypes types, KeySchema table, BillingMode billing) {
    return new IndexDefinition(
        index.indexName(),
        true,
        types.globalKeys(index.keySchema()),
        index.projection(),
        projected(index.projection(), types.globalKeys(index.keySchema()), table),
        throughput(index, billing));
  }

  private static Throughput throughput(GlobalSecondaryIndex index, BillingMode billing) {
    String name = "index: " + index.indexName();
    return Throughput.of(
            billing, indexUnits(index.indexName(), index.provisionedThroughput(), billing))
        .withMaximum(index.onDemandThroughput(), name)
        .withWarm(index.warmThroughput(), name);
  }

  /** A global index that is added to a table. */
  static IndexDefinition added(
      GlobalSecondaryIndex index,
      List<AttributeDefinition> attributes,
      KeySchema table,
      BillingMode billing) {
    return global(index, AttributeTypes.of(attributes), table, billing);
  }

  /** The units that are provisioned for a global index, which must suit the billing mode. */
  static ProvisionedUnits indexUnits(
      String index, @Nullable ProvisionedThroughput throughput, BillingMode billing) {
    if (billing == BillingMode.PAY_PER_REQUEST) {
      if (throughput != null) {
        throw DynamoDbErrors.invalid(
            "ProvisionedThroughput should not be specified for index: "
                + index
                + " when BillingMode is PAY_PER_REQUEST");
      }
      return ProvisionedUnits.ON_DEMAND;
    }
    if (throughput == null) {
      throw DynamoDbErrors.invalid("ProvisionedThroughput must be specified for index: " + index);
    }
    return new ProvisionedUnits(throughput.readCapacityUnits(), throughput.writeCapacityUnits());
  }

  private static Projected projected(
      @Nullable Projection projection, KeySchema keys, KeySchema table) {
    if (projection == null || projection.projectionType() == null) {
      throw DynamoDbErrors.invalid("Unknown ProjectionType: null");
    }
    boolean named = projection.hasNonKeyAttributes();
    switch (projection.projectionType()) {
      case ALL -> {
        requireNoAttributes("ALL", named);
        return Projected.ALL;
      }
      case KEYS_ONLY -> requireNoAttributes("KEYS_ONLY", named);
      default -> {
        if (!named || projection.nonKeyAttributes().isEmpty()) {
          throw DynamoDbErrors.invalid(
              "ProjectionType is INCLUDE, but NonKeyAttributes is not specified");
        }
      }
    }
    Set<String> names = new LinkedHashSet<>();
    table.attributes().forEach(attribute -> names.add(attribute.name()));
    keys.attributes().forEach(attribute -> names.add(attribute.name()));
    names.addAll(projection.nonKeyAttributes());
    return new Projected(names);
  }

  private static void requireNoAttributes(String type, boolean named) {
    if (named) {
      throw DynamoDbErrors.invalid(
          "ProjectionType is " + type + ", but NonKeyAttributes is specified");
    }
  }

  /**
   * With other indexes.
   *
   * @param definitions attributes, among them those of the keys of table and indexes
   */
  TableSchema withIndexes(List<AttributeDefinition> definitions, List<IndexDefinition> others) {
    Set<String> names = new LinkedHashSet<>();
    keys.attributes().forEach(attribute -> names.add(attribute.name()));
    others.forEach(
        index -> index.keys().attributes().forEach(attribute -> names.add(attribute.name())));
    return new TableSchema(
        definitions.stream()
            .filter(definition -> names.contains(definition.attributeName()))
            .toList(),
        keys,
        List.copyOf(others));
  }
}
