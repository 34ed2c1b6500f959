package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.error;
import static dev.awsfakes.dynamodb.Fixture.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.access.AccessDecision;
import dev.awsfakes.access.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Service authorization reference, "Amazon DynamoDB": the actions of each operation, and the type
 * of resource that each is about.
 */
@SuppressWarnings("unchecked") // arrays of consumers, as the SDK has them
class DynamoDbActionsTest {
  private static final String ARN = "arn:aws:dynamodb:us-east-1:000000000000:table/items";
  private static final String BACKUP = ARN + "/backup/01489602797149-73d8d5bc";
  private static final Map<String, AttributeValue> KEY = item("pk", "a");
  private static final Tag TAG = Tag.builder().key("a").value("b").build();

  /** What a restore, and a new replica, ask for beside. */
  private static final String WRITES =
      ", BatchWriteItem table, DeleteItem table, GetItem table, PutItem table, Query table,"
          + " Scan table, UpdateItem table";

  private final Fixture ddb = new Fixture().hashTable("items");
  private final Principal alice =
      Principal.user("alice")
          .policy(
              "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}}");

  private interface Made extends Consumer<DynamoDbClient> {}

  private static Arguments row(String expected, Made call) {
    return Arguments.of(expected, call);
  }

  static Stream<Arguments> itemOperations() {
    return Stream.of(
        row("GetItem table", c -> c.getItem(r -> r.tableName("items").key(KEY))),
        row("PutItem table", c -> c.putItem(r -> r.tableName("items").item(KEY))),
        row("UpdateItem table", c -> c.updateItem(r -> r.tableName("items").key(KEY))),
        row("DeleteItem table", c -> c.deleteItem(r -> r.tableName("items").key(KEY))),
        row("Scan table", c -> c.scan(r -> r.tableName(ARN))),
        row("Scan index", c -> c.scan(r -> r.tableName("items").indexName("byName"))),
        row(
            "Query table",
            c ->
                c.query(
                    r ->
                        r.tableName("items")
                            .keyConditionExpression("pk = :a")
                            .expressionAttributeValues(item(":a", "a")))),
        row(
            "BatchGetItem table",
            c ->
                c.batchGetItem(
                    r ->
                        r.requestItems(
                            Map.of("items", KeysAndAttributes.builder().keys(KEY).build())))),
        row(
            "BatchWriteItem table",
            c ->
                c.batchWriteItem(
                    r ->
                        r.requestItems(
                            Map.of(
                                "items",
                                List.of(
                                    WriteRequest.builder()
                                        .putRequest(p -> p.item(KEY))
                                        .build()))))),
        row(
            "GetItem table",
            c ->
                c.transactGetItems(
                    r -> r.transactItems(i -> i.get(g -> g.tableName("items").key(KEY))))),
        row(
            "ConditionCheckItem table, PutItem table",
            c ->
                c.transactWriteItems(
                    r ->
                        r.transactItems(
                            i ->
                                i.conditionCheck(
                                    x ->
                                        x.tableName("items")
                                            .key(KEY)
                                            .conditionExpression("attribute_not_exists(pk)")),
                            i -> i.put(p -> p.tableName("items").item(item("pk", "b")))))),
        row(
            "PartiQLSelect table",
            c -> c.executeStatement(r -> r.statement("SELECT * FROM items WHERE pk = 'a'"))),
        row(
            "PartiQLInsert table",
            c -> c.executeStatement(r -> r.statement("INSERT INTO items VALUE {'pk': 'z'}"))),
        row(
            "PartiQLUpdate table",
            c -> c.executeStatement(r -> r.statement("UPDATE items SET x = 1 WHERE pk = 'a'"))),
        row(
            "PartiQLDelete table",
            c ->
                c.batchExecuteStatement(
                    r -> r.statements(s -> s.statement("DELETE FROM items WHERE pk = 'a'")))));
  }

