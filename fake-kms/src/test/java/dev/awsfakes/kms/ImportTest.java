package dev.awsfakes.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.ExpirationModelType;
import software.amazon.awssdk.services.kms.model.GetParametersForImportResponse;
import software.amazon.awssdk.services.kms.model.ImportKeyMaterialRequest;
import software.amazon.awssdk.services.kms.model.ImportKeyMaterialResponse;
import software.amazon.awssdk.services.kms.model.ImportType;
import software.amazon.awssdk.services.kms.model.KeyMaterialState;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.RotationsListEntry;

class ImportTest extends KmsTest {
  private static final String NEVER = "KEY_MATERIAL_DOES_NOT_EXPIRE";

  private KeyMetadata external(String spec, String usage) {
    return create(r -> r.origin("EXTERNAL").keySpec(spec).keyUsage(usage));
  }

  private GetParametersForImportResponse parameters(String keyId, String algorithm) {
    return kms.getParametersForImport(
        r -> r.keyId(keyId).wrappingAlgorithm(algorithm).wrappingKeySpec("RSA_2048"));
  }

  private ImportKeyMaterialResponse importMaterial(
      String keyId,
      String algorithm,
      byte[] material,
      Consumer<ImportKeyMaterialRequest.Builder> how)
      throws Exception {
    GetParametersForImportResponse parameters = parameters(keyId, algorithm);
    SdkBytes wrapped = wrap(parameters, algorithm, material);
    return kms.importKeyMaterial(
        how.andThen(
            r ->
                r.keyId(keyId)
                    .importToken(parameters.importToken())
                    .encryptedKeyMaterial(wrapped)));
  }

  private ImportKeyMaterialResponse importAes(
      String keyId, int seed, Consumer<ImportKeyMaterialRequest.Builder> how) throws Exception {
    byte[] material = new byte[32];
    Arrays.fill(material, (byte) seed);
    return importMaterial(
        keyId,
        "RSAES_OAEP_SHA_256",
        material,
        ((Consumer<ImportKeyMaterialRequest.Builder>) r -> r.expirationModel(NEVER)).andThen(how));
  }

  @Test
  void importKeyMaterial_intoReplica_takesThePrimarysMaterialAlone() throws Exception {
    String keyId = create(r -> r.origin("EXTERNAL").multiRegion(true)).keyId();
    String first = importAes(keyId, 1, r -> {}).keyMaterialId();
    kms.replicateKey(r -> r.keyId(keyId).replicaRegion("eu-west-1"));
    KmsClient europe = aws.client(KmsClient.class, Region.EU_WEST_1);
    SdkBytes ciphertext = encrypt(keyId, "a", Map.of());

    assertThat(europe.describeKey(r -> r.keyId(keyId)).keyMetadata().keyState())
        .isEqualTo(KeyState.PENDING_IMPORT);
    assertFailsWith(() -> importInto(europe, keyId, 2), "IncorrectKeyMaterialException");
    assertThat(importInto(europe, keyId, 1)).isEqualTo(first);
    assertThat(europe.decrypt(r -> r.ciphertextBlob(ciphertext)).plaintext()).isEqualTo(bytes("a"));
  }

  @Test
  void newMaterial_ofAMultiRegionKey_rotatesOnceEveryReplicaHasIt() throws Exception {
    String keyId = create(r -> r.origin("EXTERNAL").multiRegion(true)).keyId();
    importAes(keyId, 1, r -> {});
    kms.replicateKey(r -> r.keyId(keyId).replicaRegion("eu-west-1"));
    KmsClient europe = aws.client(KmsClient.class, Region.EU_WEST_1);
    importInto(europe, keyId, 1);
    SdkBytes old = encrypt(keyId, "a", Map.of());

    String second = importAes(keyId, 2, r -> r.importType("NEW_KEY_MATERIAL")).keyMaterialId();
    assertThat(stateOf(keyId, second))
        .isEqualTo(KeyMaterialState.PENDING_MULTI_REGION_IMPORT_AND_ROTATION);
    assertFailsWith(() -> kms.rotateKeyOnDemand(r -> r.keyId(keyId)), "KMSInvalidStateException");

    assertThat(importInto(europe, keyId, 2)).isEqualTo(second);
    assertThat(stateOf(keyId, second)).isEqualTo(KeyMaterialState.PENDING_ROTATION);
    kms.rotateKeyOnDemand(r -> r.keyId(keyId));
    assertThat(stateOf(keyId, second)).isEqualTo(KeyMaterialState.CURRENT);
    SdkBytes fresh = encrypt(keyId, "b", Map.of());
    assertThat(europe.decrypt(r -> r.ciphertextBlob(old)).plaintext()).isEqualTo(bytes("a"));
    assertThat(europe.decrypt(r -> r.ciphertextBlob(fresh)).plaintext()).isEqualTo(bytes("b"));
  }

