package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.DeleteObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectTaggingResponse;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingResponse;
import software.amazon.awssdk.services.s3.model.PutObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.PutObjectTaggingResponse;
import software.amazon.awssdk.services.s3.model.Tag;

/** The tags of an object's version. */
final class ObjectTagging {
  private final Buckets buckets;

  ObjectTagging(Buckets buckets) {
    this.buckets = buckets;
  }

  PutObjectTaggingResponse.Builder put(PutObjectTaggingRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    List<Tag> tags = ObjectTags.ofObject(request.tagging().tagSet());
    StoredVersion version = change(bucket, request.key(), request.versionId(), tags);
    buckets.events().publish(EventType.TAGGED, bucket, version, call);
    return PutObjectTaggingResponse.builder().versionId(bucket.shownVersionId(version));
  }

  GetObjectTaggingResponse.Builder get(GetObjectTaggingRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    StoredVersion version = VersionLookup.requireObject(bucket, request.key(), request.versionId());
    return GetObjectTaggingResponse.builder()
        .tagSet(version.state().tags())
        .versionId(bucket.shownVersionId(version));
  }

  DeleteObjectTaggingResponse.Builder delete(DeleteObjectTaggingRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    StoredVersion version = change(bucket, request.key(), request.versionId(), List.of());
    buckets.events().publish(EventType.UNTAGGED, bucket, version, call);
    call.status(204);
    return DeleteObjectTaggingResponse.builder().versionId(bucket.shownVersionId(version));
  }

  private static StoredVersion change(
      StoredBucket bucket, String key, @Nullable String versionId, List<Tag> tags) {
    StoredVersion version = VersionLookup.requireObject(bucket, key, versionId);
    bucket.change(version, state -> state.withTags(tags));
    return version;
  }
}
