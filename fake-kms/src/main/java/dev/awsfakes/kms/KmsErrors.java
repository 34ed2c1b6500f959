package dev.awsfakes.kms;

import dev.awsfakes.spi.AwsError;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.kms.model.AlreadyExistsException;
import software.amazon.awssdk.services.kms.model.CloudHsmClusterInUseException;
import software.amazon.awssdk.services.kms.model.CustomKeyStoreHasCmKsException;
import software.amazon.awssdk.services.kms.model.CustomKeyStoreInvalidStateException;
import software.amazon.awssdk.services.kms.model.CustomKeyStoreNameInUseException;
import software.amazon.awssdk.services.kms.model.CustomKeyStoreNotFoundException;
import software.amazon.awssdk.services.kms.model.DisabledException;
import software.amazon.awssdk.services.kms.model.DryRunOperationException;
import software.amazon.awssdk.services.kms.model.ExpiredImportTokenException;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.IncorrectKeyMaterialException;
import software.amazon.awssdk.services.kms.model.InvalidArnException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.InvalidGrantTokenException;
import software.amazon.awssdk.services.kms.model.InvalidImportTokenException;
import software.amazon.awssdk.services.kms.model.InvalidKeyUsageException;
import software.amazon.awssdk.services.kms.model.InvalidMarkerException;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.KmsInvalidMacException;
import software.amazon.awssdk.services.kms.model.KmsInvalidSignatureException;
import software.amazon.awssdk.services.kms.model.KmsInvalidStateException;
import software.amazon.awssdk.services.kms.model.LimitExceededException;
import software.amazon.awssdk.services.kms.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.kms.model.NotFoundException;
import software.amazon.awssdk.services.kms.model.TagException;
import software.amazon.awssdk.services.kms.model.UnsupportedOperationException;
import software.amazon.awssdk.services.kms.model.XksKeyAlreadyInUseException;
import software.amazon.awssdk.services.kms.model.XksProxyUriEndpointInUseException;
import software.amazon.awssdk.services.kms.model.XksProxyUriInUseException;
import software.amazon.awssdk.services.kms.model.XksProxyVpcEndpointServiceInUseException;

/** Every error that KMS answers with, named after its condition. */
final class KmsErrors {
  private KmsErrors() {}

  /** The key id has none of the forms that KMS knows. */
  static AwsError invalidKeyId(String keyId) {
    return notFound("Invalid keyId '" + keyId + "'");
  }

