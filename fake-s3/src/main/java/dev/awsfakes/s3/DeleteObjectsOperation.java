package dev.awsfakes.s3;

import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Batch;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.DeletedObject;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;

/** Deletes up to 1,000 keys or versions, each as DeleteObject does. */
final class DeleteObjectsOperation
    implements Operation<DeleteObjectsRequest, DeleteObjectsResponse> {
  static final Batch<DeleteObjectsRequest, ObjectIdentifier> BATCH =
      Batch.of(
              DeleteObjectsRequest.class,
              request -> request.delete().objects(),
              "InternalError",
              "We encountered an internal error. Please try again.")
          .or("AccessDenied", "Access Denied")
          .or("SlowDown", "Please reduce your request rate.");

  private static final int MAX_KEYS = 1_000;

  private final Buckets buckets;

  DeleteObjectsOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public DeleteObjectsResponse.Builder handle(DeleteObjectsRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    Deletion.requireBypassAllowed(bucket, request.bypassGovernanceRetention());
    boolean bypass = Boolean.TRUE.equals(request.bypassGovernanceRetention());
    List<ObjectIdentifier> wanted = request.delete().objects();
    if (wanted.isEmpty()
        || wanted.size() > MAX_KEYS
        || wanted.stream().anyMatch(one -> one.key().isEmpty())) {
      throw S3Errors.malformedXml();
    }
    if (request.mfa() != null || wanted.stream().anyMatch(one -> one.versionId() != null)) {
      MfaDelete.require(bucket, request.mfa());
    }
    boolean quiet = Boolean.TRUE.equals(request.delete().quiet());
    List<DeletedObject> deleted = new ArrayList<>();
    List<S3Error> errors = new ArrayList<>();
    for (ObjectIdentifier one : wanted) {
      try {
        call.beginEntry();
        deleted.add(delete(bucket, one, bypass, call));
      } catch (AwsError e) {
        errors.add(failed(one, e));
      }
    }
    DeleteObjectsResponse.Builder response = DeleteObjectsResponse.builder();
    if (!quiet && !deleted.isEmpty()) {
      response.deleted(deleted);
    }
    return errors.isEmpty() ? response : response.errors(errors);
  }

  private DeletedObject delete(
      StoredBucket bucket, ObjectIdentifier one, boolean bypass, Call call) {
    if (one.versionId() != null && !VersionId.isWellFormed(one.versionId())) {
      // Recorded: delete_objects_versioned.
      throw S3Errors.noSuchVersion();
    }
    requireAllowed(bucket, one, bypass, call);
    Deletion.Terms terms =
        new Deletion.Terms(
            one.key(),
            one.versionId(),
            DeletionCondition.of(bucket, one.eTag(), one.lastModifiedTime(), one.size()),
            bypass);
    Deletion deletion = Deletion.of(bucket, terms, call.now());
    deletion.publish(buckets.events(), bucket, call);
    DeletedObject.Builder deleted =
        DeletedObject.builder().key(one.key()).versionId(one.versionId());
    if (deletion.isOfMarker()) {
      deleted.deleteMarker(true).deleteMarkerVersionId(deletion.versionId());
    }
    return deleted.build();
  }

  private void requireAllowed(
      StoredBucket bucket, ObjectIdentifier one, boolean bypass, Call call) {
    BucketAccess access = new BucketAccess(buckets, bucket, call);
    S3Action delete = Objects.requireNonNull(S3Action.of("DeleteObject"));
    call.require(() -> access.of(delete, one.key(), one.versionId()));
    if (bypass) {
      S3Action bypassing = S3Action.onObject("BypassGovernanceRetention");
      call.require(() -> access.of(bypassing, one.key(), one.versionId()));
    }
  }

  private static S3Error failed(ObjectIdentifier one, AwsError error) {
    return S3Error.builder()
        .key(one.key())
        .versionId(one.versionId())
        .code(error.code())
        .message(error.getMessage())
        .build();
  }
}
