package dev.awsfakes.sqs;

import dev.awsfakes.FakeAws;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Scope;
import java.util.List;
import software.amazon.awssdk.regions.Region;

/**
 * What is in a queue, for assertions: looking changes nothing, as a receive would. Each method
 * tells what holds at the time of its call.
 */
public final class QueueView {
  private final Cloud cloud;
  private final String url;

  private QueueView(Cloud cloud, String url) {
    this.cloud = cloud;
    this.url = url;
  }

  /**
   * The view of a queue.
   *
   * @param queueUrl the queue's URL, of any account and Region
   * @throws IllegalArgumentException if it is not the URL of a queue
   */
  public static QueueView of(FakeAws aws, String queueUrl) {
    if (QueueUrl.parse(queueUrl) == null) {
      throw new IllegalArgumentException(
          queueUrl + " is not the URL of a queue; take the one that createQueue answered with.");
    }
    return new QueueView(Cloud.of(aws), queueUrl);
  }

  /** How many messages a receiver could get now. */
  public int visibleMessages() {
    return counts().visible();
  }

  /** How many messages were received and neither deleted nor visible again. */
  public int inFlightMessages() {
    return counts().inFlight();
  }

  /** How many messages wait for their delay to pass. */
  public int delayedMessages() {
    return counts().delayed();
  }

  /** The bodies of all messages, in flight and delayed ones too, in the order of sending. */
  public List<String> bodies() {
    return queue().snapshot(cloud.clock().now()).stream()
        .map(message -> message.content.body())
        .toList();
  }

  private QueueCounts counts() {
    return queue().counts(cloud.clock().now());
  }

  private Queue queue() {
    QueueUrl parsed = QueueUrl.parse(url);
    if (parsed == null) {
      throw new IllegalStateException(url);
    }
    Scope scope = new Scope(parsed.account(), Region.of(parsed.region()));
    Queue queue = Queues.of(cloud, scope).find(parsed.name());
    if (queue == null) {
      throw new IllegalStateException("There is no queue " + url + " (any more).");
    }
    return queue;
  }
}
