package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.Owner;

/** Lists objects by key, with continuation tokens. */
final class ListObjectsV2Operation
    implements Operation<ListObjectsV2Request, ListObjectsV2Response> {
  private static final int SCATTER = 0x9E3779B9;

  private final Buckets buckets;

  ListObjectsV2Operation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public ListObjectsV2Response.Builder handle(ListObjectsV2Request request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    ListedObject.requireEncoding(request.encodingTypeAsString());
    int maxKeys = KeyPage.maxKeys(request.maxKeys());
    String token = ListedObject.orNull(request.continuationToken());
    Rollup rollup = Rollup.of(request.prefix(), request.delimiter());
    String after =
        token == null
            ? ListedObject.orEmpty(request.startAfter())
            : PageToken.decodeContinuation(token);
    int length = buckets.pages().length(maxKeys);
    KeyPage page = KeyPage.of(bucket.objects(), rollup, after, length);
    if (bucket.isDirectory()) {
      page = page.with(uploading(bucket, rollup), after, length);
    }
    ListObjectsV2Response.Builder response =
        ListObjectsV2Response.builder()
            .name(bucket.name())
            .prefix(rollup.prefix())
            .delimiter(ListedObject.orNull(request.delimiter()))
            .maxKeys(maxKeys)
            .keyCount(page.size())
            .isTruncated(page.truncated())
            .encodingType(request.encodingTypeAsString())
            .continuationToken(token)
            .startAfter(token == null ? ListedObject.orNull(request.startAfter()) : null)
            .nextContinuationToken(page.truncated() ? PageToken.encode(page.last()) : null);
    // The SDK's client makes lists of both where it decodes keys.
    boolean decoded = request.encodingTypeAsString() != null;
    if (decoded || !page.objects().isEmpty()) {
      response.contents(
          ListedObject.all(inOrderOf(bucket, page.objects()), owner(request, bucket)));
    }
    if (decoded || !page.commonPrefixes().isEmpty()) {
      response.commonPrefixes(ListedObject.prefixes(page.commonPrefixes()));
    }
    return response;
  }

  // Prefixes of uploads in progress belong to those of a directory bucket: API reference.
  private static SortedSet<String> uploading(StoredBucket bucket, Rollup rollup) {
    SortedSet<String> prefixes = new TreeSet<>(KeyOrder.UTF_8);
    for (OngoingUpload upload : bucket.uploads().all()) {
      String common = rollup.commonPrefix(upload.key());
      if (common != null) {
        prefixes.add(common);
      }
    }
    return prefixes;
  }

  // A directory bucket lists in no order: who relies on one finds out.
  private static List<StoredVersion> inOrderOf(StoredBucket bucket, List<StoredVersion> objects) {
    return bucket.isDirectory()
        ? objects.stream()
            .sorted(Comparator.comparingInt(version -> version.key().hashCode() * SCATTER))
            .toList()
        : objects;
  }

  private @Nullable Owner owner(ListObjectsV2Request request, StoredBucket bucket) {
    return Boolean.TRUE.equals(request.fetchOwner()) ? buckets.owner(bucket) : null;
  }
}
