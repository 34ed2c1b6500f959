package dev.awsfakes.s3;

import dev.awsfakes.port.DataKeys.UnusableKeyException;
import dev.awsfakes.s3.internal.select.SelectProblem;
import dev.awsfakes.spi.AwsError;
import java.time.Instant;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.model.AccessDeniedException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.IdempotencyParameterMismatchException;
import software.amazon.awssdk.services.s3.model.InvalidObjectStateException;
import software.amazon.awssdk.services.s3.model.InvalidRequestException;
import software.amazon.awssdk.services.s3.model.InvalidWriteOffsetException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.ObjectNotInActiveTierErrorException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.TooManyPartsException;

/** Every error that S3 answers with, named after its condition. */
final class S3Errors {
  private S3Errors() {}

  static AwsError noSuchBucket() {
    return AwsError.of(
        NoSuchBucketException.builder(),
        "NoSuchBucket",
        404,
        "The specified bucket does not exist");
  }

  static AwsError noSuchKey() {
    return AwsError.of(
        NoSuchKeyException.builder(), "NoSuchKey", 404, "The specified key does not exist.");
  }

  static AwsError noSuchVersion() {
    return error("NoSuchVersion", 404, "The specified version does not exist.");
  }

  static AwsError methodNotAllowed() {
    return error(
        "MethodNotAllowed", 405, "The specified method is not allowed against this resource.");
  }

  static AwsError accessDenied() {
    return accessDenied("Access Denied");
  }

  static AwsError accessDenied(String message) {
    return AwsError.of(accessDeniedException(), "AccessDenied", 403, message);
  }

  private static AwsServiceException.Builder accessDeniedException() {
    try {
      return AccessDeniedException.builder();
    } catch (NoClassDefFoundError olderSdk) {
      // SDK releases before 2.41 do not have the class.
      return S3Exception.builder();
    }
  }

  static AwsError noSuchAccessPoint() {
    return error("NoSuchAccessPoint", 404, "The specified accesspoint does not exist");
  }

  static AwsError noResponseOfLambda() {
    return error(
        "LambdaResponseNotReceived",
        500,
        "The Lambda exited without successfully calling WriteGetObjectResponse.");
  }

  static AwsError failedLambda() {
    return error("LambdaRuntimeError", 500, "The Lambda function failed during execution.");
  }

  static AwsError invalidRequestToken() {
    return validationError("Invalid request token");
  }

  static AwsError validationError(String message) {
    return error("ValidationError", 400, message);
  }

  static AwsError authorizationQueryParameters(String message) {
    return error("AuthorizationQueryParametersError", 400, message);
  }

  static AwsError invalidAccessKeyId() {
    return error(
        "InvalidAccessKeyId",
        403,
        "The AWS Access Key Id you provided does not exist in our records.");
  }

  static AwsError signatureDoesNotMatch() {
    return error(
        "SignatureDoesNotMatch",
        403,
        "The request signature we calculated does not match the signature you provided. Check your"
            + " key and signing method.");
  }

  static AwsError invalidBucketOwner(String account) {
    return error(
        "InvalidBucketOwnerAWSAccountID",
        400,
        "The value of the expected bucket owner parameter must be an AWS Account ID... ["
            + account
            + "]");
  }

  static AwsError permanentRedirect(StoredBucket bucket) {
    return error(
            "PermanentRedirect",
            301,
            "The bucket you are attempting to access must be addressed using the specified"
                + " endpoint. Please send all future requests to this endpoint.")
        .withHeader("x-amz-bucket-region", bucket.regionId());
  }

  static AwsError bucketAlreadyOwnedByYou() {
    return AwsError.of(
        BucketAlreadyOwnedByYouException.builder(),
        "BucketAlreadyOwnedByYou",
        409,
        "Your previous request to create the named bucket succeeded and you already own it.");
  }

