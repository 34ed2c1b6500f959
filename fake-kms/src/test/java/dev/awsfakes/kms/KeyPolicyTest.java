package dev.awsfakes.kms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPolicyTest extends KmsTest {
  private final String keyId = symmetric();

  private static String policy(String effect, String principal, String action) {
    return """
        {"Version": "2012-10-17", "Statement": [{"Effect": "%s", "Principal": %s,\
         "Action": %s, "Resource": "*"}]}"""
        .formatted(effect, principal, action);
  }

  private void put(String policy) {
    kms.putKeyPolicy(r -> r.keyId(keyId).policyName("default").policy(policy));
  }

  // "Default key policy" of the developer guide.
  @Test
  void getKeyPolicy_ofNewKey_isTheDefaultPolicy() {
    assertThat(kms.getKeyPolicy(r -> r.keyId(keyId)).policy())
        .contains("\"Id\" : \"key-default-1\"")
        .contains("arn:aws:iam::000000000000:root")
        .contains("\"kms:*\"");
    assertThat(kms.listKeyPolicies(r -> r.keyId(keyId)).policyNames()).containsExactly("default");
    assertFails(
        () -> kms.getKeyPolicy(r -> r.keyId(keyId).policyName("other")),
        "NotFoundException",
        "No such policy exists");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"*\"",
        "{\"AWS\": \"*\"}",
        "{\"AWS\": \"000000000000\"}",
        "{\"AWS\": [\"arn:aws:iam::111111111111:root\", \"arn:aws:iam::000000000000:root\"]}"
      })
  void putKeyPolicy_thatLetsTheCallerChangeIt_isStoredAsItCame(String principal) {
    String policy = policy("Allow", principal, "[\"kms:Encrypt\", \"KMS:Put*\"]");

    put(policy);

    assertThat(kms.getKeyPolicy(r -> r.keyId(keyId)).policy()).isEqualTo(policy);
  }

  @Test
  void putKeyPolicy_thatLocksTheCallerOut_isRefusedUnlessBypassed() {
    String before = kms.getKeyPolicy(r -> r.keyId(keyId)).policy();
    for (String locking :
        new String[] {
          policy("Allow", "{\"AWS\": \"arn:aws:iam::111111111111:root\"}", "\"kms:*\""),
          policy("Allow", "\"*\"", "\"kms:Encrypt\""),
          policy("Deny", "\"*\"", "\"kms:*\"")
        }) {
      assertFails(
          () -> put(locking),
          "MalformedPolicyDocumentException",
          "The new key policy will not allow you to update the key policy in the future.");
      assertFailsWith(() -> create(r -> r.policy(locking)), "MalformedPolicyDocumentException");
    }
    assertThat(kms.getKeyPolicy(r -> r.keyId(keyId)).policy()).isEqualTo(before);

    String locking = policy("Allow", "\"*\"", "\"kms:Encrypt\"");
    kms.putKeyPolicy(r -> r.keyId(keyId).policy(locking).bypassPolicyLockoutSafetyCheck(true));
    assertThat(kms.getKeyPolicy(r -> r.keyId(keyId)).policy()).isEqualTo(locking);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{}",
        "{\"Statement\": []}",
        "{\"Statement\": [{\"Effect\": \"Maybe\", \"Principal\": \"*\"}]}",
        "{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"kms:*\", \"Resource\": \"*\"}]}"
      })
  void putKeyPolicy_malformed_isRefused(String policy) {
    assertFailsWith(() -> put(policy), "MalformedPolicyDocumentException");
  }

  @Test
  void putKeyPolicy_longerThan32KiB_isRefused() {
    String policy = policy("Allow", "\"*\"", "\"kms:*\"");
    put(policy + " ".repeat(32768 - policy.length()));

    assertFailsWith(
        () -> put(policy + " ".repeat(32769 - policy.length())), "LimitExceededException");
  }
}
