package dev.awsfakes.s3;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * What must hold of a key for a write to it: that its object has an ETag, or that it has none.
 *
 * @param upload the upload in parts that writes: the key must not have changed since it began
 */
record WriteCondition(
    @Nullable String ifMatch, @Nullable String ifNoneMatch, @Nullable OngoingUpload upload)
    implements KeyCondition {
  static final WriteCondition NONE = new WriteCondition(null, null, null);

  /**
   * The condition of a request.
   *
   * @throws dev.awsfakes.spi.AwsError NotImplemented for both headers, for {@code If-Match: *} and
   *     for {@code If-None-Match} of an ETag: recorded in copy_object_precondition_write_validation
   */
  static WriteCondition of(SdkPojo request) {
    Members members = Members.of(request);
    String ifMatch = members.text("IfMatch");
    String ifNoneMatch = members.text("IfNoneMatch");
    if (ifMatch == null && ifNoneMatch == null) {
      return NONE;
    }
    boolean known = ifMatch == null ? "*".equals(ifNoneMatch) : !ifMatch.equals("*");
    if (!known || (ifMatch != null && ifNoneMatch != null)) {
      throw S3Errors.headerNotImplemented();
    }
    return new WriteCondition(ifMatch, ifNoneMatch, null);
  }

  @Override
  public void require(KeyHistory history) {
    StoredVersion current = history.current();
    if (ifNoneMatch != null && current != null) {
      throw S3Errors.preconditionFailed();
    }
    if (ifMatch != null) {
      requireMatch(current, ifMatch);
    }
    // Recorded: multipart_if_match_with_put, multipart_if_none_match_with_delete.
    if (upload != null && upload.isConflicted()) {
      throw S3Errors.conditionalRequestConflict();
    }
  }

  private static void requireMatch(@Nullable StoredVersion current, String eTag) {
    if (current == null) {
      throw S3Errors.noSuchKey();
    }
    if (!ETag.matches(eTag, current.requireObject().eTag())) {
      throw S3Errors.preconditionFailed();
    }
  }

  /** The same condition, of an upload in parts. */
  WriteCondition orConflict(OngoingUpload ofUpload) {
    boolean present = ifMatch != null || ifNoneMatch != null;
    return present ? new WriteCondition(ifMatch, ifNoneMatch, ofUpload) : this;
  }
}
