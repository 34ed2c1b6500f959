package dev.awsfakes.kms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.access.AccessDecision;
import dev.awsfakes.access.Principal;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.Tag;

/**
 * Service authorization reference, "AWS Key Management Service": the actions of each operation, the
 * type of resource that each is about, and the condition keys.
 */
class KmsActionsTest extends KmsTest {
  private static final String ALL =
      "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}}";
  private static final SdkBytes DATA = bytes("x");
  private static final Tag TAG = Tag.builder().tagKey("a").tagValue("b").build();
  private static final String ALIAS = "alias/app";
  private static final String GRANTEE = "arn:aws:iam::000000000000:user/bob";

  private final Principal alice = Principal.user("alice").policy(ALL);
  private final String keyId = symmetric();

  /** A call that is made with the id of a key. */
  private interface Made {
    void accept(KmsClient client, String key);
  }

  private static Arguments row(String expected, Made call) {
    return Arguments.of(expected, call);
  }

  private void tryIt(Principal principal, Consumer<KmsClient> call) {
    try {
      call.accept(aws.as(principal).client(KmsClient.class));
    } catch (KmsException e) {
      // What the operation says after it was let in is not of interest here.
      assertThat(e.awsErrorDetails().errorCode()).isNotEqualTo("AccessDeniedException");
    }
  }

