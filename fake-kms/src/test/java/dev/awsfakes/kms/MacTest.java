package dev.awsfakes.kms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.GenerateMacResponse;
import software.amazon.awssdk.services.kms.model.VerifyMacResponse;

class MacTest extends KmsTest {
  private static final SdkBytes MESSAGE = bytes("some important message");

  private GenerateMacResponse generate(String keyId, String algorithm) {
    return kms.generateMac(r -> r.keyId(keyId).macAlgorithm(algorithm).message(MESSAGE));
  }

  private VerifyMacResponse verify(String keyId, String algorithm, SdkBytes message, SdkBytes mac) {
    return kms.verifyMac(r -> r.keyId(keyId).macAlgorithm(algorithm).message(message).mac(mac));
  }

  // Recordings generate_and_verify_mac[...].
  @ParameterizedTest
  @CsvSource({
    "HMAC_224, HMAC_SHA_224, 28",
    "HMAC_256, HMAC_SHA_256, 32",
    "HMAC_384, HMAC_SHA_384, 48",
    "HMAC_512, HMAC_SHA_512, 64"
  })
  void generateMac_ofMessage_isVerified(String spec, String algorithm, int length) {
    String keyId = create(spec, "GENERATE_VERIFY_MAC").keyId();
    GenerateMacResponse mac = generate(keyId, algorithm);
    VerifyMacResponse verified = verify(keyId, algorithm, MESSAGE, mac.mac());

    assertThat(mac.mac().asByteArray()).hasSize(length);
    assertThat(mac.keyId()).isEqualTo(describe(keyId).arn());
    assertThat(mac.macAlgorithmAsString()).isEqualTo(algorithm);
    assertThat(verified.macValid()).isTrue();
    assertThat(verified.keyId()).isEqualTo(describe(keyId).arn());
    assertThat(verified.macAlgorithmAsString()).isEqualTo(algorithm);
    assertFails(() -> generate("key_id", algorithm), "NotFoundException", "Invalid keyId 'key_id'");
    assertFails(
        () -> verify("key_id", algorithm, MESSAGE, mac.mac()),
        "NotFoundException",
        "Invalid keyId 'key_id'");
  }

  // Recordings invalid_verify_mac[HMAC_256-HMAC_SHA_256-some different important message] and
  // invalid_verify_mac[HMAC_256-HMAC_SHA_512-some important message].
  @Test
  void verifyMac_otherMessageMacOrAlgorithm_isRefused() {
    String keyId = create("HMAC_256", "GENERATE_VERIFY_MAC").keyId();
    SdkBytes mac = generate(keyId, "HMAC_SHA_256").mac();

    assertFails(
        () -> verify(keyId, "HMAC_SHA_256", bytes("some different important message"), mac),
        "KMSInvalidMacException",
        null);
    assertFails(
        () -> verify(keyId, "HMAC_SHA_256", MESSAGE, bytes("mac")), "KMSInvalidMacException", null);
    assertFails(
        () -> verify(keyId, "HMAC_SHA_512", MESSAGE, mac),
        "InvalidKeyUsageException",
        "Algorithm HMAC_SHA_512 is incompatible with key spec HMAC_256.");
  }

  @Test
  void mac_dryRun_isRefusedAsSuch() {
    String keyId = create("HMAC_256", "GENERATE_VERIFY_MAC").keyId();
    SdkBytes mac = generate(keyId, "HMAC_SHA_256").mac();

    assertFailsWith(
        () ->
            kms.generateMac(
                r -> r.keyId(keyId).macAlgorithm("HMAC_SHA_256").message(MESSAGE).dryRun(true)),
        "DryRunOperationException");
    assertFailsWith(
        () ->
            kms.verifyMac(
                r ->
                    r.keyId(keyId)
                        .macAlgorithm("HMAC_SHA_256")
                        .message(MESSAGE)
                        .mac(mac)
                        .dryRun(true)),
        "DryRunOperationException");
  }
}
