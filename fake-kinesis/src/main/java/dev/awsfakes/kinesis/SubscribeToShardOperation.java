package dev.awsfakes.kinesis;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardRequest;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardResponse;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardResponseHandler;

/** Begins a subscription of a registered consumer to a shard. */
final class SubscribeToShardOperation
    implements Operation<SubscribeToShardRequest, SubscribeToShardResponse> {
  private static final Duration BETWEEN_CALLS = Duration.ofSeconds(5);

  private final Streams streams;
  private @Nullable ShardSubscription subscription;

  SubscribeToShardOperation(Streams streams) {
    this.streams = streams;
  }

  @Override
  public SubscribeToShardResponse.Builder handle(SubscribeToShardRequest request, Call call) {
    Consumer consumer = streams.requireConsumer(request.consumerARN());
    Stream stream = consumer.stream();
    Shard shard = stream.requireShard(request.shardId(), call.now());
    long position = StartingPosition.of(request.startingPosition()).in(stream, shard, call.now());
    subscription = begin(consumer, shard, position, call.now());
    return SubscribeToShardResponse.builder();
  }

  // Within 5 seconds the first subscription stays, later it is replaced: API reference.
  private ShardSubscription begin(Consumer consumer, Shard shard, long position, Instant now) {
    ShardSubscription next = new ShardSubscription(streams.cloud(), consumer, shard, position, now);
    ShardSubscription[] replaced = new ShardSubscription[1];
    consumer
        .subscriptions()
        .compute(
            shard,
            (key, current) -> {
              if (current != null && now.isBefore(current.began().plus(BETWEEN_CALLS))) {
                throw KinesisErrors.inUse(
                    "Another active subscription exists for this consumer: "
                        + consumer.arn()
                        + " and shard: "
                        + shard.id());
              }
              replaced[0] = current;
              return next;
            });
    if (replaced[0] != null) {
      replaced[0].fail(
          software.amazon.awssdk.services.kinesis.model.ResourceInUseException.builder()
              .message("Another subscription has taken over this consumer's shard.")
              .build());
    }
    return next;
  }

  /** Hands the events to the caller's handler; completes when the subscription is over. */
  CompletableFuture<Void> stream(
      SubscribeToShardResponse response, SubscribeToShardResponseHandler handler) {
    ShardSubscription begun = Objects.requireNonNull(subscription);
    handler.responseReceived(response);
    handler.onEventStream(begun);
    CompletableFuture<Void> done =
        begun
            .ended()
            .whenComplete(
                (nothing, error) -> {
                  if (error == null) {
                    handler.complete();
                  } else {
                    handler.exceptionOccurred(unwrapped(error));
                  }
                });
    CompletableFuture<Void> answer = new CompletableFuture<>();
    done.whenComplete(
        (nothing, error) -> {
          if (error == null) {
            answer.complete(null);
          } else {
            answer.completeExceptionally(new CompletionException(unwrapped(error)));
          }
        });
    answer.whenComplete(
        (nothing, error) -> {
          if (answer.isCancelled()) {
            begun.cancel();
          }
        });
    return answer;
  }

  private static Throwable unwrapped(Throwable error) {
    Throwable cause = error.getCause();
    return error instanceof CompletionException && cause != null ? cause : error;
  }
}
