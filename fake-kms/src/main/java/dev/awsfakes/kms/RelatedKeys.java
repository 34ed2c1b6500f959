package dev.awsfakes.kms;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Where the primary key and the replicas of a multi-Region key are. Its own lock guards it. */
final class RelatedKeys {
  @GuardedBy("this")
  private String primary;

  @GuardedBy("this")
  private final TreeSet<String> replicas = new TreeSet<>();

  RelatedKeys(String primary) {
    this.primary = primary;
  }

  synchronized String primary() {
    return primary;
  }

  synchronized boolean isPrimary(String region) {
    return primary.equals(region);
  }

  synchronized List<String> replicas() {
    return new ArrayList<>(replicas);
  }

  /** Adds a replica; false if there is a related key in the Region. */
  synchronized boolean replicateTo(String region) {
    return !primary.equals(region) && replicas.add(region);
  }

  /** Forgets a replica; true if it was the last one. */
  synchronized boolean forget(String region) {
    return replicas.remove(region) && replicas.isEmpty();
  }

  /** Makes a replica the primary key and the primary key a replica; false if it is no replica. */
  synchronized boolean promote(String region) {
    if (!replicas.remove(region)) {
      return false;
    }
    replicas.add(primary);
    primary = region;
    return true;
  }
}
