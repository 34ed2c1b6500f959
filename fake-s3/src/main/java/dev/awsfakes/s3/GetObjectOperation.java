package dev.awsfakes.s3;

import dev.awsfakes.s3.ObjectReading.Terms;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Reads an object; its bytes are handed over beside the response. */
final class GetObjectOperation implements Operation<GetObjectRequest, GetObjectResponse>, Download {
  private final Buckets buckets;
  private Content body = Content.EMPTY;

  GetObjectOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public GetObjectResponse.Builder handle(GetObjectRequest request, Call call) {
    if (AccessPointTable.isName(request.bucket())) {
      StoredAccessPoint point = buckets.accessPoints().require(request.bucket(), call);
      if (point.function() != null) {
        return transformed(point, request, call);
      }
    }
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    StoredVersion version = VersionLookup.require(bucket, request.key(), request.versionId(), call);
    if (bucket.isUnreadable(version, call.now())) {
      throw S3Errors.invalidObjectState(bucket, version, call.now());
    }
    ObjectReading reading = ObjectReading.of(version, Terms.of(request), call);
    version.requireObject().encryption().decrypt(bucket, call);
    GetObjectResponse.Builder response = GetObjectResponse.builder();
    reading.describe(bucket, request, response, call.now());
    body = reading.content();
    bucket.noteRead(version, call.now());
    return response;
  }

  private GetObjectResponse.Builder transformed(
      StoredAccessPoint point, GetObjectRequest request, Call call) {
    Transformation.Answer answer = buckets.transformations().answer(point, request, call);
    if (answer.response().statusCode() != null) {
      call.status(answer.response().statusCode());
    }
    body = answer.body();
    GetObjectResponse.Builder response = GetObjectResponse.builder();
    Members.of(answer.response()).copyTo(response);
    return response.contentLength(body.length());
  }

  @Override
  public Content body() {
    return body;
  }
}
