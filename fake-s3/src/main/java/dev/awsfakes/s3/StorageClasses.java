package dev.awsfakes.s3;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The storage classes. */
final class StorageClasses {
  static final String STANDARD = "STANDARD";

  /** The one class of directory buckets. */
  static final String EXPRESS = "EXPRESS_ONEZONE";

  private static final Set<String> ALL =
      Set.of(
          STANDARD,
          "REDUCED_REDUNDANCY",
          "STANDARD_IA",
          "ONEZONE_IA",
          "INTELLIGENT_TIERING",
          "GLACIER",
          "DEEP_ARCHIVE",
          "GLACIER_IR");
  private static final Set<String> ARCHIVED = Set.of("GLACIER", "DEEP_ARCHIVE");

  private StorageClasses() {}

  /** The class that an upload to a bucket asks for. */
  static String requested(StoredBucket bucket, @Nullable String asked) {
    if (asked == null) {
      return bucket.isDirectory() ? EXPRESS : STANDARD;
    }
    if (bucket.isDirectory() ? !asked.equals(EXPRESS) : !ALL.contains(asked)) {
      throw S3Errors.invalidStorageClass();
    }
    return asked;
  }

  /** Whether objects of the class must be restored before they can be read. */
  static boolean isArchived(String storageClass) {
    return ARCHIVED.contains(storageClass);
  }

  /** What GET and HEAD show: nothing for STANDARD. */
  static @Nullable String shown(String storageClass) {
    return storageClass.equals(STANDARD) ? null : storageClass;
  }
}