  static AwsError bucketAlreadyExists() {
    return AwsError.of(
        BucketAlreadyExistsException.builder(),
        "BucketAlreadyExists",
        409,
        "The requested bucket name is not available. The bucket namespace is shared by all users"
            + " of the system. Please select a different name and try again.");
  }

  static AwsError tooManyBuckets() {
    return error("TooManyBuckets", 400, "You have attempted to create more buckets than allowed");
  }

  static AwsError bucketNotEmpty(boolean versioned) {
    return error(
        "BucketNotEmpty",
        409,
        versioned
            ? "The bucket you tried to delete is not empty. You must delete all versions in the"
                + " bucket."
            : "The bucket you tried to delete is not empty");
  }

  static AwsError invalidBucketName() {
    return error("InvalidBucketName", 400, "The specified bucket is not valid.");
  }

  static AwsError invalidLocationConstraint() {
    return error(
        "InvalidLocationConstraint", 400, "The specified location-constraint is not valid");
  }

  static AwsError illegalLocationConstraint(String location) {
    return error(
        "IllegalLocationConstraintException",
        400,
        "The "
            + location
            + " location constraint is incompatible for the region specific endpoint this request"
            + " was sent to.");
  }

  static AwsError keyTooLong() {
    return error("KeyTooLongError", 400, "Your key is too long");
  }

  static AwsError entityTooLarge() {
    return error("EntityTooLarge", 400, "Your proposed upload exceeds the maximum allowed size");
  }

  static AwsError metadataTooLarge() {
    return error(
        "MetadataTooLarge", 400, "Your metadata headers exceed the maximum allowed metadata size");
  }

  static AwsError smallerThanPolicy() {
    return error(
        "EntityTooSmall", 400, "Your proposed upload is smaller than the minimum allowed size");
  }

  static AwsError failedPolicy(String why) {
    return accessDenied("Invalid according to Policy: " + why);
  }

  static AwsError invalidPolicyDocument(String why) {
    return error("InvalidPolicyDocument", 400, "Invalid Policy: " + why);
  }

  static AwsError missingFormField(String name) {
    return invalidArgument(
        "Bucket POST must contain a field named '"
            + name
            + "'.  If it is specified, please check the order of the fields.");
  }

  static AwsError badDigest(String message) {
    return error("BadDigest", 400, message);
  }

  static AwsError invalidDigest() {
    return error("InvalidDigest", 400, "The Content-MD5 you specified was invalid.");
  }

  static AwsError preconditionFailed() {
    return error(
        "PreconditionFailed", 412, "At least one of the pre-conditions you specified did not hold");
  }

  static AwsError notModified() {
    return AwsError.of(S3Exception.builder(), null, 304, null);
  }

  static AwsError headerNotImplemented() {
    return error(
        "NotImplemented",
        501,
        "A header you provided implies functionality that is not implemented");
  }

  static AwsError conditionalRequestConflict() {
    return error(
        "ConditionalRequestConflict",
        409,
        "The conditional request cannot succeed due to a conflicting operation against this"
            + " resource.");
  }

  static AwsError invalidWriteOffset() {
    return AwsError.of(
        InvalidWriteOffsetException.builder(),
        "InvalidWriteOffset",
        400,
        "The write offset value that you specified does not match the current object size.");
  }

  static AwsError tooManyParts() {
    return AwsError.of(
        TooManyPartsException.builder(),
        "TooManyParts",
        400,
        "You have attempted to add more parts than the maximum of 10000 that are allowed for this"
            + " object. You can use the CopyObject operation to copy this object to another and"
            + " then add more data to the newly copied object.");
  }

  static AwsError idempotencyParameterMismatch() {
    return AwsError.of(
        IdempotencyParameterMismatchException.builder(),
        "IdempotencyParameterMismatch",
        400,
        "Parameters on this idempotent request are inconsistent with parameters used in previous"
            + " request(s).");
  }

  static AwsError invalidRange() {
    return error("InvalidRange", 416, "The requested range is not satisfiable");
  }

