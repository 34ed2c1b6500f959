package dev.awsfakes.kinesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.services.kinesis.model.ChildShard;
import software.amazon.awssdk.services.kinesis.model.LimitExceededException;
import software.amazon.awssdk.services.kinesis.model.ResourceInUseException;
import software.amazon.awssdk.services.kinesis.model.ResourceNotFoundException;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;
import software.amazon.awssdk.services.kinesis.model.StartingPosition;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardEvent;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardEventStream;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardResponseHandler;

/** Registered consumers and their subscriptions to shards. */
class ConsumersTest extends KinesisTest {
  private String consumer;

  @BeforeEach
  void register() {
    stream(1);
    consumer = registered("consumer");
  }

  private String registered(String name) {
    return kinesis
        .registerStreamConsumer(r -> r.streamARN(arn()).consumerName(name))
        .consumer()
        .consumerARN();
  }

  /** A subscriber that asks for events when the test says so. */
  private final class Events implements Subscriber<SubscribeToShardEventStream> {
    final List<SubscribeToShardEvent> events = new ArrayList<>();
    final AtomicBoolean completed = new AtomicBoolean();
    Subscription subscription;
    Throwable error;
    CompletableFuture<Void> future;

    Events(ShardIteratorType type) {
      this(p -> p.type(type));
    }

    Events(Consumer<StartingPosition.Builder> position) {
      SubscribeToShardResponseHandler handler =
          SubscribeToShardResponseHandler.builder()
              .onEventStream(publisher -> publisher.subscribe(this))
              .build();
      future =
          async.subscribeToShard(
              r -> r.consumerARN(consumer).shardId(FIRST_SHARD).startingPosition(position),
              handler);
    }

    Events asking(long count) {
      subscription.request(count);
      return this;
    }

    List<String> records() {
      return events.stream().flatMap(event -> texts(event.records()).stream()).toList();
    }

    @Override
    public void onSubscribe(Subscription newSubscription) {
      subscription = newSubscription;
    }

    @Override
    public void onNext(SubscribeToShardEventStream event) {
      events.add((SubscribeToShardEvent) event);
    }

    @Override
    public void onError(Throwable thrown) {
      error = thrown;
    }

    @Override
    public void onComplete() {
      completed.set(true);
    }
  }

  /** Recorded: stream_consumers. */
  @Test
  void consumer_isListedAndDescribed() {
    assertThat(consumer).matches(arn() + "/consumer/consumer:" + START.getEpochSecond());
    assertThat(kinesis.listStreamConsumers(r -> r.streamARN(arn())).consumers())
        .singleElement()
        .satisfies(
            listed -> {
              assertThat(listed.consumerName()).isEqualTo("consumer");
              assertThat(listed.consumerARN()).isEqualTo(consumer);
              assertThat(listed.consumerStatusAsString()).isEqualTo("ACTIVE");
              assertThat(listed.consumerCreationTimestamp()).isEqualTo(START);
            });
    var described =
        kinesis.describeStreamConsumer(r -> r.consumerARN(consumer)).consumerDescription();
    assertThat(described.streamARN()).isEqualTo(arn());
    assertThat(
            kinesis
                .describeStreamConsumer(r -> r.streamARN(arn()).consumerName("consumer"))
                .consumerDescription())
        .isEqualTo(described);
  }

