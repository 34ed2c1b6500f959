package dev.awsfakes.kms;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.awsfakes.spi.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.model.GrantOperation;
import software.amazon.awssdk.services.kms.model.Tag;

/** AWS's table of key states ("Key states of AWS KMS keys"): each operation in each state. */
class KeyStateTableTest extends KmsTest {
  private static final SdkBytes TEXT = bytes("a");

  private static final List<String> STATES =
      List.of(
          "Enabled",
          "Disabled",
          "PendingDeletion",
          "PendingReplicaDeletion",
          "PendingImport",
          "Unavailable");

  // In the order of STATES: + succeeds, D DisabledException, P pending deletion, R pending replica
  // deletion, I pending import, V unavailable, N not pending deletion, U
  // UnsupportedOperationException.
  private static final Map<String, String> TABLE =
      Map.ofEntries(
          Map.entry("CancelKeyDeletion", "NN++NN"),
          Map.entry("CreateAlias", "++PR++"),
          Map.entry("CreateGrant", "+DPRI+"),
          Map.entry("Decrypt", "+DPRIV"),
          Map.entry("DescribeKey", "++++++"),
          Map.entry("DisableKey", "++PRI+"),
          Map.entry("EnableKey", "++PRI+"),
          Map.entry("EnableKeyRotation", "+DPRUU"),
          Map.entry("DisableKeyRotation", "+DPRUU"),
          Map.entry("Encrypt", "+DPRIV"),
          Map.entry("GenerateDataKey", "+DPRIV"),
          Map.entry("GenerateDataKeyPair", "+DPRIV"),
          Map.entry("GenerateDataKeyPairWithoutPlaintext", "+DPRIV"),
          Map.entry("GenerateDataKeyWithoutPlaintext", "+DPRIV"),
          Map.entry("GetKeyPolicy", "++++++"),
          Map.entry("GetKeyRotationStatus", "+++++U"),
          Map.entry("GetParametersForImport", "UUUU+U"),
          Map.entry("DeleteImportedKeyMaterial", "UUUU+U"),
          Map.entry("ListAliases", "++++++"),
          Map.entry("ListGrants", "++++++"),
          Map.entry("ListKeyPolicies", "++++++"),
          Map.entry("ListKeyRotations", "+++++U"),
          Map.entry("ListResourceTags", "++++++"),
          Map.entry("PutKeyPolicy", "++++++"),
          Map.entry("ReEncrypt", "+DPRIV"),
          Map.entry("ReplicateKey", "+DPRIU"),
          Map.entry("RotateKeyOnDemand", "+DPRIU"),
          Map.entry("ScheduleKeyDeletion", "++PR++"),
          Map.entry("TagResource", "++PR++"),
          Map.entry("UntagResource", "++PR++"),
          Map.entry("UpdateAlias", "++PR++"),
          Map.entry("UpdateKeyDescription", "++PR++"));

  static Stream<Arguments> table() {
    return TABLE.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(
            row ->
                STATES.stream()
                    .map(
                        state ->
                            Arguments.of(
                                row.getKey(),
                                state,
                                row.getValue().charAt(STATES.indexOf(state)))));
  }

  @ParameterizedTest(name = "{0} when {1}: {2}")
  @MethodSource("table")
  void operation_inState_answersAsTheTableSays(String operation, String state, char outcome) {
    String keyId = keyFor(state);
    String arn = describe(keyId).arn();
    String spare = symmetric();
    kms.createAlias(r -> r.aliasName("alias/spare").targetKeyId(spare));
    SdkBytes ciphertext = encrypt(state.equals("PendingImport") ? spare : keyId, "a", Map.of());
    enter(state, keyId);

    Runnable call = () -> call(operation, keyId, ciphertext);

    switch (outcome) {
      case '+' -> assertThatCode(call::run).doesNotThrowAnyException();
      case 'D' -> assertFails(call::run, "DisabledException", arn + " is disabled.");
      case 'P' -> assertInvalidState(call, arn + " is pending deletion.");
      case 'R' -> assertInvalidState(call, arn + " is pending replica deletion.");
      case 'I' -> assertInvalidState(call, arn + " is pending import.");
      case 'V' -> assertInvalidState(call, arn + " is unavailable.");
      case 'N' -> assertInvalidState(call, arn + " is not pending deletion.");
      default -> assertFailsWith(call::run, "UnsupportedOperationException");
    }
  }