  static AwsError invalidPartNumber() {
    return error("InvalidPartNumber", 416, "The requested partnumber is not satisfiable");
  }

  static AwsError invalidRedirectLocation(String message) {
    return error("InvalidRedirectLocation", 400, message);
  }

  static AwsError invalidStorageClass() {
    return error("InvalidStorageClass", 400, "The storage class you specified is not valid");
  }

  static AwsError invalidObjectState(StoredBucket bucket, StoredVersion version, Instant now) {
    return AwsError.of(
        InvalidObjectStateException.builder()
            .storageClass(version.state().storageClass())
            .accessTier(ArchiveTiers.of(bucket, version, now)),
        "InvalidObjectState",
        403,
        "The operation is not valid for the object's storage class");
  }

  static AwsError invalidObjectState(String message, String storageClass) {
    return AwsError.of(
        InvalidObjectStateException.builder().storageClass(storageClass),
        "InvalidObjectState",
        403,
        message);
  }

  static AwsError restoreAlreadyInProgress() {
    return error("RestoreAlreadyInProgress", 409, "Object restore is already in progress");
  }

  static AwsError invalidEncryptionAlgorithm() {
    return error(
        "InvalidEncryptionAlgorithmError",
        400,
        "The Encryption request you specified is not valid. Supported value: AES256.");
  }

  // In KMS's own words: recorded in s3_sse_validate_kms_key.
  static AwsError keyIsUnusable(UnusableKeyException why) {
    String message = String.valueOf(why.getMessage());
    return switch (why.reason()) {
      case NOT_FOUND -> error("KMS.NotFoundException", 400, message);
      case DISABLED -> error("KMS.DisabledException", 400, message);
      case INVALID_STATE -> error("KMS.KMSInvalidStateException", 400, message);
      case INVALID_USAGE -> error("KMS.InvalidKeyUsageException", 400, message);
      case ACCESS_DENIED -> accessDenied(message);
    };
  }

  static AwsError lockedObject() {
    return accessDenied("Access Denied because object protected by object lock.");
  }

  static AwsError invalidTag(String message) {
    return error("InvalidTag", 400, message);
  }

  static AwsError aclNotSupported() {
    return error("AccessControlListNotSupported", 400, "The bucket does not allow ACLs");
  }

  // Recorded in s3_bucket_acl_exceptions, as are the next ones; it has no message.
  static AwsError unknownCannedAcl() {
    return AwsError.of(S3Exception.builder(), "InvalidArgument", 400, null);
  }

  static AwsError malformedAcl() {
    return error(
        "MalformedACLError",
        400,
        "The XML you provided was not well-formed or did not validate against our published"
            + " schema");
  }

  static AwsError missingSecurityHeader() {
    return error("MissingSecurityHeader", 400, "Your request was missing a required header");
  }

  static AwsError unexpectedContent() {
    return error("UnexpectedContent", 400, "This request does not support content");
  }

  static AwsError bucketAclWithoutOwnership() {
    return error(
        "InvalidBucketAclWithObjectOwnership",
        400,
        "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting");
  }

  static AwsError notFound(String code, String message) {
    return error(code, 404, message);
  }

  static AwsError invalidBucketState(String message) {
    return error("InvalidBucketState", 409, message);
  }

  static AwsError illegalVersioningConfiguration() {
    return error(
        "IllegalVersioningConfigurationException", 400, "The Versioning element must be specified");
  }

  static AwsError objectNotInActiveTier() {
    return AwsError.of(
        ObjectNotInActiveTierErrorException.builder(),
        "ObjectNotInActiveTierError",
        403,
        "The source object of the COPY action is not in the active tier and is only stored in"
            + " Amazon S3 Glacier.");
  }

  static AwsError noSuchConfiguration() {
    return notFound("NoSuchConfiguration", "The specified configuration does not exist.");
  }

  static AwsError metadataConfigurationExists() {
    return error(
        "MetadataConfigurationAlreadyExists",
        409,
        "A metadata configuration already exists for this bucket.");
  }

