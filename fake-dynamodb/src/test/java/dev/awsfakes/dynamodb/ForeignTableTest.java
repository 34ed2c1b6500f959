package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.error;
import static dev.awsfakes.dynamodb.Fixture.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PolicyNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

@SuppressWarnings("unchecked") // arrays of consumers, as the SDK has them
class ForeignTableTest {
  private final Fixture ddb = new Fixture().hashTable("items");
  private final String arn = ddb.client.describeTable(r -> r.tableName("items")).table().tableArn();
  private final DynamoDbClient other = ddb.aws.account("111122223333").client(DynamoDbClient.class);

  private void get() {
    other.getItem(r -> r.tableName(arn).key(item("pk", "a")));
  }

  @Test
  void tableOfAnotherAccount_isNotAccessible() {
    DynamoDbException error = error(this::get);

    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
    assertThat(error.statusCode()).isEqualTo(400);
    assertThat(error.awsErrorDetails().errorMessage())
        .startsWith("User: arn:aws:iam::111122223333:root is not authorized")
        .contains(arn);
    assertThat(
            error(() -> other.describeTable(r -> r.tableName(arn))).awsErrorDetails().errorCode())
        .isEqualTo("AccessDeniedException");
  }

  @Test
  void tableOfAnotherAccount_withAPolicy_isUsed() {
    ddb.put("items", "pk", "a");
    ddb.client.putResourcePolicy(
        r ->
            r.resourceArn(arn)
                .policy(
                    """
                    {"Statement": {"Effect": "Allow", "Principal": {"AWS": "111122223333"},
                      "Action": ["dynamodb:GetItem", "dynamodb:DescribeTable"], "Resource": "%s"}}"""
                        .formatted(arn)));

    assertThat(other.getItem(r -> r.tableName(arn).key(item("pk", "a"))).item())
        .isEqualTo(item("pk", "a"));
    assertThat(
            error(() -> other.deleteItem(r -> r.tableName(arn).key(item("pk", "a")))).getMessage())
        .contains("no resource-based policy allows the dynamodb:DeleteItem action");
    assertThat(other.describeTable(r -> r.tableName(arn)).table().tableArn()).isEqualTo(arn);
  }

