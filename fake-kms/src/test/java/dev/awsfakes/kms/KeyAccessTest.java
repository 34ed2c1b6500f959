package dev.awsfakes.kms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.access.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.CreateGrantRequest;
import software.amazon.awssdk.services.kms.model.GrantConstraints;
import software.amazon.awssdk.services.kms.model.Tag;

/** Who may do what with a key: its policy, its grants, the policies of callers. */
class KeyAccessTest extends KmsTest {
  private static final String OTHER = "111122223333";
  private static final String ALICE = "arn:aws:iam::000000000000:user/alice";
  private static final String OWNER =
      "{\"Sid\": \"Owner\", \"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"000000000000\"},"
          + " \"Action\": \"kms:PutKeyPolicy\", \"Resource\": \"*\"}";

  private final String keyId = symmetric();
  private final String arn = describe(keyId).arn();

  private KmsClient as(Principal principal) {
    return aws.as(principal).client(KmsClient.class);
  }

  private static String allow(String action, String resource) {
    return allow(action, resource, "{}");
  }

  private static String allow(String action, String resource, String condition) {
    return """
        {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "%s",
          "Resource": "%s", "Condition": %s}}"""
        .formatted(action, resource, condition);
  }

  private static Principal alice(String policy) {
    return Principal.user("alice").policy(policy);
  }

  /** A key policy that lets one principal do something, and the account change the policy. */
  private void keyPolicy(String principal, String action) {
    String statement =
        """
        {"Effect": "Allow", "Principal": %s, "Action": "%s", "Resource": "*"}"""
            .formatted(principal, action);
    kms.putKeyPolicy(
        r -> r.keyId(keyId).policy("{\"Statement\": [" + OWNER + ", " + statement + "]}"));
  }

  private static void encrypt(KmsClient client, String key) {
    client.encrypt(r -> r.keyId(key).plaintext(bytes("x")));
  }

  private void assertDenied(ThrowingCallable call, String why) {
    assertFails(call, "AccessDeniedException", why);
  }

  private static String denied(String who, String action, String resource, String why) {
    return "User: "
        + who
        + " is not authorized to perform: "
        + action
        + " on "
        + resource
        + " "
        + why;
  }

  @Test
  void defaultPolicy_leavesItToTheAccountsPolicies() {
    encrypt(as(alice(allow("kms:Encrypt", arn))), keyId);

    assertDenied(
        () -> encrypt(as(Principal.user("alice")), keyId),
        denied(
            ALICE,
            "kms:Encrypt",
            "resource: " + arn,
            "because no identity-based policy allows the kms:Encrypt action"));
  }

  @Test
  void policyWithoutTheAccount_ignoresTheAccountsPolicies() {
    keyPolicy("{\"AWS\": \"arn:aws:iam::000000000000:role/app\"}", "kms:Encrypt");

    encrypt(as(Principal.role("app")), keyId);
    encrypt(kms, keyId);
    assertDenied(
        () -> encrypt(as(alice(allow("*", "*"))), keyId),
        denied(
            ALICE,
            "kms:Encrypt",
            "resource: " + arn,
            "because no resource-based policy allows the kms:Encrypt action"));
  }

  @Test
  void otherAccount_needsKeyPolicyAndItsOwn() {
    Principal user = Principal.user("bob").inAccount(OTHER);
    KmsClient allowed = as(user.policy(allow("kms:*", "*")));
    assertDenied(
        () -> encrypt(allowed, arn),
        "User: arn:aws:iam::111122223333:user/bob is not authorized to perform: kms:Encrypt on"
            + " this resource because the resource does not exist in this Region, no resource-based"
            + " policies allow access, or a resource-based policy explicitly denies access");

    keyPolicy("{\"AWS\": \"" + OTHER + "\"}", "kms:*");

    encrypt(allowed, arn);
    assertFailsWith(() -> encrypt(as(user), arn), "AccessDeniedException");
    assertFailsWith(() -> allowed.disableKey(r -> r.keyId(arn)), "AccessDeniedException");
  }

