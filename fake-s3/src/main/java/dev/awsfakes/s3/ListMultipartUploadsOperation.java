package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/** Lists the uploads of a bucket that are not complete, by key and then as they began. */
final class ListMultipartUploadsOperation
    implements Operation<ListMultipartUploadsRequest, ListMultipartUploadsResponse> {
  private static final int MAX_UPLOADS = 1_000;

  private final Buckets buckets;

  ListMultipartUploadsOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public ListMultipartUploadsResponse.Builder handle(
      ListMultipartUploadsRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    ListedObject.requireEncoding(request.encodingTypeAsString());
    int max = max(request.maxUploads());
    Page page = page(bucket, request, max);
    ListMultipartUploadsResponse.Builder response =
        ListMultipartUploadsResponse.builder()
            .bucket(bucket.name())
            .prefix(ListedObject.orNull(request.prefix()))
            .delimiter(ListedObject.orNull(request.delimiter()))
            .encodingType(request.encodingTypeAsString())
            .keyMarker(ListedObject.orEmpty(request.keyMarker()))
            .uploadIdMarker(idMarker(request))
            .maxUploads(max)
            .isTruncated(page.truncated)
            .nextKeyMarker(page.lastKey())
            .nextUploadIdMarker(page.lastId());
    boolean decoded = request.encodingTypeAsString() != null;
    if (decoded || !page.uploads.isEmpty()) {
      response.uploads(page.uploads.stream().map(upload -> listed(bucket, upload)).toList());
    }
    if (decoded || !page.prefixes.isEmpty()) {
      response.commonPrefixes(ListedObject.prefixes(page.prefixes));
    }
    return response;
  }

  private static int max(@Nullable Integer asked) {
    if (asked != null && asked < 0) {
      throw S3Errors.invalidArgument(
          "Argument max-uploads must be an integer between 0 and 2147483647");
    }
    return asked == null ? MAX_UPLOADS : Math.min(asked, MAX_UPLOADS);
  }

  // Without a key marker, the upload's is ignored: recorded in list_multiparts_next_marker.
  private static String idMarker(ListMultipartUploadsRequest request) {
    return ListedObject.orEmpty(request.keyMarker()).isEmpty()
        ? ""
        : ListedObject.orEmpty(request.uploadIdMarker());
  }

  /** What is found of a listing. */
  private static final class Page {
    final List<OngoingUpload> uploads = new ArrayList<>();
    final List<String> prefixes = new ArrayList<>();
    boolean truncated;

    String lastKey() {
      return uploads.isEmpty() ? "" : uploads.get(uploads.size() - 1).key();
    }

    String lastId() {
      return uploads.isEmpty() ? "" : uploads.get(uploads.size() - 1).id();
    }
  }

  private static Page page(StoredBucket bucket, ListMultipartUploadsRequest request, int max) {
    String prefix = ListedObject.orEmpty(request.prefix());
    String delimiter = ListedObject.orEmpty(request.delimiter());
    String marker = ListedObject.orEmpty(request.keyMarker());
    Page page = new Page();
    for (OngoingUpload upload : after(bucket, marker, idMarker(request))) {
      String key = upload.key();
      if (!key.startsWith(prefix)) {
        continue;
      }
      int at = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
      String common = at < 0 ? null : key.substring(0, at + delimiter.length());
      if (common != null && (marker.startsWith(common) || page.prefixes.contains(common))) {
        continue;
      }
      if (page.uploads.size() + page.prefixes.size() == max) {
        page.truncated = max > 0;
        return page;
      }
      if (common == null) {
        page.uploads.add(upload);
      } else {
        page.prefixes.add(common);
      }
    }
    return page;
  }

  private static List<OngoingUpload> after(StoredBucket bucket, String key, String id) {
    if (!id.isEmpty()) {
      return bucket.uploads().after(key, id);
    }
    return bucket.uploads().from(key).stream()
        .filter(upload -> key.isEmpty() || !upload.key().equals(key))
        .toList();
  }

  private MultipartUpload listed(StoredBucket bucket, OngoingUpload upload) {
    return MultipartUpload.builder()
        .key(upload.key())
        .uploadId(upload.id())
        .initiated(upload.initiated())
        .storageClass(upload.terms().state().storageClass())
        .owner(buckets.owner(bucket))
        .initiator(initiator -> initiator.id(buckets.owner(bucket).id()))
        .checksumAlgorithm(upload.checksums().shownAlgorithm())
        .checksumType(upload.checksums().shownType())
        .build();
  }
}