  // A multi-Region key, except where a custom key store must hold it.
  private String keyFor(String state) {
    if (!state.equals("Unavailable")) {
      String origin = state.equals("PendingImport") ? "EXTERNAL" : null;
      return create(r -> r.multiRegion(true).origin(origin)).keyId();
    }
    kms.createCustomKeyStore(
        r ->
            r.customKeyStoreName("store")
                .cloudHsmClusterId("cluster-3a23b4cdefg")
                .keyStorePassword("password")
                .trustAnchorCertificate("certificate"));
    kms.connectCustomKeyStore(r -> r.customKeyStoreId(storeId()));
    return create(r -> r.origin("AWS_CLOUDHSM").customKeyStoreId(storeId())).keyId();
  }

  private String storeId() {
    return kms.describeCustomKeyStores().customKeyStores().get(0).customKeyStoreId();
  }

  private static void assertInvalidState(Runnable call, String message) {
    assertFails(call::run, "KMSInvalidStateException", message);
  }

  private void enter(String state, String keyId) {
    switch (state) {
      case "Disabled" -> kms.disableKey(r -> r.keyId(keyId));
      case "PendingDeletion" -> kms.scheduleKeyDeletion(r -> r.keyId(keyId));
      case "Unavailable" -> kms.disconnectCustomKeyStore(r -> r.customKeyStoreId(storeId()));
      case "PendingReplicaDeletion" -> {
        kms.replicateKey(r -> r.keyId(keyId).replicaRegion(Region.EU_WEST_1.id()));
        kms.scheduleKeyDeletion(r -> r.keyId(keyId));
      }
      default -> {}
    }
  }

  private void call(String operation, String id, SdkBytes ciphertext) {
    Map<String, Consumer<String>> calls =
        Map.ofEntries(
            Map.entry("CancelKeyDeletion", k -> kms.cancelKeyDeletion(r -> r.keyId(k))),
            Map.entry(
                "CreateAlias", k -> kms.createAlias(r -> r.aliasName("alias/new").targetKeyId(k))),
            Map.entry(
                "CreateGrant",
                k ->
                    kms.createGrant(
                        r -> r.keyId(k).granteePrincipal("p").operations(GrantOperation.ENCRYPT))),
            Map.entry("Decrypt", k -> decryptWith(k, ciphertext)),
            Map.entry("DescribeKey", k -> kms.describeKey(r -> r.keyId(k))),
            Map.entry("DisableKey", k -> kms.disableKey(r -> r.keyId(k))),
            Map.entry("EnableKey", k -> kms.enableKey(r -> r.keyId(k))),
            Map.entry("EnableKeyRotation", k -> kms.enableKeyRotation(r -> r.keyId(k))),
            Map.entry("DisableKeyRotation", k -> kms.disableKeyRotation(r -> r.keyId(k))),
            Map.entry("Encrypt", k -> kms.encrypt(r -> r.keyId(k).plaintext(TEXT))),
            Map.entry(
                "GenerateDataKey", k -> kms.generateDataKey(r -> r.keyId(k).keySpec("AES_256"))),
            Map.entry(
                "GenerateDataKeyPair",
                k -> kms.generateDataKeyPair(r -> r.keyId(k).keyPairSpec("ECC_NIST_P256"))),
            Map.entry(
                "GenerateDataKeyPairWithoutPlaintext",
                k ->
                    kms.generateDataKeyPairWithoutPlaintext(
                        r -> r.keyId(k).keyPairSpec("ECC_NIST_P256"))),
            Map.entry(
                "GenerateDataKeyWithoutPlaintext",
                k -> kms.generateDataKeyWithoutPlaintext(r -> r.keyId(k).numberOfBytes(5))),
            Map.entry("GetKeyPolicy", k -> kms.getKeyPolicy(r -> r.keyId(k))),
            Map.entry("GetKeyRotationStatus", k -> kms.getKeyRotationStatus(r -> r.keyId(k))),
            Map.entry(
                "GetParametersForImport",
                k ->
                    kms.getParametersForImport(
                        r ->
                            r.keyId(k)
                                .wrappingAlgorithm("RSAES_OAEP_SHA_256")
                                .wrappingKeySpec("RSA_2048"))),
            Map.entry(
                "DeleteImportedKeyMaterial", k -> kms.deleteImportedKeyMaterial(r -> r.keyId(k))),
            Map.entry("ListAliases", k -> kms.listAliases(r -> r.keyId(k))),
            Map.entry("ListGrants", k -> kms.listGrants(r -> r.keyId(k))),
            Map.entry("ListKeyPolicies", k -> kms.listKeyPolicies(r -> r.keyId(k))),
            Map.entry("ListKeyRotations", k -> kms.listKeyRotations(r -> r.keyId(k))),
            Map.entry("ListResourceTags", k -> kms.listResourceTags(r -> r.keyId(k))),
            Map.entry("PutKeyPolicy", this::putPolicy),
            Map.entry(
                "ReEncrypt",
                k -> kms.reEncrypt(r -> r.ciphertextBlob(ciphertext).destinationKeyId(k))),
            Map.entry(
                "ReplicateKey", k -> kms.replicateKey(r -> r.keyId(k).replicaRegion("ap-south-1"))),
            Map.entry("RotateKeyOnDemand", k -> kms.rotateKeyOnDemand(r -> r.keyId(k))),
            Map.entry("ScheduleKeyDeletion", k -> kms.scheduleKeyDeletion(r -> r.keyId(k))),
            Map.entry(
                "TagResource",
                k ->
                    kms.tagResource(
                        r -> r.keyId(k).tags(Tag.builder().tagKey("a").tagValue("b").build()))),
            Map.entry("UntagResource", k -> kms.untagResource(r -> r.keyId(k).tagKeys("a"))),
            Map.entry(
                "UpdateAlias",
                k -> kms.updateAlias(r -> r.aliasName("alias/spare").targetKeyId(k))),
            Map.entry(
                "UpdateKeyDescription",
                k -> kms.updateKeyDescription(r -> r.keyId(k).description("d"))));
    calls.get(operation).accept(id);
  }

