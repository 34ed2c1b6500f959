package dev.awsfakes.s3;

import dev.awsfakes.spi.access.AccessQuestion;
import dev.awsfakes.spi.access.Caller;
import dev.awsfakes.spi.access.Reach;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.Grant;
import software.amazon.awssdk.services.s3.model.Grantee;
import software.amazon.awssdk.services.s3.model.Owner;

/** Whom an access control list lets in: S3 guide, "Access control list (ACL) overview". */
final class AclReach {
  private AclReach() {}

  /**
   * Adds to a question what a list grants.
   *
   * @param permission what is needed, {@code READ}
   * @param owner whom the list's own share is for
   * @param callersId the canonical user id of the caller's account
   * @param ignoresPublic whether grants to everybody are left out
   */
  static void add(
      AccessQuestion question,
      AccessControlList acl,
      String permission,
      Owner owner,
      Caller caller,
      String callersId,
      boolean ignoresPublic) {
    for (Grant grant : acl.grants(owner)) {
      String granted = grant.permissionAsString();
      boolean isPublic = Grantees.isEverybody(grant.grantee());
      if ((granted.equals(permission) || granted.equals("FULL_CONTROL"))
          && !(isPublic && ignoresPublic)) {
        reach(grant.grantee(), caller, callersId)
            .ifPresent(reach -> question.grant("ACL, " + granted, reach));
      }
    }
  }

  private static Optional<Reach> reach(Grantee grantee, Caller caller, String callersId) {
    if (callersId.equals(grantee.id())) {
      return Optional.of(Reach.ACCOUNT);
    }
    boolean everybody =
        Grantees.ALL_USERS.equals(grantee.uri())
            || (Grantees.AUTHENTICATED_USERS.equals(grantee.uri())
                && caller.kind() != Caller.Kind.ANONYMOUS);
    return everybody ? Optional.of(Reach.EVERYONE) : Optional.empty();
  }
}