  @Test
  void importKeyMaterial_intoANewReplicaOfARotatedKey_needsAllOfIt() throws Exception {
    String keyId = create(r -> r.origin("EXTERNAL").multiRegion(true)).keyId();
    importAes(keyId, 1, r -> {});
    importAes(keyId, 2, r -> r.importType("NEW_KEY_MATERIAL"));
    kms.rotateKeyOnDemand(r -> r.keyId(keyId));
    kms.replicateKey(r -> r.keyId(keyId).replicaRegion("eu-west-1"));
    KmsClient europe = aws.client(KmsClient.class, Region.EU_WEST_1);

    importInto(europe, keyId, 2);
    assertThat(europe.describeKey(r -> r.keyId(keyId)).keyMetadata().keyState())
        .isEqualTo(KeyState.PENDING_IMPORT);
    importInto(europe, keyId, 1);
    assertThat(europe.describeKey(r -> r.keyId(keyId)).keyMetadata().keyState())
        .isEqualTo(KeyState.ENABLED);
    assertThat(europe.describeKey(r -> r.keyId(keyId)).keyMetadata().currentKeyMaterialId())
        .isEqualTo(describe(keyId).currentKeyMaterialId());
    SdkBytes sealed = europe.encrypt(r -> r.keyId(keyId).plaintext(bytes("a"))).ciphertextBlob();
    assertThat(decrypt(sealed, Map.of())).isEqualTo("a");
  }

  private KeyMaterialState stateOf(String keyId, String materialId) {
    return kms
        .listKeyRotations(r -> r.keyId(keyId).includeKeyMaterial("ALL_KEY_MATERIAL"))
        .rotations()
        .stream()
        .filter(entry -> entry.keyMaterialId().equals(materialId))
        .findFirst()
        .orElseThrow()
        .keyMaterialState();
  }

  private static String importInto(KmsClient client, String keyId, int seed) throws Exception {
    byte[] material = new byte[32];
    Arrays.fill(material, (byte) seed);
    GetParametersForImportResponse parameters =
        client.getParametersForImport(
            r ->
                r.keyId(keyId).wrappingAlgorithm("RSAES_OAEP_SHA_256").wrappingKeySpec("RSA_2048"));
    SdkBytes wrapped = wrap(parameters, "RSAES_OAEP_SHA_256", material);
    return client
        .importKeyMaterial(
            r ->
                r.keyId(keyId)
                    .importToken(parameters.importToken())
                    .encryptedKeyMaterial(wrapped)
                    .expirationModel(NEVER))
        .keyMaterialId();
  }

  private static SdkBytes wrap(
      GetParametersForImportResponse parameters, String algorithm, byte[] material)
      throws Exception {
    PublicKey key =
        KeyFactory.getInstance("RSA")
            .generatePublic(new X509EncodedKeySpec(parameters.publicKey().asByteArray()));
    String hash = algorithm.endsWith("SHA_1") ? "SHA-1" : "SHA-256";
    Cipher oaep = Cipher.getInstance("RSA/ECB/OAEPPadding");
    oaep.init(
        Cipher.ENCRYPT_MODE,
        key,
        new OAEPParameterSpec(
            hash, "MGF1", new MGF1ParameterSpec(hash), PSource.PSpecified.DEFAULT));
    if (algorithm.startsWith("RSAES")) {
      return SdkBytes.fromByteArray(oaep.doFinal(material));
    }
    byte[] aes = new byte[32];
    Cipher kwp = Cipher.getInstance("AES/KWP/NoPadding");
    kwp.init(Cipher.WRAP_MODE, new SecretKeySpec(aes, "AES"));
    byte[] front = oaep.doFinal(aes);
    byte[] back = kwp.wrap(new SecretKeySpec(material, "any"));
    byte[] whole = Arrays.copyOf(front, front.length + back.length);
    System.arraycopy(back, 0, whole, front.length, back.length);
    return SdkBytes.fromByteArray(whole);
  }

