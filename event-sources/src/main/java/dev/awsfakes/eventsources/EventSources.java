package dev.awsfakes.eventsources;

import dev.awsfakes.FakeAws;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;

/**
 * Consumers in process: queues, streams and buckets of a cloud, connected to handlers by the rules
 * of Lambda's event source mappings.
 *
 * <pre>{@code
 * EventSources sources = EventSources.of(aws);
 * sources.queue(ordersUrl).batchSize(5).to(orders -> shop.receive(orders));
 *
 * sqs.sendMessage(…);
 * sources.drain();
 * }</pre>
 *
 * <p>Handlers run on the thread that calls {@link #drain()}, and only then: there are no threads
 * behind this. Sources are read by ordinary clients of the cloud's default account and Region, so
 * their calls are in {@link FakeAws#calls()} and faults apply to them. Not safe for use by several
 * threads.
 */
public final class EventSources {
  private static final int MAX_ROUNDS = 100_000;

  /** In an adversarial cloud a source may look empty that is not. */
  private static final int ADVERSARIAL_QUIET_ROUNDS = 20;

  private final FakeAws aws;
  private final Failures failures;
  private final Redelivery redelivery;
  private final List<Mapping> mappings = new ArrayList<>();
  private final int quietRounds;
  private boolean draining;

  private EventSources(FakeAws aws) {
    this.aws = aws;
    this.failures = new Failures(aws.clock());
    this.quietRounds = aws.isAdversarial() ? ADVERSARIAL_QUIET_ROUNDS : 1;
    this.redelivery = new Redelivery(aws);
  }

  /** Event sources of a cloud, none yet. */
  public static EventSources of(FakeAws aws) {
    return new EventSources(aws);
  }

  /** Begins a mapping of a queue; it is in force once it was told {@code to} what. */
  public QueueSource queue(String queueUrl) {
    return new QueueSource(this, aws, queueUrl);
  }

  /** Begins a mapping of a Kinesis stream; it is in force once it was told {@code to} what. */
  public StreamSource<software.amazon.awssdk.services.kinesis.model.Record> stream(
      String streamNameOrArn) {
    return new StreamSource<>(
        this,
        aws,
        KinesisReader.of(aws.client(KinesisClient.class), streamNameOrArn),
        KinesisReader::filter,
        true);
  }

  /**
   * Begins a mapping of a table's stream; it is in force once it was told {@code to} what.
   *
   * @throws IllegalArgumentException if the table has no stream
   */
  public StreamSource<Record> tableStream(String tableName) {
    return new StreamSource<>(
        this,
        aws,
        TableStreamReader.of(
            aws.client(DynamoDbClient.class), aws.client(DynamoDbStreamsClient.class), tableName),
        FilterPattern::parse,
        false);
  }

  /**
   * Begins a mapping of a bucket's notifications; it is in force once it was told {@code to} what.
   */
  public BucketSource bucket(String name) {
    return new BucketSource(this, aws, name);
  }

  /**
   * Runs every mapping until none has anything to do at the present time of the clock: what
   * handlers send to sources is consumed too. What waits for a batch window, a visibility timeout
   * or a repetition's back-off needs {@code aws.clock().advance(…)} and another drain.
   *
   * <p>An exception or a failed assertion in a handler is a failed batch, see {@link #failures()};
   * errors of the virtual machine, and of calls to a source that is gone, come out of here.
   *
   * @throws IllegalStateException if a handler calls it, or if there is no end in sight
   */
  public void drain() {
    if (draining) {
      throw new IllegalStateException(
          "drain() runs already; a handler need not call it, what it sets off is consumed too.");
    }
    draining = true;
    try {
      int rounds = 0;
      int quiet = 0;
      while (quiet < quietRounds) {
        quiet = round() ? 0 : quiet + 1;
        if (++rounds == MAX_ROUNDS) {
          throw new IllegalStateException(
              "Still not quiet after "
                  + MAX_ROUNDS
                  + " rounds: does a handler feed its own source, or fail on a queue whose"
                  + " visibility timeout is zero?");
        }
      }
    } finally {
      draining = false;
    }
  }

  private boolean round() {
    boolean worked = false;
    for (Mapping mapping : List.copyOf(mappings)) {
      worked |= mapping.step();
    }
    return worked;
  }

  /** Every batch that failed or was given up since the start, oldest first. */
  public List<BatchFailure> failures() {
    return failures.all();
  }

  Failures failureLog() {
    return failures;
  }

  Redelivery redelivery() {
    return redelivery;
  }

  void add(Mapping mapping) {
    mappings.add(mapping);
  }
}
