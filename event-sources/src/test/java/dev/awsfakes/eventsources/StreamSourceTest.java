package dev.awsfakes.eventsources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.ScalingType;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

class StreamSourceTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final FakeAws aws = FakeAws.builder().frozenAt(START).build();
  private final KinesisClient kinesis = aws.client(KinesisClient.class);
  private final SqsClient sqs = aws.client(SqsClient.class);
  private final EventSources sources = EventSources.of(aws);
  private final List<List<String>> batches = new ArrayList<>();

  @BeforeEach
  void createStream() {
    kinesis.createStream(request -> request.streamName("clicks").shardCount(1));
  }

  @AfterEach
  void close() {
    aws.close();
  }

  private StreamSource<Record> source() {
    return sources.stream("clicks").fromTrimHorizon();
  }

  @Test
  void to_recordsThatGoWell_comeOnce() {
    source().to(this::record);
    put("a", "b");

    sources.drain();
    sources.drain();

    assertThat(batches).containsExactly(List.of("a", "b"));
    assertThat(sources.failures()).isEmpty();
  }

  @Test
  void stream_byArn_isTheSame() {
    String arn =
        kinesis
            .describeStreamSummary(r -> r.streamName("clicks"))
            .streamDescriptionSummary()
            .streamARN();
    sources.stream(arn).fromTrimHorizon().to(this::record);
    put("a");

    sources.drain();

    assertThat(batches).containsExactly(List.of("a"));
  }

  @Test
  void to_withoutAStartingPosition_saysWhatToWrite() {
    assertThatThrownBy(() -> sources.stream("clicks").to(this::record))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("add fromTrimHorizon() or fromLatest()");
  }

  @Test
  void fromLatest_whatIsThere_isPassedBy() {
    put("old");
    sources.stream("clicks").fromLatest().to(this::record);
    aws.clock().advance(Duration.ofMinutes(10));
    put("new");

    sources.drain();

    assertThat(batches).containsExactly(List.of("new"));
  }

  @Test
  void fromTimestamp_beginsWithThatTime() {
    put("before");
    aws.clock().advance(Duration.ofMillis(1));
    put("at");
    sources.stream("clicks").fromTimestamp(aws.clock().now()).to(this::record);

    sources.drain();

    assertThat(batches).containsExactly(List.of("at"));
  }

  @Test
  void fromTimestamp_inTheFuture_isRejected() {
    StreamSource<Record> source = sources.stream("clicks");

    assertThatCode(() -> source.fromTimestamp(START)).doesNotThrowAnyException();
    assertThatThrownBy(() -> source.fromTimestamp(START.plusMillis(1)))
        .hasMessageContaining("in the future");
  }

  @ParameterizedTest
  @CsvSource({"99, 1", "100, 1", "101, 2"})
  void batchSize_byDefault_isAHundred(int records, int invocations) {
    source().to(this::record);
    for (int i = 0; i < records; i++) {
      put("record " + i);
    }

    sources.drain();

    assertThat(batches).hasSize(invocations);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10_001})
  void batchSize_outOfRange_isRejected(int size) {
    assertThatThrownBy(() -> source().batchSize(size)).hasMessageContaining("give 1 to 10000");
  }

  @Test
  void batchWindow_beforeItsEnd_gathers() {
    source().batchWindow(Duration.ofSeconds(5)).to(this::record);
    put("a");
    sources.drain();
    aws.clock().advance(Duration.ofMillis(4_999));
    put("b");
    sources.drain();
    assertThat(batches).isEmpty();

    aws.clock().advance(Duration.ofMillis(1));
    sources.drain();

    assertThat(batches).containsExactly(List.of("a", "b"));
  }

  @Test
  void to_handlerThrows_holdsUpWhatFollows() {
    source().batchSize(1).to(this::failOnce);
    put("a", "b");
    sources.drain();
    aws.clock().advance(Duration.ofMillis(999));
    sources.drain();
    assertThat(batches).containsExactly(List.of("a"));

    aws.clock().advance(Duration.ofMillis(1));
    sources.drain();

    assertThat(batches).containsExactly(List.of("a"), List.of("a"), List.of("b"));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "2, 3"})
  void maximumRetryAttempts_afterThat_recordsAreDiscarded(int retries, int invocations) {
    source().maximumRetryAttempts(retries).batchSize(1).to(this::failOnBad);
    put("bad", "good");

    drainForAnHour();

    assertThat(batches).hasSize(invocations + 1).last().isEqualTo(List.of("good"));
    assertThat(sources.failures()).last().extracting(BatchFailure::discarded).isEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 10_000})
  void maximumRetryAttempts_inRange_isTaken(int attempts) {
    assertThatCode(() -> source().maximumRetryAttempts(attempts)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(ints = {-2, 10_001})
  void maximumRetryAttempts_outOfRange_isRejected(int attempts) {
    assertThatThrownBy(() -> source().maximumRetryAttempts(attempts))
        .hasMessageContaining("give -1 to 10000");
  }

  @Test
  void maximumRecordAge_atItsEdge_recordIsStillHandedOver() {
    source().maximumRecordAge(Duration.ofMinutes(1)).to(this::record);
    put("old");
    aws.clock().advance(Duration.ofMillis(1));
    put("young");
    aws.clock().advance(Duration.ofMinutes(1));

    sources.drain();

    assertThat(batches).containsExactly(List.of("young"));
    assertThat(sources.failures()).singleElement().matches(BatchFailure::discarded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1M", "P7D"})
  void maximumRecordAge_inRange_isTaken(Duration age) {
    assertThatCode(() -> source().maximumRecordAge(age)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT59S", "PT168H1S", "PT60.5S"})
  void maximumRecordAge_outOfRange_isRejected(Duration age) {
    assertThatThrownBy(() -> source().maximumRecordAge(age))
        .hasMessageContaining("give 60 to 604800");
  }

  @Test
  void maximumRetryAttempts_byDefault_endsWithTheRetention() {
    source().to(this::failOnBad);
    put("bad");
    drainForAnHour();
    assertThat(sources.failures()).noneMatch(BatchFailure::discarded);

    aws.clock().set(START.plus(Duration.ofHours(24)).plusMillis(1));
    sources.drain();

    assertThat(sources.failures()).last().matches(BatchFailure::discarded);
  }

  @Test
  void bisectBatchOnFunctionError_isolatesTheBadRecord() {
    source().bisectBatchOnFunctionError().maximumRetryAttempts(0).to(this::failOnBad);
    put("1", "2", "bad", "4");

    sources.drain();

    assertThat(batches)
        .containsExactly(
            List.of("1", "2", "bad", "4"),
            List.of("1", "2"),
            List.of("bad", "4"),
            List.of("bad"),
            List.of("4"));
    assertThat(sources.failures()).filteredOn(BatchFailure::discarded).hasSize(1);
  }

  @Test
  void reportBatchItemFailures_repeatsFromTheLowestReported() {
    source().reportBatchItemFailures().toReporting(this::reportOnce);
    put("1", "bad", "3", "bad");

    drainForAnHour();

    assertThat(batches)
        .containsExactly(List.of("1", "bad", "3", "bad"), List.of("bad", "3", "bad"));
  }

  @Test
  void reportBatchItemFailures_withBisect_splitsAtTheReported() {
    source().reportBatchItemFailures().bisectBatchOnFunctionError().toReporting(this::reportOnce);
    put("1", "bad", "3");

    sources.drain();

    assertThat(batches).containsExactly(List.of("1", "bad", "3"), List.of("bad", "3"));
  }

  @Test
  void reportBatchItemFailures_unknownId_failsTheWholeBatch() {
    source().reportBatchItemFailures().maximumRetryAttempts(0).toReporting(b -> List.of("1"));
    put("a", "b");

    sources.drain();

    assertThat(sources.failures()).allMatch(failure -> failure.ids().size() == 2).hasSize(2);
  }

  @Test
  void parallelizationFactor_keepsOrderPerKeyAndHoldsUpNoOther() {
    source().parallelizationFactor(10).batchSize(1).to(this::failOnBad);
    putWithKey("a", "bad");
    putWithKey("a", "after bad");
    putWithKey("b", "1");
    putWithKey("b", "2");

    sources.drain();

    assertThat(batches).containsExactly(List.of("bad"), List.of("1"), List.of("2"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 11})
  void parallelizationFactor_outOfRange_isRejected(int parts) {
    assertThatThrownBy(() -> source().parallelizationFactor(parts))
        .hasMessageContaining("give 1 to 10");
  }

  @Test
  void onFailure_getsADescriptionOfTheBatch() {
    String url = sqs.createQueue(request -> request.queueName("failed")).queueUrl();
    source()
        .maximumRetryAttempts(1)
        .onFailure("arn:aws:sqs:us-east-1:000000000000:failed")
        .to(this::failOnBad);
    put("1", "bad");

    drainForAnHour();

    List<Message> messages = sqs.receiveMessage(r -> r.queueUrl(url)).messages();
    assertThat(messages).hasSize(1);
    JsonNode body = JsonNode.parser().parse(messages.get(0).body());
    Map<String, JsonNode> context = body.asObject().get("requestContext").asObject();
    assertThat(context.get("condition").asString()).isEqualTo("RetryAttemptsExhausted");
    assertThat(context.get("approximateInvokeCount").asNumber()).isEqualTo("2");
    Map<String, JsonNode> info = body.asObject().get("KinesisBatchInfo").asObject();
    List<String> ids = sources.failures().get(0).ids();
    assertThat(info.get("batchSize").asNumber()).isEqualTo("2");
    assertThat(info.get("startSequenceNumber").asString()).isEqualTo(ids.get(0));
    assertThat(info.get("endSequenceNumber").asString()).isEqualTo(ids.get(1));
    assertThat(info.get("shardId").asString()).isEqualTo("shardId-000000000000");
  }

  @Test
  void onFailure_recordsTooOld_areDescribedToo() {
    String url = sqs.createQueue(request -> request.queueName("failed")).queueUrl();
    source()
        .maximumRecordAge(Duration.ofMinutes(1))
        .onFailure("arn:aws:sqs:us-east-1:000000000000:failed")
        .to(this::record);
    put("old");
    aws.clock().advance(Duration.ofMillis(60_001));

    sources.drain();

    assertThat(batches).isEmpty();
    assertThat(sqs.receiveMessage(r -> r.queueUrl(url)).messages())
        .singleElement()
        .satisfies(message -> assertThat(message.body()).contains("RecordAgeExceeded"));
  }

  @Test
  void onFailure_notAQueue_isUnsupported() {
    assertThatThrownBy(() -> source().onFailure("arn:aws:sns:us-east-1:000000000000:topic"))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("arn:aws:sns");
  }

  @Test
  void filter_whatDoesNotMatch_isPassedBy() {
    source().filter("{\"data\":{\"kind\":[\"buy\"]}}").to(this::record);
    put("{\"kind\":\"look\"}", "{\"kind\":\"buy\"}", "plain");

    sources.drain();

    assertThat(batches).containsExactly(List.of("{\"kind\":\"buy\"}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"data\":[\"plain\"]}", "{\"partitionKey\":[\"a\"]}"})
  void filter_notOnJsonData_isRejected(String pattern) {
    assertThatThrownBy(() -> source().filter(pattern)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void drain_shardsThatWereSplit_parentsComeFirst() {
    source().batchSize(1).to(this::failOnce);
    put("before");
    kinesis.updateShardCount(
        r -> r.streamName("clicks").targetShardCount(2).scalingType(ScalingType.UNIFORM_SCALING));
    put("after");
    sources.drain();
    assertThat(batches).containsExactly(List.of("before"));

    aws.clock().advance(Duration.ofSeconds(1));
    sources.drain();

    assertThat(batches).containsExactly(List.of("before"), List.of("before"), List.of("after"));
  }

  private void drainForAnHour() {
    for (int i = 0; i < 60; i++) {
      sources.drain();
      aws.clock().advance(Duration.ofMinutes(1));
    }
  }

  private void put(String... data) {
    for (String each : data) {
      putWithKey("key", each);
    }
  }

  private void putWithKey(String key, String data) {
    kinesis.putRecord(
        r -> r.streamName("clicks").partitionKey(key).data(SdkBytes.fromUtf8String(data)));
  }

  private static String text(Record record) {
    return record.data().asUtf8String();
  }

  private void record(List<Record> batch) {
    batches.add(batch.stream().map(StreamSourceTest::text).toList());
  }

  private void failOnce(List<Record> batch) {
    record(batch);
    if (batches.size() == 1) {
      throw new IllegalStateException("no luck");
    }
  }

  private void failOnBad(List<Record> batch) {
    record(batch);
    if (batch.stream().anyMatch(each -> text(each).equals("bad"))) {
      throw new IllegalStateException("bad");
    }
  }

  private Collection<String> reportOnce(List<Record> batch) {
    record(batch);
    return batches.size() > 1
        ? List.of()
        : batch.stream()
            .filter(each -> text(each).equals("bad"))
            .map(Record::sequenceNumber)
            .sorted((a, b) -> b.compareTo(a))
            .toList();
  }
}
