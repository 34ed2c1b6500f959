package dev.awsfakes.s3;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.Tag;

/**
 * Which objects a rule in a configuration of a bucket is about. The SDK's filters of lifecycle,
 * replication, Intelligent-Tiering, metrics and analytics are alike: they say one thing, or several
 * in their {@code And}.
 *
 * @param above the size that an object must have more than, null for any
 * @param below the size that an object must have less than, null for any
 */
record RuleFilter(String prefix, List<Tag> tags, @Nullable Long above, @Nullable Long below) {
  private static final int FEWEST_IN_AND = 2;

  /** As large as an object can be: S3 guide, "Adding filters to Lifecycle rules". */
  private static final long MAX_SIZE = OngoingUpload.MAX_PARTS * PutObjectOperation.MAX_SIZE;

  /** What a filter says; none is about all objects. */
  static RuleFilter of(@Nullable SdkPojo filter) {
    return of(filter, null);
  }

  /**
   * What a filter says.
   *
   * @param olderPrefix what the rule says without a filter, as rules once did
   */
  static RuleFilter of(@Nullable SdkPojo filter, @Nullable String olderPrefix) {
    if (filter == null) {
      return new RuleFilter(ListedObject.orEmpty(olderPrefix), List.of(), null, null);
    }
    Members members = Members.of(filter);
    Members and = members.structure("And");
    Members said = and == null ? members : and;
    Tag tag = said.value("Tag", Tag.class);
    return new RuleFilter(
        ListedObject.orEmpty(said.text("Prefix")),
        tag == null ? said.tags("Tags") : List.of(tag),
        said.count("ObjectSizeGreaterThan"),
        said.count("ObjectSizeLessThan"));
  }

  /**
   * Refuses a filter that says more than one thing without an {@code And}, or less than two in it:
   * API reference, LifecycleRuleFilter, ReplicationRuleFilter, MetricsFilter, AnalyticsFilter.
   *
   * @throws dev.awsfakes.spi.AwsError MalformedXML; InvalidRequest for a tag that repeats, or sizes
   *     that no object has
   */
  static void require(@Nullable SdkPojo filter) {
    if (filter == null) {
      return;
    }
    Members members = Members.of(filter);
    Members and = members.structure("And");
    RuleFilter said = of(filter);
    if (members.countSet() > 1
        || (and != null && and.countBesides("Tags") + said.tags.size() < FEWEST_IN_AND)) {
      throw S3Errors.malformedXml();
    }
    if (said.tags.stream().map(Tag::key).distinct().count() < said.tags.size()) {
      throw S3Errors.invalidRequest("Duplicate Tag Keys are not allowed.");
    }
    requireSize(said.above, "ObjectSizeGreaterThan");
    requireSize(said.below, "ObjectSizeLessThan");
    if (said.above != null && said.below != null && said.above >= said.below) {
      throw S3Errors.invalidRequest(
          "'ObjectSizeLessThan' has to be a value greater than 'ObjectSizeGreaterThan'.");
    }
  }

  private static void requireSize(@Nullable Long size, String name) {
    if (size != null && (size < 0 || size > MAX_SIZE)) {
      throw S3Errors.invalidRequest("'" + name + "' must be from 0 to " + MAX_SIZE);
    }
  }

  boolean hasTags() {
    return !tags.isEmpty();
  }

  boolean hasSize() {
    return above != null || below != null;
  }

  /** Whether it is about a key, be there an object or not. */
  boolean covers(String key) {
    return key.startsWith(prefix);
  }

  /** Whether it is about a version; a delete marker has no tags and no size. */
  boolean covers(StoredVersion version) {
    StoredObject object = version.object();
    return covers(version.key())
        && version.state().tags().containsAll(tags)
        && (object == null || hasSize(object.size()));
  }

  private boolean hasSize(long size) {
    return (above == null || size > above) && (below == null || size < below);
  }
}