  // A key without material has sealed nothing: there, a blob that claims to be its own is opened.
  private void decryptWith(String keyId, SdkBytes ciphertext) {
    SdkBytes blob = ciphertext;
    if (!describe(keyId).enabled() && describe(keyId).keyStateAsString().equals("PendingImport")) {
      KeyIdentity identity =
          KeyIdentity.of(keyId, new Scope("000000000000", Region.US_EAST_1), true);
      blob =
          SdkBytes.fromByteArray(
              new CiphertextBlob(keyId, identity.home(), "m", new byte[40]).toBytes());
    }
    SdkBytes sealed = blob;
    kms.decrypt(r -> r.ciphertextBlob(sealed).keyId(keyId));
  }

  private void putPolicy(String keyId) {
    String policy = kms.getKeyPolicy(r -> r.keyId(keyId)).policy();
    kms.putKeyPolicy(r -> r.keyId(keyId).policy(policy));
  }

  // GetPublicKey, Sign and the like need keys of other kinds.
  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("otherKinds")
  void cryptographicOperation_ofDisabledKey_isRefused(String spec, String usage) {
    String keyId = create(spec, usage).keyId();
    kms.disableKey(r -> r.keyId(keyId));
    String message = describe(keyId).arn() + " is disabled.";
    List<Runnable> calls =
        Arrays.asList(
            () -> kms.sign(r -> r.keyId(keyId).signingAlgorithm("ECDSA_SHA_256").message(TEXT)),
            () ->
                kms.verify(
                    r ->
                        r.keyId(keyId)
                            .signingAlgorithm("ECDSA_SHA_256")
                            .message(TEXT)
                            .signature(TEXT)),
            () -> kms.generateMac(r -> r.keyId(keyId).macAlgorithm("HMAC_SHA_256").message(TEXT)),
            () ->
                kms.verifyMac(
                    r -> r.keyId(keyId).macAlgorithm("HMAC_SHA_256").message(TEXT).mac(TEXT)),
            () ->
                kms.deriveSharedSecret(
                    r -> r.keyId(keyId).keyAgreementAlgorithm("ECDH").publicKey(TEXT)),
            () -> kms.getPublicKey(r -> r.keyId(keyId)));

    calls
        .subList(0, spec.startsWith("HMAC") ? 5 : 6)
        .forEach(call -> assertFails(call::run, "DisabledException", message));
  }

  static List<Arguments> otherKinds() {
    return List.of(
        Arguments.of("ECC_NIST_P256", "SIGN_VERIFY"),
        Arguments.of("ECC_NIST_P256", "KEY_AGREEMENT"),
        Arguments.of("HMAC_256", "GENERATE_VERIFY_MAC"));
  }
}
