package dev.awsfakes.s3;

import org.jspecify.annotations.Nullable;

/**
 * What is stored of an object: all that does not change while the version exists.
 *
 * @param eTag in quotes, as in the header
 */
record StoredObject(
    Content content, String eTag, @Nullable ObjectChecksum checksum, ObjectHeaders headers) {

  long size() {
    return content.length();
  }
}
