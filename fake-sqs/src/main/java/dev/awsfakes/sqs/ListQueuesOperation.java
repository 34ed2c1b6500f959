package dev.awsfakes.sqs;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.List;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;

/** Lists the URLs of queues by name, in pages if the caller asks for pages. */
final class ListQueuesOperation implements Operation<ListQueuesRequest, ListQueuesResponse> {
  private static final int MAX_RESULTS = 1_000;

  private final Queues queues;

  ListQueuesOperation(Queues queues) {
    this.queues = queues;
  }

  @Override
  public ListQueuesResponse.Builder handle(ListQueuesRequest request, Call call) {
    Integer asked = request.maxResults();
    if (asked != null && (asked < 1 || asked > MAX_RESULTS)) {
      throw SqsErrors.invalidValue(
          asked, "MaxResults", "MaxResults must be an integer between 1 and 1000.");
    }
    int max = asked == null ? MAX_RESULTS : asked;
    String prefix = request.queueNamePrefix() == null ? "" : request.queueNamePrefix();
    List<Queue> found = queues.named(prefix, PageToken.decode(request.nextToken()), max + 1);
    List<Queue> page = found.size() > max ? found.subList(0, max) : found;
    ListQueuesResponse.Builder response = ListQueuesResponse.builder();
    if (!page.isEmpty()) {
      response.queueUrls(page.stream().map(queue -> queue.identity().url()).toList());
    }
    // Without MaxResults there is one page of at most 1,000: SQS API reference, ListQueues.
    if (asked != null && found.size() > max) {
      response.nextToken(PageToken.encode(page.get(max - 1).identity().name()));
    }
    return response;
  }
}
