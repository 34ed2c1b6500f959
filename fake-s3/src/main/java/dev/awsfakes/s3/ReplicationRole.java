package dev.awsfakes.s3;

import dev.awsfakes.access.Principal;
import dev.awsfakes.spi.access.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ReplicationConfiguration;
import software.amazon.awssdk.services.s3.model.ReplicationRule;

/**
 * The role that S3 takes to replicate. What its own policies say is taken on trust; what the
 * destination's policy says of it is not.
 */
final class ReplicationRole {
  private static final Pattern ARN =
      Pattern.compile("arn:[^:]+:iam::(\\d{12}):role/((?:[\\x21-\\x7e]+/)?[\\w+=,.@-]{1,64})");

  private static final String TRUSTED =
      """
      {"Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}""";

  private final Caller caller;

  private ReplicationRole(Caller caller) {
    this.caller = caller;
  }

  /** The role of a bucket's replication. */
  static ReplicationRole of(StoredBucket source) {
    ReplicationConfiguration configuration = source.settings().get(ReplicationConfiguration.class);
    Matcher arn = ARN.matcher(configuration == null ? "" : configuration.role());
    if (!arn.matches()) {
      return new ReplicationRole(Caller.root(source.scope()));
    }
    Principal role =
        Principal.role(arn.group(2))
            .inAccount(arn.group(1))
            .session("s3-replication")
            .policy(TRUSTED);
    return new ReplicationRole(role.caller(source.scope().account(), source.scope().partition()));
  }

  /**
   * Why a destination does not take a version, null if it does: S3 guide, "Amazon S3 replication
   * failure reasons".
   */
  @Nullable String refusal(
      StoredVersion version, ReplicationRule rule, DeliveryAccess access, Instant now) {
    String key = version.key();
    if (version.isDeleteMarker()) {
      return isRefused("ReplicateDelete", key, access, now) ? "DstDelObjNotPermitted" : null;
    }
    List<String> puts = new ArrayList<>(List.of("ReplicateObject"));
    if (rule.destination().accessControlTranslation() != null) {
      puts.add("ObjectOwnerOverrideToBucketOwner");
    }
    for (String action : puts) {
      if (isRefused(action, key, access, now)) {
        return "DstPutObjectNotPermitted";
      }
    }
    boolean tagged = !version.state().tags().isEmpty();
    return tagged && isRefused("ReplicateTags", key, access, now)
        ? "DstPutTaggingNotPermitted"
        : null;
  }

  private boolean isRefused(String action, String key, DeliveryAccess access, Instant now) {
    return access.denial(caller, action, key, now).isPresent();
  }
}
