package dev.awsfakes.junit;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** Queues and their dead-letter queues. */
final class QueueKind extends ResourceKind<Queue> {
  private static final String FIFO = ".fifo";

  @Override
  String name(Queue queue) {
    return queue.value();
  }

  @Override
  String region(Queue queue) {
    return queue.region();
  }

  @Override
  String account(Queue queue) {
    return queue.account();
  }

  @Override
  boolean exists(Queue queue, Place place) {
    try {
      url(queue.value(), place);
      return true;
    } catch (QueueDoesNotExistException e) {
      return false;
    }
  }

  @Override
  void make(Queue queue, Place place) {
    SqsClient sqs = place.client(SqsClient.class);
    Map<QueueAttributeName, String> attributes = new HashMap<>();
    if (isFifo(queue)) {
      attributes.put(QueueAttributeName.FIFO_QUEUE, "true");
      attributes.put(
          QueueAttributeName.CONTENT_BASED_DEDUPLICATION,
          String.valueOf(queue.contentBasedDeduplication()));
    }
    if (queue.visibilityTimeoutSeconds() >= 0) {
      attributes.put(
          QueueAttributeName.VISIBILITY_TIMEOUT, String.valueOf(queue.visibilityTimeoutSeconds()));
    }
    if (queue.delaySeconds() > 0) {
      attributes.put(QueueAttributeName.DELAY_SECONDS, String.valueOf(queue.delaySeconds()));
    }
    if (queue.maxReceiveCount() > 0) {
      attributes.put(QueueAttributeName.REDRIVE_POLICY, redrivePolicy(queue, sqs, place));
    }
    sqs.createQueue(r -> r.queueName(queue.value()).attributes(attributes));
  }

  private static String redrivePolicy(Queue queue, SqsClient sqs, Place place) {
    String name = deadLetterName(queue);
    Map<QueueAttributeName, String> attributes =
        isFifo(queue) ? Map.of(QueueAttributeName.FIFO_QUEUE, "true") : Map.of();
    sqs.createQueue(r -> r.queueName(name).attributes(attributes));
    return "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"%d\"}"
        .formatted(arn(name, place), queue.maxReceiveCount());
  }

  private static String deadLetterName(Queue queue) {
    if (!queue.deadLetterQueue().isEmpty()) {
      return queue.deadLetterQueue();
    }
    String name = queue.value();
    return isFifo(queue)
        ? name.substring(0, name.length() - FIFO.length()) + "-dlq" + FIFO
        : name + "-dlq";
  }

  private static boolean isFifo(Queue queue) {
    return queue.value().endsWith(FIFO);
  }

  @Override
  String reference(Queue queue, Place place) {
    return switch (queue.as()) {
      case DEFAULT -> url(queue.value(), place);
      case NAME -> queue.value();
      case ARN -> arn(queue.value(), place);
    };
  }

  private static String url(String name, Place place) {
    return place.client(SqsClient.class).getQueueUrl(r -> r.queueName(name)).queueUrl();
  }

  private static String arn(String name, Place place) {
    return String.valueOf(
        place
            .client(SqsClient.class)
            .getQueueAttributes(
                r -> r.queueUrl(url(name, place)).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN));
  }
}
