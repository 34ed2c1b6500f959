package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.List;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.ListDirectoryBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListDirectoryBucketsResponse;

/** Lists the directory buckets of an account in the Region of the client. */
final class ListDirectoryBucketsOperation
    implements Operation<ListDirectoryBucketsRequest, ListDirectoryBucketsResponse> {
  private static final int MAX_BUCKETS = 1_000;

  private final Buckets buckets;

  ListDirectoryBucketsOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public ListDirectoryBucketsResponse.Builder handle(
      ListDirectoryBucketsRequest request, Call call) {
    Integer asked = request.maxDirectoryBuckets();
    if (asked != null && (asked < 0 || asked > MAX_BUCKETS)) {
      throw S3Errors.invalidArgument(
          "Argument max-directory-buckets must be an integer between 0 and " + MAX_BUCKETS);
    }
    int max = asked == null ? MAX_BUCKETS : asked;
    List<StoredBucket> found =
        buckets
            .ownedBy(call.scope().account(), PageToken.after(request.continuationToken()))
            .stream()
            .filter(StoredBucket::isDirectory)
            .filter(bucket -> bucket.scope().region().equals(call.scope().region()))
            .limit(max + 1L)
            .toList();
    boolean more = max > 0 && found.size() > max;
    return ListDirectoryBucketsResponse.builder()
        .buckets(found.stream().limit(max).map(ListDirectoryBucketsOperation::listed).toList())
        .continuationToken(more ? PageToken.encode(found.get(max - 1).name()) : null);
  }

  private static Bucket listed(StoredBucket bucket) {
    return Bucket.builder()
        .name(bucket.name())
        .creationDate(bucket.created())
        .bucketArn(bucket.arn())
        .build();
  }
}
