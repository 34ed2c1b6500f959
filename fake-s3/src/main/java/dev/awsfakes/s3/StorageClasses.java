package dev.awsfakes.s3;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The storage classes of general purpose buckets. */
final class StorageClasses {
  static final String STANDARD = "STANDARD";
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

  /** The class that an upload asks for. */
  static String requested(@Nullable String asked) {
    if (asked == null) {
      return STANDARD;
    }
    if (!ALL.contains(asked)) {
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
