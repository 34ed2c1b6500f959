package dev.awsfakes.s3;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.Grant;
import software.amazon.awssdk.services.s3.model.Grantee;

/** Who can be granted something: a user by canonical id, or one of S3's groups. */
final class Grantees {
  static final String ALL_USERS = "http://acs.amazonaws.com/groups/global/AllUsers";
  static final String AUTHENTICATED_USERS =
      "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";
  static final String LOG_DELIVERY = "http://acs.amazonaws.com/groups/s3/LogDelivery";

  private static final Set<String> GROUPS = Set.of(ALL_USERS, AUTHENTICATED_USERS, LOG_DELIVERY);
  private static final Pattern CANONICAL_ID = Pattern.compile("[0-9a-f]{64}");

  private Grantees() {}

  /**
   * A grant to a user.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidArgument if the id is none
   */
  static Grant user(@Nullable String id, String permission) {
    requireCanonicalId(id);
    return Grant.builder()
        .grantee(g -> g.type("CanonicalUser").id(id))
        .permission(permission)
        .build();
  }

  static void requireCanonicalId(@Nullable String id) {
    if (id == null || !CANONICAL_ID.matcher(id).matches()) {
      throw S3Errors.invalidArgument("Invalid id");
    }
  }

  /**
   * A grant to a group.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidArgument if S3 has no such group
   */
  static Grant group(@Nullable String uri, String permission) {
    if (uri == null || !GROUPS.contains(uri)) {
      throw S3Errors.invalidArgument("Invalid group uri");
    }
    return Grant.builder().grantee(g -> g.type("Group").uri(uri)).permission(permission).build();
  }

  static boolean isEverybody(Grantee grantee) {
    return ALL_USERS.equals(grantee.uri()) || AUTHENTICATED_USERS.equals(grantee.uri());
  }
}
