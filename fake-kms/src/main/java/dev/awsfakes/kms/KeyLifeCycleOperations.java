package dev.awsfakes.kms;

import dev.awsfakes.spi.Call;
import software.amazon.awssdk.services.kms.model.CancelKeyDeletionRequest;
import software.amazon.awssdk.services.kms.model.CancelKeyDeletionResponse;
import software.amazon.awssdk.services.kms.model.DisableKeyRequest;
import software.amazon.awssdk.services.kms.model.DisableKeyResponse;
import software.amazon.awssdk.services.kms.model.EnableKeyRequest;
import software.amazon.awssdk.services.kms.model.EnableKeyResponse;
import software.amazon.awssdk.services.kms.model.ScheduleKeyDeletionRequest;
import software.amazon.awssdk.services.kms.model.ScheduleKeyDeletionResponse;
import software.amazon.awssdk.services.kms.model.UpdateKeyDescriptionRequest;
import software.amazon.awssdk.services.kms.model.UpdateKeyDescriptionResponse;

/** EnableKey, DisableKey, the two of key deletion, and UpdateKeyDescription. */
final class KeyLifeCycleOperations {
  private static final int MIN_WINDOW_DAYS = 7;
  private static final int MAX_WINDOW_DAYS = 30;

  private final Keys keys;

  KeyLifeCycleOperations(Keys keys) {
    this.keys = keys;
  }

  EnableKeyResponse.Builder enable(EnableKeyRequest request, Call call) {
    KmsKey key = keys.requireOwn(request.keyId(), call);
    key.enable(call.now());
    return EnableKeyResponse.builder();
  }

  DisableKeyResponse.Builder disable(DisableKeyRequest request, Call call) {
    KmsKey key = keys.requireOwn(request.keyId(), call);
    key.disable(call.now());
    return DisableKeyResponse.builder();
  }

  ScheduleKeyDeletionResponse.Builder scheduleDeletion(
      ScheduleKeyDeletionRequest request, Call call) {
    KmsKey key = keys.requireOwn(request.keyId(), call);
    int days = window(request);
    key.requireState(call.now(), KeyStates.NOT_PENDING_DELETION);
    KeyDeletion deletion = keys.delete(key, days, call.now());
    return ScheduleKeyDeletionResponse.builder()
        .keyId(key.arn())
        .keyState(key.state(call.now()))
        .deletionDate(deletion.date())
        .pendingWindowInDays(days);
  }

  private static int window(ScheduleKeyDeletionRequest request) {
    Integer days = request.pendingWindowInDays();
    if (days == null) {
      return MAX_WINDOW_DAYS;
    }
    if (days < MIN_WINDOW_DAYS || days > MAX_WINDOW_DAYS) {
      throw KmsErrors.deletionWindowIsOutOfRange();
    }
    return days;
  }

  CancelKeyDeletionResponse.Builder cancelDeletion(CancelKeyDeletionRequest request, Call call) {
    KmsKey key = keys.requireOwn(request.keyId(), call);
    key.cancelDeletion();
    return CancelKeyDeletionResponse.builder().keyId(key.arn());
  }

  UpdateKeyDescriptionResponse.Builder describe(UpdateKeyDescriptionRequest request, Call call) {
    KmsKey key = keys.requireOwn(request.keyId(), call);
    key.requireState(call.now(), KeyStates.NOT_PENDING_DELETION);
    key.describe(request.description());
    return UpdateKeyDescriptionResponse.builder();
  }
}
