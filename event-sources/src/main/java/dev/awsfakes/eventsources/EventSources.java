package dev.awsfakes.eventsources;

import dev.awsfakes.Clients;
import dev.awsfakes.FakeAws;
import java.util.List;
import software.amazon.awssdk.regions.Region;
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
 * behind this. Sources are in the cloud's default account and Region, or where {@link #in} and
 * {@link #ofAccount} say. They are read by ordinary clients, so their calls are in {@link
 * FakeAws#calls()} and faults apply to them. Not safe for use by several threads.
 */
public final class EventSources {
  private final FakeAws aws;
  private final Clients clients;
  private final Region region;
  private final String account;
  private final Mappings mappings;

  private EventSources(
      FakeAws aws, Clients clients, Region region, String account, Mappings mappings) {
    this.aws = aws;
    this.clients = clients;
    this.region = region;
    this.account = account;
    this.mappings = mappings;
  }

  /** Event sources of a cloud, none yet. */
  public static EventSources of(FakeAws aws) {
    return new EventSources(aws, aws, aws.region(), aws.accountId(), new Mappings(aws));
  }

  /** These event sources, whose further sources are in another Region. */
  public EventSources in(Region other) {
    return new EventSources(aws, clients, other, account, mappings);
  }

  /**
   * These event sources, whose further sources are of another account; see {@link
   * FakeAws#account(String)}.
   *
   * @throws IllegalArgumentException if it is not twelve digits
   */
  public EventSources ofAccount(String accountId) {
    return new EventSources(aws, aws.account(accountId), region, accountId, mappings);
  }

  /** Begins a mapping of a queue; it is in force once it was told {@code to} what. */
  public QueueSource queue(String queueUrl) {
    return Needs.of("queue(…)", "sqs", () -> new QueueSource(this, aws, queueUrl));
  }

  /** Begins a mapping of a Kinesis stream; it is in force once it was told {@code to} what. */
  public StreamSource<software.amazon.awssdk.services.kinesis.model.Record> stream(
      String streamNameOrArn) {
    return Needs.of(
        "stream(…)",
        "kinesis",
        () ->
            new StreamSource<>(
                this,
                aws,
                KinesisReader.of(client(KinesisClient.class), streamNameOrArn),
                KinesisReader::filter,
                true));
  }

  /**
   * Begins a mapping of a table's stream; it is in force once it was told {@code to} what.
   *
   * @throws IllegalArgumentException if the table has no stream
   */
  public StreamSource<Record> tableStream(String tableName) {
    return Needs.of(
        "tableStream(…)",
        "dynamodb",
        () ->
            new StreamSource<>(
                this,
                aws,
                TableStreamReader.of(
                    client(DynamoDbClient.class), client(DynamoDbStreamsClient.class), tableName),
                FilterPattern::parse,
                false));
  }

  /**
   * Begins a mapping of a bucket's notifications; it is in force once it was told {@code to} what.
   */
  public BucketSource bucket(String name) {
    return Needs.of("bucket(…)", "s3", () -> new BucketSource(this, aws, name));
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
    mappings.drain();
  }

  /** Every batch that failed or was given up since the start, oldest first. */
  public List<BatchFailure> failures() {
    return mappings.failures().all();
  }

  /** A client of the Region and account in which the sources are. */
  <C> C client(Class<C> type) {
    return clients.client(type, region);
  }

  String regionId() {
    return region.id();
  }

  String accountId() {
    return account;
  }

  Mappings mappings() {
    return mappings;
  }
}
