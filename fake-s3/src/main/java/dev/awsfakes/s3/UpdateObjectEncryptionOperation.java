package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.s3.model.SSEKMSEncryption;
import software.amazon.awssdk.services.s3.model.UpdateObjectEncryptionRequest;
import software.amazon.awssdk.services.s3.model.UpdateObjectEncryptionResponse;

/** Encrypts a version with another key of KMS; all else of it stays, its ETag too. */
final class UpdateObjectEncryptionOperation
    implements Operation<UpdateObjectEncryptionRequest, UpdateObjectEncryptionResponse> {
  private static final Pattern KEY_ARN =
      Pattern.compile("arn:aws[a-zA-Z0-9-]*:kms:[a-z0-9-]+:(\\d{12}):key/[a-zA-Z0-9-]+");

  private final Buckets buckets;

  UpdateObjectEncryptionOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  // The words are those of the API reference, UpdateObjectEncryption.
  @Override
  public UpdateObjectEncryptionResponse.Builder handle(
      UpdateObjectEncryptionRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    SSEKMSEncryption wanted = request.objectEncryption().ssekms();
    if (wanted == null) {
      throw S3Errors.invalidRequest(
          "Requests that modify an object encryption configuration require a valid new encryption"
              + " type. Valid values are SSEKMS. Modify the request to specify SSE-KMS for the"
              + " updated encryption type, and then try again.");
    }
    requireKeyOfOwner(wanted.kmsKeyArn(), bucket);
    StoredVersion version = VersionLookup.requireObject(bucket, request.key(), request.versionId());
    Encryption before = version.requireObject().encryption();
    if (before.isCustomers() || before.algorithm().equals(RequestedEncryption.KMS_TWICE)) {
      throw S3Errors.invalidRequest(
          "The UpdateObjectEncryption operation doesn't support source objects with the encryption"
              + " type DSSE-KMS or SSE-C. Only source objects encrypted with SSE-S3 or SSE-KMS are"
              + " supported.");
    }
    before.decrypt(bucket, call);
    Encryption next = encryption(wanted, version.key(), bucket, call);
    bucket.changeVersion(
        version,
        found -> {
          requireUnlocked(found.state().lock(), call);
          return found.with(found.requireObject().with(next));
        });
    return UpdateObjectEncryptionResponse.builder();
  }

  private static void requireKeyOfOwner(String keyArn, StoredBucket bucket) {
    Matcher form = KEY_ARN.matcher(keyArn);
    if (!form.matches()) {
      throw S3Errors.invalidRequest(
          "Requests that modify an object's encryption type to SSE-KMS require a valid Amazon Web"
              + " Services KMS key Amazon Resource Name (ARN). Confirm that you have a correctly"
              + " formatted KMS key ARN in your request, and then try again.");
    }
    if (!form.group(1).equals(bucket.scope().account())) {
      throw S3Errors.accessDenied(
          "The Amazon Web Services KMS key in the request must be owned by the same account as the"
              + " bucket. Modify the request to specify a KMS key from the same account, and then"
              + " try again.");
    }
  }

  private static void requireUnlocked(ObjectLock lock, Call call) {
    if (lock.protects(call.now())) {
      throw S3Errors.accessDenied(
          "The encryption type for the specified object can’t be updated because that object is"
              + " protected by S3 Object Lock. If the object has a governance-mode retention period"
              + " or a legal hold, you must first remove the Object Lock status on the object before"
              + " you issue your UpdateObjectEncryption request. You can't use the"
              + " UpdateObjectEncryption operation with objects that have an Object Lock compliance"
              + " mode retention period applied to them.");
    }
  }

  private static Encryption encryption(
      SSEKMSEncryption wanted, String key, StoredBucket bucket, Call call) {
    return new RequestedEncryption(
            RequestedEncryption.KMS,
            wanted.kmsKeyArn(),
            Boolean.TRUE.equals(wanted.bucketKeyEnabled()),
            null)
        .made(key, bucket, KeyUser.of(call, bucket), call.now());
  }
}
