package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ListPartsRequest;
import software.amazon.awssdk.services.s3.model.ListPartsResponse;
import software.amazon.awssdk.services.s3.model.Part;

/** Lists the parts of an upload by number. */
final class ListPartsOperation implements Operation<ListPartsRequest, ListPartsResponse> {
  private static final int MAX_PARTS = 1_000;

  private final Buckets buckets;

  ListPartsOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public ListPartsResponse.Builder handle(ListPartsRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    OngoingUpload upload = bucket.uploads().require(request.key(), request.uploadId());
    int max = max(request.maxParts());
    int marker = request.partNumberMarker() == null ? 0 : request.partNumberMarker();
    List<UploadedPart> after = upload.partsAfter(marker);
    List<UploadedPart> page = after.size() > max ? after.subList(0, max) : after;
    ListPartsResponse.Builder response =
        ListPartsResponse.builder()
            .bucket(bucket.name())
            .key(upload.key())
            .uploadId(upload.id())
            .owner(buckets.owner(bucket))
            .initiator(initiator -> initiator.id(buckets.owner(bucket).id()))
            .storageClass(upload.terms().state().storageClass())
            .checksumAlgorithm(upload.checksums().shownAlgorithm())
            .checksumType(upload.checksums().shownType())
            .maxParts(max)
            .partNumberMarker(marker)
            .nextPartNumberMarker(page.isEmpty() ? 0 : page.get(page.size() - 1).number())
            .isTruncated(after.size() > max);
    if (!page.isEmpty()) {
      response.parts(page.stream().map(ListPartsOperation::listed).toList());
    }
    return response;
  }

  private static int max(@Nullable Integer asked) {
    if (asked != null && asked < 0) {
      throw S3Errors.invalidArgument(
          "Argument max-parts must be an integer between 0 and 2147483647");
    }
    return asked == null ? MAX_PARTS : Math.min(asked, MAX_PARTS);
  }

  private static Part listed(UploadedPart part) {
    Part.Builder listed =
        Part.builder()
            .partNumber(part.number())
            .eTag(part.eTag())
            .size(part.content().length())
            .lastModified(part.time());
    ObjectChecksum.show(part.shownChecksum(), listed);
    return listed.build();
  }
}