  @Test
  void consumer_twiceOrMissing_isRefused() {
    assertThat(error(() -> registered("consumer"))).isInstanceOf(ResourceInUseException.class);

    kinesis.deregisterStreamConsumer(r -> r.consumerARN(consumer));
    assertThat(error(() -> kinesis.describeStreamConsumer(r -> r.consumerARN(consumer))))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void consumers_areTwentyAtMost() {
    for (int i = 1; i < 20; i++) {
      registered("c" + i);
    }

    assertThat(error(() -> registered("c20"))).isInstanceOf(LimitExceededException.class);
    var page = kinesis.listStreamConsumers(r -> r.streamARN(arn()).maxResults(15));
    assertThat(page.consumers()).hasSize(15);
    assertThat(
            kinesis
                .listStreamConsumers(r -> r.streamARN(arn()).nextToken(page.nextToken()))
                .consumers())
        .hasSize(5);
  }

  @Test
  void consumerTags_byArn() {
    kinesis.tagResource(r -> r.resourceARN(consumer).tags(Map.of("k", "v")));

    assertThat(kinesis.listTagsForResource(r -> r.resourceARN(consumer)).tags()).hasSize(1);
    assertThat(kinesis.listTagsForResource(r -> r.resourceARN(arn())).tags()).isEmpty();
  }

  @Test
  void subscription_pushesWhatIsThereAndWhatComes() {
    put("k", "1");
    Events events = new Events(ShardIteratorType.TRIM_HORIZON).asking(100);
    put("k", "2");

    assertThat(events.records()).containsExactly("1", "2");
    assertThat(events.events.get(1).millisBehindLatest()).isZero();
    assertThat(events.events.get(1).continuationSequenceNumber()).isNotNull();
    assertThat(events.future).isNotDone();
  }

  @Test
  void subscription_latest_beginsWithAnEmptyEvent() {
    put("k", "before");
    Events events = new Events(ShardIteratorType.LATEST).asking(100);

    assertThat(events.events).singleElement().satisfies(e -> assertThat(e.records()).isEmpty());
    put("k", "after");
    assertThat(events.records()).containsExactly("after");
  }

  private String putFive() {
    String third = "";
    for (int i = 0; i < 5; i++) {
      String number = put("1", "Hello world_" + i).sequenceNumber();
      third = i == 2 ? number : third;
      clock.advance(Duration.ofSeconds(1));
    }
    return third;
  }

  /** Recorded: subscribe_to_shard_with_sequence_number_as_iterator. */
  @Test
  void subscription_fromASequenceNumber() {
    String third = putFive();

    assertThat(
            new Events(p -> p.type("AT_SEQUENCE_NUMBER").sequenceNumber(third)).asking(9).records())
        .containsExactly("Hello world_2", "Hello world_3", "Hello world_4");
    clock.advance(Duration.ofSeconds(5));
    assertThat(
            new Events(p -> p.type("AFTER_SEQUENCE_NUMBER").sequenceNumber(third))
                .asking(9)
                .records())
        .containsExactly("Hello world_3", "Hello world_4");
  }

  /** Recorded: subscribe_to_shard_with_at_timestamp. */
  @Test
  void subscription_fromATime() {
    putFive();

    assertThat(
            new Events(p -> p.type("AT_TIMESTAMP").timestamp(START.plusSeconds(3)))
                .asking(9)
                .records())
        .containsExactly("Hello world_3", "Hello world_4");
  }

  @Test
  void subscription_honoursDemand() {
    Events events = new Events(ShardIteratorType.TRIM_HORIZON);
    put("k", "1");
    assertThat(events.events).isEmpty();

    events.asking(1);
    put("k", "2");
    put("k", "3");
    assertThat(events.records()).containsExactly("1");

    events.asking(1);
    assertThat(events.records()).containsExactly("1", "2", "3");
  }

  @Test
  void subscription_endsAfterFiveMinutes() {
    Events events = new Events(ShardIteratorType.TRIM_HORIZON).asking(100);

    clock.advance(Duration.ofMinutes(5).minusMillis(1));
    assertThat(events.completed).isFalse();
    clock.advance(Duration.ofMillis(1));
    assertThat(events.completed).isTrue();
    assertThat(events.future).isCompleted();
    put("k", "late");
    assertThat(events.records()).isEmpty();
  }

  @Test
  void subscription_atTheEndOfAShard_namesItsChildrenAndEnds() {
    put("k", "1");
    Events events = new Events(ShardIteratorType.TRIM_HORIZON).asking(100);

    kinesis.splitShard(
        r -> r.streamName(STREAM).shardToSplit(FIRST_SHARD).newStartingHashKey("1000"));

    SubscribeToShardEvent last = events.events.get(events.events.size() - 1);
    assertThat(last.childShards())
        .extracting(ChildShard::shardId)
        .containsExactly("shardId-000000000001", "shardId-000000000002");
    assertThat(last.continuationSequenceNumber()).isNull();
    assertThat(events.completed).isTrue();
    assertThat(events.future).isCompleted();
  }

  @Test
  void subscription_secondWithinFiveSeconds_isRefused() {
    Events first = new Events(ShardIteratorType.LATEST).asking(1);

    clock.advance(Duration.ofMillis(4_999));
    assertThat(new Events(ShardIteratorType.LATEST).future)
        .failsWithin(Duration.ZERO)
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(ResourceInUseException.class);
    assertThat(first.future).isNotDone();
  }

  @Test
  void subscription_secondLater_takesOver() {
    Events first = new Events(ShardIteratorType.LATEST).asking(100);
    clock.advance(Duration.ofSeconds(5));

    Events second = new Events(ShardIteratorType.LATEST).asking(100);
    put("k", "x");

    assertThat(first.error).isInstanceOf(ResourceInUseException.class);
    assertThat(first.future).isCompletedExceptionally();
    assertThat(first.records()).isEmpty();
    assertThat(second.records()).containsExactly("x");
  }

  @Test
  void subscription_cancelled_getsNoMore() {
    Events events = new Events(ShardIteratorType.LATEST).asking(100);

    events.subscription.cancel();
    put("k", "x");

    assertThat(events.records()).isEmpty();
    assertThat(events.future).isCompleted();
  }

  @Test
  void subscription_ofADeregisteredConsumer_ends() {
    Events events = new Events(ShardIteratorType.LATEST).asking(100);

    kinesis.deregisterStreamConsumer(r -> r.consumerARN(consumer));

    assertThat(events.completed).isTrue();
  }
}
