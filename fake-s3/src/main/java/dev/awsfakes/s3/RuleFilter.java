package dev.awsfakes.s3;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.s3.model.Tag;

/** What the filters in the configurations of a bucket have in common. */
final class RuleFilter {
  private RuleFilter() {}

  /**
   * Refuses a filter that says more than one thing without an {@code And}: API reference,
   * LifecycleRuleFilter, ReplicationRuleFilter, MetricsFilter, AnalyticsFilter.
   *
   * @throws dev.awsfakes.spi.AwsError MalformedXML
   */
  static void require(@Nullable SdkPojo filter) {
    if (filter != null && Members.of(filter).countSet() > 1) {
      throw S3Errors.malformedXml();
    }
  }

  /**
   * Refuses also a filter that asks for a tag twice.
   *
   * @param tags all that the filter asks for
   * @throws dev.awsfakes.spi.AwsError MalformedXML, InvalidRequest
   */
  static void require(@Nullable SdkPojo filter, List<Tag> tags) {
    require(filter);
    if (tags.stream().map(Tag::key).distinct().count() < tags.size()) {
      throw S3Errors.invalidRequest("Duplicate Tag Keys are not allowed.");
    }
  }
}
