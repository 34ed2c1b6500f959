package dev.awsfakes.s3;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** The conditional headers of a read, with the precedence that RFC 7232 and S3 give them. */
record ReadCondition(
    @Nullable String ifMatch,
    @Nullable String ifNoneMatch,
    @Nullable Instant ifModifiedSince,
    @Nullable Instant ifUnmodifiedSince) {

  /** The condition of a read. */
  static ReadCondition of(SdkPojo request) {
    return of(Members.of(request), "");
  }

  /** The condition of the read of a copy's source. */
  static ReadCondition ofCopySource(SdkPojo request) {
    return of(Members.of(request), "CopySource");
  }

  private static ReadCondition of(Members members, String prefix) {
    return new ReadCondition(
        members.text(prefix + "IfMatch"),
        members.text(prefix + "IfNoneMatch"),
        members.instant(prefix + "IfModifiedSince"),
        members.instant(prefix + "IfUnmodifiedSince"));
  }

  /** What becomes of a read under the condition. */
  enum Outcome {
    HOLDS,
    NOT_MODIFIED,
    FAILED
  }

  /** Tells what becomes of the read of a version, at the given time. */
  Outcome of(StoredVersion version, Instant now) {
    String eTag = version.requireObject().eTag();
    Instant modified = version.shownLastModified();
    boolean mustBeUnmodified = ifMatch == null && ifUnmodifiedSince != null;
    if (ifMatch != null && !ETag.matches(ifMatch, eTag)) {
      return Outcome.FAILED;
    }
    if (mustBeUnmodified && modified.isAfter(ifUnmodifiedSince)) {
      return Outcome.FAILED;
    }
    if (ifNoneMatch != null) {
      return ETag.matches(ifNoneMatch, eTag) ? Outcome.NOT_MODIFIED : Outcome.HOLDS;
    }
    return isUnmodifiedSince(modified, now) ? Outcome.NOT_MODIFIED : Outcome.HOLDS;
  }

  // A date in the future is ignored: recorded in s3_get_object_preconditions.
  private boolean isUnmodifiedSince(Instant modified, Instant now) {
    return ifModifiedSince != null
        && !ifModifiedSince.isAfter(now)
        && !modified.isAfter(ifModifiedSince);
  }

  /** Refuses the read for a copy, which has no answer "not modified". */
  void requireForCopy(StoredVersion source, Instant now) {
    if (of(source, now) != Outcome.HOLDS) {
      throw S3Errors.preconditionFailed();
    }
  }
}
