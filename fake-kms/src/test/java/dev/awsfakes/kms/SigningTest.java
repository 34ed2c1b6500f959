package dev.awsfakes.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.SignResponse;
import software.amazon.awssdk.services.kms.model.VerifyResponse;

class SigningTest extends KmsTest {
  private static final SdkBytes MESSAGE = bytes("test message 123!@#");

  private SdkBytes sign(String keyId, String algorithm, String type, SdkBytes message) {
    return kms.sign(
            r -> r.keyId(keyId).signingAlgorithm(algorithm).messageType(type).message(message))
        .signature();
  }

  private boolean verify(
      String keyId, String algorithm, String type, SdkBytes message, SdkBytes signature) {
    return kms.verify(
            r ->
                r.keyId(keyId)
                    .signingAlgorithm(algorithm)
                    .messageType(type)
                    .message(message)
                    .signature(signature))
        .signatureValid();
  }

  private PublicKey publicKey(String keyId, String type) throws Exception {
    byte[] der = kms.getPublicKey(r -> r.keyId(keyId)).publicKey().asByteArray();
    boolean jdk = !type.equals("secp256k1") && !type.equals("ML-DSA");
    KeyFactory factory =
        jdk
            ? KeyFactory.getInstance(type)
            : KeyFactory.getInstance(
                type.equals("secp256k1") ? "EC" : type, new BouncyCastleProvider());
    return factory.generatePublic(new X509EncodedKeySpec(der));
  }

  private static SdkBytes digest(String hash, SdkBytes message) throws Exception {
    return SdkBytes.fromByteArray(MessageDigest.getInstance(hash).digest(message.asByteArray()));
  }

  // Recordings sign_verify[...]: signature, verification, bad-digest, bad-signature.
  @ParameterizedTest
  @CsvSource({
    "RSA_2048, RSASSA_PSS_SHA_256, RSA, SHA-256",
    "RSA_2048, RSASSA_PSS_SHA_384, RSA, SHA-384",
    "RSA_2048, RSASSA_PSS_SHA_512, RSA, SHA-512",
    "RSA_2048, RSASSA_PKCS1_V1_5_SHA_256, RSA, SHA-256",
    "RSA_2048, RSASSA_PKCS1_V1_5_SHA_384, RSA, SHA-384",
    "RSA_4096, RSASSA_PKCS1_V1_5_SHA_256, RSA, SHA-256",
    "RSA_4096, RSASSA_PKCS1_V1_5_SHA_512, RSA, SHA-512",
    "ECC_NIST_P256, ECDSA_SHA_256, EC, SHA-256",
    "ECC_NIST_P384, ECDSA_SHA_384, EC, SHA-384",
    "ECC_NIST_P521, ECDSA_SHA_512, EC, SHA-512",
    "ECC_SECG_P256K1, ECDSA_SHA_256, secp256k1, SHA-256"
  })
  void sign_rawAndDigest_verifyInsideAndOutside(
      String spec, String algorithm, String type, String hash) throws Exception {
    String keyId = create(spec, "SIGN_VERIFY").keyId();
    SdkBytes digest = digest(hash, MESSAGE);
    SignResponse signed =
        kms.sign(r -> r.keyId(keyId).signingAlgorithm(algorithm).message(MESSAGE));
    SdkBytes ofDigest = sign(keyId, algorithm, "DIGEST", digest);

    assertThat(signed.keyId()).isEqualTo(describe(keyId).arn());
    assertThat(signed.signingAlgorithmAsString()).isEqualTo(algorithm);
    for (SdkBytes signature : new SdkBytes[] {signed.signature(), ofDigest}) {
      assertThat(verify(keyId, algorithm, "RAW", MESSAGE, signature)).isTrue();
      assertThat(verify(keyId, algorithm, "DIGEST", digest, signature)).isTrue();
      assertThat(isValid(publicKey(keyId, type), algorithm, hash, signature)).isTrue();
    }
    assertFails(
        () -> sign(keyId, algorithm, "DIGEST", bytes("short")),
        "ValidationException",
        "Digest is invalid length for algorithm " + algorithm + ".");
    assertFails(
        () -> verify(keyId, algorithm, "DIGEST", bytes("short"), ofDigest),
        "ValidationException",
        "Digest is invalid length for algorithm " + algorithm + ".");
    assertFails(
        () -> verify(keyId, algorithm, "RAW", bytes("other"), ofDigest),
        "KMSInvalidSignatureException",
        null);
    assertFails(
        () -> verify(keyId, algorithm, "RAW", MESSAGE, bytes("bad signature")),
        "KMSInvalidSignatureException",
        null);
    assertFails(
        () -> verify(keyId, algorithm, "DIGEST", digest, bytes("bad signature")),
        "KMSInvalidSignatureException",
        null);
  }

