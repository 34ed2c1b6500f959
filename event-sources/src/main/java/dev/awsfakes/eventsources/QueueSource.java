package dev.awsfakes.eventsources;

import dev.awsfakes.FakeAws;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * A queue whose messages go to a handler: first how, then {@code to}. Messages of a batch that went
 * well are deleted; the others come again when their visibility timeout is over, or go to the
 * queue's dead-letter queue.
 */
public final class QueueSource {
  private static final int UNWINDOWED_BATCH = 10;

  private final EventSources sources;
  private final FakeAws aws;
  private final SqsClient sqs;
  private final String queueUrl;
  private final Filters filters = new Filters();
  private int batchSize = 10;
  private Duration window = Duration.ZERO;
  private boolean reports;

  QueueSource(EventSources sources, FakeAws aws, String queueUrl) {
    this.sources = sources;
    this.aws = aws;
    this.sqs = sources.client(SqsClient.class);
    this.queueUrl = queueUrl;
  }

  /**
   * The most messages of a batch; 10 otherwise.
   *
   * @throws IllegalArgumentException if it is not 1 to 10,000
   */
  public QueueSource batchSize(int messages) {
    this.batchSize = Limits.within("batchSize", messages, 1, Limits.MAX_BATCH);
    return this;
  }

  /**
   * How long, by the cloud's clock, messages are gathered for a batch; not at all otherwise.
   *
   * @throws IllegalArgumentException if it is not 0 to 300 whole seconds
   */
  public QueueSource batchWindow(Duration window) {
    this.window = Limits.window(window);
    return this;
  }

  /** Lets the handler's answer say which messages failed; the others are deleted. */
  public QueueSource reportBatchItemFailures() {
    this.reports = true;
    return this;
  }

  /**
   * Hands over only messages whose {@code body} matches; what matches no filter is deleted.
   *
   * @param pattern a filter pattern of Lambda, as {@code {"body": {"kind": ["order"]}}}
   * @throws IllegalArgumentException if Lambda would not take it, or it is the sixth
   */
  public QueueSource filter(String pattern) {
    filters.add(Filters.on("body", pattern));
    return this;
  }

  /**
   * Connects the queue to a handler.
   *
   * @throws IllegalArgumentException if Lambda does not allow these settings for this queue
   */
  public void to(BatchHandler<Message> handler) {
    toFunction(Handlers.function(handler));
  }

  /**
   * Connects the queue to a handler that says which messages failed.
   *
   * @throws IllegalStateException without {@link #reportBatchItemFailures()}
   * @throws IllegalArgumentException if Lambda does not allow these settings for this queue
   */
  public void toReporting(ReportingHandler<Message> handler) {
    toFunction(Handlers.function(handler, reports));
  }

  /**
   * Connects the queue to a function, as {@link LambdaFunctions} makes it.
   *
   * @throws IllegalArgumentException if Lambda does not allow these settings for this queue
   */
  public void toFunction(EventFunction<Message> function) {
    Map<QueueAttributeName, String> attributes =
        sqs.getQueueAttributes(
                request -> request.queueUrl(queueUrl).attributeNames(QueueAttributeName.ALL))
            .attributes();
    requireAllowed(attributes.containsKey(QueueAttributeName.FIFO_QUEUE));
    String arn = Objects.requireNonNull(attributes.get(QueueAttributeName.QUEUE_ARN));
    sources
        .mappings()
        .add(
            new QueuePoller(
                sqs,
                aws.clock(),
                queueUrl,
                arn,
                filters,
                new Gathered<>(batchSize, window),
                new Invoker<>(
                    function, reports, Message::messageId, sources.mappings().redelivery()),
                sources.mappings().failures()));
  }

  private void requireAllowed(boolean fifo) {
    if (fifo && batchSize > UNWINDOWED_BATCH) {
      throw new IllegalArgumentException(
          "batchSize(" + batchSize + ") is too much for a FIFO queue; give 1 to 10.");
    }
    if (fifo && !window.isZero()) {
      throw new IllegalArgumentException(
          "A FIFO queue has no batch window; leave batchWindow(" + window + ") out.");
    }
    if (batchSize > UNWINDOWED_BATCH && window.isZero()) {
      throw new IllegalArgumentException(
          "batchSize("
              + batchSize
              + ") needs a window; add batchWindow(Duration.ofSeconds(1)) or more.");
    }
  }
}
