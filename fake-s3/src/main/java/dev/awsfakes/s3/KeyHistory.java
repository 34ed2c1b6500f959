package dev.awsfakes.s3;

import dev.awsfakes.spi.state.Shared;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The versions of one key, newest first; immutable, so that it is replaced as a whole. */
@Shared
final class KeyHistory {
  static final KeyHistory EMPTY = new KeyHistory(List.of());

  private final List<StoredVersion> versions;

  private KeyHistory(List<StoredVersion> versions) {
    this.versions = versions;
  }

  boolean isEmpty() {
    return versions.isEmpty();
  }

  List<StoredVersion> versions() {
    return versions;
  }

  /** The newest version, be it an object or a delete marker. */
  @Nullable StoredVersion latest() {
    return versions.isEmpty() ? null : versions.get(0);
  }

  /** The newest version if it is an object. */
  @Nullable StoredVersion current() {
    StoredVersion latest = latest();
    return latest == null || latest.isDeleteMarker() ? null : latest;
  }

  @Nullable StoredVersion version(String id) {
    for (StoredVersion version : versions) {
      if (version.id().equals(id)) {
        return version;
      }
    }
    return null;
  }

  /** With a new version, which takes the place of an older one with its id. */
  KeyHistory with(StoredVersion added) {
    List<StoredVersion> all = new ArrayList<>(versions.size() + 1);
    all.add(added);
    for (StoredVersion version : versions) {
      if (!version.id().equals(added.id())) {
        all.add(version);
      }
    }
    return new KeyHistory(List.copyOf(all));
  }

  /** With a version that was made elsewhere, at the place of its time. */
  KeyHistory withReplica(StoredVersion replica) {
    List<StoredVersion> all = new ArrayList<>(versions);
    int place = 0;
    while (place < all.size() && all.get(place).lastModified().isAfter(replica.lastModified())) {
      place++;
    }
    all.add(place, replica);
    return new KeyHistory(List.copyOf(all));
  }

  /** With a version in the place of the one that has its id. */
  KeyHistory replacing(StoredVersion changed) {
    return new KeyHistory(
        versions.stream()
            .map(version -> version.id().equals(changed.id()) ? changed : version)
            .toList());
  }

  KeyHistory without(String id) {
    return new KeyHistory(versions.stream().filter(version -> !version.id().equals(id)).toList());
  }
}
