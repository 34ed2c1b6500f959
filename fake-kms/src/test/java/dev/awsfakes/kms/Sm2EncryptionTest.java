package dev.awsfakes.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.EncryptRequest;
import software.amazon.awssdk.services.kms.model.GetParametersForImportResponse;

class Sm2EncryptionTest extends KmsTest {
  private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();
  private static final byte[] SECRET = "the quick brown fox".getBytes(StandardCharsets.UTF_8);

  private final KmsClient china = aws.client(KmsClient.class, Region.CN_NORTH_1);
  private final String keyId =
      china.createKey(r -> r.keySpec("SM2").keyUsage("ENCRYPT_DECRYPT")).keyMetadata().keyId();

  private SdkBytes encrypt(byte[] plaintext) {
    return china.encrypt(request(plaintext)).ciphertextBlob();
  }

  private EncryptRequest request(byte[] plaintext) {
    return EncryptRequest.builder()
        .keyId(keyId)
        .encryptionAlgorithm("SM2PKE")
        .plaintext(SdkBytes.fromByteArray(plaintext))
        .build();
  }

  private byte[] decrypt(SdkBytes ciphertext) {
    return china
        .decrypt(r -> r.keyId(keyId).encryptionAlgorithm("SM2PKE").ciphertextBlob(ciphertext))
        .plaintext()
        .asByteArray();
  }

  private static SdkBytes encryptOutside(byte[] publicKey, byte[] plaintext)
      throws GeneralSecurityException, java.io.IOException {
    PublicKey key =
        KeyFactory.getInstance("EC", BOUNCY_CASTLE)
            .generatePublic(new X509EncodedKeySpec(publicKey));
    Cipher cipher = Cipher.getInstance("SM2", BOUNCY_CASTLE); // gives C1, C2, C3
    cipher.init(Cipher.ENCRYPT_MODE, key);
    byte[] raw = cipher.doFinal(plaintext);
    ASN1EncodableVector parts = new ASN1EncodableVector();
    parts.add(new ASN1Integer(new java.math.BigInteger(1, Arrays.copyOfRange(raw, 1, 33))));
    parts.add(new ASN1Integer(new java.math.BigInteger(1, Arrays.copyOfRange(raw, 33, 65))));
    parts.add(new DEROctetString(Arrays.copyOfRange(raw, raw.length - 32, raw.length)));
    parts.add(new DEROctetString(Arrays.copyOfRange(raw, 65, raw.length - 32)));
    return SdkBytes.fromByteArray(new DERSequence(parts).getEncoded());
  }

  @Test
  void encrypt_asMuchAsFits_isDecryptedAndMoreRefused() {
    assertThat(decrypt(encrypt(SECRET))).isEqualTo(SECRET);
    assertThat(decrypt(encrypt(new byte[1_024]))).hasSize(1_024);
    assertFailsWith(() -> encrypt(new byte[1_025]), "ValidationException");
  }

  @Test
  void decrypt_whatWasEncryptedOutside_works() throws Exception {
    byte[] publicKey = china.getPublicKey(r -> r.keyId(keyId)).publicKey().asByteArray();

    assertThat(decrypt(encryptOutside(publicKey, SECRET))).isEqualTo(SECRET);
  }

  @Test
  void decrypt_damaged_isInvalidCiphertext() {
    byte[] damaged = encrypt(SECRET).asByteArray();
    damaged[damaged.length - 1] ^= 1;

    assertFailsWith(() -> decrypt(SdkBytes.fromByteArray(damaged)), "InvalidCiphertextException");
    assertFailsWith(
        () -> decrypt(SdkBytes.fromByteArray(new byte[] {1, 2, 3})), "InvalidCiphertextException");
  }

  @Test
  void importKeyMaterial_wrappedWithSm2_isUsable() throws Exception {
    String external = china.createKey(r -> r.origin("EXTERNAL")).keyMetadata().keyId();
    GetParametersForImportResponse parameters =
        china.getParametersForImport(
            r -> r.keyId(external).wrappingAlgorithm("SM2PKE").wrappingKeySpec("SM2"));
    // Symmetric keys of China Regions are SM4 keys of 128 bits; the fake's are AES keys.
    SdkBytes wrapped = encryptOutside(parameters.publicKey().asByteArray(), new byte[32]);
    china.importKeyMaterial(
        r ->
            r.keyId(external)
                .importToken(parameters.importToken())
                .encryptedKeyMaterial(wrapped)
                .expirationModel("KEY_MATERIAL_DOES_NOT_EXPIRE"));

    assertThat(china.encrypt(r -> r.keyId(external).plaintext(SdkBytes.fromUtf8String("x"))))
        .isNotNull();
  }

  @Test
  void getParametersForImport_sm2OutsideOfChinaOrWithRsa_isRefused() {
    String external = create(r -> r.origin("EXTERNAL")).keyId();
    assertFailsWith(
        () ->
            kms.getParametersForImport(
                r -> r.keyId(external).wrappingAlgorithm("SM2PKE").wrappingKeySpec("SM2")),
        "UnsupportedOperationException");
    String chinese = china.createKey(r -> r.origin("EXTERNAL")).keyMetadata().keyId();
    assertFailsWith(
        () ->
            china.getParametersForImport(
                r -> r.keyId(chinese).wrappingAlgorithm("SM2PKE").wrappingKeySpec("RSA_2048")),
        "ValidationException");
    assertFailsWith(
        () ->
            china.getParametersForImport(
                r ->
                    r.keyId(chinese)
                        .wrappingAlgorithm("RSAES_OAEP_SHA_256")
                        .wrappingKeySpec("SM2")),
        "ValidationException");
  }
}
