package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;

/** Lists the buckets of an account in all Regions by name, in pages if the caller asks for them. */
final class ListBucketsOperation implements Operation<ListBucketsRequest, ListBucketsResponse> {
  private static final int MAX_BUCKETS = 10_000;

  private final Buckets buckets;

  ListBucketsOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public ListBucketsResponse.Builder handle(ListBucketsRequest request, Call call) {
    String account = call.scope().account();
    String prefix = request.prefix() == null ? "" : request.prefix();
    int max = max(request.maxBuckets());
    List<StoredBucket> found =
        buckets.ownedBy(account, PageToken.after(request.continuationToken())).stream()
            .filter(bucket -> !bucket.isDirectory())
            .filter(bucket -> bucket.name().startsWith(prefix))
            .filter(bucket -> isIn(request.bucketRegion(), bucket))
            .limit(max + 1L)
            .toList();
    List<StoredBucket> page = found.size() > max ? found.subList(0, max) : found;
    boolean detailed = hasParameter(request);
    return ListBucketsResponse.builder()
        .owner(owner -> owner.id(buckets.canonicalId(account)))
        .prefix(request.prefix())
        .buckets(page.stream().map(bucket -> listed(bucket, detailed)).toList())
        .continuationToken(found.size() > max ? PageToken.encode(page.get(max - 1).name()) : null);
  }

  private static int max(@Nullable Integer asked) {
    if (asked == null) {
      return MAX_BUCKETS;
    }
    if (asked < 1 || asked > MAX_BUCKETS) {
      throw S3Errors.invalidArgument(
          "Argument max-buckets must be an integer between 1 and " + MAX_BUCKETS);
    }
    return asked;
  }

  private static boolean isIn(@Nullable String region, StoredBucket bucket) {
    return region == null || region.equals(bucket.regionId());
  }

  // Region and ARN are there "if the request contains at least one valid parameter".
  private static boolean hasParameter(ListBucketsRequest request) {
    return request.maxBuckets() != null
        || request.prefix() != null
        || request.bucketRegion() != null
        || request.continuationToken() != null;
  }

  private static Bucket listed(StoredBucket bucket, boolean detailed) {
    Bucket.Builder listed = Bucket.builder().name(bucket.name()).creationDate(bucket.created());
    if (detailed) {
      listed.bucketRegion(bucket.regionId()).bucketArn(bucket.arn());
    }
    return listed.build();
  }
}
