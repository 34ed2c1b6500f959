package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.port.ObjectStore;
import dev.awsfakes.port.ObjectStore.UnusableBucketException;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

class BucketStoreTest extends S3Test {
  private static final Scope CALLER = new Scope("000000000000", Region.US_EAST_1);

  private final ObjectStore store = Cloud.of(aws).port(ObjectStore.class).orElseThrow();

  @Test
  void put_isAnObjectAsOfAPut() throws UnusableBucketException {
    String eTag =
        store.bucket(CALLER, BUCKET, null).put("a", "text/plain", bytes("hello"), clock.now());

    HeadObjectResponse head = s3.headObject(r -> r.bucket(BUCKET).key("a"));
    assertThat(head.eTag()).isEqualTo(eTag).isEqualTo("\"5d41402abc4b2a76b9719d911017c592\"");
    assertThat(head.contentType()).isEqualTo("text/plain");
    assertThat(head.contentLength()).isEqualTo(5);
  }

  @Test
  void keysAndRead_giveCurrentObjects() throws UnusableBucketException, IOException {
    put("p/1", "one");
    put("p/2", "two");
    put("q", "other");
    ObjectStore.Bucket bucket = store.bucket(CALLER, BUCKET, null);

    assertThat(bucket.keys("p/")).containsExactly("p/1", "p/2");
    assertThat(bucket.read("none")).isEmpty();
    try (InputStream in = bucket.read("p/2").orElseThrow()) {
      assertThat(in.readAllBytes()).isEqualTo(bytes("two"));
    }
  }

  @Test
  void bucket_missingOrAnothers_isUnusable() {
    assertThat(refusal(CALLER, "none", null)).isEqualTo("NoSuchBucket");
    assertThat(refusal(CALLER, BUCKET, "111111111111")).isEqualTo("AccessDenied");
    assertThat(refusal(new Scope("111111111111", Region.US_EAST_1), BUCKET, null))
        .isEqualTo("AccessDenied");
  }

  private String refusal(Scope caller, String bucket, String expectedOwner) {
    return catchThrowableOfType(
            UnusableBucketException.class, () -> store.bucket(caller, bucket, expectedOwner))
        .code();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