  private static boolean isValid(PublicKey key, String algorithm, String hash, SdkBytes signature)
      throws Exception {
    String digest = hash.replace("-", "");
    Signature verifier;
    if (algorithm.startsWith("RSASSA_PSS")) {
      verifier = Signature.getInstance("RSASSA-PSS");
      int salt = MessageDigest.getInstance(hash).getDigestLength();
      verifier.setParameter(
          new PSSParameterSpec(hash, "MGF1", new MGF1ParameterSpec(hash), salt, 1));
    } else if (algorithm.startsWith("RSASSA")) {
      verifier = Signature.getInstance(digest + "withRSA");
    } else if (key.getClass().getName().startsWith("org.bouncycastle")) {
      verifier = Signature.getInstance(digest + "withECDSA", new BouncyCastleProvider());
    } else {
      verifier = Signature.getInstance(digest + "withECDSA");
    }
    verifier.initVerify(key);
    verifier.update(MESSAGE.asByteArray());
    return verifier.verify(signature.asByteArray());
  }

  // The documentation of Sign: ED25519_SHA_512 takes RAW, ED25519_PH_SHA_512 DIGEST alone.
  @Test
  void sign_ed25519_verifiesOutsideAndTakesOneMessageType() throws Exception {
    String keyId = create("ECC_NIST_EDWARDS25519", "SIGN_VERIFY").keyId();
    SdkBytes signature = sign(keyId, "ED25519_SHA_512", "RAW", MESSAGE);
    SdkBytes digest = digest("SHA-512", MESSAGE);
    SdkBytes prehashed = sign(keyId, "ED25519_PH_SHA_512", "DIGEST", digest);

    Signature verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(publicKey(keyId, "Ed25519"));
    verifier.update(MESSAGE.asByteArray());

    assertThat(verifier.verify(signature.asByteArray())).isTrue();
    assertThat(verify(keyId, "ED25519_SHA_512", "RAW", MESSAGE, signature)).isTrue();
    assertThat(verify(keyId, "ED25519_PH_SHA_512", "DIGEST", digest, prehashed)).isTrue();
    assertFailsWith(() -> sign(keyId, "ED25519_SHA_512", "DIGEST", digest), "ValidationException");
    assertFailsWith(() -> sign(keyId, "ED25519_PH_SHA_512", "RAW", MESSAGE), "ValidationException");
    assertFailsWith(
        () -> sign(keyId, "ED25519_PH_SHA_512", "DIGEST", MESSAGE), "ValidationException");
    assertFailsWith(
        () -> verify(keyId, "ED25519_SHA_512", "RAW", bytes("other"), signature),
        "KMSInvalidSignatureException");
  }

  @ParameterizedTest
  @CsvSource({"ML_DSA_44", "ML_DSA_65", "ML_DSA_87"})
  void sign_mlDsa_verifiesOutsideAndTakesExternalMu(String spec) throws Exception {
    String keyId = create(spec, "SIGN_VERIFY").keyId();
    PublicKey key = publicKey(keyId, "ML-DSA");
    SdkBytes mu = mu(key);
    SdkBytes raw = sign(keyId, "ML_DSA_SHAKE_256", "RAW", MESSAGE);
    SdkBytes ofMu = sign(keyId, "ML_DSA_SHAKE_256", "EXTERNAL_MU", mu);

    for (SdkBytes signature : new SdkBytes[] {raw, ofMu}) {
      Signature verifier = Signature.getInstance("ML-DSA", new BouncyCastleProvider());
      verifier.initVerify(key);
      verifier.update(MESSAGE.asByteArray());
      assertThat(verifier.verify(signature.asByteArray())).isTrue();
      assertThat(verify(keyId, "ML_DSA_SHAKE_256", "RAW", MESSAGE, signature)).isTrue();
      assertThat(verify(keyId, "ML_DSA_SHAKE_256", "EXTERNAL_MU", mu, signature)).isTrue();
    }
    for (int length : new int[] {63, 65}) {
      SdkBytes wrong = SdkBytes.fromByteArray(new byte[length]);
      assertFailsWith(
          () -> sign(keyId, "ML_DSA_SHAKE_256", "EXTERNAL_MU", wrong), "ValidationException");
    }
    assertFailsWith(() -> sign(keyId, "ML_DSA_SHAKE_256", "DIGEST", mu), "ValidationException");
    assertFailsWith(
        () -> verify(keyId, "ML_DSA_SHAKE_256", "RAW", bytes("other"), raw),
        "KMSInvalidSignatureException");
  }

