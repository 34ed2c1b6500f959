package dev.awsfakes.sqs;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.List;
import software.amazon.awssdk.services.sqs.model.ListDeadLetterSourceQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListDeadLetterSourceQueuesResponse;

/** Lists the queues that have the given one as their dead-letter queue. */
final class ListDeadLetterSourceQueuesOperation
    implements Operation<ListDeadLetterSourceQueuesRequest, ListDeadLetterSourceQueuesResponse> {
  private static final int MAX_RESULTS = 1_000;

  private final Queues queues;

  ListDeadLetterSourceQueuesOperation(Queues queues) {
    this.queues = queues;
  }

  @Override
  public ListDeadLetterSourceQueuesResponse.Builder handle(
      ListDeadLetterSourceQueuesRequest request, Call call) {
    Integer asked = request.maxResults();
    if (asked != null && (asked < 1 || asked > MAX_RESULTS)) {
      throw SqsErrors.invalidValue(
          asked, "MaxResults", "MaxResults must be an integer between 1 and 1000.");
    }
    int max = asked == null ? MAX_RESULTS : asked;
    Queue target = queues.require(request.queueUrl());
    List<Queue> found =
        queues.deadLetterSources(target, PageToken.decode(request.nextToken()), max + 1);
    List<Queue> page = found.size() > max ? found.subList(0, max) : found;
    ListDeadLetterSourceQueuesResponse.Builder response =
        ListDeadLetterSourceQueuesResponse.builder()
            .queueUrls(page.stream().map(queue -> queue.identity().url()).toList());
    return asked != null && found.size() > max
        ? response.nextToken(PageToken.encode(page.get(max - 1).identity().name()))
        : response;
  }
}
