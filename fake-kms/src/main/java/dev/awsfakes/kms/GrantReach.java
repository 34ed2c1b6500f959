package dev.awsfakes.kms;

import dev.awsfakes.kms.Grant.Terms;
import dev.awsfakes.spi.access.Caller;
import dev.awsfakes.spi.access.Reach;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kms.model.GrantConstraints;

/** Whom a grant lets in, and for what. */
final class GrantReach {
  // KMS guide, "Using grant constraints": they say nothing of operations without a context.
  private static final Set<String> WITHOUT_CONTEXT =
      Set.of("CreateGrant", "DescribeKey", "GetPublicKey", "RetireGrant");

  private GrantReach() {}

  /** As what a principal of a grant names the caller; empty if it is somebody else. */
  static Optional<Reach> of(String principal, Caller caller) {
    if (principal.equals(caller.arn())) {
      return Optional.of(caller.kind() == Caller.Kind.ROOT ? Reach.ACCOUNT : Reach.PRINCIPAL);
    }
    if (principal.equals(caller.principalArn())) {
      return Optional.of(Reach.ROLE);
    }
    boolean isAccount =
        principal.equals(caller.account())
            || principal.endsWith(":iam::" + caller.account() + ":root");
    return isAccount ? Optional.of(Reach.ACCOUNT) : Optional.empty();
  }

  /**
   * As what a grant lets the caller do something; empty if it does not.
   *
   * @param context the encryption context of the request
   * @param granted the operations of a grant that the caller wants to make
   */
  static Optional<Reach> of(
      Terms terms,
      String operation,
      Map<String, String> context,
      List<String> granted,
      Caller caller) {
    boolean covers =
        terms.operations().contains(operation)
            && terms.operations().containsAll(granted)
            && (WITHOUT_CONTEXT.contains(operation) || isMet(terms.constraints(), context));
    return covers ? of(terms.grantee(), caller) : Optional.empty();
  }

  private static boolean isMet(
      @Nullable GrantConstraints constraints, Map<String, String> context) {
    if (constraints == null) {
      return true;
    }
    boolean equals =
        !constraints.hasEncryptionContextEquals()
            || constraints.encryptionContextEquals().equals(context);
    boolean contains =
        !constraints.hasEncryptionContextSubset()
            || context.entrySet().containsAll(constraints.encryptionContextSubset().entrySet());
    return equals && contains;
  }
}
