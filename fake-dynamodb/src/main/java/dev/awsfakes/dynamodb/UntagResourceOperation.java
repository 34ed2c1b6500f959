package dev.awsfakes.dynamodb;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceResponse;

/** Takes tags from a table. */
final class UntagResourceOperation
    implements Operation<UntagResourceRequest, UntagResourceResponse> {
  private final Tables tables;

  UntagResourceOperation(Tables tables) {
    this.tables = tables;
  }

  @Override
  public UntagResourceResponse.Builder handle(UntagResourceRequest request, Call call) {
    Table table = tables.requireArn(request.resourceArn());
    synchronized (table) {
      table.tags(table.tags().without(request.tagKeys()));
    }
    return UntagResourceResponse.builder();
  }
}