  // FIPS 204: mu is SHAKE256 over the hash of the public key, the empty context and the message.
  private static SdkBytes mu(PublicKey key) {
    byte[] raw = ((org.bouncycastle.jcajce.interfaces.MLDSAPublicKey) key).getPublicData();
    var shake = new org.bouncycastle.crypto.digests.SHAKEDigest(256);
    byte[] tr = new byte[64];
    shake.update(raw, 0, raw.length);
    shake.doFinal(tr, 0, tr.length);
    byte[] message = MESSAGE.asByteArray();
    byte[] mu = new byte[64];
    shake.update(tr, 0, tr.length);
    shake.update(new byte[2], 0, 2);
    shake.update(message, 0, message.length);
    shake.doFinal(mu, 0, mu.length);
    return SdkBytes.fromByteArray(mu);
  }

  @Test
  void sign_sm2_verifiesRawAndDigest() {
    KmsClient china = aws.client(KmsClient.class, Region.CN_NORTH_1);
    String keyId =
        china.createKey(r -> r.keySpec("SM2").keyUsage("SIGN_VERIFY")).keyMetadata().keyId();
    SdkBytes digest = SdkBytes.fromByteArray(new byte[32]);
    for (String type : new String[] {"RAW", "DIGEST"}) {
      SdkBytes message = type.equals("RAW") ? MESSAGE : digest;
      SdkBytes signature =
          china
              .sign(
                  r -> r.keyId(keyId).signingAlgorithm("SM2DSA").messageType(type).message(message))
              .signature();
      VerifyResponse verified =
          china.verify(
              r ->
                  r.keyId(keyId)
                      .signingAlgorithm("SM2DSA")
                      .messageType(type)
                      .message(message)
                      .signature(signature));

      assertThat(verified.signatureValid()).isTrue();
      assertFailsWith(
          () ->
              china.verify(
                  r ->
                      r.keyId(keyId)
                          .signingAlgorithm("SM2DSA")
                          .messageType(type)
                          .message(SdkBytes.fromByteArray(Arrays.copyOf(new byte[] {1}, 32)))
                          .signature(signature)),
          "KMSInvalidSignatureException");
    }
  }

  @Test
  void sign_withKeyForSomethingElse_isRefused() {
    String encrypting = create("RSA_2048", "ENCRYPT_DECRYPT").keyId();
    String signing = create("ECC_NIST_P256", "SIGN_VERIFY").keyId();

    assertFails(
        () -> sign(encrypting, "RSASSA_PSS_SHA_256", "RAW", MESSAGE),
        "InvalidKeyUsageException",
        describe(encrypting).arn() + " key usage is ENCRYPT_DECRYPT which is not valid for Sign.");
    assertFails(
        () -> sign(signing, "RSASSA_PSS_SHA_256", "RAW", MESSAGE),
        "InvalidKeyUsageException",
        "Algorithm RSASSA_PSS_SHA_256 is incompatible with key spec ECC_NIST_P256.");
    assertFailsWith(
        () ->
            kms.sign(
                r ->
                    r.keyId(signing)
                        .signingAlgorithm("ECDSA_SHA_256")
                        .message(MESSAGE)
                        .dryRun(true)),
        "DryRunOperationException");
  }

  @Test
  void getPublicKey_ofPair_tellsItsUseAndDer() throws Exception {
    String keyId = create("RSA_2048", "SIGN_VERIFY").keyId();
    RSAPublicKey key = (RSAPublicKey) publicKey(keyId, "RSA");

    assertThat(key.getModulus().bitLength()).isEqualTo(2048);
    assertThat(key.getPublicExponent()).isEqualTo(BigInteger.valueOf(65537));
    assertThat(kms.getPublicKey(r -> r.keyId(keyId)).signingAlgorithmsAsStrings()).hasSize(6);
    assertThat(kms.getPublicKey(r -> r.keyId(keyId)).keyId()).isEqualTo(describe(keyId).arn());
    byte[] shown = kms.getPublicKey(r -> r.keyId(keyId)).publicKey().asByteArrayUnsafe();
    shown[0] = 0;
    assertThat(publicKey(keyId, "RSA")).isEqualTo(key);
    assertFailsWith(
        () -> kms.getPublicKey(r -> r.keyId(symmetric())), "UnsupportedOperationException");
  }
}
