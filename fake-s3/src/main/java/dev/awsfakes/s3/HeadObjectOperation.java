package dev.awsfakes.s3;

import dev.awsfakes.s3.ObjectReading.Terms;
import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Tells about an object what GetObject does, without its bytes; errors have no body either. */
final class HeadObjectOperation implements Operation<HeadObjectRequest, HeadObjectResponse> {
  private final Buckets buckets;

  HeadObjectOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public HeadObjectResponse.Builder handle(HeadObjectRequest request, Call call) {
    try {
      return head(request, call);
    } catch (AwsError e) {
      throw S3Errors.withoutBody(e, NoSuchKeyException.builder(), "NoSuchKey");
    }
  }

  private HeadObjectResponse.Builder head(HeadObjectRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    StoredVersion version = VersionLookup.require(bucket, request.key(), request.versionId(), call);
    ObjectReading reading = ObjectReading.of(version, Terms.of(request), call);
    if ("ENABLED".equals(request.checksumModeAsString())) {
      // Checksums are encrypted too: API reference, HeadObject.
      version.requireObject().encryption().decrypt(bucket, call);
    }
    HeadObjectResponse.Builder response = HeadObjectResponse.builder();
    reading.describe(bucket, request, response, call.now());
    return response;
  }
}
