package dev.awsfakes.s3;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What protects a version from deletion.
 *
 * @param mode {@code GOVERNANCE} or {@code COMPLIANCE}, null without retention
 * @param legalHold null if none was ever set
 */
record ObjectLock(
    @Nullable String mode, @Nullable Instant retainUntil, @Nullable Boolean legalHold) {
  static final ObjectLock NONE = new ObjectLock(null, null, null);

  ObjectLock withRetention(@Nullable String newMode, @Nullable Instant until) {
    return new ObjectLock(newMode, until, legalHold);
  }

  ObjectLock withLegalHold(boolean on) {
    return new ObjectLock(mode, retainUntil, on);
  }

  boolean isRetained(Instant now) {
    return retainUntil != null && now.isBefore(retainUntil);
  }

  boolean isInCompliance() {
    return "COMPLIANCE".equals(mode);
  }

  /** Whether the version is kept from deletion by anybody but a bypass of governance. */
  boolean protects(Instant now) {
    return isRetained(now) || Boolean.TRUE.equals(legalHold);
  }

  /**
   * Refuses the deletion of what is locked.
   *
   * @param bypass whether the caller bypasses governance
   */
  void requireDeletable(Instant now, boolean bypass) {
    boolean retained = isRetained(now) && !(bypass && !isInCompliance());
    if (retained || Boolean.TRUE.equals(legalHold)) {
      throw S3Errors.lockedObject();
    }
  }

  @Nullable String legalHoldText() {
    return legalHold == null ? null : legalHold ? "ON" : "OFF";
  }
}
