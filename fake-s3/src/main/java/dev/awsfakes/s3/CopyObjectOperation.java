package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectResult;

/** Copies an object, sharing its bytes; onto itself, if that changes something. */
final class CopyObjectOperation implements Operation<CopyObjectRequest, CopyObjectResponse> {
  private static final Set<String> DIRECTIVES = Set.of("COPY", "REPLACE");

  private final Buckets buckets;

  CopyObjectOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public CopyObjectResponse.Builder handle(CopyObjectRequest request, Call call) {
    StoredBucket bucket =
        buckets.require(request.destinationBucket(), request.expectedBucketOwner(), call);
    ObjectKey.require(request.destinationKey());
    WriteCondition condition = WriteCondition.of(request);
    boolean replacesHeaders = replaces(request.metadataDirectiveAsString(), "metadata");
    boolean replacesTags = replaces(request.taggingDirectiveAsString(), "tagging");
    CopySource source = CopySource.of(request);
    requireChange(request, source, replacesHeaders);
    UploadTerms asked = UploadTerms.of(request, null, bucket, request.destinationKey(), call);
    StoredVersion copied = source.require(buckets, CopySource.Terms.of(request), call);
    StoredObject original = copied.requireObject();
    CopySource.requireSize(original.size());
    UploadTerms terms = asked.ofCopy(copied, replacesHeaders, replacesTags);
    StoredObject copy = copyOf(original, terms, request.checksumAlgorithmAsString());
    StoredVersion stored =
        bucket.put(request.destinationKey(), copy, terms.state(), condition, call.now());
    buckets.events().publish(EventType.CREATED_COPY, bucket, stored, call);
    return response(bucket, stored).copySourceVersionId(CopySource.shownVersionId(copied));
  }

  private static boolean replaces(@Nullable String directive, String what) {
    if (directive != null && !DIRECTIVES.contains(directive)) {
      throw S3Errors.invalidArgument("Unknown " + what + " directive.");
    }
    return "REPLACE".equals(directive);
  }

  private static void requireChange(
      CopyObjectRequest request, CopySource source, boolean replacesHeaders) {
    boolean ontoItself =
        source.bucket().equals(request.destinationBucket())
            && source.key().equals(request.destinationKey())
            && source.versionId() == null;
    boolean changes =
        replacesHeaders
            || request.storageClass() != null
            || request.websiteRedirectLocation() != null
            || request.serverSideEncryption() != null
            || request.sseCustomerAlgorithm() != null;
    if (ontoItself && !changes) {
      throw S3Errors.invalidRequest(
          "This copy request is illegal because it is trying to copy an object to itself without"
              + " changing the object's metadata, storage class, website redirect location or"
              + " encryption attributes.");
    }
  }

  private static StoredObject copyOf(
      StoredObject original, UploadTerms terms, @Nullable String checksumAlgorithm) {
    Encryption encryption = terms.encryption();
    ChecksumKind kind = kind(original, checksumAlgorithm);
    ObjectChecksum known = original.checksum();
    boolean sameChecksum = known != null && known.kind() == kind && !known.composite();
    boolean sameETag =
        original.parts().isEmpty() && hasMd5(encryption) && hasMd5(original.encryption());
    if (sameChecksum && sameETag) {
      return new StoredObject(
          original.content(), original.eTag(), known, terms.headers(), encryption, List.of());
    }
    ReceivedBody digested = ContentDigest.of(original.content(), Set.of(kind));
    return new StoredObject(
        original.content(),
        digested.eTag(encryption),
        ObjectChecksum.full(kind, digested.checksum(kind)),
        terms.headers(),
        encryption,
        List.of());
  }

  private static boolean hasMd5(Encryption encryption) {
    return encryption.eTagSalt() == null;
  }

  private static ChecksumKind kind(StoredObject original, @Nullable String asked) {
    if (asked != null) {
      return ChecksumKind.require(asked);
    }
    ObjectChecksum known = original.checksum();
    return known == null ? ChecksumKind.CRC64NVME : known.kind();
  }

  private static CopyObjectResponse.Builder response(StoredBucket bucket, StoredVersion version) {
    StoredObject object = version.requireObject();
    CopyObjectResult.Builder result =
        CopyObjectResult.builder().eTag(object.eTag()).lastModified(version.lastModified());
    ObjectChecksum.show(object.checksum(), result);
    CopyObjectResponse.Builder response =
        CopyObjectResponse.builder()
            .copyObjectResult(result.build())
            .versionId(bucket.shownVersionId(version))
            .expiration(LifecyclePlan.of(bucket).header(version));
    object.encryption().show(response);
    return response;
  }
}
