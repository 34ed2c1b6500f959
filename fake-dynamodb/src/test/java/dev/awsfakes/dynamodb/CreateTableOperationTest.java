package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.assertInvalid;
import static dev.awsfakes.dynamodb.Fixture.attribute;
import static dev.awsfakes.dynamodb.Fixture.error;
import static dev.awsfakes.dynamodb.Fixture.global;
import static dev.awsfakes.dynamodb.Fixture.hash;
import static dev.awsfakes.dynamodb.Fixture.local;
import static dev.awsfakes.dynamodb.Fixture.project;
import static dev.awsfakes.dynamodb.Fixture.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class CreateTableOperationTest {
  private static final AttributeDefinition PK = attribute("pk", ScalarAttributeType.S);
  private static final AttributeDefinition SK = attribute("sk", ScalarAttributeType.S);
  private static final AttributeDefinition A = attribute("a", ScalarAttributeType.N);

  private final Fixture ddb = new Fixture();

  // Recording create_duplicate_table.
  @ParameterizedTest
  @ValueSource(strings = {"abc", "a.B_3-"})
  void createTable_nameWithinTheRules_isTaken(String name) {
    ddb.hashTable(name).hashTable(name + "n".repeat(255 - name.length()));

    assertThat(ddb.client.listTables().tableNames()).hasSize(2);
  }

  static List<String> invalidNames() {
    return List.of("ab", "a b", "t/x", "täble", "n".repeat(256));
  }

  @ParameterizedTest
  @MethodSource("invalidNames")
  void nameOfTable_againstTheRules_isRefusedByEveryOperation(String name) {
    String message =
        "Invalid table/index name.  Table/index names must be between 3 and 255 characters long,"
            + " and may contain only the characters a-z, A-Z, 0-9, '_', '-', and '.'";

    assertInvalid(() -> ddb.hashTable(name), message);
    assertInvalid(() -> ddb.put(name, "pk", "a"), message);
    assertInvalid(() -> ddb.client.describeTable(r -> r.tableName(name)), message);
  }

  @Test
  void createTable_localIndexOfTwoSortAttributes_isRefused() {
    LocalSecondaryIndex index =
        local("idx", project(ProjectionType.ALL), hash("pk"), range("sk"), range("a"));

    assertThat(
            error(
                () ->
                    ddb.table(
                        "orders",
                        r ->
                            r.attributeDefinitions(PK, SK, A)
                                .keySchema(hash("pk"), range("sk"))
                                .localSecondaryIndexes(index))))
        .hasMessageContaining(
            "at 'localSecondaryIndexes.1.member.keySchema' failed to satisfy constraint: Member"
                + " must have length less than or equal to 2");
  }

  @Test
  void createTable_nameTaken_isResourceInUse() {
    ddb.hashTable("orders");

    assertThat(error(() -> ddb.hashTable("orders")))
        .isInstanceOf(ResourceInUseException.class)
        .extracting(e -> e.awsErrorDetails().errorMessage())
        .isEqualTo("Table already exists: orders");
  }

  // Recording dynamodb_pay_per_request.
  @Test
  void createTable_unitsOnDemand_areRefused() {
    assertInvalid(
        () ->
            ddb.table(
                "orders",
                request ->
                    request
                        .attributeDefinitions(PK)
                        .keySchema(hash("pk"))
                        .provisionedThroughput(units(5, 5))),
        "One or more parameter values were invalid: Neither ReadCapacityUnits nor"
            + " WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST");
  }

  // Recording table_v2_stream of DynamoDB Streams.
  @Test
  void describeTable_onDemandWithAStream_isAsRecorded() {
    ddb.table(
        "people",
        r ->
            r.attributeDefinitions(attribute("id", ScalarAttributeType.S))
                .keySchema(hash("id"))
                .streamSpecification(
                    s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));

    TableDescription described = ddb.client.describeTable(r -> r.tableName("people")).table();

    assertThat(described)
        .isEqualTo(
            TableDescription.builder()
                .attributeDefinitions(attribute("id", ScalarAttributeType.S))
                .billingModeSummary(
                    b ->
                        b.billingMode(BillingMode.PAY_PER_REQUEST)
                            .lastUpdateToPayPerRequestDateTime(Fixture.START))
                .creationDateTime(Fixture.START)
                .deletionProtectionEnabled(false)
                .itemCount(0L)
                .keySchema(hash("id"))
                .latestStreamArn(described.tableArn() + "/stream/" + described.latestStreamLabel())
                .latestStreamLabel(described.latestStreamLabel())
                .provisionedThroughput(
                    p -> p.numberOfDecreasesToday(0L).readCapacityUnits(0L).writeCapacityUnits(0L))
                .streamSpecification(
                    s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
                .tableArn("arn:aws:dynamodb:us-east-1:000000000000:table/people")
                .tableId(described.tableId())
                .tableName("people")
                .tableSizeBytes(0L)
                .tableStatus(TableStatus.ACTIVE)
                .warmThroughput(
                    w ->
                        w.readUnitsPerSecond(12_000L)
                            .writeUnitsPerSecond(4_000L)
                            .status(TableStatus.ACTIVE))
                .build());
  }

  // Recording gsi_with_billing_mode[PAY_PER_REQUEST].
  @Test
  void createTable_onDemandWithGlobalIndex_isDescribedAsRecorded() {
    TableDescription created =
        ddb.client
            .createTable(
                CreateTableRequest.builder()
                    .tableName("records")
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(
                        attribute("TID", ScalarAttributeType.S),
                        attribute("TRID", ScalarAttributeType.S))
                    .keySchema(hash("TID"))
                    .globalSecondaryIndexes(
                        global("TransactionRecordID", project(ProjectionType.ALL), hash("TRID")))
                    .build())
            .tableDescription();
    TableDescription described =
        ddb.client.describeTable(request -> request.tableName("records")).table();

    assertThat(created.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
    assertThat(created.billingModeSummary().lastUpdateToPayPerRequestDateTime()).isNull();
    assertThat(created.warmThroughput()).isNull();
    assertThat(created.deletionProtectionEnabled()).isFalse();
    assertThat(created.provisionedThroughput().readCapacityUnits()).isZero();
    assertThat(created.provisionedThroughput().numberOfDecreasesToday()).isZero();
    assertThat(created.tableStatus()).isEqualTo(TableStatus.CREATING);
    assertThat(described.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(described.billingModeSummary().lastUpdateToPayPerRequestDateTime())
        .isEqualTo(Fixture.START);
    assertThat(described.warmThroughput().readUnitsPerSecond()).isEqualTo(12_000);
    assertThat(described.warmThroughput().writeUnitsPerSecond()).isEqualTo(4_000);
    assertThat(described.globalSecondaryIndexes())
        .singleElement()
        .satisfies(
            index -> {
              assertThat(index.indexArn())
                  .isEqualTo(described.tableArn() + "/index/TransactionRecordID");
              assertThat(index.indexStatus()).isEqualTo(IndexStatus.ACTIVE);
              assertThat(index.itemCount()).isZero();
              assertThat(index.warmThroughput().readUnitsPerSecond()).isEqualTo(12_000);
            });
  }

  // Recording gsi_with_billing_mode[PROVISIONED].
  @Test
  void createTable_provisionedWithGlobalIndex_isDescribedAsRecorded() {
    ddb.table(
        "records",
        request ->
            request
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(units(5, 5))
                .attributeDefinitions(
                    attribute("TID", ScalarAttributeType.S),
                    attribute("TRID", ScalarAttributeType.S))
                .keySchema(hash("TID"))
                .globalSecondaryIndexes(
                    global("TransactionRecordID", project(ProjectionType.ALL), hash("TRID"))
                        .toBuilder()
                        .provisionedThroughput(units(1, 1))
                        .build()));
    TableDescription described =
        ddb.client.describeTable(request -> request.tableName("records")).table();

    assertThat(described.billingModeSummary()).isNull();
    assertThat(described.provisionedThroughput().writeCapacityUnits()).isEqualTo(5);
    assertThat(described.warmThroughput().readUnitsPerSecond()).isEqualTo(5);
    assertThat(
            described.globalSecondaryIndexes().get(0).provisionedThroughput().readCapacityUnits())
        .isEqualTo(1);
    assertThat(described.globalSecondaryIndexes().get(0).warmThroughput().writeUnitsPerSecond())
        .isEqualTo(1);
  }

  @Test
  void waiter_tableExists_endsAtOnce() {
    ddb.hashTable("orders");

    assertThat(
            ddb.client
                .waiter()
                .waitUntilTableExists(request -> request.tableName("orders"))
                .matched()
                .response())
        .isPresent();
  }

  static Stream<Arguments> refusals() {
    String invalid = "One or more parameter values were invalid: ";
    return Stream.of(
        refusal(
            List.of(PK, SK),
            List.of(hash("pk")),
            invalid
                + "Number of attributes in KeySchema does not exactly match number of attributes"
                + " defined in AttributeDefinitions"),
        refusal(
            List.of(SK),
            List.of(hash("pk")),
            invalid
                + "Some index key attributes are not defined in AttributeDefinitions. Keys: [pk],"
                + " AttributeDefinitions: [sk]"),
        refusal(
            List.of(PK, SK),
            List.of(range("pk"), hash("sk")),
            "Invalid KeySchema: The first KeySchemaElement is not a HASH key type"),
        refusal(
            List.of(PK, SK),
            List.of(hash("pk"), hash("sk")),
            "Invalid KeySchema: The second KeySchemaElement is not a RANGE key type"),
        refusal(
            List.of(PK, SK),
            List.of(hash("pk"), range("pk")),
            "Both the Hash Key and the Range Key element in the KeySchema have the same name"));
  }

  private static Arguments refusal(
      List<AttributeDefinition> attributes, List<KeySchemaElement> keys, String message) {
    return arguments(attributes, keys, message);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void createTable_keysDoNotFitDefinitions_isRefused(
      List<AttributeDefinition> attributes, List<KeySchemaElement> keys, String message) {
    assertInvalid(
        () ->
            ddb.table(
                "orders", request -> request.attributeDefinitions(attributes).keySchema(keys)),
        message);
  }

  static Stream<Arguments> indexRefusals() {
    return Stream.of(
        arguments(
            with(r -> r.globalSecondaryIndexes(global("idx", project(null), hash("a")))),
            "Unknown ProjectionType: null"),
        arguments(
            with(
                r ->
                    r.globalSecondaryIndexes(
                        global("idx", project(ProjectionType.ALL, "x"), hash("a")))),
            "ProjectionType is ALL, but NonKeyAttributes is specified"),
        arguments(
            with(
                r ->
                    r.globalSecondaryIndexes(
                        global("idx", project(ProjectionType.INCLUDE), hash("a")))),
            "ProjectionType is INCLUDE, but NonKeyAttributes is not specified"),
        arguments(
            with(
                r ->
                    r.localSecondaryIndexes(local("idx", project(ProjectionType.ALL), hash("pk")))),
            "Index KeySchema does not have a range key for index: idx"),
        arguments(
            with(
                r ->
                    r.localSecondaryIndexes(
                        local("idx", project(ProjectionType.ALL), hash("sk"), range("a")))),
            "Table KeySchema does not have the same leading hash key as index KeySchema for index:"
                + " idx. index hash key: sk, table hash key: pk"),
        arguments(
            with(r -> r.globalSecondaryIndexes(List.of())),
            "List of GlobalSecondaryIndexes is empty"),
        arguments(
            with(
                r ->
                    r.globalSecondaryIndexes(
                        global("idx", project(ProjectionType.ALL), hash("a")),
                        global("idx", project(ProjectionType.ALL), hash("a")))),
            "Duplicate index name: idx"),
        arguments(
            with(r -> r.globalSecondaryIndexes(projecting(101))),
            "The total number of projected non-key attributes across all indexes exceeds the"
                + " per-table limit of 100"),
        arguments(
            with(r -> r.localSecondaryIndexes(locals(6))),
            "Number of LocalSecondaryIndexes exceeds per-table limit of 5"),
        arguments(
            with(r -> r.globalSecondaryIndexes(globals(21))),
            "GlobalSecondaryIndex count exceeds the per-table limit of 20"));
  }

  private static Consumer<CreateTableRequest.Builder> with(
      Consumer<CreateTableRequest.Builder> change) {
    return change;
  }

  private static List<LocalSecondaryIndex> locals(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> local("idx" + i, project(ProjectionType.ALL), hash("pk"), range("a")))
        .toList();
  }

  private static List<GlobalSecondaryIndex> globals(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> global("idx" + i, project(ProjectionType.ALL), hash("a")))
        .toList();
  }

  /** Indexes that project so many attributes together, twenty each but for the last. */
  private static List<GlobalSecondaryIndex> projecting(int count) {
    return IntStream.iterate(0, first -> first < count, first -> first + 20)
        .mapToObj(
            first -> {
              String[] names =
                  IntStream.range(first, Math.min(first + 20, count))
                      .mapToObj(i -> "x" + i % 20)
                      .toArray(String[]::new);
              return global("idx" + first, project(ProjectionType.INCLUDE, names), hash("a"));
            })
        .toList();
  }

  @Test
  void createTable_100ProjectedAttributes_isMade() {
    ddb.table(
        "orders",
        request ->
            request
                .attributeDefinitions(PK, SK, A)
                .keySchema(hash("pk"), range("sk"))
                .globalSecondaryIndexes(projecting(100)));

    assertThat(
            ddb.client.describeTable(r -> r.tableName("orders")).table().globalSecondaryIndexes())
        .hasSize(5);
  }

  @ParameterizedTest
  @MethodSource("indexRefusals")
  void createTable_indexIsInvalid_isRefused(
      Consumer<CreateTableRequest.Builder> change, String message) {
    assertInvalid(
        () ->
            ddb.table(
                "orders",
                request -> {
                  request.attributeDefinitions(PK, SK, A).keySchema(hash("pk"), range("sk"));
                  change.accept(request);
                }),
        "One or more parameter values were invalid: " + message);
  }

  @Test
  void createTable_mostIndexes_isMade() {
    ddb.table(
        "orders",
        request ->
            request
                .attributeDefinitions(PK, SK, A)
                .keySchema(hash("pk"), range("sk"))
                .localSecondaryIndexes(locals(5))
                .globalSecondaryIndexes(
                    globals(20).stream()
                        .map(index -> index.toBuilder().indexName("g" + index.indexName()).build())
                        .toList()));

    TableDescription table =
        ddb.client.describeTable(request -> request.tableName("orders")).table();
    assertThat(table.localSecondaryIndexes()).hasSize(5);
    assertThat(table.globalSecondaryIndexes()).hasSize(20);
  }

  private static ProvisionedThroughput units(long read, long write) {
    return ProvisionedThroughput.builder()
        .readCapacityUnits(read)
        .writeCapacityUnits(write)
        .build();
  }
}
