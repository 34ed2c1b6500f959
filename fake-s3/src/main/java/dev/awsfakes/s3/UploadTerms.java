package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * What an upload says of the object to be, beside its bytes: in one piece, in parts and as a copy
 * alike.
 */
record UploadTerms(ObjectHeaders headers, VersionState state, Encryption encryption) {

  /**
   * The terms of a request.
   *
   * @param bodyType the content type that the body's maker knows of
   * @throws dev.awsfakes.spi.AwsError for whatever is wrong with one of them, or not allowed in the
   *     bucket
   */
  static UploadTerms of(
      SdkPojo request, @Nullable String bodyType, StoredBucket bucket, String key, Call call) {
    Members members = Members.of(request);
    ObjectHeaders headers = ObjectHeaders.of(request, bodyType);
    VersionState state =
        VersionState.of(
                ObjectTags.parse(members.text("Tagging")),
                LockRequest.of(bucket, request, call.now()),
                StorageClasses.requested(bucket, members.text("StorageClass")))
            .withAcl(AclRules.ofUpload(bucket, request, call));
    Encryption encryption = RequestedEncryption.of(request, key, bucket, call);
    return new UploadTerms(headers, state, encryption);
  }

  /** The terms of a copy: it takes over what is not replaced, but for the redirect. */
  UploadTerms ofCopy(StoredVersion source, boolean replacesHeaders, boolean replacesTags) {
    return new UploadTerms(
        replacesHeaders
            ? headers
            : source.requireObject().headers().withRedirect(headers.websiteRedirectLocation()),
        replacesTags ? state : state.withTags(source.state().tags()),
        encryption);
  }
}