  static Stream<Arguments> operationsOnKeys() {
    return Stream.of(
        row("CancelKeyDeletion key", (c, k) -> c.cancelKeyDeletion(r -> r.keyId(k))),
        row(
            "CreateAlias alias, CreateAlias key",
            (c, k) -> c.createAlias(r -> r.aliasName("alias/new").targetKeyId(k))),
        row(
            "CreateGrant key",
            (c, k) ->
                c.createGrant(
                    r -> r.keyId(k).granteePrincipal(GRANTEE).operationsWithStrings("Decrypt"))),
        row(
            "Encrypt key, Decrypt key",
            (c, k) -> {
              SdkBytes sealed = c.encrypt(r -> r.keyId(k).plaintext(DATA)).ciphertextBlob();
              c.decrypt(r -> r.ciphertextBlob(sealed));
            }),
        row(
            "Encrypt key, ReEncryptFrom key, ReEncryptTo key",
            (c, k) -> {
              SdkBytes sealed = c.encrypt(r -> r.keyId(k).plaintext(DATA)).ciphertextBlob();
              c.reEncrypt(r -> r.ciphertextBlob(sealed).destinationKeyId(k));
            }),
        row("DeleteAlias alias, DeleteAlias key", (c, k) -> c.deleteAlias(r -> r.aliasName(ALIAS))),
        row(
            "DeleteImportedKeyMaterial key",
            (c, k) -> c.deleteImportedKeyMaterial(r -> r.keyId(k))),
        row(
            "DeriveSharedSecret key",
            (c, k) ->
                c.deriveSharedSecret(
                    r -> r.keyId(k).keyAgreementAlgorithm("ECDH").publicKey(DATA))),
        row("DescribeKey key", (c, k) -> c.describeKey(r -> r.keyId(k))),
        row("DisableKey key", (c, k) -> c.disableKey(r -> r.keyId(k))),
        row("DisableKeyRotation key", (c, k) -> c.disableKeyRotation(r -> r.keyId(k))),
        row("EnableKey key", (c, k) -> c.enableKey(r -> r.keyId(k))),
        row("EnableKeyRotation key", (c, k) -> c.enableKeyRotation(r -> r.keyId(k))),
        row("GenerateDataKey key", (c, k) -> c.generateDataKey(r -> r.keyId(k).keySpec("AES_256"))),
        row(
            "GenerateDataKeyPair key",
            (c, k) -> c.generateDataKeyPair(r -> r.keyId(k).keyPairSpec("ECC_NIST_P256"))),
        row(
            "GenerateDataKeyPairWithoutPlaintext key",
            (c, k) ->
                c.generateDataKeyPairWithoutPlaintext(
                    r -> r.keyId(k).keyPairSpec("ECC_NIST_P256"))),
        row(
            "GenerateDataKeyWithoutPlaintext key",
            (c, k) -> c.generateDataKeyWithoutPlaintext(r -> r.keyId(k).keySpec("AES_256"))),
        row(
            "GenerateMac key",
            (c, k) -> c.generateMac(r -> r.keyId(k).macAlgorithm("HMAC_SHA_256").message(DATA))),
        row("GetKeyPolicy key", (c, k) -> c.getKeyPolicy(r -> r.keyId(k))),
        row("GetKeyRotationStatus key", (c, k) -> c.getKeyRotationStatus(r -> r.keyId(k))),
        row(
            "GetParametersForImport key",
            (c, k) ->
                c.getParametersForImport(
                    r ->
                        r.keyId(k)
                            .wrappingAlgorithm("RSAES_OAEP_SHA_256")
                            .wrappingKeySpec("RSA_2048"))),
        row("GetPublicKey key", (c, k) -> c.getPublicKey(r -> r.keyId(k))),
        row(
            "ImportKeyMaterial key",
            (c, k) ->
                c.importKeyMaterial(r -> r.keyId(k).importToken(DATA).encryptedKeyMaterial(DATA))),
        row("ListGrants key", (c, k) -> c.listGrants(r -> r.keyId(k))),
        row("ListKeyPolicies key", (c, k) -> c.listKeyPolicies(r -> r.keyId(k))),
        row("ListKeyRotations key", (c, k) -> c.listKeyRotations(r -> r.keyId(k))),
        row("ListResourceTags key", (c, k) -> c.listResourceTags(r -> r.keyId(k))),
        row("PutKeyPolicy key", (c, k) -> c.putKeyPolicy(r -> r.keyId(k).policy("{}"))),
        row("RevokeGrant key", (c, k) -> c.revokeGrant(r -> r.keyId(k).grantId("a"))),
        row("RotateKeyOnDemand key", (c, k) -> c.rotateKeyOnDemand(r -> r.keyId(k))),
        row("ScheduleKeyDeletion key", (c, k) -> c.scheduleKeyDeletion(r -> r.keyId(k))),
        row(
            "Sign key",
            (c, k) -> c.sign(r -> r.keyId(k).message(DATA).signingAlgorithm("RSASSA_PSS_SHA_256"))),
        row("TagResource key", (c, k) -> c.tagResource(r -> r.keyId(k).tags(TAG))),
        row("UntagResource key", (c, k) -> c.untagResource(r -> r.keyId(k).tagKeys("a"))),
        row(
            "UpdateAlias alias, UpdateAlias key, UpdateAlias key",
            (c, k) -> c.updateAlias(r -> r.aliasName(ALIAS).targetKeyId(k))),
        row(
            "UpdateKeyDescription key",
            (c, k) -> c.updateKeyDescription(r -> r.keyId(k).description("d"))),
        row(
            "UpdatePrimaryRegion key",
            (c, k) -> c.updatePrimaryRegion(r -> r.keyId(k).primaryRegion("eu-west-1"))),
        row(
            "ReplicateKey key, CreateKey *, TagResource *",
            (c, k) -> c.replicateKey(r -> r.keyId(k).replicaRegion("eu-west-1").tags(TAG))),
        row(
            "Verify key",
            (c, k) ->
                c.verify(
                    r ->
                        r.keyId(k)
                            .message(DATA)
                            .signature(DATA)
                            .signingAlgorithm("RSASSA_PSS_SHA_256"))),
        row(
            "VerifyMac key",
            (c, k) ->
                c.verifyMac(r -> r.keyId(k).macAlgorithm("HMAC_SHA_256").message(DATA).mac(DATA))));
  }