  static Stream<Arguments> tableOperations() {
    return Stream.of(
        row("CreateBackup table", c -> c.createBackup(r -> r.tableName("items").backupName("abc"))),
        row(
            "CreateGlobalTable global-table, CreateGlobalTable table",
            c ->
                c.createGlobalTable(
                    r ->
                        r.globalTableName("items")
                            .replicationGroup(g -> g.regionName("us-east-1")))),
        row(
            "CreateTable table, TagResource table, PutResourcePolicy table",
            c ->
                c.createTable(
                    r ->
                        r.tableName("items")
                            .keySchema(k -> k.attributeName("pk").keyType("HASH"))
                            .attributeDefinitions(a -> a.attributeName("pk").attributeType("S"))
                            .billingMode("PAY_PER_REQUEST")
                            .tags(TAG)
                            .resourcePolicy("{}"))),
        row("DeleteBackup backup", c -> c.deleteBackup(r -> r.backupArn(BACKUP))),
        row("DeleteResourcePolicy table", c -> c.deleteResourcePolicy(r -> r.resourceArn(ARN))),
        row("DeleteTable table", c -> c.deleteTable(r -> r.tableName("items"))),
        row("DescribeBackup backup", c -> c.describeBackup(r -> r.backupArn(BACKUP))),
        row(
            "DescribeContinuousBackups table",
            c -> c.describeContinuousBackups(r -> r.tableName("items"))),
        row(
            "DescribeContributorInsights table",
            c -> c.describeContributorInsights(r -> r.tableName("items"))),
        row("DescribeEndpoints *", c -> c.describeEndpoints(r -> {})),
        row(
            "DescribeExport export",
            c -> c.describeExport(r -> r.exportArn(ARN + "/export/01234567890123-a1b2c3d4"))),
        row(
            "DescribeGlobalTable global-table",
            c -> c.describeGlobalTable(r -> r.globalTableName("items"))),
        row(
            "DescribeImport import",
            c -> c.describeImport(r -> r.importArn(ARN + "/import/01234567890123-a1b2c3d4"))),
        row(
            "DescribeKinesisStreamingDestination table",
            c -> c.describeKinesisStreamingDestination(r -> r.tableName("items"))),
        row("DescribeLimits *", c -> c.describeLimits(r -> {})),
        row("DescribeTable table", c -> c.describeTable(r -> r.tableName("items"))),
        row(
            "DescribeTableReplicaAutoScaling table",
            c -> c.describeTableReplicaAutoScaling(r -> r.tableName("items"))),
        row("DescribeTimeToLive table", c -> c.describeTimeToLive(r -> r.tableName("items"))),
        row(
            "DisableKinesisStreamingDestination table",
            c ->
                c.disableKinesisStreamingDestination(
                    r ->
                        r.tableName("items")
                            .streamArn("arn:aws:kinesis:us-east-1:000000000000:stream/s"))),
        row("GetResourcePolicy table", c -> c.getResourcePolicy(r -> r.resourceArn(ARN))),
        row("ListBackups *", DynamoDbClient::listBackups),
        row("ListContributorInsights *", c -> c.listContributorInsights(r -> {})),
        row("ListExports *", c -> c.listExports(r -> {})),
        row("ListGlobalTables *", DynamoDbClient::listGlobalTables),
        row("ListImports *", c -> c.listImports(r -> {})),
        row("ListTables *", DynamoDbClient::listTables),
        row("ListTagsOfResource table", c -> c.listTagsOfResource(r -> r.resourceArn(ARN))),
        row(
            "PutResourcePolicy table",
            c -> c.putResourcePolicy(r -> r.resourceArn(ARN).policy("{}"))),
        row(
            "RestoreTableFromBackup backup, RestoreTableFromBackup table" + WRITES,
            c -> c.restoreTableFromBackup(r -> r.backupArn(BACKUP).targetTableName("new"))),
        row(
            "RestoreTableToPointInTime table, RestoreTableToPointInTime table" + WRITES,
            c ->
                c.restoreTableToPointInTime(
                    r ->
                        r.sourceTableName("items")
                            .targetTableName("new")
                            .restoreDateTime(Instant.EPOCH))),
        row("TagResource table", c -> c.tagResource(r -> r.resourceArn(ARN).tags(TAG))),
        row("UntagResource table", c -> c.untagResource(r -> r.resourceArn(ARN).tagKeys("a"))),
        row(
            "UpdateContinuousBackups table",
            c ->
                c.updateContinuousBackups(
                    r ->
                        r.tableName("items")
                            .pointInTimeRecoverySpecification(
                                p -> p.pointInTimeRecoveryEnabled(true)))),
        row(
            "UpdateTable table",
            c -> c.updateTable(r -> r.tableName("items").deletionProtectionEnabled(true))),
        row(
            "UpdateTable table, CreateTable table, CreateTableReplica table" + WRITES,
            c ->
                c.updateTable(
                    r ->
                        r.tableName("items")
                            .replicaUpdates(u -> u.create(x -> x.regionName("eu-west-1"))))),
        row(
            "UpdateTable table, DeleteTable table, DeleteTableReplica table",
            c ->
                c.updateTable(
                    r ->
                        r.tableName("items")
                            .replicaUpdates(u -> u.delete(x -> x.regionName("eu-west-1"))))),
        row(
            "UpdateTimeToLive table",
            c ->
                c.updateTimeToLive(
                    r ->
                        r.tableName("items")
                            .timeToLiveSpecification(t -> t.enabled(true).attributeName("t")))));
  }

