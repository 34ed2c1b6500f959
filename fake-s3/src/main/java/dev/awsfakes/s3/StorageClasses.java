package dev.awsfakes.s3;

import java.util.HashSet;
import java.util.Map;
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

  /** To which classes an object of a class may sink: S3 guide, "Supported transitions". */
  private static final Map<String, Set<String>> WATERFALL =
      Map.of(
          STANDARD,
          below(),
          "REDUCED_REDUNDANCY",
          below(),
          "STANDARD_IA",
          below("STANDARD_IA"),
          "INTELLIGENT_TIERING",
          below("STANDARD_IA", "INTELLIGENT_TIERING"),
          "ONEZONE_IA",
          Set.of("GLACIER", "DEEP_ARCHIVE"),
          "GLACIER_IR",
          Set.of("GLACIER", "DEEP_ARCHIVE"),
          "GLACIER",
          Set.of("DEEP_ARCHIVE"));

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

  private static Set<String> below(String... above) {
    Set<String> classes = new HashSet<>(ALL);
    classes.removeAll(Set.of(STANDARD, "REDUCED_REDUNDANCY"));
    classes.removeAll(Set.of(above));
    return Set.copyOf(classes);
  }

  /** Whether lifecycle rules may move an object from a class to another. */
  static boolean canBecome(String storageClass, String next) {
    return WATERFALL.getOrDefault(storageClass, Set.of()).contains(next);
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
