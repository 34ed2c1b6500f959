package dev.awsfakes.s3;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.Tag;

/** What the filters of lifecycle rules and of replication rules have in common. */
final class RuleFilter {
  private RuleFilter() {}

  /**
   * Refuses a filter that says more than one thing without an {@code And}, or a tag twice: API
   * reference, LifecycleRuleFilter and ReplicationRuleFilter.
   *
   * @param tags all that the filter asks for
   * @throws dev.awsfakes.spi.AwsError MalformedXML, InvalidRequest
   */
  static void require(@Nullable SdkPojo filter, List<Tag> tags) {
    if (filter != null && Members.of(filter).countSet() > 1) {
      throw S3Errors.malformedXml();
    }
    if (tags.stream().map(Tag::key).distinct().count() < tags.size()) {
      throw S3Errors.invalidRequest("Duplicate Tag Keys are not allowed.");
    }
  }
}
