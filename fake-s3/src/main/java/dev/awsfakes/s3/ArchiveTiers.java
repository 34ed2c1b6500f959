package dev.awsfakes.s3;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.IntelligentTieringConfiguration;
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

  /** An object's sinking to an archive tier. */
  record Sinking(Instant at, String tier) {}

  /** The archive tier that an object is in; null if it can be read. */
  static @Nullable String of(StoredBucket bucket, StoredVersion version, Instant now) {
    String tier = null;
    for (Sinking sinking : sinkings(bucket, version, now)) {
      tier = now.isBefore(sinking.at()) ? tier : sinking.tier();
    }
    return tier;
  }

  /**
   * When an object sinks to which tier while nobody reads it, in order: to each at most once, and
   * from the deep one no further.
   *
   * @param now decides whether a restoration has ended
   */
  static List<Sinking> sinkings(StoredBucket bucket, StoredVersion version, Instant now) {
    if (!concern(bucket, version)) {
      return List.of();
    }
    Instant since = lastRead(version, now);
    Map<String, Instant> first = new HashMap<>();
    for (IntelligentTieringConfiguration configuration :
        bucket.settings().after(IntelligentTieringConfiguration.class, "")) {
      if (applies(configuration, version)) {
        for (Tiering tiering : configuration.tierings()) {
          Instant at = since.plus(tiering.days(), ChronoUnit.DAYS);
          first.merge(tiering.accessTierAsString(), at, (a, b) -> a.isBefore(b) ? a : b);
        }
      }
    }
    Instant deep = first.getOrDefault(DEEP, Instant.MAX);
    return first.entrySet().stream()
        .map(entry -> new Sinking(entry.getValue(), entry.getKey()))
        .filter(sinking -> sinking.tier().equals(DEEP) || sinking.at().isBefore(deep))
        .sorted(Comparator.comparing(Sinking::at))
        .toList();
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
        && RuleFilter.of(configuration.filter()).covers(version);
  }
}
