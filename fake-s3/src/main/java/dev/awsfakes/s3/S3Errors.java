package dev.awsfakes.s3;

import dev.awsfakes.spi.AwsError;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.model.AccessDeniedException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.InvalidRequestException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

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
    return AwsError.of(AccessDeniedException.builder(), "AccessDenied", 403, message);
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

  static AwsError badDigest(String message) {
    return error("BadDigest", 400, message);
  }

  static AwsError invalidDigest() {
    return error("InvalidDigest", 400, "The Content-MD5 you specified was invalid.");
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
