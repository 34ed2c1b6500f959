package dev.awsfakes.kms;

import dev.awsfakes.spi.Call;
import software.amazon.awssdk.services.kms.model.ListResourceTagsRequest;
import software.amazon.awssdk.services.kms.model.ListResourceTagsResponse;
import software.amazon.awssdk.services.kms.model.Tag;
import software.amazon.awssdk.services.kms.model.TagResourceRequest;
import software.amazon.awssdk.services.kms.model.TagResourceResponse;
import software.amazon.awssdk.services.kms.model.UntagResourceRequest;
import software.amazon.awssdk.services.kms.model.UntagResourceResponse;

/** TagResource, UntagResource and ListResourceTags. */
final class KeyTagOperations {
  private static final int DEFAULT_LIMIT = 50;

  private final Keys keys;

  KeyTagOperations(Keys keys) {
    this.keys = keys;
  }

  TagResourceResponse.Builder tag(TagResourceRequest request, Call call) {
    KmsKey key = writable(request.keyId(), call);
    KeyTags.require(request.tags());
    key.tags().put(request.tags());
    return TagResourceResponse.builder();
  }

  UntagResourceResponse.Builder untag(UntagResourceRequest request, Call call) {
    writable(request.keyId(), call).tags().remove(request.tagKeys());
    return UntagResourceResponse.builder();
  }

  ListResourceTagsResponse.Builder list(ListResourceTagsRequest request, Call call) {
    Page<Tag> page =
        Page.of(
            keys.require(request.keyId()).tags().all(),
            Tag::tagKey,
            request.marker(),
            request.limit(),
            DEFAULT_LIMIT);
    return ListResourceTagsResponse.builder()
        .tags(page.items())
        .truncated(page.truncated())
        .nextMarker(page.nextMarker());
  }

  private KmsKey writable(String keyId, Call call) {
    KmsKey key = keys.requireOwn(keyId, call);
    key.requireState(call.now(), KeyStates.NOT_PENDING_DELETION);
    return key;
  }
}
