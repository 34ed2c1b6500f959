package dev.awsfakes.kms;

import dev.awsfakes.spi.Scope;

/**
 * Who a key is.
 *
 * @param id a UUID, or {@code mrk-} and 32 hexadecimal digits for a multi-Region key
 * @param account the account that owns it
 * @param arn the key's ARN
 * @param home a fingerprint of the places where its ciphertexts can be read
 * @param multiRegion whether it is a multi-Region key
 */
record KeyIdentity(String id, String account, String arn, long home, boolean multiRegion) {

  static KeyIdentity of(String id, Scope scope, boolean multiRegion) {
    String place = multiRegion ? scope.account() : scope.account() + "/" + scope.region().id();
    return new KeyIdentity(
        id,
        scope.account(),
        scope.arn("kms", "key/" + id),
        place.hashCode() * 0x9E3779B97F4A7C15L,
        multiRegion);
  }
}
