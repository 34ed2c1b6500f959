package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.s3.model.ListObjectsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;

/** Lists objects by key, with markers: the older form. */
final class ListObjectsOperation implements Operation<ListObjectsRequest, ListObjectsResponse> {
  private final Buckets buckets;

  ListObjectsOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public ListObjectsResponse.Builder handle(ListObjectsRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    ListedObject.requireEncoding(request.encodingTypeAsString());
    int maxKeys = KeyPage.maxKeys(request.maxKeys());
    Rollup rollup = Rollup.of(request.prefix(), request.delimiter());
    String marker = ListedObject.orEmpty(request.marker());
    KeyPage page = KeyPage.of(bucket.objects(), rollup, marker, buckets.pages().length(maxKeys));
    ListObjectsResponse.Builder response =
        ListObjectsResponse.builder()
            .name(bucket.name())
            .prefix(rollup.prefix())
            .marker(marker)
            .delimiter(ListedObject.orNull(request.delimiter()))
            .maxKeys(maxKeys)
            .isTruncated(page.truncated())
            .encodingType(request.encodingTypeAsString());
    // Without a delimiter the last key is the marker of the next page: API reference, ListObjects.
    if (page.truncated() && !rollup.delimiter().isEmpty()) {
      response.nextMarker(page.last());
    }
    boolean decoded = request.encodingTypeAsString() != null;
    if (decoded || !page.objects().isEmpty()) {
      response.contents(ListedObject.all(page.objects(), buckets.owner(bucket)));
    }
    if (decoded || !page.commonPrefixes().isEmpty()) {
      response.commonPrefixes(ListedObject.prefixes(page.commonPrefixes()));
    }
    return response;
  }
}
