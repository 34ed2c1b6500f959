package dev.awsfakes.s3;

import dev.awsfakes.port.ObjectStore;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Scope;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    if (!expected || !bucket.isOf(caller.account())) {
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
      return new ServiceUpload(buckets, bucket, now)
          .put(key, contentType, content)
          .requireObject()
          .eTag();
    }

    @Override
    public List<String> keys(String prefix) {
      return KeyPage.of(bucket.objects(), new Rollup(prefix, ""), "", Integer.MAX_VALUE)
          .objects()
          .stream()
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