  static Stream<Arguments> operationsWithoutKey() {
    return Stream.of(
        row(
            "ConnectCustomKeyStore *",
            (c, k) -> c.connectCustomKeyStore(r -> r.customKeyStoreId("cks-1"))),
        row(
            "CreateCustomKeyStore *",
            (c, k) -> c.createCustomKeyStore(r -> r.customKeyStoreName("store"))),
        row("CreateKey *", (c, k) -> c.createKey()),
        row("CreateKey *, TagResource *", (c, k) -> c.createKey(r -> r.tags(TAG))),
        row(
            "DeleteCustomKeyStore *",
            (c, k) -> c.deleteCustomKeyStore(r -> r.customKeyStoreId("cks-1"))),
        row("DescribeCustomKeyStores *", (c, k) -> c.describeCustomKeyStores()),
        row(
            "DisconnectCustomKeyStore *",
            (c, k) -> c.disconnectCustomKeyStore(r -> r.customKeyStoreId("cks-1"))),
        row("GenerateRandom *", (c, k) -> c.generateRandom(r -> r.numberOfBytes(8))),
        row("ListAliases *", (c, k) -> c.listAliases()),
        row("ListKeys *", (c, k) -> c.listKeys()),
        row(
            "ListRetirableGrants *",
            (c, k) -> c.listRetirableGrants(r -> r.retiringPrincipal(GRANTEE))),
        row(
            "UpdateCustomKeyStore *",
            (c, k) -> c.updateCustomKeyStore(r -> r.customKeyStoreId("cks-1"))));
  }

  @ParameterizedTest
  @MethodSource({"operationsOnKeys", "operationsWithoutKey"})
  void operation_asksForItsActions(String expected, Made call) {
    kms.createAlias(r -> r.aliasName(ALIAS).targetKeyId(keyId));

    tryIt(alice, client -> call.accept(client, keyId));

    assertThat(String.join(", ", aws.access().decisions(alice).stream().map(this::shown).toList()))
        .isEqualTo(expected);
  }

  private String shown(AccessDecision decision) {
    String type =
        decision.resource().equals("*")
            ? "*"
            : decision.resource().contains(":alias/") ? "alias" : "key";
    return decision.action().substring("kms:".length()) + " " + type;
  }

