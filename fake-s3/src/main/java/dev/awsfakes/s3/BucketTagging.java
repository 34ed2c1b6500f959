package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import java.util.List;
import software.amazon.awssdk.services.s3.model.DeleteBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.DeleteBucketTaggingResponse;
import software.amazon.awssdk.services.s3.model.GetBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.GetBucketTaggingResponse;
import software.amazon.awssdk.services.s3.model.PutBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.PutBucketTaggingResponse;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Tagging;

/** The tags of a bucket. */
final class BucketTagging {
  private final Buckets buckets;

  BucketTagging(Buckets buckets) {
    this.buckets = buckets;
  }

  PutBucketTaggingResponse.Builder put(PutBucketTaggingRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    BucketAbac.requireDisabled(bucket);
    List<Tag> tags = ObjectTags.ofBucket(request.tagging().tagSet());
    if (tags.isEmpty()) {
      // Recorded: bucket_tagging_crud, put-bucket-tags-empty.
      bucket.settings().remove(Tagging.class);
    } else {
      bucket.settings().put(Tagging.class, request.tagging());
    }
    call.status(204);
    return PutBucketTaggingResponse.builder();
  }

  GetBucketTaggingResponse.Builder get(GetBucketTaggingRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    Tagging tagging = bucket.settings().get(Tagging.class);
    if (tagging == null) {
      throw S3Errors.notFound("NoSuchTagSet", "The TagSet does not exist");
    }
    return GetBucketTaggingResponse.builder().tagSet(tagging.tagSet());
  }

  DeleteBucketTaggingResponse.Builder delete(DeleteBucketTaggingRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    BucketAbac.requireDisabled(bucket);
    bucket.settings().remove(Tagging.class);
    call.status(204);
    return DeleteBucketTaggingResponse.builder();
  }
}
