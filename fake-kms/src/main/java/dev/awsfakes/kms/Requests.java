package dev.awsfakes.kms;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kms.model.RecipientInfo;

/** Members that many requests have in common. */
final class Requests {
  private Requests() {}

  /** Ends the call if it was only to be tried; everything else has been checked by then. */
  static void endDryRun(@Nullable Boolean dryRun) {
    if (Boolean.TRUE.equals(dryRun)) {
      throw KmsErrors.wouldHaveSucceeded();
    }
  }

  /** Refuses an enclave's attestation document, which the fake cannot verify. */
  static void requireNoRecipient(@Nullable RecipientInfo recipient, String operation) {
    if (recipient != null) {
      throw new UnsupportedOperationException(
          operation
              + " of the fake of Kms does not take the Recipient of an attestation document yet.");
    }
  }
}
