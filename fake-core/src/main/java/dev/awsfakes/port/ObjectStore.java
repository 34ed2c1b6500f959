package dev.awsfakes.port;

import dev.awsfakes.spi.access.Caller;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Buckets as other services read from and write to them. */
public interface ObjectStore {

  /**
   * The bucket of a name, in whatever Region.
   *
   * @param user who uses it
   * @param expectedOwner the account that is expected to own it, null if anybody may
   * @throws UnusableBucketException if there is none, or it is not the expected owner's
   */
  Bucket bucket(User user, String name, @Nullable String expectedOwner)
      throws UnusableBucketException;

  /**
   * Who uses a bucket.
   *
   * @param caller who must be allowed to
   * @param service the service that does it for the caller, {@code dynamodb}
   * @param time when
   */
  record User(Caller caller, String service, Instant time) {}

  /**
   * A bucket as somebody uses it. What the user may not do fails with S3's AccessDenied, an {@link
   * dev.awsfakes.spi.AwsError}.
   */
  interface Bucket {

    /**
     * Writes an object, as one put of it does.
     *
     * @param contentType such as {@code application/json}
     * @return the object's ETag, in double quotes
     */
    String put(String key, String contentType, byte[] content);

    /** The keys that begin with the prefix, in UTF-8 order. */
    List<String> keys(String prefix);

    /** The current content of a key, empty if it has none; the caller closes the stream. */
    Optional<InputStream> read(String key);
  }

  /** A bucket that cannot be used. */
  final class UnusableBucketException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * With S3's own words.
     *
     * @param code S3's error code, {@code NoSuchBucket} or {@code AccessDenied}
     */
    public UnusableBucketException(String code, String message) {
      super(message, null, false, false);
      this.code = code;
    }

    /** S3's error code. */
    public String code() {
      return code;
    }
  }
}
