package dev.awsfakes.sqs;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Answers with attributes of a queue: what was set, what it counts, who it is. */
final class GetQueueAttributesOperation
    implements Operation<GetQueueAttributesRequest, GetQueueAttributesResponse> {
  private final Queues queues;

  GetQueueAttributesOperation(Queues queues) {
    this.queues = queues;
  }

  @Override
  public GetQueueAttributesResponse.Builder handle(GetQueueAttributesRequest request, Call call) {
    Queue queue = queues.require(request.queueUrl());
    List<String> names = request.attributeNamesAsStrings();
    names.forEach(GetQueueAttributesOperation::requireKnown);
    Map<String, String> all = all(queue, call);
    if (!names.contains("All")) {
      all.keySet().retainAll(names);
    }
    GetQueueAttributesResponse.Builder response = GetQueueAttributesResponse.builder();
    return all.isEmpty() ? response : response.attributesWithStrings(all);
  }

  private static void requireKnown(String name) {
    if (QueueAttributeName.fromValue(name) == QueueAttributeName.UNKNOWN_TO_SDK_VERSION) {
      throw SqsErrors.unknownAttribute(name);
    }
  }

  private static Map<String, String> all(Queue queue, Call call) {
    QueueCounts counts = queue.counts(call.now());
    Map<String, String> all = new LinkedHashMap<>();
    all.put("QueueArn", queue.identity().arn());
    all.put("ApproximateNumberOfMessages", String.valueOf(counts.visible()));
    all.put("ApproximateNumberOfMessagesNotVisible", String.valueOf(counts.inFlight()));
    all.put("ApproximateNumberOfMessagesDelayed", String.valueOf(counts.delayed()));
    all.put("CreatedTimestamp", String.valueOf(queue.created().getEpochSecond()));
    all.put("LastModifiedTimestamp", String.valueOf(counts.lastModified().getEpochSecond()));
    queue.settings().all().forEach((setting, value) -> all.put(setting.attribute(), value));
    return all;
  }
}