  @Test
  void otherAccount_decryptsWithoutNamingTheKey() {
    SdkBytes ciphertext = encrypt(keyId, "secret", Map.of());
    KmsClient other = aws.account(OTHER).client(KmsClient.class);
    assertDenied(
        () -> other.decrypt(r -> r.ciphertextBlob(ciphertext)),
        "The ciphertext refers to a customer master key that does not exist, does not exist in"
            + " this region, or you are not allowed to access.");

    keyPolicy("{\"AWS\": \"" + OTHER + "\"}", "kms:Decrypt");

    assertThat(other.decrypt(r -> r.ciphertextBlob(ciphertext)).keyId()).isEqualTo(arn);
  }

  @Test
  void decrypt_withoutNamingTheKey_namesItNeither() {
    SdkBytes ciphertext = encrypt(keyId, "secret", Map.of());

    assertDenied(
        () -> as(Principal.user("alice")).decrypt(r -> r.ciphertextBlob(ciphertext)),
        denied(
            ALICE,
            "kms:Decrypt",
            "the resource associated with this ciphertext",
            "because no identity-based policy allows the kms:Decrypt action"));
  }

  @Test
  void anonymous_isNotSigned() {
    keyPolicy("\"*\"", "kms:*");

    assertFailsWith(
        () -> encrypt(as(Principal.anonymous()), arn), "MissingAuthenticationTokenException");
  }