  @Test
  void tableOfAnotherRegion_isNotFound() {
    String elsewhere = arn.replace("us-east-1", "eu-west-1");

    assertThatThrownBy(() -> ddb.client.getItem(r -> r.tableName(elsewhere).key(item("pk", "a"))))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void ownTable_byItsArn_isFound() {
    ddb.put(arn, "pk", "a");
    assertThat(ddb.get("items", "pk", "a")).isEqualTo(item("pk", "a"));
  }

  private void open(String resource) {
    ddb.client.putResourcePolicy(
        r ->
            r.resourceArn(resource)
                .policy(
                    """
                    {"Statement": {"Effect": "Allow", "Principal": {"AWS": "111122223333"},
                      "Action": "dynamodb:*", "Resource": "*"}}"""));
  }

  /** DynamoDB guide, "DynamoDB API operations supported by resource-based policies". */
  @Test
  void tableOfAnotherAccount_isTaggedChangedAndDeleted() {
    open(arn);

    other.tagResource(r -> r.resourceArn(arn).tags(t -> t.key("a").value("b")));
    assertThat(other.listTagsOfResource(r -> r.resourceArn(arn)).tags()).hasSize(1);
    other.untagResource(r -> r.resourceArn(arn).tagKeys("a"));
    other.updateTable(
        r ->
            r.tableName(arn)
                .streamSpecification(s -> s.streamEnabled(true).streamViewType("KEYS_ONLY")));
    assertThat(ddb.client.describeTable(r -> r.tableName("items")).table().latestStreamArn())
        .startsWith(arn + "/stream/");
    other.deleteTable(r -> r.tableName(arn));

    assertThat(ddb.client.listTables().tableNames()).isEmpty();
  }

  static Stream<Consumer<DynamoDbClient>> ownersAlone() {
    String table = "arn:aws:dynamodb:us-east-1:000000000000:table/items";
    return Stream.of(
        c -> c.createBackup(r -> r.tableName(table).backupName("backup")),
        c -> c.describeContinuousBackups(r -> r.tableName(table)),
        c -> c.describeContributorInsights(r -> r.tableName(table)),
        c -> c.describeKinesisStreamingDestination(r -> r.tableName(table)),
        c -> c.describeTableReplicaAutoScaling(r -> r.tableName(table)),
        c -> c.describeTimeToLive(r -> r.tableName(table)),
        c -> c.executeStatement(r -> r.statement("SELECT * FROM \"" + table + "\"")),
        c -> c.getResourcePolicy(r -> r.resourceArn(table)),
        c -> c.putResourcePolicy(r -> r.resourceArn(table).policy("{}")),
        c -> c.deleteResourcePolicy(r -> r.resourceArn(table)),
        c ->
            c.updateTimeToLive(
                r ->
                    r.tableName(table)
                        .timeToLiveSpecification(t -> t.enabled(true).attributeName("ttl"))));
  }

  @ParameterizedTest
  @MethodSource("ownersAlone")
  void operationForTheOwnerAlone_isNotOpenedByAPolicy(Consumer<DynamoDbClient> call) {
    open(arn);

    assertThat(error(() -> call.accept(other)).awsErrorDetails().errorCode())
        .isEqualTo("AccessDeniedException");
  }

  @Test
  void streamOfAnotherAccount_hasAPolicyOfItsOwn() {
    open(arn);
    ddb.client.updateTable(
        r ->
            r.tableName("items")
                .streamSpecification(s -> s.streamEnabled(true).streamViewType("NEW_IMAGE")));
    String stream = ddb.client.describeTable(r -> r.tableName("items")).table().latestStreamArn();
    ddb.put("items", "pk", "a");
    DynamoDbStreamsClient streams =
        ddb.aws.account("111122223333").client(DynamoDbStreamsClient.class);
    assertThat(error(() -> streams.describeStream(r -> r.streamArn(stream))).getMessage())
        .contains("no resource-based policy allows the dynamodb:DescribeStream action");

    open(stream);

    String shard =
        streams
            .describeStream(r -> r.streamArn(stream))
            .streamDescription()
            .shards()
            .get(0)
            .shardId();
    String iterator =
        streams
            .getShardIterator(
                r -> r.streamArn(stream).shardId(shard).shardIteratorType("TRIM_HORIZON"))
            .shardIterator();
    assertThat(streams.getRecords(r -> r.shardIterator(iterator)).records()).hasSize(1);
    assertThat(ddb.client.getResourcePolicy(r -> r.resourceArn(stream)).policy())
        .contains("111122223333");
    ddb.client.deleteResourcePolicy(r -> r.resourceArn(stream));
    assertThat(error(() -> streams.getRecords(r -> r.shardIterator(iterator))).statusCode())
        .isEqualTo(400);
    assertThat(error(() -> ddb.client.getResourcePolicy(r -> r.resourceArn(stream))))
        .isInstanceOf(PolicyNotFoundException.class);
  }

  @Test
  void indexOfAnotherAccountsTable_isOpenedByThePolicyOfTheTable() {
    ddb.client.updateTable(
        r ->
            r.tableName("items")
                .attributeDefinitions(a -> a.attributeName("name").attributeType("S"))
                .globalSecondaryIndexUpdates(
                    u ->
                        u.create(
                            c ->
                                c.indexName("byName")
                                    .keySchema(k -> k.attributeName("name").keyType("HASH"))
                                    .projection(p -> p.projectionType("ALL")))));
    ddb.client.putResourcePolicy(
        r ->
            r.resourceArn(arn)
                .policy(
                    """
                    {"Statement": {"Effect": "Allow", "Principal": {"AWS": "111122223333"},
                      "Action": "dynamodb:Scan", "Resource": "%s/index/byName"}}"""
                        .formatted(arn)));

    other.scan(r -> r.tableName(arn).indexName("byName"));
    assertThat(error(() -> other.scan(r -> r.tableName(arn))).statusCode()).isEqualTo(400);
  }
}
