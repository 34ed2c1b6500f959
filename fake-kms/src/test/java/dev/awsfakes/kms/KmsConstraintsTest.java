package dev.awsfakes.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.FakeAws;
import dev.awsfakes.spi.AwsError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.CreateCustomKeyStoreRequest;
import software.amazon.awssdk.services.kms.model.CreateGrantRequest;
import software.amazon.awssdk.services.kms.model.CreateKeyRequest;
import software.amazon.awssdk.services.kms.model.EncryptRequest;
import software.amazon.awssdk.services.kms.model.GenerateRandomRequest;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.Tag;
import software.amazon.awssdk.services.kms.model.VerifyMacRequest;

class KmsConstraintsTest {

  // Recordings generate_random_invalid_number_of_bytes[0] and [1025].
  @ParameterizedTest
  @CsvSource({"0, greater than or equal to 1", "1025, less than or equal to 1024"})
  void numberOfBytes_outsideItsRange_isRefused(int bytes, String constraint) {
    assertThat(message(GenerateRandomRequest.builder().numberOfBytes(bytes).build()))
        .isEqualTo(
            "1 validation error detected: Value '"
                + bytes
                + "' at 'numberOfBytes' failed to satisfy constraint: Member must have value "
                + constraint);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1024})
  void numberOfBytes_atItsLimits_isAccepted(int bytes) {
    assertThatCode(
            () ->
                KmsConstraints.check(GenerateRandomRequest.builder().numberOfBytes(bytes).build()))
        .doesNotThrowAnyException();
  }

  // Recording plaintext_size_for_encrypt: what is sensitive is not repeated.
  @Test
  void plaintext_tooLong_isRefusedWithoutRepeatingIt() {
    assertThat(message(encrypt(4097)))
        .isEqualTo(
            "1 validation error detected: Value at 'plaintext' failed to satisfy constraint: Member"
                + " must have length less than or equal to 4096");
  }

  @Test
  void plaintext_atItsLimits_isAccepted() {
    assertThatCode(() -> KmsConstraints.check(encrypt(1))).doesNotThrowAnyException();
    assertThatCode(() -> KmsConstraints.check(encrypt(4096))).doesNotThrowAnyException();
  }

  // Recording invalid_verify_mac[HMAC_256-INVALID-some important message].
  @Test
  void macAlgorithm_unknown_isRefusedWithAllValues() {
    assertThat(
            message(
                VerifyMacRequest.builder()
                    .keyId("k")
                    .message(SdkBytes.fromUtf8String("some important message"))
                    .macAlgorithm("INVALID")
                    .mac(SdkBytes.fromUtf8String("mac"))
                    .build()))
        .isEqualTo(
            "1 validation error detected: Value 'INVALID' at 'macAlgorithm' failed to satisfy"
                + " constraint: Member must satisfy enum value set: [HMAC_SHA_384, HMAC_SHA_256,"
                + " HMAC_SHA_224, HMAC_SHA_512]");
  }

  // Recording key_with_long_tag_value_raises_error.
  @Test
  void tagValue_tooLong_isRefusedWithItsPath() {
    String value = "v".repeat(257);

    assertThat(message(tagged(value)))
        .isEqualTo(
            "1 validation error detected: Value '"
                + value
                + "' at 'tags.1.member.tagValue' failed to satisfy constraint: Member must have"
                + " length less than or equal to 256");
    assertThatCode(() -> KmsConstraints.check(tagged("v".repeat(256)))).doesNotThrowAnyException();
  }

  @Test
  void listMember_unknownValue_isReportedOfTheList() {
    assertThat(
            message(
                CreateGrantRequest.builder()
                    .keyId("k")
                    .granteePrincipal("p")
                    .operationsWithStrings("Decrypt", "Fly")
                    .grantTokens("")
                    .build()))
        .startsWith(
            "2 validation errors detected: Value '[Decrypt, Fly]' at 'operations' failed to satisfy"
                + " constraint: Member must satisfy constraint: [Member must satisfy enum value"
                + " set: [")
        .endsWith(
            "]]; Value '[]' at 'grantTokens' failed to satisfy constraint: Member must satisfy"
                + " constraint: [Member must have length less than or equal to 8192, Member must"
                + " have length greater than or equal to 1]");
  }

  @Test
  void nestedSensitiveValues_areNotRepeated() {
    assertThat(
            message(
                CreateCustomKeyStoreRequest.builder()
                    .customKeyStoreName("s")
                    .xksProxyAuthenticationCredential(
                        c -> c.accessKeyId("A".repeat(20)).rawSecretAccessKey("short"))
                    .build()))
        .isEqualTo(
            "1 validation error detected: Value at"
                + " 'xksProxyAuthenticationCredential.rawSecretAccessKey' failed to satisfy"
                + " constraint: Member must have length greater than or equal to 43");
  }

  @Test
  void client_invalidRequest_getsTheError() {
    try (FakeAws aws = FakeAws.create()) {
      KmsClient kms = aws.client(KmsClient.class);

      KmsException error =
          catchThrowableOfType(KmsException.class, () -> kms.describeKey(r -> r.keyId("")));

      assertThat(error.statusCode()).isEqualTo(400);
      assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
      assertThat(error.awsErrorDetails().errorMessage())
          .isEqualTo(
              "1 validation error detected: Value '' at 'keyId' failed to satisfy constraint:"
                  + " Member must have length greater than or equal to 1");
    }
  }

  private static EncryptRequest encrypt(int length) {
    return EncryptRequest.builder()
        .keyId("k")
        .plaintext(SdkBytes.fromByteArray(new byte[length]))
        .build();
  }

  private static CreateKeyRequest tagged(String value) {
    return CreateKeyRequest.builder()
        .tags(Tag.builder().tagKey("k").tagValue(value).build())
        .build();
  }

  private static String message(AwsRequest request) {
    AwsError error = catchThrowableOfType(AwsError.class, () -> KmsConstraints.check(request));
    assertThat(error.code()).isEqualTo("ValidationException");
    return error.getMessage();
  }
}
