package dev.awsfakes.s3;

import dev.awsfakes.port.ObjectStore;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Scope;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Buckets as other services write to them and read from them. */
final class BucketStore implements ObjectStore {
  private final Buckets buckets;

  BucketStore(Cloud cloud) {
    this.buckets = Buckets.of(cloud);
  }

  @Override
  public Bucket bucket(Scope caller, String name, @Nullable String expectedOwner)
      throws UnusableBucketException {
    StoredBucket bucket = buckets.find(name);
    if (bucket == null) {
      throw new UnusableBucketException("NoSuchBucket", "The specified bucket does not exist");
    }
    boolean expected = expectedOwner == null || expectedOwner.equals(bucket.scope().account());
    if (!expected || !bucket.admits(caller.account())) {
      throw new UnusableBucketException("AccessDenied", "Access Denied");
    }
    return new UsableBucket(bucket);
  }

  private final class UsableBucket implements Bucket {
    private final StoredBucket bucket;

    UsableBucket(StoredBucket bucket) {
      this.bucket = bucket;
    }

    @Override
    public String put(String key, String contentType, byte[] content, Instant now) {
      ContentWriter writer =
          buckets.contents().newWriter(Set.of(ChecksumKind.CRC64NVME), content.length);
      writer.write(ByteBuffer.wrap(content));
      ReceivedBody body = writer.finish();
      Encryption encryption = Encryption.SSE_S3;
      StoredObject object =
          new StoredObject(
              body.content(),
              body.eTag(encryption),
              ObjectChecksum.full(ChecksumKind.CRC64NVME, body.checksum(ChecksumKind.CRC64NVME)),
              headers(contentType),
              encryption,
              List.of());
      StoredVersion version = bucket.put(key, object, VersionState.PLAIN, WriteCondition.NONE, now);
      buckets.replication().follow(EventType.CREATED_PUT, bucket, version, now);
      buckets.events().publishOwn(EventType.CREATED_PUT, bucket, version, now, Map.of());
      return object.eTag();
    }

    private static ObjectHeaders headers(String contentType) {
      return new ObjectHeaders(null, null, null, null, contentType, null, null, Map.of());
    }

    @Override
    public List<String> keys(String prefix) {
      return KeyPage.of(bucket.objects(), prefix, "", "", Integer.MAX_VALUE).objects().stream()
          .map(StoredVersion::key)
          .toList();
    }

    @Override
    public Optional<InputStream> read(String key) {
      StoredVersion current = bucket.objects().get(key).current();
      return Optional.ofNullable(current)
          .map(version -> version.requireObject().content().newStream());
    }
  }
}
