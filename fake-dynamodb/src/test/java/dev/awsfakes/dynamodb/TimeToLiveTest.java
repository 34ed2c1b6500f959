package dev.awsfakes.dynamodb;

import static dev.awsfakes.dynamodb.Fixture.START;
import static dev.awsfakes.dynamodb.Fixture.assertInvalid;
import static dev.awsfakes.dynamodb.Fixture.attribute;
import static dev.awsfakes.dynamodb.Fixture.global;
import static dev.awsfakes.dynamodb.Fixture.hash;
import static dev.awsfakes.dynamodb.Fixture.item;
import static dev.awsfakes.dynamodb.Fixture.project;
import static dev.awsfakes.dynamodb.Fixture.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.awsfakes.FakeAws;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class TimeToLiveTest {
  private static final String TABLE = "sessions";
  private static final long NOW = START.getEpochSecond();

  private Fixture withTtl(Fixture ddb) {
    ddb.hashTable(TABLE);
    change(ddb, "ttl", true);
    return ddb;
  }

  private static void change(Fixture ddb, String attribute, boolean enabled) {
    ddb.client.updateTimeToLive(
        r ->
            r.tableName(TABLE)
                .timeToLiveSpecification(t -> t.attributeName(attribute).enabled(enabled)));
  }

  @Test
  void advance_pastTheTime_deletesTheItem() {
    Fixture ddb = withTtl(new Fixture());
    ddb.put(TABLE, "pk", "a", "ttl", NOW + 60).put(TABLE, "pk", "b", "ttl", NOW + 120);

    ddb.aws.clock().advance(Duration.ofSeconds(59));
    assertThat(ddb.get(TABLE, "pk", "a")).isNotEmpty();
    ddb.aws.clock().advance(Duration.ofSeconds(1));
    assertThat(ddb.get(TABLE, "pk", "a")).isEmpty();
    assertThat(ddb.get(TABLE, "pk", "b")).isNotEmpty();
    ddb.aws.clock().advance(Duration.ofSeconds(60));
    assertThat(ddb.get(TABLE, "pk", "b")).isEmpty();
  }

  @Test
  void advance_ttlLag_keepsTheItemReadableMeanwhile() {
    Fixture ddb =
        withTtl(
            new Fixture(
                FakeAws.builder()
                    .frozenAt(START)
                    .with(DynamoDbOptions.builder().ttlLag(Duration.ofHours(6)).build())
                    .build()));
    ddb.put(TABLE, "pk", "a", "ttl", NOW + 60);

    ddb.aws.clock().advance(Duration.ofHours(6));
    assertThat(ddb.get(TABLE, "pk", "a")).isNotEmpty();
    ddb.aws.clock().advance(Duration.ofSeconds(60));
    assertThat(ddb.get(TABLE, "pk", "a")).isEmpty();
  }

  @Test
  void putItem_timeWasExtended_keepsTheItem() {
    Fixture ddb = withTtl(new Fixture());
    ddb.put(TABLE, "pk", "a", "ttl", NOW + 60).put(TABLE, "pk", "a", "ttl", NOW + 600);

    ddb.aws.clock().advance(Duration.ofSeconds(100));

    assertThat(ddb.get(TABLE, "pk", "a")).isNotEmpty();
  }

  @Test
  void putItem_timePassedAlready_deletesUnlessOlderThanFiveYears() {
    Fixture ddb = withTtl(new Fixture());
    long fiveYears = Duration.ofDays(5 * 365).toSeconds();
    ddb.put(TABLE, "pk", "young", "ttl", NOW - fiveYears);
    ddb.put(TABLE, "pk", "old", "ttl", NOW - fiveYears - 1);
    ddb.aws.clock().advance(Duration.ofSeconds(1));

    assertThat(ddb.get(TABLE, "pk", "young")).isEmpty();
    assertThat(ddb.get(TABLE, "pk", "old")).isNotEmpty();
  }

  @Test
  void putItem_timeIsNoNumber_neverExpires() {
    Fixture ddb = withTtl(new Fixture());
    ddb.put(TABLE, "pk", "a", "ttl", s(Long.toString(NOW + 60)));

    ddb.aws.clock().advance(Duration.ofDays(30));

    assertThat(ddb.get(TABLE, "pk", "a")).isNotEmpty();
  }

  @Test
  void updateTimeToLive_itemsThereAlready_expireToo() {
    Fixture ddb = new Fixture();
    ddb.hashTable(TABLE).put(TABLE, "pk", "a", "ttl", NOW + 60);
    change(ddb, "ttl", true);

    ddb.aws.clock().advance(Duration.ofSeconds(60));

    assertThat(ddb.get(TABLE, "pk", "a")).isEmpty();
  }

  @Test
  void updateTimeToLive_disabled_keepsTheItems() {
    Fixture ddb = withTtl(new Fixture());
    ddb.put(TABLE, "pk", "a", "ttl", NOW + 7_200);
    ddb.aws.clock().advance(Duration.ofHours(1));
    change(ddb, "ttl", false);
    ddb.aws.clock().advance(Duration.ofHours(2));

    assertThat(ddb.get(TABLE, "pk", "a")).isNotEmpty();
    assertThat(
            ddb.client
                .describeTimeToLive(r -> r.tableName(TABLE))
                .timeToLiveDescription()
                .timeToLiveStatus())
        .isEqualTo(TimeToLiveStatus.DISABLED);
  }

  @Test
  void updateTimeToLive_enabledAlready_isRefused() {
    Fixture ddb = withTtl(new Fixture());

    assertInvalid(() -> change(ddb, "ttl", true), "TimeToLive is already enabled");
    assertInvalid(
        () -> change(ddb, "other", true),
        "TimeToLive is active on a different AttributeName: current AttributeName is ttl");
  }

  @Test
  void updateTimeToLive_withinTheHour_isRefused() {
    Fixture ddb = withTtl(new Fixture());
    ddb.aws.clock().advance(Duration.ofHours(1).minusMillis(1));
    assertInvalid(
        () -> change(ddb, "ttl", false),
        "Time to live has been modified multiple times within a fixed interval");

    ddb.aws.clock().advance(Duration.ofMillis(1));
    change(ddb, "ttl", false);
  }

  @Test
  void updateTimeToLive_disabledAlready_isRefused() {
    Fixture ddb = new Fixture();
    ddb.hashTable(TABLE);

    assertInvalid(() -> change(ddb, "ttl", false), "TimeToLive is already disabled");
  }

  @Test
  void expiry_indexAndStream_followAsTheServiceDid() {
    Fixture ddb = new Fixture();
    ddb.table(
        TABLE,
        r ->
            r.attributeDefinitions(
                    attribute("pk", ScalarAttributeType.S), attribute("g", ScalarAttributeType.S))
                .keySchema(hash("pk"))
                .globalSecondaryIndexes(global("byG", project(ProjectionType.ALL), hash("g")))
                .streamSpecification(
                    s -> s.streamEnabled(true).streamViewType(StreamViewType.OLD_IMAGE)));
    change(ddb, "ttl", true);
    ddb.put(TABLE, "pk", "a", "g", "x", "ttl", NOW + 60);

    ddb.aws.clock().advance(Duration.ofSeconds(60));

    assertThat(ddb.client.scan(r -> r.tableName(TABLE).indexName("byG")).count()).isZero();
    Record removed = records(ddb).get(1);
    assertThat(removed.eventNameAsString()).isEqualTo("REMOVE");
    assertThat(removed.userIdentity().type()).isEqualTo("Service");
    assertThat(removed.userIdentity().principalId()).isEqualTo("dynamodb.amazonaws.com");
    assertThat(removed.dynamodb().keys()).isEqualTo(item("pk", "a"));
  }

  private static List<Record> records(Fixture ddb) {
    DynamoDbStreamsClient streams = ddb.aws.client(DynamoDbStreamsClient.class);
    String arn = ddb.client.describeTable(r -> r.tableName(TABLE)).table().latestStreamArn();
    String shard =
        streams.describeStream(r -> r.streamArn(arn)).streamDescription().shards().get(0).shardId();
    String iterator =
        streams
            .getShardIterator(
                r ->
                    r.streamArn(arn)
                        .shardId(shard)
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
            .shardIterator();
    return streams.getRecords(r -> r.shardIterator(iterator)).records();
  }

  @Test
  void ttlLag_over48Hours_isRefused() {
    DynamoDbOptions.builder().ttlLag(Duration.ofDays(2)).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> DynamoDbOptions.builder().ttlLag(Duration.ofDays(2).plusNanos(1)));
  }
}
