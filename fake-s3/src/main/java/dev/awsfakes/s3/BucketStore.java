package dev.awsfakes.s3;

import dev.awsfakes.port.ObjectStore;
import dev.awsfakes.spi.Cloud;
import java.io.InputStream;
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
  public Bucket bucket(User user, String name, @Nullable String expectedOwner)
      throws UnusableBucketException {
    StoredBucket bucket = buckets.find(name);
    if (bucket == null) {
      throw new UnusableBucketException("NoSuchBucket", "The specified bucket does not exist");
    }
    if (expectedOwner != null && !bucket.isOf(expectedOwner)) {
      throw new UnusableBucketException("AccessDenied", "Access Denied");
    }
    return new UsedBucket(bucket, user);
  }

  private final class UsedBucket implements Bucket {
    private final StoredBucket bucket;
    private final User user;

    UsedBucket(StoredBucket bucket, User user) {
      this.bucket = bucket;
      this.user = user;
    }

    private void require(String action, @Nullable String key) {
      new DeliveryAccess(buckets, bucket)
          .denial(user.caller().through(user.service()), action, key, user.time())
          .ifPresent(
              denial -> {
                throw S3Errors.accessDenied(S3Authorization.message(denial));
              });
    }

    @Override
    public String put(String key, String contentType, byte[] content) {
      require("PutObject", key);
      return new ServiceUpload(buckets, bucket, user.time())
          .put(key, contentType, content)
          .requireObject()
          .eTag();
    }

    @Override
    public List<String> keys(String prefix) {
      require("ListBucket", null);
      return KeyPage.of(bucket.objects(), new Rollup(prefix, ""), "", Integer.MAX_VALUE)
          .objects()
          .stream()
          .map(StoredVersion::key)
          .toList();
    }

    @Override
    public Optional<InputStream> read(String key) {
      require("GetObject", key);
      StoredVersion current = bucket.objects().get(key).current();
      return Optional.ofNullable(current)
          .map(version -> version.requireObject().content().newStream());
    }
  }
}
