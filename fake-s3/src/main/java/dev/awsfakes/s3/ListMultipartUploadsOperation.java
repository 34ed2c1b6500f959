package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
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
    String keyMarker = ListedObject.orEmpty(request.keyMarker());
    UploadPage page =
        UploadPage.of(
            bucket.uploads(),
            Rollup.of(request.prefix(), request.delimiter()),
            keyMarker,
            idMarker(request),
            max);
    ListMultipartUploadsResponse.Builder response =
        ListMultipartUploadsResponse.builder()
            .bucket(bucket.name())
            .prefix(ListedObject.orNull(request.prefix()))
            .delimiter(ListedObject.orNull(request.delimiter()))
            .encodingType(request.encodingTypeAsString())
            .keyMarker(keyMarker)
            .uploadIdMarker(idMarker(request))
            .maxUploads(max)
            .isTruncated(page.truncated())
            .nextKeyMarker(page.lastKey())
            .nextUploadIdMarker(page.lastId());
    boolean decoded = request.encodingTypeAsString() != null;
    if (decoded || !page.uploads().isEmpty()) {
      response.uploads(page.uploads().stream().map(upload -> listed(bucket, upload)).toList());
    }
    if (decoded || !page.commonPrefixes().isEmpty()) {
      response.commonPrefixes(ListedObject.prefixes(page.commonPrefixes()));
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
