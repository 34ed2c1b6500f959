package dev.awsfakes.eventsources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class TableStreamTest {
  private final FakeAws aws =
      FakeAws.builder().frozenAt(Instant.parse("2026-01-01T00:00:00Z")).build();
  private final DynamoDbClient dynamoDb = aws.client(DynamoDbClient.class);
  private final EventSources sources = EventSources.of(aws);
  private final List<List<String>> batches = new ArrayList<>();

  @BeforeEach
  void createTables() {
    createTable("orders", true);
    createTable("plain", false);
  }

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void to_changesOfATable_comeInOrder() {
    sources.tableStream("orders").fromTrimHorizon().to(this::record);
    put("1", 10);
    put("1", 20);
    put("2", 30);

    sources.drain();

    assertThat(batches).containsExactly(List.of("INSERT 10", "MODIFY 20", "INSERT 30"));
  }

  @Test
  void fromLatest_whatIsThere_isPassedBy() {
    put("1", 10);
    sources.tableStream("orders").fromLatest().to(this::record);
    put("1", 20);

    sources.drain();

    assertThat(batches).containsExactly(List.of("MODIFY 20"));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 23, 25, 29, 60})
  void to_afterHours_goesOnWithWhatIsLeft(int hours) {
    sources.tableStream("orders").fromTrimHorizon().to(this::record);
    put("1", 10);
    sources.drain();
    aws.clock().advance(Duration.ofHours(hours));
    put("1", 20);

    sources.drain();

    assertThat(batches).containsExactly(List.of("INSERT 10"), List.of("MODIFY 20"));
  }

  @Test
  void to_handlerThrows_comesAgain() {
    sources
        .tableStream("orders")
        .fromTrimHorizon()
        .to(
            batch -> {
              record(batch);
              if (batches.size() == 1) {
                throw new IllegalStateException("no luck");
              }
            });
    put("1", 10);
    sources.drain();
    aws.clock().advance(Duration.ofSeconds(1));

    sources.drain();

    assertThat(batches).containsExactly(List.of("INSERT 10"), List.of("INSERT 10"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{'eventName':['MODIFY']} | MODIFY 20",
        "{'dynamodb':{'NewImage':{'total':{'N':['10']}}}} | INSERT 10",
        "{'dynamodb':{'OldImage':{'total':{'N':['10']}}}} | MODIFY 20",
        "{'dynamodb':{'NewImage':{'total':{'N':[{'numeric':['=',10]}]}}}} | ",
        "{'dynamodb':{'NewImage':{'tags':{'SS':['new']}}}} | INSERT 10",
        "{'dynamodb':{'NewImage':{'nothing':{'NULL':[true]}},'OldImage':[{'exists':false}]}} | INSERT 10"
      })
  void filter_seesTheRecord(String pattern, String expected) {
    sources
        .tableStream("orders")
        .fromTrimHorizon()
        .filter(pattern.replace('\'', '"'))
        .to(this::record);
    dynamoDb.putItem(
        r ->
            r.tableName("orders")
                .item(
                    Map.of(
                        "id", AttributeValue.fromS("1"),
                        "total", AttributeValue.fromN("10"),
                        "tags", AttributeValue.fromSs(List.of("new", "hot")),
                        "nothing", AttributeValue.fromNul(true))));
    put("1", 20);

    sources.drain();

    assertThat(batches.stream().flatMap(List::stream).findFirst().orElse(null)).isEqualTo(expected);
  }

  @Test
  void tableStream_tableWithoutOne_saysWhatToWrite() {
    assertThatThrownBy(() -> sources.tableStream("plain"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("create it with streamSpecification");
  }

  @Test
  void fromTimestamp_isRejected() {
    assertThatThrownBy(() -> sources.tableStream("orders").fromTimestamp(Instant.EPOCH))
        .hasMessageContaining("write fromTrimHorizon() or fromLatest()");
  }

  @SuppressWarnings("unchecked")
  private void createTable(String name, boolean streamed) {
    dynamoDb.createTable(
        request -> {
          request
              .tableName(name)
              .billingMode(BillingMode.PAY_PER_REQUEST)
              .attributeDefinitions(a -> a.attributeName("id").attributeType(ScalarAttributeType.S))
              .keySchema(k -> k.attributeName("id").keyType(KeyType.HASH));
          if (streamed) {
            request.streamSpecification(
                s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES));
          }
        });
  }

  private void put(String id, int total) {
    dynamoDb.putItem(
        r ->
            r.tableName("orders")
                .item(
                    Map.of(
                        "id", AttributeValue.fromS(id),
                        "total", AttributeValue.fromN(String.valueOf(total)))));
  }

  private void record(List<Record> batch) {
    batches.add(
        batch.stream()
            .map(
                each ->
                    each.eventNameAsString() + " " + each.dynamodb().newImage().get("total").n())
            .toList());
  }
}
