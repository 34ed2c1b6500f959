package dev.awsfakes.s3;

import dev.awsfakes.FakeAws;
import dev.awsfakes.spi.Cloud;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is in a bucket, for assertions: looking is no call. Each method tells what holds at the time
 * of its call.
 */
public final class BucketView {
  private final Cloud cloud;
  private final String name;

  private BucketView(Cloud cloud, String name) {
    this.cloud = cloud;
    this.name = name;
  }

  /** The view of a bucket, whoever owns it. */
  public static BucketView of(FakeAws aws, String bucket) {
    return new BucketView(Cloud.of(aws), bucket);
  }

  /** The bucket's name. */
  public String name() {
    return name;
  }

  /**
   * The keys of its objects, in the order of a listing; a key whose current version is a delete
   * marker is not among them.
   *
   * @throws IllegalStateException if there is no such bucket
   */
  public List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (Map.Entry<String, KeyHistory> entry : bucket().objects().all()) {
      if (objectOf(entry.getValue()) != null) {
        keys.add(entry.getKey());
      }
    }
    return keys;
  }

  /**
   * How many versions a key has, delete markers included; 0 for a key that was never written.
   *
   * @throws IllegalStateException if there is no such bucket
   */
  public int versions(String key) {
    return bucket().objects().get(key).versions().size();
  }

  /**
   * The bytes of an object; empty if there is none.
   *
   * @throws IllegalStateException if there is no such bucket
   */
  public Optional<byte[]> bytes(String key) {
    StoredObject object = objectOf(bucket().objects().get(key));
    return Optional.ofNullable(object).map(BucketView::read);
  }

  /**
   * The bytes of an object as UTF-8; empty if there is none.
   *
   * @throws IllegalStateException if there is no such bucket
   */
  public Optional<String> text(String key) {
    return bytes(key).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private static @Nullable StoredObject objectOf(KeyHistory history) {
    StoredVersion current = history.current();
    return current == null ? null : current.object();
  }

  private static byte[] read(StoredObject object) {
    try (InputStream stream = object.content().newStream()) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private StoredBucket bucket() {
    cloud.clock().advance(Duration.ZERO); // what is due has happened
    StoredBucket bucket = Buckets.of(cloud).find(name);
    if (bucket == null) {
      throw new IllegalStateException("There is no bucket " + name + ".");
    }
    return bucket;
  }
}
