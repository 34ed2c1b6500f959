package dev.awsfakes.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.ScheduleKeyDeletionResponse;

class KeyLifeCycleTest extends KmsTest {
  private final String keyId = symmetric();

  @Test
  void disableKey_thenEnable_comesBack() {
    SdkBytes ciphertext = encrypt(keyId, "a", Map.of());

    kms.disableKey(r -> r.keyId(keyId));
    assertThat(describe(keyId).keyState()).isEqualTo(KeyState.DISABLED);
    assertThat(describe(keyId).enabled()).isFalse();
    assertFails(
        () -> decrypt(ciphertext, Map.of()),
        "DisabledException",
        describe(keyId).arn() + " is disabled.");

    kms.enableKey(r -> r.keyId(keyId));
    assertThat(decrypt(ciphertext, Map.of())).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 8, 30})
  void scheduleKeyDeletion_afterTheWindow_theKeyIsGone(int days) {
    kms.createAlias(r -> r.aliasName("alias/a").targetKeyId(keyId));
    SdkBytes ciphertext = encrypt(keyId, "a", Map.of());

    ScheduleKeyDeletionResponse scheduled =
        kms.scheduleKeyDeletion(r -> r.keyId(keyId).pendingWindowInDays(days));

    assertThat(scheduled.keyId()).isEqualTo(describe(keyId).arn());
    assertThat(scheduled.deletionDate()).isEqualTo(START.plus(Duration.ofDays(days)));
    assertThat(scheduled.keyState()).isEqualTo(KeyState.PENDING_DELETION);
    assertThat(scheduled.pendingWindowInDays()).isEqualTo(days);
    assertThat(describe(keyId).deletionDate()).isEqualTo(scheduled.deletionDate());
    clock.advance(Duration.ofDays(days).minusNanos(1));
    assertThat(describe("alias/a").keyState()).isEqualTo(KeyState.PENDING_DELETION);

    clock.advance(Duration.ofNanos(1));

    assertFailsWith(() -> describe(keyId), "NotFoundException");
    assertFailsWith(() -> describe("alias/a"), "NotFoundException");
    assertThat(kms.listKeys().keys()).isEmpty();
    assertThat(kms.listAliases().aliases()).isEmpty();
    assertFailsWith(() -> decrypt(ciphertext, Map.of()), "AccessDeniedException");
  }

  @Test
  void scheduleKeyDeletion_withoutWindow_waits30Days() {
    assertThat(kms.scheduleKeyDeletion(r -> r.keyId(keyId)).pendingWindowInDays()).isEqualTo(30);
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 31})
  void scheduleKeyDeletion_windowOutOfRange_isRefused(int days) {
    assertFailsWith(
        () -> kms.scheduleKeyDeletion(r -> r.keyId(keyId).pendingWindowInDays(days)),
        "ValidationException");
    assertThat(describe(keyId).keyState()).isEqualTo(KeyState.ENABLED);
  }

  // The documentation of CancelKeyDeletion: the key is then Disabled.
  @Test
  void cancelKeyDeletion_inTime_leavesTheKeyDisabledForGood() {
    kms.scheduleKeyDeletion(r -> r.keyId(keyId).pendingWindowInDays(7));

    assertThat(kms.cancelKeyDeletion(r -> r.keyId(keyId)).keyId()).isEqualTo(describe(keyId).arn());
    clock.advance(Duration.ofDays(8));

    KeyMetadata key = describe(keyId);
    assertThat(key.keyState()).isEqualTo(KeyState.DISABLED);
    assertThat(key.deletionDate()).isNull();
    assertFails(
        () -> kms.cancelKeyDeletion(r -> r.keyId(keyId)),
        "KMSInvalidStateException",
        key.arn() + " is not pending deletion.");
  }

  @Test
  void scheduleKeyDeletion_cancelledAndScheduledAgain_countsTheNewWindow() {
    kms.scheduleKeyDeletion(r -> r.keyId(keyId).pendingWindowInDays(7));
    kms.cancelKeyDeletion(r -> r.keyId(keyId));
    kms.scheduleKeyDeletion(r -> r.keyId(keyId).pendingWindowInDays(10));

    clock.advance(Duration.ofDays(9));
    assertThat(describe(keyId).keyState()).isEqualTo(KeyState.PENDING_DELETION);
    clock.advance(Duration.ofDays(1));
    assertFailsWith(() -> describe(keyId), "NotFoundException");
  }
}
