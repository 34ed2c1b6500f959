package dev.awsfakes.s3;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.Owner;
import software.amazon.awssdk.services.s3.model.S3Object;

/** How objects and common prefixes are shown in listings. */
final class ListedObject {
  private ListedObject() {}

  static List<S3Object> all(List<StoredVersion> versions, @Nullable Owner owner) {
    return versions.stream().map(version -> one(version, owner)).toList();
  }

  private static S3Object one(StoredVersion version, @Nullable Owner owner) {
    StoredObject object = version.requireObject();
    S3Object.Builder listed =
        S3Object.builder()
            .key(version.key())
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

  static List<CommonPrefix> prefixes(List<String> prefixes) {
    return prefixes.stream().map(prefix -> CommonPrefix.builder().prefix(prefix).build()).toList();
  }

  /** Refuses an encoding type other than url. */
  static void requireEncoding(@Nullable String encodingType) {
    if (encodingType != null && !encodingType.equals(EncodingType.URL.toString())) {
      throw S3Errors.invalidArgument("Invalid Encoding Method specified in Request");
    }
  }

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