  /** KMS guide, "Condition keys for AWS KMS". */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CreateKey | kms:KeySpec | SYMMETRIC_DEFAULT",
        "CreateKey | kms:CustomerMasterKeySpec | SYMMETRIC_DEFAULT",
        "CreateKey | kms:KeyUsage | ENCRYPT_DECRYPT",
        "CreateKey | kms:CustomerMasterKeyUsage | ENCRYPT_DECRYPT",
        "CreateKey | kms:KeyOrigin | AWS_KMS",
        "CreateKey | kms:MultiRegion | true",
        "CreateKey | kms:MultiRegionKeyType | PRIMARY",
        "CreateKey | kms:BypassPolicyLockoutSafetyCheck | false",
        "CreateKey | aws:RequestTag/a | b",
        "DescribeKey | kms:MultiRegionKeyType | PRIMARY",
        "DescribeKey | kms:RequestAlias | alias/app",
        "DescribeKey | kms:ResourceAliases | alias/app",
        "DescribeKey | kms:KeySpec | SYMMETRIC_DEFAULT",
        "DescribeKey | kms:CallerAccount | 000000000000",
        "GenerateDataKey | kms:EncryptionAlgorithm | SYMMETRIC_DEFAULT",
        "GenerateDataKey | kms:EncryptionContext:a | b",
        "GenerateDataKey | kms:EncryptionContextKeys | a",
        "GetKeyPolicy | kms:PolicyName | default",
        "PutKeyPolicy | kms:BypassPolicyLockoutSafetyCheck | true",
        "CreateGrant | kms:GranteePrincipal | arn:aws:iam::000000000000:user/bob",
        "CreateGrant | kms:RetiringPrincipal | arn:aws:iam::000000000000:user/carol",
        "CreateGrant | kms:GrantOperations | Decrypt",
        "CreateGrant | kms:GrantConstraintType | EncryptionContextEquals",
        "CreateGrant | kms:EncryptionContext:a | b",
        "CreateGrant | kms:GrantIsForAWSResource | false",
        "RetireGrant | kms:GrantConstraintType | EncryptionContextEquals",
        "RetireGrant | kms:EncryptionContext:a | b",
        "ListGrants | kms:GrantIsForAWSResource | false",
        "ReEncryptFrom | kms:RequestAlias | alias/app",
        "ReEncryptFrom | kms:ReEncryptOnSameKey | true",
        "ReEncryptTo | kms:EncryptionAlgorithm | SYMMETRIC_DEFAULT",
        "ScheduleKeyDeletion | kms:ScheduleKeyDeletionPendingWindowInDays | 7",
        "EnableKeyRotation | kms:RotationPeriodInDays | 100",
        "Sign | kms:MessageType | RAW",
        "Sign | kms:SigningAlgorithm | ECDSA_SHA_256",
        "ReplicateKey | kms:ReplicaRegion | eu-west-1",
        "CreateReplica | kms:MultiRegionKeyType | REPLICA",
        "CreateReplica | aws:RequestedRegion | eu-west-1",
      })
  void action_hasItsConditionKeys(String action, String key, String value) {
    String wanted = action.equals("CreateReplica") ? "CreateKey" : action;
    String primary = create(r -> r.multiRegion(true)).keyId();
    kms.createAlias(r -> r.aliasName(ALIAS).targetKeyId(primary));
    Principal denied =
        alice.policy(
            """
            {"Statement": {"Effect": "Deny", "Action": "kms:%s", "Resource": "*",
              "Condition": {"StringEquals": {"%s": "%s"}}}}"""
                .formatted(wanted, key, value));

    KmsException error =
        failure(() -> make(action, aws.as(denied).client(KmsClient.class), primary));

    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
    assertThat(aws.access().unknownKeys()).isEmpty();
  }

  private void make(String action, KmsClient client, String key) {
    Map<String, String> context = Map.of("a", "b");
    switch (action) {
      case "CreateKey" -> client.createKey(r -> r.multiRegion(true).tags(TAG));
      case "DescribeKey" -> client.describeKey(r -> r.keyId(ALIAS));
      case "GenerateDataKey" ->
          client.generateDataKey(r -> r.keyId(key).keySpec("AES_256").encryptionContext(context));
      case "GetKeyPolicy" -> client.getKeyPolicy(r -> r.keyId(key));
      case "PutKeyPolicy" ->
          client.putKeyPolicy(r -> r.keyId(key).policy("{}").bypassPolicyLockoutSafetyCheck(true));
      case "CreateGrant" -> grant(client, key);
      case "RetireGrant" -> {
        String id = grant(kms, key);
        client.retireGrant(r -> r.keyId(describe(key).arn()).grantId(id));
      }
      case "ListGrants" -> client.listGrants(r -> r.keyId(key));
      case "ReEncryptFrom", "ReEncryptTo" -> {
        SdkBytes sealed = encrypt(key, "x", Map.of());
        client.reEncrypt(r -> r.sourceKeyId(ALIAS).ciphertextBlob(sealed).destinationKeyId(key));
      }
      case "ScheduleKeyDeletion" ->
          client.scheduleKeyDeletion(r -> r.keyId(key).pendingWindowInDays(7));
      case "EnableKeyRotation" ->
          client.enableKeyRotation(r -> r.keyId(key).rotationPeriodInDays(100));
      case "Sign" -> client.sign(r -> r.keyId(key).message(DATA).signingAlgorithm("ECDSA_SHA_256"));
      default -> client.replicateKey(r -> r.keyId(key).replicaRegion("eu-west-1"));
    }
  }

  private static String grant(KmsClient client, String key) {
    return client
        .createGrant(
            r ->
                r.keyId(key)
                    .granteePrincipal(GRANTEE)
                    .retiringPrincipal("arn:aws:iam::000000000000:user/carol")
                    .operationsWithStrings("Decrypt")
                    .constraints(c -> c.encryptionContextEquals(Map.of("a", "b"))))
        .grantId();
  }
}