  // Recording import_key_symmetric.
  @Test
  void importKeyMaterial_symmetric_makesTheKeyUsableUntilDeleted() throws Exception {
    KeyMetadata created = external("SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT");
    String keyId = created.keyId();
    assertThat(created.keyState()).isEqualTo(KeyState.PENDING_IMPORT);
    assertThat(created.enabled()).isFalse();
    assertThat(created.currentKeyMaterialId()).isNull();
    assertFails(
        () -> encrypt(keyId, "a", Map.of()),
        "KMSInvalidStateException",
        created.arn() + " is pending import.");

    ImportKeyMaterialResponse imported = importAes(keyId, 1, r -> {});

    KeyMetadata ready = describe(keyId);
    assertThat(imported.keyId()).isEqualTo(created.arn());
    assertThat(ready.currentKeyMaterialId()).isEqualTo(imported.keyMaterialId());
    assertThat(ready.keyState()).isEqualTo(KeyState.ENABLED);
    assertThat(ready.expirationModelAsString()).isEqualTo(NEVER);
    assertThat(ready.validTo()).isNull();
    SdkBytes ciphertext = encrypt(keyId, "a", Map.of());
    assertThat(decrypt(ciphertext, Map.of())).isEqualTo("a");

    kms.deleteImportedKeyMaterial(r -> r.keyId(keyId));

    KeyMetadata deleted = describe(keyId);
    assertThat(deleted.keyState()).isEqualTo(KeyState.PENDING_IMPORT);
    assertThat(deleted.currentKeyMaterialId()).isEqualTo(imported.keyMaterialId());
    assertThat(deleted.expirationModel()).isNull();
    assertFails(
        () -> encrypt(keyId, "a", Map.of()),
        "KMSInvalidStateException",
        created.arn() + " is pending import.");
    assertFailsWith(() -> importAes(keyId, 2, r -> {}), "IncorrectKeyMaterialException");
    assertThat(importAes(keyId, 1, r -> {}).keyMaterialId()).isEqualTo(imported.keyMaterialId());
    assertThat(decrypt(ciphertext, Map.of())).isEqualTo("a");
  }

  // Recordings import_key_hmac_keys[...].
  @ParameterizedTest
  @ValueSource(ints = {224, 256, 384, 512})
  void importKeyMaterial_hmac_makesMacs(int bits) throws Exception {
    KeyMetadata created = external("HMAC_" + bits, "GENERATE_VERIFY_MAC");
    assertThat(created.keyState()).isEqualTo(KeyState.PENDING_IMPORT);

    importMaterial(
        created.keyId(), "RSAES_OAEP_SHA_256", new byte[bits / 8], r -> r.expirationModel(NEVER));

    KeyMetadata ready = describe(created.keyId());
    assertThat(ready.expirationModelAsString()).isEqualTo(NEVER);
    assertThat(ready.currentKeyMaterialId()).isNull();
    String algorithm = "HMAC_SHA_" + bits;
    SdkBytes mac =
        kms.generateMac(
                r -> r.keyId(ready.keyId()).macAlgorithm(algorithm).message(bytes("some text")))
            .mac();
    Mac expected = Mac.getInstance("HmacSHA" + bits);
    expected.init(new SecretKeySpec(new byte[bits / 8], "any"));
    assertThat(mac.asByteArray()).isEqualTo(expected.doFinal(bytes("some text").asByteArray()));

    kms.deleteImportedKeyMaterial(r -> r.keyId(ready.keyId()));
    assertThat(describe(ready.keyId())).isEqualTo(created);
  }

