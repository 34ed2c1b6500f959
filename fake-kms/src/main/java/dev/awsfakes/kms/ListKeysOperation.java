package dev.awsfakes.kms;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.kms.model.KeyListEntry;
import software.amazon.awssdk.services.kms.model.ListKeysRequest;
import software.amazon.awssdk.services.kms.model.ListKeysResponse;

/** Lists the keys of the account and Region, page by page. */
final class ListKeysOperation implements Operation<ListKeysRequest, ListKeysResponse> {
  private static final int DEFAULT_LIMIT = 100;

  private final Keys keys;

  ListKeysOperation(Keys keys) {
    this.keys = keys;
  }

  @Override
  public ListKeysResponse.Builder handle(ListKeysRequest request, Call call) {
    Page<KmsKey> page =
        Page.of(keys.all(), KmsKey::id, request.marker(), request.limit(), DEFAULT_LIMIT);
    return ListKeysResponse.builder()
        .keys(
            page.items().stream()
                .map(key -> KeyListEntry.builder().keyId(key.id()).keyArn(key.arn()).build())
                .toList())
        .truncated(page.truncated())
        .nextMarker(page.nextMarker());
  }
}
