package dev.awsfakes.examples.guide;

import static dev.awsfakes.assertj.AwsFakesAssertions.assertThatAwsErrorOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.FakeClock;
import dev.awsfakes.junit.AwsFakesExtension;
import dev.awsfakes.junit.KmsKey;
import dev.awsfakes.kms.KeyUses;
import dev.awsfakes.kms.RecordedKeyUse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;

@ExtendWith(AwsFakesExtension.class)
class KmsExampleTest {
  private static final Map<String, String> ORDER = Map.of("order", "O-1");

  private static SdkBytes seal(KmsClient kms, String card) {
    return kms.encrypt(
            encrypt ->
                encrypt
                    .keyId("alias/cards")
                    .encryptionContext(ORDER)
                    .plaintext(SdkBytes.fromUtf8String(card)))
        .ciphertextBlob();
  }

  @Test
  @KmsKey("cards")
  void a_card_is_opened_in_its_context_alone(FakeAws aws, KmsClient kms) {
    SdkBytes sealed = seal(kms, "4111");

    assertThat(
            kms.decrypt(it -> it.ciphertextBlob(sealed).encryptionContext(ORDER))
                .plaintext()
                .asUtf8String())
        .isEqualTo("4111");
    assertThatAwsErrorOf(() -> kms.decrypt(it -> it.ciphertextBlob(sealed)))
        .isAws("InvalidCiphertextException", 400);

    assertThat(KeyUses.of(aws))
        .extracting(RecordedKeyUse::operation)
        .containsSubsequence("Encrypt", "Decrypt", "Decrypt");
  }

  @Test
  void a_key_is_deleted_after_its_waiting_period(
      KmsClient kms, FakeClock clock, @KmsKey("cards") String keyId) {
    SdkBytes sealed = seal(kms, "4111");
    kms.scheduleKeyDeletion(schedule -> schedule.keyId(keyId).pendingWindowInDays(7));

    assertThatAwsErrorOf(
            () -> kms.decrypt(it -> it.ciphertextBlob(sealed).encryptionContext(ORDER)))
        .isAws("KMSInvalidStateException", 400);

    clock.advance(Duration.ofDays(7));
    assertThatAwsErrorOf(() -> kms.describeKey(describe -> describe.keyId(keyId)))
        .isAws("NotFoundException", 400);
  }
}
