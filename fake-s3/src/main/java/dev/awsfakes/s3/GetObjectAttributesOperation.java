package dev.awsfakes.s3;

import dev.awsfakes.s3.Encryption.CustomerKey;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.List;
import software.amazon.awssdk.services.s3.model.Checksum;
import software.amazon.awssdk.services.s3.model.GetObjectAttributesParts;
import software.amazon.awssdk.services.s3.model.GetObjectAttributesRequest;
import software.amazon.awssdk.services.s3.model.GetObjectAttributesResponse;
import software.amazon.awssdk.services.s3.model.ObjectPart;

/** Tells the attributes of an object that the caller names. */
final class GetObjectAttributesOperation
    implements Operation<GetObjectAttributesRequest, GetObjectAttributesResponse> {
  private static final int MAX_PARTS = 1_000;

  private final Buckets buckets;

  GetObjectAttributesOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public GetObjectAttributesResponse.Builder handle(GetObjectAttributesRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    CustomerKey key = CustomerKey.of(request);
    StoredVersion version = VersionLookup.require(bucket, request.key(), request.versionId(), call);
    StoredObject object = version.requireObject();
    object.encryption().requireKey(key);
    GetObjectAttributesResponse.Builder response =
        GetObjectAttributesResponse.builder()
            .lastModified(version.shownLastModified())
            .versionId(bucket.shownVersionId(version));
    for (String attribute : request.objectAttributesAsStrings()) {
      switch (attribute) {
        case "ETag" -> response.eTag(ETag.unquoted(object.eTag()));
        case "Checksum" -> response.checksum(checksum(object));
        case "StorageClass" -> response.storageClass(version.state().storageClass());
        case "ObjectSize" -> response.objectSize(object.size());
        case "ObjectParts" -> parts(request, object, response);
        default -> throw S3Errors.invalidArgument("Invalid attribute name specified.");
      }
    }
    return response;
  }

  private static Checksum checksum(StoredObject object) {
    Checksum.Builder checksum = Checksum.builder();
    ObjectChecksum.show(object.checksum(), checksum);
    return checksum.build();
  }

  // Parts are listed of objects with a composite checksum alone; of others they are counted:
  // recorded in complete_multipart_parts_checksum_full_object.
  private static void parts(
      GetObjectAttributesRequest request,
      StoredObject object,
      GetObjectAttributesResponse.Builder response) {
    if (object.parts().isEmpty()) {
      return;
    }
    GetObjectAttributesParts.Builder parts =
        GetObjectAttributesParts.builder().totalPartsCount(object.parts().size());
    ObjectChecksum checksum = object.checksum();
    if (checksum != null && checksum.composite()) {
      list(request, object.parts(), parts);
    }
    response.objectParts(parts.build());
  }

  private static void list(
      GetObjectAttributesRequest request,
      List<StoredPart> all,
      GetObjectAttributesParts.Builder parts) {
    int max = request.maxParts() == null ? MAX_PARTS : Math.min(request.maxParts(), MAX_PARTS);
    int marker = request.partNumberMarker() == null ? 0 : request.partNumberMarker();
    List<StoredPart> after = all.stream().filter(part -> part.number() > marker).toList();
    List<StoredPart> page = after.size() > max ? after.subList(0, max) : after;
    parts
        .maxParts(max)
        .partNumberMarker(marker)
        .nextPartNumberMarker(page.isEmpty() ? 0 : page.get(page.size() - 1).number())
        .isTruncated(after.size() > max)
        .parts(page.stream().map(GetObjectAttributesOperation::listed).toList());
  }

  private static ObjectPart listed(StoredPart part) {
    ObjectPart.Builder listed = ObjectPart.builder().partNumber(part.number()).size(part.size());
    ObjectChecksum.show(part.checksum(), listed);
    return listed.build();
  }
}
