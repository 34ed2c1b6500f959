package dev.awsfakes.sqs;

import dev.awsfakes.spi.Call;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.sqs.model.ListQueueTagsRequest;
import software.amazon.awssdk.services.sqs.model.ListQueueTagsResponse;
import software.amazon.awssdk.services.sqs.model.TagQueueRequest;
import software.amazon.awssdk.services.sqs.model.TagQueueResponse;
import software.amazon.awssdk.services.sqs.model.UntagQueueRequest;
import software.amazon.awssdk.services.sqs.model.UntagQueueResponse;

/** The operations on a queue's tags: TagQueue, UntagQueue, ListQueueTags. */
final class QueueTags {
  private static final int MAX_TAGS = 50;
  private static final int MAX_KEY_LENGTH = 128;
  private static final int MAX_VALUE_LENGTH = 256;

  private final Queues queues;

  QueueTags(Queues queues) {
    this.queues = queues;
  }

  TagQueueResponse.Builder tag(TagQueueRequest request, Call call) {
    Queue queue = queues.require(request.queueUrl());
    add(queue, request.tags());
    return TagQueueResponse.builder();
  }

  /** Adds tags, all of them or none. */
  static void add(Queue queue, Map<String, String> tags) {
    tags.forEach(QueueTags::require);
    queue.changeTags(
        existing -> {
          Map<String, String> all = new TreeMap<>(existing);
          all.putAll(tags);
          if (all.size() > MAX_TAGS) {
            throw SqsErrors.invalidParameter(
                "Too many tags added for queue " + queue.identity().name() + ".");
          }
          return all;
        });
  }

  private static void require(String key, String value) {
    if (key.isEmpty() || key.length() > MAX_KEY_LENGTH) {
      throw SqsErrors.invalidParameter("Tag keys must be between 1 and 128 characters in length.");
    }
    if (key.toLowerCase(java.util.Locale.ROOT).startsWith("aws:")) {
      throw SqsErrors.invalidParameter("Tag keys cannot start with the reserved prefix aws:.");
    }
    if (value.length() > MAX_VALUE_LENGTH) {
      throw SqsErrors.invalidParameter(
          "Tag values must be between 0 and 256 characters in length.");
    }
  }

  UntagQueueResponse.Builder untag(UntagQueueRequest request, Call call) {
    queues
        .require(request.queueUrl())
        .changeTags(
            existing -> {
              Map<String, String> rest = new TreeMap<>(existing);
              rest.keySet().removeAll(request.tagKeys());
              return rest;
            });
    return UntagQueueResponse.builder();
  }

  ListQueueTagsResponse.Builder list(ListQueueTagsRequest request, Call call) {
    Map<String, String> tags = queues.require(request.queueUrl()).tags();
    ListQueueTagsResponse.Builder response = ListQueueTagsResponse.builder();
    return tags.isEmpty() ? response : response.tags(tags);
  }
}
