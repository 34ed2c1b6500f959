package dev.awsfakes.s3;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Objects that S3 or another service writes into a bucket, as one put each. */
final class ServiceUpload {
  private static final ChecksumKind CHECKSUM = ChecksumKind.CRC64NVME;

  private ServiceUpload() {}

  /**
   * Stores the bytes, and tells of it.
   *
   * @throws dev.awsfakes.spi.AwsError if the key by which the bucket encrypts cannot be used
   */
  static StoredVersion put(
      Buckets buckets,
      StoredBucket bucket,
      String key,
      String contentType,
      byte[] content,
      Instant now) {
    Encryption encryption =
        RequestedEncryption.byDefault(BucketEncryption.ruleOf(bucket))
            .made(key, bucket, bucket.scope(), now);
    ContentWriter writer = buckets.contents().newWriter(Set.of(CHECKSUM), content.length);
    writer.write(ByteBuffer.wrap(content));
    ReceivedBody body = writer.finish();
    ObjectHeaders headers =
        new ObjectHeaders(null, null, null, null, contentType, null, null, Map.of());
    StoredObject object =
        new StoredObject(
            body.content(),
            body.eTag(encryption),
            ObjectChecksum.full(CHECKSUM, body.checksum(CHECKSUM)),
            headers,
            encryption,
            List.of());
    StoredVersion version = bucket.put(key, object, VersionState.PLAIN, WriteCondition.NONE, now);
    buckets.replication().follow(EventType.CREATED_PUT, bucket, version, now);
    buckets.events().publishOwn(EventType.CREATED_PUT, bucket, version, now, Map.of());
    return version;
  }
}
