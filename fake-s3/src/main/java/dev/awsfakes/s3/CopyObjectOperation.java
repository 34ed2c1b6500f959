package dev.awsfakes.s3;

import dev.awsfakes.s3.Encryption.CustomerKey;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectResult;
import software.amazon.awssdk.services.s3.model.Tag;

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
    // Through the generic accessor, for SDK releases that do not have the members.
    WriteCondition condition =
        WriteCondition.of(member(request, "IfMatch"), member(request, "IfNoneMatch"));
    boolean replacesHeaders = replaces(request.metadataDirectiveAsString(), "metadata");
    boolean replacesTags = replaces(request.taggingDirectiveAsString(), "tagging");
    CopySource source = source(request);
    requireChange(request, source, replacesHeaders);
    AclRules.requireAllowed(bucket, request.aclAsString(), hasGrant(request));
    StoredVersion copied = source.require(buckets, terms(request), call);
    StoredObject original = copied.requireObject();
    if (original.size() > CopySource.MAX_SIZE) {
      throw S3Errors.invalidRequest(
          "The specified copy source is larger than the maximum allowable size for a copy source: "
              + CopySource.MAX_SIZE);
    }
    List<Tag> tags = replacesTags ? ObjectTags.parse(request.tagging()) : copied.state().tags();
    VersionState state =
        VersionState.of(
            tags,
            LockRequest.of(
                bucket,
                request.objectLockModeAsString(),
                request.objectLockRetainUntilDate(),
                request.objectLockLegalHoldStatusAsString(),
                call.now()),
            StorageClasses.requested(request.storageClassAsString()));
    StoredObject copy = copyOf(original, request, replacesHeaders);
    StoredVersion stored = bucket.put(request.destinationKey(), copy, state, condition, call.now());
    return response(bucket, stored).copySourceVersionId(CopySource.shownVersionId(copied));
  }

  private static @Nullable String member(CopyObjectRequest request, String name) {
    return request.getValueForField(name, String.class).orElse(null);
  }

  private static boolean replaces(@Nullable String directive, String what) {
    if (directive != null && !DIRECTIVES.contains(directive)) {
      throw S3Errors.invalidArgument("Unknown " + what + " directive.");
    }
    return "REPLACE".equals(directive);
  }

  @SuppressWarnings("deprecation") // callers may still use the older member
  private static CopySource source(CopyObjectRequest request) {
    return CopySource.of(
        request.sourceBucket(),
        request.sourceKey(),
        request.sourceVersionId(),
        request.copySource());
  }

  private static CopySource.Terms terms(CopyObjectRequest request) {
    return new CopySource.Terms(
        request.expectedSourceBucketOwner(),
        new ReadCondition(
            request.copySourceIfMatch(),
            request.copySourceIfNoneMatch(),
            request.copySourceIfModifiedSince(),
            request.copySourceIfUnmodifiedSince()),
        CustomerKey.of(
            request.copySourceSSECustomerAlgorithm(),
            request.copySourceSSECustomerKey(),
            request.copySourceSSECustomerKeyMD5()));
  }

  private static boolean hasGrant(CopyObjectRequest request) {
    return request.grantFullControl() != null
        || request.grantRead() != null
        || request.grantReadACP() != null
        || request.grantWriteACP() != null;
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
      StoredObject original, CopyObjectRequest request, boolean replacesHeaders) {
    Encryption encryption =
        Encryption.requested(
            request.serverSideEncryptionAsString(),
            CustomerKey.of(
                request.sseCustomerAlgorithm(),
                request.sseCustomerKey(),
                request.sseCustomerKeyMD5()));
    ObjectHeaders headers =
        replacesHeaders
            ? headers(request)
            : original.headers().withRedirect(request.websiteRedirectLocation());
    ChecksumKind kind = kind(original, request.checksumAlgorithmAsString());
    ObjectChecksum known = original.checksum();
    boolean sameChecksum = known != null && known.kind() == kind && !known.composite();
    boolean sameETag = original.parts().isEmpty() && !encryption.isCustomers() && isPlain(original);
    if (sameChecksum && sameETag) {
      return new StoredObject(
          original.content(), original.eTag(), known, headers, encryption, List.of());
    }
    ReceivedBody digested = ContentDigest.of(original.content(), Set.of(kind));
    return new StoredObject(
        original.content(),
        digested.eTag(encryption),
        ObjectChecksum.full(kind, digested.checksum(kind)),
        headers,
        encryption,
        List.of());
  }

  private static boolean isPlain(StoredObject object) {
    return !object.encryption().isCustomers();
  }

  private static ChecksumKind kind(StoredObject original, @Nullable String asked) {
    if (asked != null) {
      return ChecksumKind.require(asked);
    }
    ObjectChecksum known = original.checksum();
    return known == null ? ChecksumKind.CRC64NVME : known.kind();
  }

  private static ObjectHeaders headers(CopyObjectRequest request) {
    String type = request.contentType();
    return new ObjectHeaders(
        request.cacheControl(),
        request.contentDisposition(),
        request.contentEncoding(),
        request.contentLanguage(),
        type == null ? ObjectHeaders.DEFAULT_CONTENT_TYPE : type,
        request.expires(),
        request.websiteRedirectLocation(),
        ObjectHeaders.userMetadata(request.metadata()));
  }

  private static CopyObjectResponse.Builder response(StoredBucket bucket, StoredVersion version) {
    StoredObject object = version.requireObject();
    CopyObjectResult.Builder result =
        CopyObjectResult.builder().eTag(object.eTag()).lastModified(version.lastModified());
    ShownChecksum.of(object).fill(result);
    return CopyObjectResponse.builder()
        .copyObjectResult(result.build())
        .versionId(bucket.shownVersionId(version))
        .serverSideEncryption(object.encryption().shownAlgorithm())
        .sseCustomerAlgorithm(object.encryption().shownCustomerAlgorithm())
        .sseCustomerKeyMD5(object.encryption().customerKeyMd5());
  }
}
