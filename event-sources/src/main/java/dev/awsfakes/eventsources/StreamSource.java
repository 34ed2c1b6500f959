package dev.awsfakes.eventsources;

import dev.awsfakes.FakeAws;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * A stream whose records go to a handler, shard by shard, in order: first how, then {@code to}. A
 * batch that fails comes again, after a back-off on the cloud's clock, and holds up what follows it
 * until it goes well, is given up, or expires with the stream's retention.
 *
 * @param <T> the records, of Kinesis or of DynamoDB
 */
public final class StreamSource<T> {
  private static final int MAX_RETRIES = 10_000;
  private static final int MAX_LANES = 10;
  private static final Duration MIN_AGE = Duration.ofMinutes(1);
  private static final Duration MAX_AGE = Duration.ofDays(7);

  private final EventSources sources;
  private final FakeAws aws;
  private final StreamReader<T> reader;
  private final Function<String, FilterPattern> filterOf;
  private final boolean timestamps;
  private final Filters filters = new Filters();
  private int batchSize = 100;
  private Duration window = Duration.ZERO;
  private int lanes = 1;
  private int maxRetries = -1;
  private @Nullable Duration maxAge;
  private boolean bisects;
  private boolean reports;
  private @Nullable StreamPosition start;
  private boolean latest;
  private @Nullable String destination;

  StreamSource(
      EventSources sources,
      FakeAws aws,
      StreamReader<T> reader,
      Function<String, FilterPattern> filterOf,
      boolean timestamps) {
    this.sources = sources;
    this.aws = aws;
    this.reader = reader;
    this.filterOf = filterOf;
    this.timestamps = timestamps;
  }

  /** Begins with the oldest record there is, TRIM_HORIZON. */
  public StreamSource<T> fromTrimHorizon() {
    this.start = new StreamPosition.Oldest();
    this.latest = false;
    return this;
  }

  /** Begins behind what is there when {@code to} is called, LATEST. */
  public StreamSource<T> fromLatest() {
    this.start = new StreamPosition.Oldest();
    this.latest = true;
    return this;
  }

  /**
   * Begins with the first record that arrived at a time or later, AT_TIMESTAMP.
   *
   * @throws IllegalArgumentException if the stream is a table's, or the time is in the future
   */
  public StreamSource<T> fromTimestamp(Instant time) {
    if (!timestamps) {
      throw new IllegalArgumentException(
          "A table's stream has no AT_TIMESTAMP; write fromTrimHorizon() or fromLatest().");
    }
    if (time.isAfter(aws.clock().now())) {
      throw new IllegalArgumentException("fromTimestamp(" + time + ") is in the future.");
    }
    this.start = new StreamPosition.At(time);
    this.latest = false;
    return this;
  }

  /**
   * The most records of a batch; 100 otherwise.
   *
   * @throws IllegalArgumentException if it is not 1 to 10,000
   */
  public StreamSource<T> batchSize(int records) {
    this.batchSize = Limits.within("batchSize", records, 1, Limits.MAX_BATCH);
    return this;
  }

  /**
   * How long, by the cloud's clock, records are gathered for a batch; not at all otherwise.
   *
   * @throws IllegalArgumentException if it is not 0 to 300 whole seconds
   */
  public StreamSource<T> batchWindow(Duration window) {
    this.window = Limits.window(window);
    return this;
  }

  /** Lets the handler's answer say from which record on the batch comes again. */
  public StreamSource<T> reportBatchItemFailures() {
    this.reports = true;
    return this;
  }

  /**
   * How often a batch that failed is repeated before it is given up; -1, for as long as its records
   * are there, otherwise.
   *
   * @throws IllegalArgumentException if it is not -1 to 10,000
   */
  public StreamSource<T> maximumRetryAttempts(int attempts) {
    this.maxRetries = Limits.within("maximumRetryAttempts", attempts, -1, MAX_RETRIES);
    return this;
  }