  // Recording import_key_rsa_aes_wrap_sha256.
  @Test
  void importKeyMaterial_rsaWrappedInTwoSteps_makesTheKeyUsable() throws Exception {
    KeyMetadata created = external("RSA_4096", "ENCRYPT_DECRYPT");
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(4096);
    KeyPair pair = generator.generateKeyPair();

    importMaterial(
        created.keyId(),
        "RSA_AES_KEY_WRAP_SHA_256",
        pair.getPrivate().getEncoded(),
        r -> r.expirationModel(NEVER));

    assertThat(describe(created.keyId()).keyState()).isEqualTo(KeyState.ENABLED);
    assertThat(kms.getPublicKey(r -> r.keyId(created.keyId())).publicKey().asByteArray())
        .isEqualTo(pair.getPublic().getEncoded());
    kms.deleteImportedKeyMaterial(r -> r.keyId(created.keyId()));
    assertThat(describe(created.keyId())).isEqualTo(created);
  }

  @ParameterizedTest
  @CsvSource({
    "ECC_NIST_P256, EC, 256, RSAES_OAEP_SHA_1, ECDSA_SHA_256, SHA256withECDSA",
    "ECC_NIST_P521, EC, 521, RSA_AES_KEY_WRAP_SHA_1, ECDSA_SHA_512, SHA512withECDSA",
    "ECC_NIST_EDWARDS25519, Ed25519, 255, RSAES_OAEP_SHA_256, ED25519_SHA_512, Ed25519"
  })
  void importKeyMaterial_ofCurve_signsAsThatKey(
      String spec, String type, int size, String wrapping, String algorithm, String name)
      throws Exception {
    String keyId = external(spec, "SIGN_VERIFY").keyId();
    KeyPairGenerator generator = KeyPairGenerator.getInstance(type);
    generator.initialize(size);
    KeyPair pair = generator.generateKeyPair();

    importMaterial(keyId, wrapping, pair.getPrivate().getEncoded(), r -> r.expirationModel(NEVER));

    byte[] signature =
        kms.sign(r -> r.keyId(keyId).signingAlgorithm(algorithm).message(bytes("text")))
            .signature()
            .asByteArray();
    Signature verifier = Signature.getInstance(name);
    verifier.initVerify(pair.getPublic());
    verifier.update(bytes("text").asByteArray());
    assertThat(verifier.verify(signature)).isTrue();
    assertThat(kms.getPublicKey(r -> r.keyId(keyId)).publicKey().asByteArray())
        .isEqualTo(pair.getPublic().getEncoded());
  }

  // Recordings get_parameters_for_import and
  // get_parameters_for_import_raises_for_non_external_kms_keys.
  @Test
  void getParametersForImport_ofKeyThatKmsMade_isUnsupported() {
    String keyId = symmetric();

    assertFails(
        () -> parameters(keyId, "RSAES_OAEP_SHA_256"),
        "UnsupportedOperationException",
        describe(keyId).arn() + " origin is AWS_KMS which is not valid for this operation.");
  }

  // Recording import_key_symmetric: import-expiring-key-without-valid-to.
  @Test
  void importKeyMaterial_expiringWithoutDate_isRefused() throws Exception {
    String keyId = external("SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT").keyId();

    for (String model : new String[] {"KEY_MATERIAL_EXPIRES", null}) {
      assertFails(
          () -> importAes(keyId, 1, r -> r.expirationModel(model)),
          "ValidationException",
          "A validTo date must be set if the ExpirationModel is KEY_MATERIAL_EXPIRES");
    }
    assertFailsWith(() -> importAes(keyId, 1, r -> r.validTo(START)), "ValidationException");
  }

  @Test
  void importKeyMaterial_thatExpires_isGoneAtItsTime() throws Exception {
    String keyId = external("SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT").keyId();
    Consumer<ImportKeyMaterialRequest.Builder> hour =
        r ->
            r.expirationModel(ExpirationModelType.KEY_MATERIAL_EXPIRES)
                .validTo(clock.now().plusSeconds(3600));
    importAes(keyId, 1, hour);
    SdkBytes ciphertext = encrypt(keyId, "a", Map.of());

    assertThat(describe(keyId).validTo()).isEqualTo(START.plusSeconds(3600));
    clock.advance(Duration.ofSeconds(3599));
    assertThat(decrypt(ciphertext, Map.of())).isEqualTo("a");
    clock.advance(Duration.ofSeconds(1));
    assertThat(describe(keyId).keyState()).isEqualTo(KeyState.PENDING_IMPORT);
    assertFailsWith(() -> decrypt(ciphertext, Map.of()), "KMSInvalidStateException");

    importAes(keyId, 1, hour);
    assertThat(decrypt(ciphertext, Map.of())).isEqualTo("a");
  }

