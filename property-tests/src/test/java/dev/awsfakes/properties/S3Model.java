package dev.awsfakes.properties;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/**
 * The simplest bucket that is right: a sorted map of keys, each with its versions, newest first.
 */
final class S3Model {
  /** The id of what is written while versioning is not enabled. */
  static final String NULL_ID = "null";

  static final String STANDARD = "STANDARD";
  private static final Set<String> ARCHIVED = Set.of("GLACIER", "DEEP_ARCHIVE");

  static final Comparator<String> KEY_ORDER =
      (a, b) ->
          Arrays.compareUnsigned(
              a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

  /** A version of a key; a delete marker has no body. */
  static final class Version {
    final String key;
    final String body;
    final String eTag;
    final Instant time;
    String id;
    String mode;
    Instant until;
    String hold;
    String storageClass = STANDARD;
    Map<String, String> tags = Map.of();

    private Version(String key, String id, String body, String eTag, Instant time) {
      this.key = key;
      this.id = id;
      this.body = body;
      this.eTag = eTag;
      this.time = time;
    }

    static Version object(String key, String id, String body, Instant time) {
      return new Version(key, id, body, md5(body.getBytes(StandardCharsets.UTF_8)), time);
    }

    static Version assembled(String key, String id, String body, String eTag, Instant time) {
      return new Version(key, id, body, eTag, time);
    }

    static Version marker(String key, String id, Instant time) {
      return new Version(key, id, null, null, time);
    }

    boolean isMarker() {
      return body == null;
    }

    boolean isArchived() {
      return ARCHIVED.contains(storageClass);
    }

    boolean isRetained(Instant now) {
      return until != null && now.isBefore(until);
    }

    boolean isLocked(Instant now, boolean bypass) {
      boolean bypassed = bypass && "GOVERNANCE".equals(mode);
      return "ON".equals(hold) || (isRetained(now) && !bypassed);
    }
  }

  /** A line of a listing: a version, or a common prefix, which has none. */
  record Line(String name, Version version) {}

  final TreeMap<String, List<Version>> keys = new TreeMap<>(KEY_ORDER);
  BucketVersioningStatus versioning;

  static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  List<Version> versions(String key) {
    return keys.getOrDefault(key, List.of());
  }

  /** All versions, in the order of a listing. */
  List<Version> all() {
    return keys.values().stream().flatMap(List::stream).toList();
  }

  List<Version> objects() {
    return all().stream().filter(version -> !version.isMarker()).toList();
  }

  boolean isLatest(Version version) {
    return versions(version.key).get(0) == version;
  }

  /** The key's newest version, if it is an object; else null. */
  Version current(String key) {
    List<Version> versions = versions(key);
    return versions.isEmpty() || versions.get(0).isMarker() ? null : versions.get(0);
  }

  Version find(String key, String id) {
    return versions(key).stream().filter(v -> id.equals(v.id)).findFirst().orElse(null);
  }

  /** Puts a version on top, in the place of the null version if it is one itself. */
  void add(Version version) {
    List<Version> versions = keys.computeIfAbsent(version.key, k -> new ArrayList<>());
    if (NULL_ID.equals(version.id)) {
      versions.removeIf(each -> NULL_ID.equals(each.id));
    }
    versions.add(0, version);
  }

  void remove(Version version) {
    keys.get(version.key).remove(version);
    keys.values().removeIf(List::isEmpty);
  }

  /**
   * Deletes a key: for good in a bucket that never had versions.
   *
   * @param markerId of the delete marker in a bucket with versions; not yet known if null
   */
  void delete(String key, String markerId, Instant now) {
    if (versioning == null) {
      keys.remove(key);
    } else {
      boolean enabled = versioning == BucketVersioningStatus.ENABLED;
      add(Version.marker(key, enabled ? markerId : NULL_ID, now));
    }
  }

  /** What a listing shows of some versions: those of the prefix, rolled up at the delimiter. */
  List<Line> lines(String prefix, String delimiter, Predicate<Version> shown) {
    List<Line> lines = new ArrayList<>();
    for (Version version : all()) {
      if (!shown.test(version) || !version.key.startsWith(prefix)) {
        continue;
      }
      int at = delimiter.isEmpty() ? -1 : version.key.indexOf(delimiter, prefix.length());
      if (at < 0) {
        lines.add(new Line(version.key, version));
        continue;
      }
      Line common = new Line(version.key.substring(0, at + delimiter.length()), null);
      if (!lines.contains(common)) {
        lines.add(common);
      }
    }
    return lines;
  }
}
