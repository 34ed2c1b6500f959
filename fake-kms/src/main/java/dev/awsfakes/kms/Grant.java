package dev.awsfakes.kms;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kms.model.GrantConstraints;

/**
 * A grant on a key.
 *
 * @param id its id, 64 characters
 * @param token what the grantee may show before the grant is known everywhere
 * @param terms what it says
 * @param created when it was made
 */
record Grant(String id, String token, Terms terms, Instant created) {

  /**
   * What a grant says.
   *
   * @param name a name that makes repeated creation harmless; null if none
   * @param grantee who may use the key
   * @param retirer who may retire the grant; null if nobody is named
   * @param operations for what
   * @param constraints with which encryption context; null if any
   */
  record Terms(
      @Nullable String name,
      String grantee,
      @Nullable String retirer,
      List<String> operations,
      @Nullable GrantConstraints constraints) {}
}
