package dev.awsfakes.kms;

import dev.awsfakes.spi.AwsError;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.kms.model.DisabledException;
import software.amazon.awssdk.services.kms.model.DryRunOperationException;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.InvalidKeyUsageException;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.KmsInvalidStateException;
import software.amazon.awssdk.services.kms.model.NotFoundException;
import software.amazon.awssdk.services.kms.model.TagException;

/** Every error that KMS answers with, named after its condition. */
final class KmsErrors {
  private KmsErrors() {}

  /** The key id has none of the forms that KMS knows. */
  static AwsError invalidKeyId(String keyId) {
    return notFound("Invalid keyId '" + keyId + "'");
  }

  static AwsError keyDoesNotExist(String keyArn) {
    return notFound("Key '" + keyArn + "' does not exist");
  }

  static AwsError aliasIsNotFound(String aliasArn) {
    return notFound("Alias " + aliasArn + " is not found.");
  }

  /** The ciphertext was damaged, or the encryption context is another; AWS says no more. */
  static AwsError invalidCiphertext() {
    return error(InvalidCiphertextException.builder(), "InvalidCiphertextException", null);
  }

  static AwsError incorrectKey() {
    return error(
        IncorrectKeyException.builder(),
        "IncorrectKeyException",
        "The key ID in the request does not identify a CMK that can perform this operation.");
  }

  static AwsError keyIsDisabled(String keyArn) {
    return error(DisabledException.builder(), "DisabledException", keyArn + " is disabled.");
  }

  static AwsError keyIsPending(String keyArn, String what) {
    return error(
        KmsInvalidStateException.builder(),
        "KMSInvalidStateException",
        keyArn + " is pending " + what + ".");
  }

  static AwsError keyUsageIsNot(String keyArn, String actual, String operation) {
    return error(
        InvalidKeyUsageException.builder(),
        "InvalidKeyUsageException",
        keyArn + " key usage is " + actual + " which is not valid for " + operation + ".");
  }

  static AwsError wouldHaveSucceeded() {
    return error(
        DryRunOperationException.builder(),
        "DryRunOperationException",
        "The request would have succeeded, but the DryRun option is set.");
  }

  static AwsError tooManyTags() {
    return error(TagException.builder(), "TagException", "Too many tags");
  }

  static AwsError duplicateTagKeys() {
    return error(TagException.builder(), "TagException", "Duplicate tag keys");
  }

  static AwsError validation(String message) {
    return error(KmsException.builder(), "ValidationException", message);
  }

  private static AwsError notFound(String message) {
    return error(NotFoundException.builder(), "NotFoundException", message);
  }

  private static AwsError error(
      AwsServiceException.Builder exception, String code, @Nullable String message) {
    return AwsError.of(exception, code, 400, message);
  }
}
