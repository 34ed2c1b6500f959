package dev.awsfakes.s3;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.IntelligentTieringConfiguration;
import software.amazon.awssdk.services.s3.model.IntelligentTieringFilter;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Tiering;

/**
 * The archive tiers to which objects of Intelligent-Tiering sink while nobody reads them, as the
 * bucket's configurations say: S3 guide, "How S3 Intelligent-Tiering works".
 */
final class ArchiveTiers {
  static final String DEEP = "DEEP_ARCHIVE_ACCESS";

  /** Smaller objects stay in the Frequent Access tier. */
  private static final long SMALLEST = 128 * 1024;

  private ArchiveTiers() {}

  /** Whether it matters when an object was read. */
  static boolean concern(StoredBucket bucket, StoredVersion version) {
    StoredObject object = version.object();
    return object != null
        && version.state().storageClass().equals("INTELLIGENT_TIERING")
        && object.size() >= SMALLEST
        && bucket.settings().count(IntelligentTieringConfiguration.class) > 0;
  }

  /** The archive tier that an object is in; null if it can be read. */
  static @Nullable String of(StoredBucket bucket, StoredVersion version, Instant now) {
    if (!concern(bucket, version)) {
      return null;
    }
    Instant since = lastRead(version, now);
    String tier = null;
    for (IntelligentTieringConfiguration configuration :
        bucket.settings().after(IntelligentTieringConfiguration.class, "")) {
      if (!applies(configuration, version)) {
        continue;
      }
      for (Tiering tiering : configuration.tierings()) {
        boolean due = !now.isBefore(since.plus(tiering.days(), ChronoUnit.DAYS));
        if (due && !DEEP.equals(tier)) {
          tier = tiering.accessTierAsString();
        }
      }
    }
    return tier;
  }

  // A restored object is back in the Frequent Access tier, as one that was read.
  private static Instant lastRead(StoredVersion version, Instant now) {
    VersionState state = version.state();
    Instant read = state.readAt() == null ? version.lastModified() : state.readAt();
    Restoration restoration = state.restoration();
    return restoration == null || restoration.isOngoing(now) || restoration.ready().isBefore(read)
        ? read
        : restoration.ready();
  }

  private static boolean applies(
      IntelligentTieringConfiguration configuration, StoredVersion version) {
    return "Enabled".equals(configuration.statusAsString())
        && version.key().startsWith(prefix(configuration.filter()))
        && version.state().tags().containsAll(tags(configuration.filter()));
  }

  private static String prefix(@Nullable IntelligentTieringFilter filter) {
    if (filter == null) {
      return "";
    }
    return ListedObject.orEmpty(filter.and() == null ? filter.prefix() : filter.and().prefix());
  }

  /** The tags that a filter asks for. */
  static List<Tag> tags(@Nullable IntelligentTieringFilter filter) {
    if (filter == null) {
      return List.of();
    }
    if (filter.tag() != null) {
      return List.of(filter.tag());
    }
    return filter.and() == null ? List.of() : filter.and().tags();
  }
}
