package dev.awsfakes.sqs;

import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Ids;
import dev.awsfakes.spi.ShortPages;
import java.util.List;

/** How one standard queue uses the freedom that SQS has, as the cloud's seed decides. */
final class Disorder {
  private final SqsOptions options;
  private final Ids chance;
  private final ShortPages samples;

  private Disorder(SqsOptions options, Ids chance, ShortPages samples) {
    this.options = options;
    this.chance = chance;
    this.samples = samples;
  }

  /** That of a queue; it does not depend on when the queue was made. */
  static Disorder of(Cloud cloud, SqsOptions options, String queueUrl) {
    return new Disorder(
        options, cloud.ids("sqs/disorder/" + queueUrl), ShortPages.of(cloud, queueUrl));
  }

  /** Whether any message may be the next. */
  boolean isUnordered() {
    return options.unordered();
  }

  /** One of several messages. */
  StoredMessage oneOf(List<StoredMessage> messages) {
    return messages.get(chance.nextInt(messages.size()));
  }

  /** Whether a delivery is repeated. */
  boolean repeats() {
    return options.duplicates() > 0 && chance.nextDouble() < options.duplicates();
  }

  /**
   * How many messages a receive looks for. A short poll asks some of the servers alone: developer
   * guide, "Amazon SQS short and long polling".
   */
  int sample(int max, boolean longPoll) {
    return longPoll ? samples.length(max) : samples.lengthOrNone(max);
  }
}
