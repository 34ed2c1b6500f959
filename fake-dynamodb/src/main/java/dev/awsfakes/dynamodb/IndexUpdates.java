package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Changes of a table's global indexes, checked as a whole before any is made. */
final class IndexUpdates {
  private final Table table;
  private final List<AttributeDefinition> attributes;
  private final Map<String, IndexDefinition> definitions = new LinkedHashMap<>();
  private @Nullable IndexDefinition added;
  private @Nullable String deleted;

  private IndexUpdates(Table table, List<AttributeDefinition> attributes) {
    this.table = table;
    this.attributes = attributes;
    table
        .items()
        .indexes()
        .forEach(index -> definitions.put(index.definition().name(), index.definition()));
  }

  /**
   * The changes that a request asks for.
   *
   * @param billing the billing mode that the table will have
   */
  static IndexUpdates of(UpdateTableRequest request, Table table, BillingMode billing) {
    IndexUpdates updates = new IndexUpdates(table, merged(table.schema().attributes(), request));
    for (GlobalSecondaryIndexUpdate update : request.globalSecondaryIndexUpdates()) {
      updates.add(update, billing);
    }
    updates.followBilling(billing);
    TableSchema.requireWithinLimits(List.copyOf(updates.definitions.values()));
    return updates;
  }

  private static List<AttributeDefinition> merged(
      List<AttributeDefinition> present, UpdateTableRequest request) {
    Map<String, AttributeDefinition> merged = new LinkedHashMap<>();
    present.forEach(definition -> merged.put(definition.attributeName(), definition));
    request
        .attributeDefinitions()
        .forEach(definition -> merged.put(definition.attributeName(), definition));
    return List.copyOf(merged.values());
  }

  private void add(GlobalSecondaryIndexUpdate update, BillingMode billing) {
    if (update.create() != null) {
      requireOneAtATime();
      added = created(update.create(), billing);
      definitions.put(added.name(), added);
    } else if (update.delete() != null) {
      requireOneAtATime();
      deleted = requireGlobal(update.delete().indexName()).name();
      definitions.remove(deleted);
    } else if (update.update() != null) {
      IndexDefinition changed = changed(update.update(), billing);
      definitions.put(changed.name(), changed);
    } else {
      throw DynamoDbErrors.invalid(
          "One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create,"
              + " GlobalSecondaryIndexUpdate.Delete must not be null");
    }
  }

  private void requireOneAtATime() {
    if (added != null || deleted != null) {
      throw DynamoDbErrors.limitExceeded(
          "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously"
              + " per table");
    }
  }

  private IndexDefinition created(CreateGlobalSecondaryIndexAction create, BillingMode billing) {
    if (definitions.containsKey(create.indexName())) {
      throw DynamoDbErrors.validation("Attempting to create an index which already exists");
    }
    GlobalSecondaryIndex index =
        GlobalSecondaryIndex.builder()
            .indexName(create.indexName())
            .keySchema(create.keySchema())
            .projection(create.projection())
            .provisionedThroughput(create.provisionedThroughput())
            .onDemandThroughput(create.onDemandThroughput())
            .warmThroughput(create.warmThroughput())
            .build();
    return TableSchema.added(index, attributes, table.keys(), billing);
  }

  private IndexDefinition changed(UpdateGlobalSecondaryIndexAction update, BillingMode billing) {
    IndexDefinition present = requireGlobal(update.indexName());
    ProvisionedThroughput wanted = update.provisionedThroughput();
    Throughput throughput = present.requireThroughput();
    if (wanted != null) {
      if (billing == BillingMode.PAY_PER_REQUEST) {
        throw DynamoDbErrors.invalid(
            "ProvisionedThroughput should not be specified for index: "
                + present.name()
                + " when BillingMode is PAY_PER_REQUEST");
      }
      throughput =
          throughput.billed(
              billing,
              new ProvisionedUnits(wanted.readCapacityUnits(), wanted.writeCapacityUnits()));
    }
    String name = "index: " + present.name();
    return present.withThroughput(
        throughput
            .withMaximum(update.onDemandThroughput(), name)
            .withWarm(update.warmThroughput(), name));
  }

  private IndexDefinition requireGlobal(String name) {
    IndexDefinition present = definitions.get(name);
    if (present == null || !present.global()) {
      throw DynamoDbErrors.tableNotFound();
    }
    return present;
  }

  // An index is billed as its table.
  private void followBilling(BillingMode billing) {
    for (IndexDefinition definition : List.copyOf(definitions.values())) {
      if (!definition.global()) {
        continue;
      }
      Throughput throughput = definition.requireThroughput();
      if (billing == BillingMode.PAY_PER_REQUEST && throughput.isProvisioned()) {
        definitions.put(
            definition.name(),
            definition.withThroughput(throughput.billed(billing, ProvisionedUnits.ON_DEMAND)));
      } else if (billing == BillingMode.PROVISIONED && !throughput.isProvisioned()) {
        throw DynamoDbErrors.invalid(
            "ProvisionedThroughput must be specified for index: " + definition.name());
      }
    }
  }

  /** The name of the index that is added; null if none is. */
  @Nullable String addedName() {
    return added == null ? null : added.name();
  }

  /** Makes the changes; a new index takes in the items that the table has. */
  void apply() {
    table.schema(table.schema().withIndexes(attributes, List.copyOf(definitions.values())));
  }
}
