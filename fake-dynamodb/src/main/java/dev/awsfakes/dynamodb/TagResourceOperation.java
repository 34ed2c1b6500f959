package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.TagResourceResponse;

/** Sets tags of a table. */
final class TagResourceOperation implements Operation<TagResourceRequest, TagResourceResponse> {
  private final Tables tables;

  TagResourceOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public TagResourceResponse.Builder handle(TagResourceRequest request, Call call) {
    Table table = tables.requireArn(request.resourceArn());
    synchronized (table) {
      table.tags(table.tags().with(request.tags()));
    }
    return TagResourceResponse.builder();
  }
}