  static AwsError metadataConfigurationNotFound() {
    return notFound("MetadataConfigurationNotFound", "The metadata configuration does not exist.");
  }

  static AwsError publicPolicyBlocked(StoredBucket bucket, String account) {
    return accessDenied(
        "User: arn:"
            + bucket.scope().partition()
            + ":iam::"
            + account
            + ":root is not authorized to perform: s3:PutBucketPolicy on resource: \""
            + bucket.arn()
            + "\" because public policies are prevented by the BlockPublicPolicy setting in S3"
            + " Block Public Access.");
  }

  static AwsError idMismatch() {
    return error("IdMismatch", 400, "Document ID does not match the specified configuration ID.");
  }

  static AwsError tooManyConfigurations() {
    return error(
        "TooManyConfigurations",
        400,
        "You are attempting to create a new configuration but have already reached the"
            + " 1,000-configuration limit.");
  }

  static AwsError invalidDestinationBucket() {
    return error("InvalidS3DestinationBucket", 400, "Invalid bucket ARN.");
  }

  // Recorded, with its spelling, in put_bucket_logging_wrong_target.
  static AwsError crossLocationLogging() {
    return error("CrossLocationLoggingProhibitted", 403, "Cross S3 location logging not allowed. ");
  }

  static AwsError invalidTargetForLogging(String message) {
    return error("InvalidTargetBucketForLogging", 400, message);
  }

  static AwsError malformedPolicy(String message) {
    return error("MalformedPolicy", 400, message);
  }

  static AwsError policyTooLarge() {
    return malformedPolicy(
        "Normalized policy document exceeds the maximum allowed size of 20480 bytes.");
  }

  static AwsError badRequest(String message) {
    return error("BadRequest", 400, message);
  }

  static AwsError noSuchUpload() {
    return AwsError.of(
        NoSuchUploadException.builder(),
        "NoSuchUpload",
        404,
        "The specified upload does not exist. The upload ID may be invalid, or the upload may have"
            + " been aborted or completed.");
  }

  static AwsError invalidPart() {
    return error(
        "InvalidPart",
        400,
        "One or more of the specified parts could not be found.  The part may not have been"
            + " uploaded, or the specified entity tag may not match the part's entity tag.");
  }

  static AwsError invalidPartOrder() {
    return error(
        "InvalidPartOrder",
        400,
        "The list of parts was not in ascending order. Parts must be ordered by part number.");
  }

  static AwsError entityTooSmall() {
    return error(
        "EntityTooSmall", 400, "Your proposed upload is smaller than the minimum allowed size");
  }

  static AwsError malformedXml() {
    return error(
        "MalformedXML",
        400,
        "The XML you provided was not well-formed or did not validate against our published"
            + " schema");
  }

  static AwsError invalidArgument(String message) {
    return error("InvalidArgument", 400, message);
  }

  static AwsError invalidRequest(String message) {
    return AwsError.of(InvalidRequestException.builder(), "InvalidRequest", 400, message);
  }

  /** What S3 Select finds wrong with a query or an object. */
  static AwsError select(SelectProblem problem) {
    return error(problem.name(), 400, problem.message());
  }

  /**
   * An error as a HEAD request shows it, whose answer has no body: the status alone, but for 404,
   * which the SDK's client takes for the missing thing.
   */
  static AwsError withoutBody(AwsError error, AwsServiceException.Builder missing, String code) {
    return error.status() == 404
        ? AwsError.of(missing, code, 404, messageOfMissing(code))
        : AwsError.of(S3Exception.builder(), null, error.status(), null);
  }

  private static String messageOfMissing(String code) {
    return code.equals("NoSuchKey")
        ? "The specified key does not exist."
        : "The specified bucket does not exist.";
  }

  private static AwsError error(String code, int status, String message) {
    return AwsError.of(S3Exception.builder(), code, status, message);
  }
}