  @Test
  void importKeyMaterial_withTokenOfAnotherKeyOrTooOld_isRefused() throws Exception {
    String keyId = external("SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT").keyId();
    String other = external("SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT").keyId();
    GetParametersForImportResponse parameters = parameters(keyId, "RSAES_OAEP_SHA_256");
    SdkBytes wrapped = wrap(parameters, "RSAES_OAEP_SHA_256", new byte[32]);
    Consumer<ImportKeyMaterialRequest.Builder> request =
        r ->
            r.importToken(parameters.importToken())
                .encryptedKeyMaterial(wrapped)
                .expirationModel(NEVER);

    assertThat(parameters.parametersValidTo()).isEqualTo(START.plus(Duration.ofHours(24)));
    assertFailsWith(
        () -> kms.importKeyMaterial(request.andThen(r -> r.keyId(other))),
        "InvalidImportTokenException");
    assertFailsWith(
        () ->
            kms.importKeyMaterial(
                request.andThen(r -> r.keyId(keyId).encryptedKeyMaterial(bytes("x")))),
        "InvalidCiphertextException");
    clock.advance(Duration.ofHours(24));
    assertFailsWith(
        () -> kms.importKeyMaterial(request.andThen(r -> r.keyId(keyId))),
        "ExpiredImportTokenException");
    assertThat(describe(keyId).keyState()).isEqualTo(KeyState.PENDING_IMPORT);
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 31, 33})
  void importKeyMaterial_ofAnotherLength_isRefused(int length) {
    String keyId = external("SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT").keyId();

    assertFailsWith(
        () ->
            importMaterial(
                keyId, "RSAES_OAEP_SHA_256", new byte[length], r -> r.expirationModel(NEVER)),
        "IncorrectKeyMaterialException");
  }

  // Recordings rotate_key_on_demand_on_external_key_with_no_key_material[...],
  // rotate_key_on_demand_raises_for_no_pending_key_material and
  // rotate_key_on_demand_updates_current_key_material_for_external_keys.
  @Test
  void rotateKeyOnDemand_toImportedMaterial_waitsForItAndKeepsTheOld() throws Exception {
    KeyMetadata key = external("SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT");
    String keyId = key.keyId();
    assertFails(
        () -> kms.rotateKeyOnDemand(r -> r.keyId(keyId)),
        "KMSInvalidStateException",
        key.arn() + " is pending import.");
    String first = importAes(keyId, 1, r -> {}).keyMaterialId();
    assertFails(
        () -> kms.rotateKeyOnDemand(r -> r.keyId(keyId)),
        "KMSInvalidStateException",
        "No available key material pending rotation for the key: " + key.arn() + ".");
    SdkBytes old = encrypt(keyId, "old", Map.of());

    String second =
        importAes(keyId, 2, r -> r.importType(ImportType.NEW_KEY_MATERIAL)).keyMaterialId();
    assertThat(describe(keyId).currentKeyMaterialId()).isEqualTo(first).isNotEqualTo(second);
    assertThat(kms.rotateKeyOnDemand(r -> r.keyId(keyId)).keyId()).isEqualTo(key.arn());

    assertThat(describe(keyId).currentKeyMaterialId()).isEqualTo(second);
    assertThat(decrypt(old, Map.of())).isEqualTo("old");
    assertThat(decrypt(encrypt(keyId, "new", Map.of()), Map.of())).isEqualTo("new");
    assertThat(
            kms.listKeyRotations(r -> r.keyId(keyId).includeKeyMaterial("ALL_KEY_MATERIAL"))
                .rotations())
        .extracting(RotationsListEntry::keyMaterialId)
        .containsExactly(first, second);

    kms.deleteImportedKeyMaterial(r -> r.keyId(keyId).keyMaterialId(first));
    assertThat(describe(keyId).keyState()).isEqualTo(KeyState.PENDING_IMPORT);
    importAes(keyId, 1, r -> r.importType(ImportType.EXISTING_KEY_MATERIAL));
    assertThat(decrypt(old, Map.of())).isEqualTo("old");
  }
}
