package dev.awsfakes.kms;

import dev.awsfakes.spi.Call;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kms.model.GetKeyPolicyRequest;
import software.amazon.awssdk.services.kms.model.GetKeyPolicyResponse;
import software.amazon.awssdk.services.kms.model.ListKeyPoliciesRequest;
import software.amazon.awssdk.services.kms.model.ListKeyPoliciesResponse;
import software.amazon.awssdk.services.kms.model.PutKeyPolicyRequest;
import software.amazon.awssdk.services.kms.model.PutKeyPolicyResponse;

/** GetKeyPolicy, PutKeyPolicy and ListKeyPolicies. */
final class KeyPolicyOperations {
  private final Keys keys;

  KeyPolicyOperations(Keys keys) {
    this.keys = keys;
  }

  GetKeyPolicyResponse.Builder get(GetKeyPolicyRequest request, Call call) {
    KmsKey key = keys.require(request.keyId());
    requireDefault(request.policyName());
    return GetKeyPolicyResponse.builder().policy(key.policy()).policyName(KeyPolicy.NAME);
  }

  PutKeyPolicyResponse.Builder put(PutKeyPolicyRequest request, Call call) {
    KmsKey key = keys.requireOwn(request.keyId(), call);
    requireDefault(request.policyName());
    KeyPolicy.require(
        request.policy(),
        Boolean.TRUE.equals(request.bypassPolicyLockoutSafetyCheck()),
        keys,
        call);
    key.put(request.policy());
    keys.enforcePolicies();
    return PutKeyPolicyResponse.builder();
  }

  ListKeyPoliciesResponse.Builder list(ListKeyPoliciesRequest request, Call call) {
    keys.require(request.keyId());
    return ListKeyPoliciesResponse.builder().policyNames(KeyPolicy.NAME).truncated(false);
  }

  private static void requireDefault(@Nullable String name) {
    if (name != null && !name.equals(KeyPolicy.NAME)) {
      throw KmsErrors.noSuchPolicy();
    }
  }
}
