package dev.awsfakes.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.Grant;
import software.amazon.awssdk.services.s3.model.Owner;

/**
 * Who may do what with a bucket or an object.
 *
 * @param writer the account that owns the object, null if it is the bucket's owner
 * @param ofOwner whether the owner has full control before all others
 * @param others what is granted beside
 */
record AccessControlList(@Nullable String writer, boolean ofOwner, List<Grant> others) {
  static final AccessControlList PRIVATE = new AccessControlList(null, true, List.of());

  // Amazon EC2, as a grantee of bundles of machine images.
  private static final String EC2 =
      "6aa5a366c34c1cbe25dc49211496e913e0351eb0e8c37aa3477e40942ec6b97c";

  /** S3 guide, "Canned ACL"; what two of them grant to the owner of the bucket, it has anyway. */
  private static final Map<String, AccessControlList> CANNED =
      Map.of(
          "private",
          PRIVATE,
          "public-read",
          and(Grantees.group(Grantees.ALL_USERS, "READ")),
          "public-read-write",
          and(
              Grantees.group(Grantees.ALL_USERS, "READ"),
              Grantees.group(Grantees.ALL_USERS, "WRITE")),
          "authenticated-read",
          and(Grantees.group(Grantees.AUTHENTICATED_USERS, "READ")),
          "aws-exec-read",
          and(Grantees.user(EC2, "READ")),
          "bucket-owner-read",
          PRIVATE,
          "bucket-owner-full-control",
          PRIVATE,
          "log-delivery-write",
          and(
              Grantees.group(Grantees.LOG_DELIVERY, "WRITE"),
              Grantees.group(Grantees.LOG_DELIVERY, "READ_ACP")));

  private static AccessControlList and(Grant... others) {
    return new AccessControlList(null, true, List.of(others));
  }

  /** The list that S3 has under a name; null if it has none. */
  static @Nullable AccessControlList canned(String name) {
    return CANNED.get(name);
  }

  /** A list of grants as they were given. */
  static AccessControlList of(List<Grant> grants) {
    return new AccessControlList(null, false, List.copyOf(grants));
  }

  /** The same list of an object of this account; null is the bucket's owner. */
  AccessControlList ownedBy(@Nullable String account) {
    return new AccessControlList(account, ofOwner, others);
  }

  /** With one more grant. */
  AccessControlList with(Grant grant) {
    List<Grant> more = new ArrayList<>(others);
    more.add(grant);
    return new AccessControlList(writer, ofOwner, List.copyOf(more));
  }

  /** What is granted, of which the owner's share shows who owns the thing. */
  List<Grant> grants(Owner owner) {
    List<Grant> grants = new ArrayList<>();
    if (ofOwner) {
      grants.add(Grantees.user(owner.id(), "FULL_CONTROL"));
    }
    grants.addAll(others);
    return grants;
  }

  /** Whether somebody but the owner is granted something. */
  boolean admitsOthers(Owner owner) {
    return others.stream().anyMatch(grant -> !owner.id().equals(grant.grantee().id()));
  }

  /** Whether everybody is granted something: S3 guide, "The meaning of public". */
  boolean isPublic() {
    return others.stream().anyMatch(grant -> Grantees.isEverybody(grant.grantee()));
  }
}