  /**
   * The age at which records are given up; that of the stream's retention otherwise.
   *
   * @throws IllegalArgumentException if it is not 60 to 604,800 whole seconds
   */
  public StreamSource<T> maximumRecordAge(Duration age) {
    boolean whole = age.equals(age.truncatedTo(ChronoUnit.SECONDS));
    if (!whole || age.compareTo(MIN_AGE) < 0 || age.compareTo(MAX_AGE) > 0) {
      throw new IllegalArgumentException(
          "maximumRecordAge(" + age + ") is out of range; give 60 to 604800 whole seconds.");
    }
    this.maxAge = age;
    return this;
  }

  /** Splits a batch that failed in two, at once; that is no repetition. */
  public StreamSource<T> bisectBatchOnFunctionError() {
    this.bisects = true;
    return this;
  }

  /**
   * Into how many parts a shard is divided, by partition key or by the item's key, none of which
   * holds up another; 1 otherwise.
   *
   * @throws IllegalArgumentException if it is not 1 to 10
   */
  public StreamSource<T> parallelizationFactor(int parts) {
    this.lanes = Limits.within("parallelizationFactor", parts, 1, MAX_LANES);
    return this;
  }

  /**
   * Describes batches that are given up in a message to a queue.
   *
   * @throws UnsupportedOperationException if the ARN is not that of a queue
   */
  public StreamSource<T> onFailure(String queueArn) {
    if (!Arns.isOf("sqs", queueArn)) {
      throw new UnsupportedOperationException(
          "onFailure(" + queueArn + "): destinations are queues alone, give the ARN of one.");
    }
    this.destination = queueArn;
    return this;
  }

  /**
   * Hands over only records that match; the others are passed by. Patterns see {@code data} of
   * Kinesis, and the whole record, as {@code {"dynamodb": {"NewImage": …}}}, of DynamoDB.
   *
   * @throws IllegalArgumentException if Lambda would not take the pattern, or it is the sixth
   */
  public StreamSource<T> filter(String pattern) {
    filters.add(filterOf.apply(pattern));
    return this;
  }

  /**
   * Connects the stream to a handler.
   *
   * @throws IllegalStateException if no starting position was given
   */
  public void to(BatchHandler<T> handler) {
    toFunction(Handlers.function(handler));
  }

  /**
   * Connects the stream to a handler that says which records failed.
   *
   * @throws IllegalStateException without {@link #reportBatchItemFailures()}, or if no starting
   *     position was given
   */
  public void toReporting(ReportingHandler<T> handler) {
    toFunction(Handlers.function(handler, reports));
  }

  /**
   * Connects the stream to a function, as {@link LambdaFunctions} makes it.
   *
   * @throws IllegalStateException if no starting position was given
   */
  public void toFunction(EventFunction<T> function) {
    if (start == null) {
      throw new IllegalStateException(
          "A stream needs a starting position; add fromTrimHorizon() or fromLatest().");
    }
    Invoker<T> invoker =
        new Invoker<>(function, reports, reader::sequenceNumber, sources.mappings().redelivery());
    StreamPoller<T> poller = poller(invoker);
    if (latest) {
      poller.beginLatest();
    } else {
      poller.begin(start);
    }
    sources.mappings().add(poller);
  }

  private StreamPoller<T> poller(Invoker<T> invoker) {
    StreamSettings settings =
        new StreamSettings(batchSize, window, lanes, maxRetries, maxAge, bisects);
    Failures failures = sources.mappings().failures();
    Discards<T> discards = new Discards<>(reader, failures, failureQueue());
    return new StreamPoller<>(
        reader,
        (shard, position) -> {
          List<Lane<T>> all =
              Stream.generate(
                      () ->
                          new Lane<>(
                              shard.id(),
                              reader,
                              settings,
                              aws.clock(),
                              invoker,
                              discards,
                              failures))
                  .limit(settings.lanes())
                  .toList();
          return new ShardConsumer<>(shard, reader, filters, all, position);
        });
  }

  private @Nullable FailureQueue failureQueue() {
    return destination == null
        ? null
        : FailureQueue.of(
            sources.client(SqsClient.class),
            aws.clock(),
            aws.cloud().ids("event-sources"),
            destination);
  }
}
