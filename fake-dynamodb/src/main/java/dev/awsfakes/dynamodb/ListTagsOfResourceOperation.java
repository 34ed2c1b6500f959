package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;

/** Lists the tags of a table; since it has at most 50 of them, all on one page. */
final class ListTagsOfResourceOperation
    implements Operation<ListTagsOfResourceRequest, ListTagsOfResourceResponse> {
  private final Tables tables;

  ListTagsOfResourceOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public ListTagsOfResourceResponse.Builder handle(ListTagsOfResourceRequest request, Call call) {
    return ListTagsOfResourceResponse.builder()
        .tags(tables.requireArn(request.resourceArn()).tags().list());
  }
}
