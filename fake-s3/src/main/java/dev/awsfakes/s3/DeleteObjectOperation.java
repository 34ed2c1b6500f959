package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;

/** Deletes an object, or one version of it; what does not exist is deleted too. */
final class DeleteObjectOperation implements Operation<DeleteObjectRequest, DeleteObjectResponse> {
  private final Buckets buckets;

  DeleteObjectOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public DeleteObjectResponse.Builder handle(DeleteObjectRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    Deletion.requireBypassAllowed(bucket, request.bypassGovernanceRetention());
    if (request.versionId() != null) {
      MfaDelete.require(bucket, request.mfa());
    }
    Deletion deletion = Deletion.of(bucket, terms(bucket, request), call.now());
    deletion.publish(buckets.events(), bucket, call);
    call.status(204);
    DeleteObjectResponse.Builder response =
        DeleteObjectResponse.builder().versionId(deletion.versionId());
    return deletion.isOfMarker() ? response.deleteMarker(true) : response;
  }

  private static Deletion.Terms terms(StoredBucket bucket, DeleteObjectRequest request) {
    return new Deletion.Terms(
        request.key(),
        request.versionId(),
        DeletionCondition.of(
            bucket, request.ifMatch(), request.ifMatchLastModifiedTime(), request.ifMatchSize()),
        Boolean.TRUE.equals(request.bypassGovernanceRetention()));
  }
}
