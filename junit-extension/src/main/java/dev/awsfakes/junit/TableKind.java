package dev.awsfakes.junit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** Tables and the items in them. */
final class TableKind extends ResourceKind<Table> {
  private static final Projection ALL =
      Projection.builder().projectionType(ProjectionType.ALL).build();

  @Override
  String name(Table table) {
    return table.value();
  }

  @Override
  String region(Table table) {
    return table.region();
  }

  @Override
  String account(Table table) {
    return table.account();
  }

  @Override
  boolean exists(Table table, Place place) {
    try {
      arn(table, place);
      return true;
    } catch (ResourceNotFoundException e) {
      return false;
    }
  }

  @Override
  void make(Table table, Place place) {
    DynamoDbClient dynamoDb = place.client(DynamoDbClient.class);
    if (table.bean() == void.class) {
      dynamoDb.createTable(definition(table));
    } else {
      BeanTable.of(table, dynamoDb).create();
    }
    if (table.stream()) {
      dynamoDb.updateTable(
          r ->
              r.tableName(table.value())
                  .streamSpecification(
                      s ->
                          s.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));
    }
    if (!table.timeToLive().isEmpty()) {
      dynamoDb.updateTimeToLive(
          r ->
              r.tableName(table.value())
                  .timeToLiveSpecification(t -> t.enabled(true).attributeName(table.timeToLive())));
    }
    seed(table, dynamoDb, place);
  }

  private static void seed(Table table, DynamoDbClient dynamoDb, Place place) {
    if (!table.seed().isEmpty()) {
      SeedItems.read(place.testClass(), table.seed())
          .forEach(item -> dynamoDb.putItem(r -> r.tableName(table.value()).item(item)));
    }
    if (!table.seedMethod().isEmpty()) {
      BeanTable.of(table, dynamoDb).seed(place.testClass());
    }
  }

  private static CreateTableRequest definition(Table table) {
    Map<String, String> types = new LinkedHashMap<>();
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(table.value())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(keys(table.partitionKey(), table.sortKey(), types));
    List<GlobalSecondaryIndex> global = new ArrayList<>();
    List<LocalSecondaryIndex> local = new ArrayList<>();
    for (TableIndex index : table.indexes()) {
      boolean isLocal = index.partitionKey().isEmpty();
      String partitionKey = isLocal ? table.partitionKey() : index.partitionKey();
      List<KeySchemaElement> keys = keys(partitionKey, index.sortKey(), types);
      if (isLocal) {
        local.add(
            LocalSecondaryIndex.builder()
                .indexName(index.value())
                .keySchema(keys)
                .projection(ALL)
                .build());
      } else {
        global.add(
            GlobalSecondaryIndex.builder()
                .indexName(index.value())
                .keySchema(keys)
                .projection(ALL)
                .build());
      }
    }
    if (!global.isEmpty()) {
      request.globalSecondaryIndexes(global);
    }
    if (!local.isEmpty()) {
      request.localSecondaryIndexes(local);
    }
    return request.attributeDefinitions(definitions(types)).build();
  }

  private static List<KeySchemaElement> keys(
      String partitionKey, String sortKey, Map<String, String> types) {
    List<KeySchemaElement> keys = new ArrayList<>(2);
    keys.add(key(partitionKey, KeyType.HASH, types));
    if (!sortKey.isEmpty()) {
      keys.add(key(sortKey, KeyType.RANGE, types));
    }
    return keys;
  }

  private static KeySchemaElement key(String written, KeyType type, Map<String, String> types) {
    int colon = written.lastIndexOf(':');
    boolean typed = colon > 0 && colon == written.length() - 2;
    String name = typed ? written.substring(0, colon) : written;
    types.put(name, typed ? written.substring(colon + 1) : "S");
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private static List<AttributeDefinition> definitions(Map<String, String> types) {
    return types.entrySet().stream()
        .map(
            type ->
                AttributeDefinition.builder()
                    .attributeName(type.getKey())
                    .attributeType(type.getValue())
                    .build())
        .toList();
  }

  @Override
  String reference(Table table, Place place) {
    return table.as() == Reference.ARN ? arn(table, place) : table.value();
  }

  private static String arn(Table table, Place place) {
    return place
        .client(DynamoDbClient.class)
        .describeTable(r -> r.tableName(table.value()))
        .table()
        .tableArn();
  }
}
