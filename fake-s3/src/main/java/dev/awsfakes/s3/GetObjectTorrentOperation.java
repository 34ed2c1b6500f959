package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.s3.model.GetObjectTorrentRequest;
import software.amazon.awssdk.services.s3.model.GetObjectTorrentResponse;

/** Describes an object for BitTorrent. */
final class GetObjectTorrentOperation
    implements Operation<GetObjectTorrentRequest, GetObjectTorrentResponse>, Download {
  private static final long MAX_SIZE = 5L * 1024 * 1024 * 1024;

  private final Buckets buckets;
  private Content body = Content.EMPTY;

  GetObjectTorrentOperation(Buckets buckets) {
    this.buckets = buckets;
  }

  @Override
  public GetObjectTorrentResponse.Builder handle(GetObjectTorrentRequest request, Call call) {
    StoredBucket bucket = buckets.require(request.bucket(), request.expectedBucketOwner(), call);
    StoredVersion version = VersionLookup.require(bucket, request.key(), null, call);
    StoredObject object = version.requireObject();
    // API reference, GetObjectTorrent.
    if (object.size() >= MAX_SIZE || object.encryption().isCustomers()) {
      throw S3Errors.invalidRequest(
          "Torrents exist for objects of less than 5 GB without a customer-provided encryption key"
              + " alone.");
    }
    if (bucket.isUnreadable(version, call.now())) {
      throw S3Errors.invalidObjectState(bucket, version, call.now());
    }
    body = Torrent.of(bucket, version);
    return GetObjectTorrentResponse.builder();
  }

  @Override
  public Content body() {
    return body;
  }
}
