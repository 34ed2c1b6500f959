package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.assertInvalid;
import static dev.awsfakes.dynamodb.Fixture.attribute;
import static dev.awsfakes.dynamodb.Fixture.error;
import static dev.awsfakes.dynamodb.Fixture.hash;
import static dev.awsfakes.dynamodb.Fixture.item;
import static dev.awsfakes.dynamodb.Fixture.project;
import static dev.awsfakes.dynamodb.Fixture.range;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.SSEStatus;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.Tag;

class UpdateTableOperationTest {
  private static final String TABLE = "orders";

  private final Fixture ddb = new Fixture();

  private TableDescription describe() {
    return ddb.client.describeTable(r -> r.tableName(TABLE)).table();
  }

  private static ProvisionedThroughput units(long read, long write) {
    return ProvisionedThroughput.builder()
        .readCapacityUnits(read)
        .writeCapacityUnits(write)
        .build();
  }

  private void createIndex(String name) {
    ddb.client.updateTable(
        r ->
            r.tableName(TABLE)
                .attributeDefinitions(
                    attribute("g", ScalarAttributeType.S), attribute("h", ScalarAttributeType.N))
                .globalSecondaryIndexUpdates(
                    GlobalSecondaryIndexUpdate.builder()
                        .create(
                            c ->
                                c.indexName(name)
                                    .keySchema(hash("g"), range("h"))
                                    .projection(project(ProjectionType.KEYS_ONLY)))
                        .build()));
  }

  private static GlobalSecondaryIndexUpdate deletion(String index) {
    return GlobalSecondaryIndexUpdate.builder().delete(d -> d.indexName(index)).build();
  }

  private List<String> keysInIndex() {
    return ddb
        .client
        .query(
            r ->
                r.tableName(TABLE)
                    .indexName("byG")
                    .keyConditionExpression("g = :g")
                    .expressionAttributeValues(item(":g", "x")))
        .items()
        .stream()
        .map(each -> each.get("pk").s())
        .toList();
  }

  @Test
  void updateTable_newIndex_isFilledWithTheItemsThatFit() {
    ddb.hashTable(TABLE)
        .put(TABLE, "pk", "b", "g", "x", "h", 2)
        .put(TABLE, "pk", "a", "g", "x", "h", 10)
        .put(TABLE, "pk", "wrongType", "g", "x", "h", "2")
        .put(TABLE, "pk", "lacking", "g", "x");

    createIndex("byG");
    ddb.put(TABLE, "pk", "c", "g", "x", "h", 3);

    assertThat(keysInIndex()).containsExactly("b", "c", "a");
    assertThat(describe().globalSecondaryIndexes().get(0).itemCount()).isEqualTo(3);
    assertThat(describe().attributeDefinitions()).hasSize(3);
  }

  @Test
  void updateTable_indexDeleted_isGoneWithItsDefinitions() {
    ddb.hashTable(TABLE);
    createIndex("byG");

    ddb.client.updateTable(r -> r.tableName(TABLE).globalSecondaryIndexUpdates(deletion("byG")));

    assertThat(describe().hasGlobalSecondaryIndexes()).isFalse();
    assertThat(describe().attributeDefinitions()).hasSize(1);
    assertInvalid(this::keysInIndex, "The table does not have the specified index: byG");
  }

  @Test
  void updateTable_indexExists_isRefused() {
    ddb.hashTable(TABLE);
    createIndex("byG");

    assertInvalid(() -> createIndex("byG"), "Attempting to create an index which already exists");
  }

