package dev.awsfakes.s3;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of an upload that is not complete.
 *
 * @param tag its ETag without quotes
 * @param checksum of the upload's algorithm
 * @param shown whether ListParts shows the checksum: if the upload was made with an algorithm
 */
record UploadedPart(
    int number, Content content, String tag, ObjectChecksum checksum, boolean shown, Instant time) {

  String eTag() {
    return ETag.quoted(tag);
  }

  @Nullable ObjectChecksum shownChecksum() {
    return shown ? checksum : null;
  }
}
