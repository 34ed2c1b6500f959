package dev.awsfakes.s3;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of an object: all that does not change while the version exists.
 *
 * @param eTag in quotes, as in the header
 * @param parts empty if it was not uploaded in parts
 */
record StoredObject(
    Content content,
    String eTag,
    @Nullable ObjectChecksum checksum,
    ObjectHeaders headers,
    Encryption encryption,
    List<StoredPart> parts) {

  long size() {
    return content.length();
  }

  StoredObject with(Encryption newEncryption) {
    return new StoredObject(content, eTag, checksum, headers, newEncryption, parts);
  }
}