  @Test
  void denyInTheKeysPolicy_isForTheOwnerAsWell() {
    kms.putKeyPolicy(
        r ->
            r.keyId(keyId)
                .policy(
                    "{\"Statement\": ["
                        + OWNER
                        + ", {\"Effect\": \"Deny\", \"Principal\": \"*\", \"Action\":"
                        + " \"kms:Encrypt\", \"Resource\": \"*\"}]}"));

    assertDenied(
        () -> encrypt(kms, keyId),
        denied(
            "arn:aws:iam::000000000000:root",
            "kms:Encrypt",
            "resource: " + arn,
            "with an explicit deny in a resource-based policy"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kms:EncryptionContext:tenant | a | true",
        "kms:EncryptionContext:Tenant | a | true",
        "kms:EncryptionContext:tenant | b | false",
        "kms:EncryptionContextKeys | tenant | true",
        "kms:EncryptionAlgorithm | SYMMETRIC_DEFAULT | true",
        "kms:EncryptionAlgorithm | RSAES_OAEP_SHA_1 | false",
        "kms:RequestAlias | alias/app | true",
        "kms:RequestAlias | alias/other | false",
        "kms:CallerAccount | 000000000000 | true",
        "kms:CallerAccount | 111122223333 | false",
        "kms:KeySpec | SYMMETRIC_DEFAULT | true",
        "kms:KeyUsage | ENCRYPT_DECRYPT | true",
        "kms:KeyOrigin | AWS_KMS | true",
        "kms:MultiRegion | true | false",
        "aws:ResourceTag/team | blue | true",
        "aws:ResourceTag/team | red | false",
      })
  void condition_ofKeyAndRequest(String key, String value, boolean allowed) {
    kms.createAlias(r -> r.aliasName("alias/app").targetKeyId(keyId));
    kms.tagResource(r -> r.keyId(keyId).tags(List.of(tag("team", "blue"))));
    String condition = "{\"StringEquals\": {\"%s\": \"%s\"}}".formatted(key, value);
    KmsClient client = as(alice(allow("kms:Encrypt", "*", condition)));

    assertThat(
            failure(
                    () ->
                        client.encrypt(
                            r ->
                                r.keyId("alias/app")
                                    .plaintext(bytes("x"))
                                    .encryptionContext(Map.of("tenant", "a"))))
                == null)
        .isEqualTo(allowed);
    assertThat(aws.access().unknownKeys()).isEmpty();
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().tagKey(key).tagValue(value).build();
  }

  private void grant(String grantee, Consumer<CreateGrantRequest.Builder> how) {
    kms.createGrant(r -> how.accept(r.keyId(keyId).granteePrincipal(grantee)));
  }

  @Test
  void grant_letsItsGranteeDoWhatItSays() {
    KmsClient alice = as(Principal.user("alice"));

    grant(ALICE, r -> r.operationsWithStrings("Encrypt"));

    encrypt(alice, keyId);
    assertFailsWith(
        () -> alice.generateDataKey(r -> r.keyId(keyId).keySpec("AES_256")),
        "AccessDeniedException");
    assertFailsWith(() -> encrypt(as(Principal.user("bob")), keyId), "AccessDeniedException");
  }

  @ParameterizedTest
  @CsvSource({
    "Equals, a=1, true",
    "Equals, a=1 b=2, false",
    "Equals, '', false",
    "Subset, a=1, true",
    "Subset, a=1 b=2, true",
    "Subset, b=2, false",
  })
  void grantConstraint_isAboutTheContext(String kind, String context, boolean allowed) {
    GrantConstraints.Builder constraints = GrantConstraints.builder();
    if (kind.equals("Equals")) {
      constraints.encryptionContextEquals(Map.of("a", "1"));
    } else {
      constraints.encryptionContextSubset(Map.of("a", "1"));
    }
    grant(ALICE, r -> r.operationsWithStrings("Encrypt").constraints(constraints.build()));
    Map<String, String> given = new HashMap<>();
    for (String pair : context.isEmpty() ? new String[0] : context.split(" ", -1)) {
      given.put(pair.substring(0, 1), pair.substring(2));
    }

    assertThat(
            failure(
                    () ->
                        as(Principal.user("alice"))
                            .encrypt(
                                r -> r.keyId(keyId).plaintext(bytes("x")).encryptionContext(given)))
                == null)
        .isEqualTo(allowed);
  }

  @Test
  void grant_thatMakesGrants_makesNoWiderOnes() {
    grant(ALICE, r -> r.operationsWithStrings("CreateGrant", "Encrypt"));
    KmsClient alice = as(Principal.user("alice"));
    String bob = "arn:aws:iam::000000000000:user/bob";

    alice.createGrant(r -> r.keyId(keyId).granteePrincipal(bob).operationsWithStrings("Encrypt"));

    encrypt(as(Principal.user("bob")), keyId);
    assertFailsWith(
        () ->
            alice.createGrant(
                r -> r.keyId(keyId).granteePrincipal(bob).operationsWithStrings("Decrypt")),
        "AccessDeniedException");
  }

  @Test
  void grant_isRetiredByWhomItNames() {
    String token =
        kms.createGrant(
                r ->
                    r.keyId(keyId)
                        .granteePrincipal(ALICE)
                        .retiringPrincipal("arn:aws:iam::000000000000:role/janitor")
                        .operationsWithStrings("Encrypt"))
            .grantToken();

    assertFailsWith(
        () -> as(Principal.user("alice")).retireGrant(r -> r.grantToken(token)),
        "AccessDeniedException");
    as(Principal.role("janitor")).retireGrant(r -> r.grantToken(token));
    assertThat(kms.listGrants(r -> r.keyId(keyId)).grants()).isEmpty();
  }

  @Test
  void createGrant_isLimitedByItsOperations() {
    String condition =
        "{\"ForAllValues:StringEquals\": {\"kms:GrantOperations\": [\"Encrypt\", \"Decrypt\"]}}";
    KmsClient alice = as(alice(allow("kms:CreateGrant", "*", condition)));

    alice.createGrant(r -> r.keyId(keyId).granteePrincipal(ALICE).operationsWithStrings("Encrypt"));
    assertFailsWith(
        () ->
            alice.createGrant(
                r ->
                    r.keyId(keyId)
                        .granteePrincipal(ALICE)
                        .operationsWithStrings("Encrypt", "GenerateDataKey")),
        "AccessDeniedException");
  }

  @Test
  void reEncrypt_needsBothKeys() {
    SdkBytes ciphertext = encrypt(keyId, "secret", Map.of());
    String target = describe(symmetric()).arn();
    KmsClient from = as(alice(allow("kms:ReEncryptFrom", arn)));
    KmsClient both = as(alice(allow("kms:ReEncrypt*", "*")));

    assertFailsWith(
        () -> from.reEncrypt(r -> r.ciphertextBlob(ciphertext).destinationKeyId(target)),
        "AccessDeniedException");
    both.reEncrypt(r -> r.ciphertextBlob(ciphertext).destinationKeyId(target));
    assertThat(aws.access().decisions().get(2).action()).isEqualTo("kms:ReEncryptFrom");
    assertThat(aws.access().used(Principal.user("alice")))
        .containsOnlyKeys("kms:ReEncryptFrom", "kms:ReEncryptTo");
  }

  @Test
  void alias_needsPermissionOnItAndItsKey() {
    String alias = "arn:aws:kms:us-east-1:000000000000:alias/app";
    KmsClient aliasOnly = as(alice(allow("kms:CreateAlias", alias)));
    KmsClient both =
        as(alice(allow("kms:CreateAlias", alias)).policy(allow("kms:CreateAlias", arn)));

    assertFailsWith(
        () -> aliasOnly.createAlias(r -> r.aliasName("alias/app").targetKeyId(keyId)),
        "AccessDeniedException");
    both.createAlias(r -> r.aliasName("alias/app").targetKeyId(keyId));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ListKeys", "ListAliases", "GenerateRandom", "CreateKey"})
  void operationWithoutKey_needsTheCallersPolicy(String action) {
    assertFailsWith(() -> plain(as(Principal.user("alice")), action), "AccessDeniedException");

    plain(as(alice(allow("kms:" + action, "*"))), action);
  }

  private static void plain(KmsClient client, String action) {
    switch (action) {
      case "ListKeys" -> client.listKeys();
      case "ListAliases" -> client.listAliases();
      case "CreateKey" -> client.createKey();
      default -> client.generateRandom(r -> r.numberOfBytes(1));
    }
  }

  @Test
  void putKeyPolicy_doesNotLockItsCallerOut() {
    KmsClient alice = as(alice(allow("kms:PutKeyPolicy", "*")));
    String forBob =
        """
        {"Statement": [{"Effect": "Allow", "Principal": {"AWS":
          "arn:aws:iam::000000000000:user/bob"}, "Action": "kms:*", "Resource": "*"}]}""";

    assertFails(
        () -> alice.putKeyPolicy(r -> r.keyId(keyId).policy(forBob)),
        "MalformedPolicyDocumentException",
        "The new key policy will not allow you to update the key policy in the future.");
    alice.putKeyPolicy(r -> r.keyId(keyId).policy(forBob).bypassPolicyLockoutSafetyCheck(true));
    assertFailsWith(
        () -> alice.putKeyPolicy(r -> r.keyId(keyId).policy(forBob)), "AccessDeniedException");
  }

  @Test
  void putKeyPolicy_invalidPrincipal_isRefused() {
    String policy =
        "{\"Statement\": ["
            + OWNER
            + ", {\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"nobody\"}, \"Action\":"
            + " \"kms:*\", \"Resource\": \"*\"}]}";

    assertFails(
        () -> kms.putKeyPolicy(r -> r.keyId(keyId).policy(policy)),
        "MalformedPolicyDocumentException",
        "Policy contains a statement with one or more invalid principals.");
  }

  @Test
  void awsManagedKey_isForItsServiceAlone() {
    assertFailsWith(
        () -> encrypt(as(alice(allow("kms:*", "*"))), "alias/aws/sqs"), "AccessDeniedException");
  }
}
