package dev.awsfakes.properties;

import static dev.awsfakes.properties.KmsReads.damaged;
import static dev.awsfakes.properties.KmsRun.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeContainer;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DescribeKeyResponse;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.MacAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.VerifyResponse;

/** What was signed verifies under its key, message and algorithm, and under nothing else. */
class KmsSignatureProperties {
  private static final int TRIES = 60;

  /** Key specs whose keys and signatures are quickly made. */
  enum Signer {
    RSA(KeySpec.RSA_2048),
    P256(KeySpec.ECC_NIST_P256),
    P384(KeySpec.ECC_NIST_P384),
    K256(KeySpec.ECC_SECG_P256_K1);

    final KeySpec spec;

    Signer(KeySpec spec) {
      this.spec = spec;
    }
  }

  private static final FakeAws AWS = FakeAws.create();
  private static final KmsClient KMS = AWS.client(KmsClient.class);
  private static final Map<Signer, String> KEYS = new EnumMap<>(Signer.class);
  private static final Map<Signer, String> OTHER_KEYS = new EnumMap<>(Signer.class);

  @BeforeContainer
  static void createKeys() {
    for (Signer signer : Signer.values()) {
      KEYS.put(signer, create(signer.spec, KeyUsageType.SIGN_VERIFY));
      OTHER_KEYS.put(signer, create(signer.spec, KeyUsageType.SIGN_VERIFY));
    }
  }

  private static String create(KeySpec spec, KeyUsageType usage) {
    return KMS.createKey(r -> r.keySpec(spec).keyUsage(usage)).keyMetadata().keyId();
  }

  @Property(tries = TRIES)
  void signature_verifiesUnderWhatItWasMadeWithAlone(
      @ForAll Signer signer,
      @ForAll @Size(min = 1, max = 40) byte[] bytes,
      @ForAll @IntRange(max = 10_000) int choice) {
    String key = KEYS.get(signer);
    SdkBytes message = SdkBytes.fromByteArray(bytes);
    List<SigningAlgorithmSpec> algorithms = describe(key).keyMetadata().signingAlgorithms();
    SigningAlgorithmSpec algorithm = algorithms.get(choice % algorithms.size());

    SdkBytes signature =
        KMS.sign(r -> r.keyId(key).message(message).signingAlgorithm(algorithm)).signature();

    assertThat(verify(key, message, algorithm, signature).signatureValid()).isTrue();
    assertInvalid(() -> verify(key, damaged(message, choice), algorithm, signature));
    assertInvalid(() -> verify(key, message, algorithm, damaged(signature, choice)));
    assertInvalid(() -> verify(OTHER_KEYS.get(signer), message, algorithm, signature));
    for (SigningAlgorithmSpec other : algorithms) {
      if (other != algorithm) {
        assertInvalid(() -> verify(key, message, other, signature));
      }
    }
  }

  private static DescribeKeyResponse describe(String key) {
    return KMS.describeKey(r -> r.keyId(key));
  }

  private static VerifyResponse verify(
      String key, SdkBytes message, SigningAlgorithmSpec algorithm, SdkBytes signature) {
    return KMS.verify(
        r -> r.keyId(key).message(message).signingAlgorithm(algorithm).signature(signature));
  }

  private static void assertInvalid(Runnable call) {
    assertRefused("KMSInvalidSignatureException", call);
  }

  @Property(tries = TRIES)
  void mac_verifiesUnderItsKeyAndMessageAlone(
      @ForAll @Size(min = 1, max = 40) byte[] bytes, @ForAll @IntRange(max = 10_000) int choice) {
    String key = create(KeySpec.HMAC_256, KeyUsageType.GENERATE_VERIFY_MAC);
    String other = create(KeySpec.HMAC_256, KeyUsageType.GENERATE_VERIFY_MAC);
    SdkBytes message = SdkBytes.fromByteArray(bytes);

    SdkBytes mac =
        KMS.generateMac(
                r -> r.keyId(key).message(message).macAlgorithm(MacAlgorithmSpec.HMAC_SHA_256))
            .mac();

    assertThat(verifyMac(key, message, mac)).isTrue();
    assertRefused("KMSInvalidMacException", () -> verifyMac(key, damaged(message, choice), mac));
    assertRefused("KMSInvalidMacException", () -> verifyMac(key, message, damaged(mac, choice)));
    assertRefused("KMSInvalidMacException", () -> verifyMac(other, message, mac));
  }

  private static boolean verifyMac(String key, SdkBytes message, SdkBytes mac) {
    return KMS.verifyMac(
            r -> r.keyId(key).message(message).mac(mac).macAlgorithm(MacAlgorithmSpec.HMAC_SHA_256))
        .macValid();
  }
}