  @Test
  void updateTable_indexUnknown_isNotFound() {
    ddb.hashTable(TABLE);

    assertThat(
            error(
                () ->
                    ddb.client.updateTable(
                        r -> r.tableName(TABLE).globalSecondaryIndexUpdates(deletion("byG")))))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void updateTable_nothing_isRefused() {
    ddb.hashTable(TABLE);

    assertInvalid(
        () -> ddb.client.updateTable(r -> r.tableName(TABLE)),
        "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled,"
            + " GlobalSecondaryIndexUpdates or SSESpecification or ReplicaUpdates is required");
  }

  @Test
  void updateTable_billingMode_switchesBothWays() {
    ddb.hashTable(TABLE);

    ddb.client.updateTable(
        r ->
            r.tableName(TABLE)
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(units(3, 4)));
    assertThat(describe().billingModeSummary().billingMode()).isEqualTo(BillingMode.PROVISIONED);
    assertThat(describe().provisionedThroughput().writeCapacityUnits()).isEqualTo(4);

    ddb.client.updateTable(r -> r.tableName(TABLE).billingMode(BillingMode.PAY_PER_REQUEST));
    assertThat(describe().provisionedThroughput().readCapacityUnits()).isZero();
  }

  @Test
  void updateTable_sameUnits_isRefused() {
    provisioned(5);

    assertInvalid(
        () -> provision(5),
        "The provisioned throughput for the table will not change. The requested value equals the"
            + " current value. Current ReadCapacityUnits provisioned for the table: 5. Requested"
            + " ReadCapacityUnits: 5. Current WriteCapacityUnits provisioned for the table: 5."
            + " Requested WriteCapacityUnits: 5. Refer to the Amazon DynamoDB Developer Guide for"
            + " current limits and how to request higher limits.");
  }

  private void provisioned(long units) {
    ddb.table(
        TABLE,
        r ->
            r.billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(units(units, units))
                .attributeDefinitions(attribute("pk", ScalarAttributeType.S))
                .keySchema(hash("pk")));
  }

  private void provision(long units) {
    ddb.client.updateTable(r -> r.tableName(TABLE).provisionedThroughput(units(units, units)));
  }

  @Test
  void updateTable_loweredFiveTimesInADay_mustWaitAnHour() {
    provisioned(10);
    for (int units = 9; units >= 6; units--) {
      provision(units);
    }
    assertThat(describe().provisionedThroughput().numberOfDecreasesToday()).isEqualTo(4);

    assertThat(error(() -> provision(5))).isInstanceOf(LimitExceededException.class);
    ddb.aws.clock().advance(Duration.ofHours(1));
    provision(5);
    ddb.aws.clock().advance(Duration.ofDays(1));

    assertThat(describe().provisionedThroughput().numberOfDecreasesToday()).isZero();
  }

  // Recordings dynamodb_create_table_with_partial_sse_specification and
  // dynamodb_update_table_without_sse_specification_change.
  @Test
  void updateTable_encryption_isShownAsRecorded() {
    ddb.table(
        TABLE,
        r ->
            r.attributeDefinitions(attribute("pk", ScalarAttributeType.S))
                .keySchema(hash("pk"))
                .sseSpecification(s -> s.enabled(true)));
    String key = describe().sseDescription().kmsMasterKeyArn();
    assertThat(key).startsWith("arn:aws:kms:us-east-1:000000000000:key/");
    assertThat(describe().sseDescription().sseType()).isEqualTo(SSEType.KMS);
    assertThat(describe().sseDescription().status()).isEqualTo(SSEStatus.ENABLED);

    TableDescription unchanged =
        ddb.client
            .updateTable(r -> r.tableName(TABLE).deletionProtectionEnabled(false))
            .tableDescription();
    assertThat(unchanged.sseDescription().status()).isEqualTo(SSEStatus.ENABLED);

    TableDescription disabling =
        ddb.client
            .updateTable(r -> r.tableName(TABLE).sseSpecification(s -> s.enabled(false)))
            .tableDescription();
    assertThat(disabling.sseDescription().status()).isEqualTo(SSEStatus.UPDATING);
    assertThat(disabling.sseDescription().kmsMasterKeyArn()).isEqualTo(key);
    assertThat(describe().sseDescription()).isNull();
  }

  @Test
  void deleteTable_protected_isRefusedUntilProtectionEnds() {
    ddb.hashTable(TABLE);
    ddb.client.updateTable(r -> r.tableName(TABLE).deletionProtectionEnabled(true));

    assertInvalid(
        () -> ddb.client.deleteTable(r -> r.tableName(TABLE)),
        "Resource cannot be deleted as it is currently protected against deletion. Disable"
            + " deletion protection first.");
    ddb.client.updateTable(r -> r.tableName(TABLE).deletionProtectionEnabled(false));
    ddb.client.deleteTable(r -> r.tableName(TABLE));
  }

  @Test
  void tagResource_thenUntag_leavesTheOthers() {
    ddb.hashTable(TABLE);
    String arn = describe().tableArn();
    ddb.client.tagResource(r -> r.resourceArn(arn).tags(tag("a", "1"), tag("b", "2")));
    ddb.client.tagResource(r -> r.resourceArn(arn).tags(tag("b", "3")));
    ddb.client.untagResource(r -> r.resourceArn(arn).tagKeys("a"));

    assertThat(ddb.client.listTagsOfResource(r -> r.resourceArn(arn)).tags())
        .containsExactly(tag("b", "3"));
  }

  @Test
  void tagResource_50Tags_areTheMost() {
    ddb.hashTable(TABLE);
    String arn = describe().tableArn();
    List<Tag> tags = IntStream.range(0, 50).mapToObj(i -> tag("k" + i, "v")).toList();

    ddb.client.tagResource(r -> r.resourceArn(arn).tags(tags));

    assertInvalid(
        () -> ddb.client.tagResource(r -> r.resourceArn(arn).tags(tag("k50", "v"))),
        "One or more parameter values were invalid: Too many tags: a resource can have at most 50");
    assertThat(ddb.client.listTagsOfResource(r -> r.resourceArn(arn)).tags()).hasSize(50);
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }
}
