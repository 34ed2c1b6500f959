package dev.awsfakes.kms;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.kms.model.Tag;

/** The tags of a key, by their keys. Its own lock guards it. */
final class KeyTags {
  private static final int MAX_TAGS = 50;

  @GuardedBy("this")
  private final TreeMap<String, Tag> tags = new TreeMap<>();

  /**
   * Fails for tags that no key may have.
   *
   * @throws dev.awsfakes.spi.AwsError TagException
   */
  static void require(List<Tag> tags) {
    Set<String> names = new HashSet<>();
    for (Tag tag : tags) {
      if (!names.add(tag.tagKey())) {
        throw KmsErrors.duplicateTagKeys();
      }
    }
    if (names.size() > MAX_TAGS) {
      throw KmsErrors.tooManyTags();
    }
  }

  /**
   * Adds tags; those with a key that is there replace.
   *
   * @throws dev.awsfakes.spi.AwsError TagException if the key would have too many
   */
  synchronized void put(List<Tag> added) {
    Set<String> names = new HashSet<>(tags.keySet());
    added.forEach(tag -> names.add(tag.tagKey()));
    if (names.size() > MAX_TAGS) {
      throw KmsErrors.tooManyTags();
    }
    added.forEach(tag -> tags.put(tag.tagKey(), tag));
  }

  synchronized void remove(Collection<String> names) {
    names.forEach(tags::remove);
  }

  synchronized List<Tag> all() {
    return List.copyOf(tags.values());
  }
}