  // Recorded through S3: s3_sse_validate_kms_key.
  static AwsError invalidArnOfRegion(String region) {
    return notFound("Invalid arn " + region);
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

  static AwsError keyIs(String keyArn, String what) {
    return error(
        KmsInvalidStateException.builder(),
        "KMSInvalidStateException",
        keyArn + " is " + what + ".");
  }

  static AwsError algorithmIsIncompatible(String algorithm, String keySpec) {
    return error(
        InvalidKeyUsageException.builder(),
        "InvalidKeyUsageException",
        "Algorithm " + algorithm + " is incompatible with key spec " + keySpec + ".");
  }

  static AwsError keySpecIsNotValidFor(String keyArn, String keySpec, String operation) {
    return error(
        InvalidKeyUsageException.builder(),
        "InvalidKeyUsageException",
        keyArn + " key spec is " + keySpec + " which is not valid for " + operation + ".");
  }

  static AwsError originIsNotValid(String keyArn, String origin) {
    return unsupported(keyArn + " origin is " + origin + " which is not valid for this operation.");
  }

  static AwsError keySpecIsNotValid(String keyArn, String keySpec) {
    return unsupported(
        keyArn + " key spec is " + keySpec + " which is not valid for this operation.");
  }

  static AwsError unsupported(String message) {
    return error(UnsupportedOperationException.builder(), "UnsupportedOperationException", message);
  }

  static AwsError invalidSignature() {
    return error(KmsInvalidSignatureException.builder(), "KMSInvalidSignatureException", null);
  }

  static AwsError invalidMac() {
    return error(KmsInvalidMacException.builder(), "KMSInvalidMacException", null);
  }

  static AwsError digestHasInvalidLength(String algorithm) {
    return validation("Digest is invalid length for algorithm " + algorithm + ".");
  }

  static AwsError cannotEncryptMoreThan(int bytes, String algorithm, String keySpec) {
    return validation(
        "Algorithm "
            + algorithm
            + " and key spec "
            + keySpec
            + " cannot encrypt data larger than "
            + bytes
            + " bytes.");
  }

  /** The ciphertext is of a key that the caller has no way to. */
  static AwsError ciphertextRefersToKeyElsewhere() {
    return error(
        KmsException.builder(),
        "AccessDeniedException",
        "The ciphertext refers to a customer master key that does not exist, does not exist in"
            + " this region, or you are not allowed to access.");
  }

  /** AWS managed keys are used by their service and managed by AWS alone. */
  static AwsError accessDenied(String account, String operation, String keyArn) {
    return error(
        KmsException.builder(),
        "AccessDeniedException",
        "User: arn:aws:iam::"
            + account
            + ":root is not authorized to perform: kms:"
            + operation
            + " on resource: "
            + keyArn
            + " because no resource-based policy allows the kms:"
            + operation
            + " action");
  }

  static AwsError missingAuthenticationToken() {
    return error(
        KmsException.builder(),
        "MissingAuthenticationTokenException",
        "Missing Authentication Token");
  }

  static AwsError accessDenied(String message) {
    return error(KmsException.builder(), "AccessDeniedException", message);
  }

  static AwsError aliasExists(String aliasArn) {
    return error(
        AlreadyExistsException.builder(),
        "AlreadyExistsException",
        "An alias with the name " + aliasArn + " already exists");
  }

  static AwsError aliasCannotChangeType(String aliasArn) {
    return validation(
        "Alias "
            + aliasArn
            + " cannot be changed from a symmetric CMK to an asymmetric CMK or vice versa, or from"
            + " one key usage to another.");
  }

  static AwsError aliasHasNoPrefix() {
    return validation(
        "Alias must start with the prefix \"alias/\". Please see"
            + " https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html");
  }

  static AwsError keyUsageIsMissing() {
    return validation("You must specify a KeyUsage value for an asymmetric CMK.");
  }

  static AwsError symmetricKeyCannotBeFor(String usage) {
    return validation(
        "The operation failed because the KeyUsage value of the CMK is "
            + usage
            + ". To perform this operation, the KeyUsage value must be ENCRYPT_DECRYPT.");
  }

  static AwsError keyUsageIsNotCompatible(String usage, String keySpec) {
    return validation("KeyUsage " + usage + " is not compatible with KeySpec " + keySpec);
  }

  static AwsError deletionWindowIsOutOfRange() {
    return validation("The value for PendingWindowInDays must be between 7 and 30, inclusive.");
  }

  static AwsError keyIdIsMissing(String algorithm) {
    return validation("KeyId is required for algorithm " + algorithm + ".");
  }

  static AwsError contextWithAsymmetricKey() {
    return validation("EncryptionContext is valid only with a symmetric encryption key.");
  }

  static AwsError messageTypeIsNotValid(String type, String algorithm) {
    return validation("MessageType " + type + " is not valid for algorithm " + algorithm + ".");
  }

  static AwsError publicKeyIsInvalid() {
    return validation("The public key is not valid for the key agreement algorithm.");
  }

  static AwsError customKeyStoreIsNotFound(String id) {
    return error(
        CustomKeyStoreNotFoundException.builder(),
        "CustomKeyStoreNotFoundException",
        "Custom key store " + id + " does not exist.");
  }

  static AwsError validToIsMissing() {
    return validation("A validTo date must be set if the ExpirationModel is KEY_MATERIAL_EXPIRES");
  }

  static AwsError validToWithoutExpiry() {
    return validation(
        "A validTo date cannot be set if the ExpirationModel is KEY_MATERIAL_DOES_NOT_EXPIRE");
  }

  static AwsError validToIsOutOfRange() {
    return validation("The validTo date must be in the future and within 365 days.");
  }

  static AwsError wrappingIsNotValid(String algorithm, String keySpec) {
    return validation(
        "Wrapping algorithm " + algorithm + " is not valid for key spec " + keySpec + ".");
  }

  static AwsError customKeyStoreIs(String id, String state) {
    return error(
        CustomKeyStoreInvalidStateException.builder(),
        "CustomKeyStoreInvalidStateException",
        "Custom key store " + id + " is " + state + ".");
  }

  static AwsError customKeyStoreHasKeys(String id) {
    return error(
        CustomKeyStoreHasCmKsException.builder(),
        "CustomKeyStoreHasCMKsException",
        "Custom key store " + id + " has KMS keys.");
  }

  static AwsError customKeyStoreNameIsInUse(String name) {
    return error(
        CustomKeyStoreNameInUseException.builder(),
        "CustomKeyStoreNameInUseException",
        "Custom key store name " + name + " is in use.");
  }

  static AwsError cloudHsmClusterIsInUse(String clusterId) {
    return error(
        CloudHsmClusterInUseException.builder(),
        "CloudHsmClusterInUseException",
        "CloudHSM cluster " + clusterId + " is in use.");
  }

  static AwsError xksProxyUriIsInUse() {
    return error(XksProxyUriInUseException.builder(), "XksProxyUriInUseException", null);
  }

  static AwsError xksProxyEndpointIsInUse() {
    return error(
        XksProxyUriEndpointInUseException.builder(), "XksProxyUriEndpointInUseException", null);
  }

  static AwsError xksProxyVpcServiceIsInUse() {
    return error(
        XksProxyVpcEndpointServiceInUseException.builder(),
        "XksProxyVpcEndpointServiceInUseException",
        null);
  }

  static AwsError xksKeyIsInUse(String xksKeyId) {
    return error(
        XksKeyAlreadyInUseException.builder(),
        "XksKeyAlreadyInUseException",
        "External key " + xksKeyId + " is in use.");
  }

  static AwsError customKeyStoreParameter(String member, String type, boolean needed) {
    return validation(
        member
            + (needed ? " is required" : " is not valid")
            + " for a custom key store of type "
            + type
            + ".");
  }

  static AwsError originAndKeyStoreDoNotFit(String origin) {
    return validation("CustomKeyStoreId and XksKeyId do not fit the Origin " + origin + ".");
  }

  static AwsError aliasIsReserved() {
    return error(KmsException.builder(), "NotAuthorizedException", null);
  }

  static AwsError replicaExists(String keyArn) {
    return error(
        AlreadyExistsException.builder(),
        "AlreadyExistsException",
        "Key " + keyArn + " already exists");
  }

  static AwsError invalidMarker() {
    return error(InvalidMarkerException.builder(), "InvalidMarkerException", "Invalid marker");
  }

  static AwsError noSuchPolicy() {
    return notFound("No such policy exists");
  }

  static AwsError malformedPolicy(String message) {
    return error(
        MalformedPolicyDocumentException.builder(), "MalformedPolicyDocumentException", message);
  }

  static AwsError policyLocksOut() {
    return malformedPolicy(
        "The new key policy will not allow you to update the key policy in the future.");
  }

  static AwsError policyIsTooLong() {
    return limitExceeded("The key policy exceeds 32768 bytes.");
  }

  static AwsError rotationLimitReached(String keyArn) {
    return limitExceeded(
        "The on-demand rotations limit has been reached for the given keyId. No more on-demand"
            + " rotations can be performed for this key: "
            + keyArn);
  }

  static AwsError noMaterialPendingRotation(String keyArn) {
    return error(
        KmsInvalidStateException.builder(),
        "KMSInvalidStateException",
        "No available key material pending rotation for the key: " + keyArn + ".");
  }

  static AwsError materialIsPendingRotation(String keyArn) {
    return error(
        KmsInvalidStateException.builder(),
        "KMSInvalidStateException",
        "Key material is already pending rotation for the key: " + keyArn + ".");
  }

  static AwsError keyMaterialDoesNotExist(String materialId) {
    return notFound("Key material " + materialId + " does not exist");
  }

  static AwsError incorrectKeyMaterial() {
    return error(IncorrectKeyMaterialException.builder(), "IncorrectKeyMaterialException", null);
  }

  static AwsError invalidImportToken() {
    return error(InvalidImportTokenException.builder(), "InvalidImportTokenException", null);
  }

  static AwsError expiredImportToken() {
    return error(ExpiredImportTokenException.builder(), "ExpiredImportTokenException", null);
  }

  static AwsError invalidGrantToken() {
    return error(InvalidGrantTokenException.builder(), "InvalidGrantTokenException", null);
  }

  static AwsError grantDoesNotExist(String grantId) {
    return notFound("Grant ID " + grantId + " not found");
  }

  static AwsError invalidArn(String arn) {
    return error(InvalidArnException.builder(), "InvalidArnException", "Invalid arn " + arn);
  }

  private static AwsError limitExceeded(String message) {
    return error(LimitExceededException.builder(), "LimitExceededException", message);
  }

  private static AwsError notFound(String message) {
    return error(NotFoundException.builder(), "NotFoundException", message);
  }

  private static AwsError error(
      AwsServiceException.Builder exception, String code, @Nullable String message) {
    return AwsError.of(exception, code, 400, message);
  }
}
