package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.Owner;

/** Lists the versions and delete markers of keys, those of a key from the newest on. */
final class ListObjectVersionsOperation
    implements Operation<ListObjectVersionsRequest, ListObjectVersionsResponse> {
  private final Buckets buckets;

  ListObjectVersionsOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public ListObjectVersionsResponse.Builder handle(ListObjectVersionsRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    ListedObject.requireEncoding(request.encodingTypeAsString());
    int maxKeys = KeyPage.maxKeys(request.maxKeys());
    String keyMarker = ListedObject.orEmpty(request.keyMarker());
    String idMarker = ListedObject.orEmpty(request.versionIdMarker());
    if (keyMarker.isEmpty() && !idMarker.isEmpty()) {
      throw S3Errors.invalidArgument(
          "A version-id marker cannot be specified without a key marker.");
    }
    if (!idMarker.isEmpty() && !VersionId.isWellFormed(idMarker)) {
      throw S3Errors.invalidArgument("Invalid version id specified");
    }
    Rollup rollup = Rollup.of(request.prefix(), request.delimiter());
    VersionPage page =
        VersionPage.of(
            bucket.objects(),
            new VersionPage.Terms(rollup, keyMarker, idMarker, buckets.pages().length(maxKeys)));
    ListObjectVersionsResponse.Builder response =
        ListObjectVersionsResponse.builder()
            .name(bucket.name())
            .prefix(rollup.prefix())
            .delimiter(ListedObject.orNull(request.delimiter()))
            .encodingType(request.encodingTypeAsString())
            .keyMarker(keyMarker)
            .versionIdMarker(idMarker)
            .maxKeys(maxKeys)
            .isTruncated(page.truncated());
    if (page.truncated()) {
      response.nextKeyMarker(page.lastKey()).nextVersionIdMarker(page.lastId());
    }
    fill(response, page, buckets.owner(bucket), request.encodingTypeAsString() != null);
    return response;
  }

  private static void fill(
      ListObjectVersionsResponse.Builder response, VersionPage page, Owner owner, boolean decoded) {
    List<ObjectVersion> versions = new ArrayList<>();
    List<DeleteMarkerEntry> markers = new ArrayList<>();
    for (VersionPage.Entry entry : page.entries()) {
      if (entry.version().isDeleteMarker()) {
        markers.add(marker(entry, owner));
      } else {
        versions.add(version(entry, owner));
      }
    }
    if (decoded || !versions.isEmpty()) {
      response.versions(versions);
    }
    if (decoded || !markers.isEmpty()) {
      response.deleteMarkers(markers);
    }
    if (decoded || !page.commonPrefixes().isEmpty()) {
      response.commonPrefixes(ListedObject.prefixes(page.commonPrefixes()));
    }
  }

  private static DeleteMarkerEntry marker(VersionPage.Entry entry, Owner owner) {
    return DeleteMarkerEntry.builder()
        .key(entry.version().key())
        .versionId(entry.version().id())
        .isLatest(entry.latest())
        .lastModified(entry.version().lastModified())
        .owner(owner)
        .build();
  }

  private static ObjectVersion version(VersionPage.Entry entry, Owner owner) {
    StoredVersion version = entry.version();
    StoredObject object = version.requireObject();
    ObjectVersion.Builder listed =
        ObjectVersion.builder()
            .key(version.key())
            .versionId(version.id())
            .isLatest(entry.latest())
            .lastModified(version.lastModified())
            .eTag(object.eTag())
            .size(object.size())
            .storageClass(version.state().storageClass())
            .owner(owner);
    ObjectChecksum checksum = object.checksum();
    if (checksum != null) {
      listed
          .checksumAlgorithmWithStrings(Set.of(checksum.kind().name()))
          .checksumType(checksum.type());
    }
    return listed.build();
  }
}