  @ParameterizedTest
  @MethodSource({"itemOperations", "tableOperations"})
  void operation_asksForItsActions(String expected, Made call) {
    try {
      call.accept(ddb.aws.as(alice).client(DynamoDbClient.class));
    } catch (DynamoDbException e) {
      // What the operation says after it was let in is not of interest here.
      assertThat(e.awsErrorDetails().errorCode()).isNotEqualTo("AccessDeniedException");
    }

    assertThat(
            String.join(
                ", ",
                ddb.aws.access().decisions(alice).stream()
                    .map(DynamoDbActionsTest::shown)
                    .toList()))
        .isEqualTo(expected);
  }

  private static String shown(AccessDecision decision) {
    String resource = decision.resource();
    String type =
        Stream.of("index", "stream", "backup", "export", "import", "global-table", "table")
            .filter(each -> resource.contains("/" + each + "/") || resource.contains(":" + each))
            .findFirst()
            .orElse(resource);
    return decision.action().substring("dynamodb:".length()) + " " + type;
  }

  @Test
  void replica_isAskedForInItsOwnRegion() {
    Principal here =
        alice.policy(
            """
            {"Statement": {"Effect": "Deny", "Action": "dynamodb:CreateTableReplica",
              "Resource": "arn:aws:dynamodb:eu-west-1:000000000000:table/items",
              "Condition": {"StringEquals": {"aws:RequestedRegion": "eu-west-1"}}}}""");

    DynamoDbException refused =
        error(
            () ->
                ddb.aws
                    .as(here)
                    .client(DynamoDbClient.class)
                    .updateTable(
                        r ->
                            r.tableName("items")
                                .replicaUpdates(u -> u.create(x -> x.regionName("eu-west-1")))));

    assertThat(refused.getMessage()).contains("dynamodb:CreateTableReplica", "explicit deny");
  }

  @Test
  void query_ofAnIndex_hasTheValuesOfItsPartitionKey() {
    ddb.client.updateTable(
        r ->
            r.tableName("items")
                .attributeDefinitions(
                    a -> a.attributeName("tenant").attributeType("S"),
                    a -> a.attributeName("team").attributeType("S"))
                .globalSecondaryIndexUpdates(
                    u ->
                        u.create(
                            c ->
                                c.indexName("byTeam")
                                    .keySchema(
                                        k -> k.attributeName("tenant").keyType("HASH"),
                                        k -> k.attributeName("team").keyType("HASH"))
                                    .projection(p -> p.projectionType("ALL")))));
    Principal blue =
        Principal.user("blue")
            .policy(
                """
                {"Statement": {"Effect": "Allow", "Action": "dynamodb:Query", "Resource": "*",
                  "Condition": {"ForAllValues:StringEquals": {
                    "dynamodb:FirstPartitionKeyValues": "acme",
                    "dynamodb:SecondPartitionKeyValues": "blue"}}}}""");
    DynamoDbClient client = ddb.aws.as(blue).client(DynamoDbClient.class);

    assertThat(query(client, "blue")).isZero();
    assertThat(error(() -> query(client, "red")).awsErrorDetails().errorCode())
        .isEqualTo("AccessDeniedException");
  }

  private static int query(DynamoDbClient client, String team) {
    return client
        .query(
            r ->
                r.tableName("items")
                    .indexName("byTeam")
                    .keyConditionExpression("tenant = :a AND team = :b")
                    .expressionAttributeValues(item(":a", "acme", ":b", team)))
        .count();
  }
}
