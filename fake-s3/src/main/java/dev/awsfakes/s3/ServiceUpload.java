package dev.awsfakes.s3;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Objects that S3 or another service writes into a bucket, as one put each. */
final class ServiceUpload {
  private static final ChecksumKind CHECKSUM = ChecksumKind.CRC64NVME;

  private final Buckets buckets;
  private final StoredBucket bucket;
  private final RequestedEncryption encryption;
  private final Instant now;

  /** Uploads that are encrypted as the bucket does by default. */
  ServiceUpload(Buckets buckets, StoredBucket bucket, Instant now) {
    this(buckets, bucket, RequestedEncryption.byDefault(BucketEncryption.ruleOf(bucket)), now);
  }

  ServiceUpload(Buckets buckets, StoredBucket bucket, RequestedEncryption encryption, Instant now) {
    this.buckets = buckets;
    this.bucket = bucket;
    this.encryption = encryption;
    this.now = now;
  }

  /**
   * Stores the bytes, and tells of it.
   *
   * @throws dev.awsfakes.spi.AwsError if the key that is to encrypt them cannot be used
   */
  StoredVersion put(String key, String contentType, byte[] content) {
    Encryption made = encryption.made(key, bucket, KeyUser.of(bucket.scope()), now);
    ContentWriter writer = buckets.contents().newWriter(Set.of(CHECKSUM), content.length);
    writer.write(ByteBuffer.wrap(content));
    ReceivedBody body = writer.finish();
    ObjectHeaders headers =
        new ObjectHeaders(null, null, null, null, contentType, null, null, Map.of());
    StoredObject object =
        new StoredObject(
            body.content(),
            body.eTag(made),
            ObjectChecksum.full(CHECKSUM, body.checksum(CHECKSUM)),
            headers,
            made,
            List.of());
    StoredVersion version = bucket.put(key, object, VersionState.PLAIN, WriteCondition.NONE, now);
    buckets.replication().follow(EventType.CREATED_PUT, bucket, version, now);
    buckets.events().publishOwn(EventType.CREATED_PUT, bucket, version, now, Map.of());
    return version;
  }
}
