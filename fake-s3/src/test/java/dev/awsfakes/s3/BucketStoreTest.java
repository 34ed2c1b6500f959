package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.access.Principal;
import dev.awsfakes.port.ObjectStore;
import dev.awsfakes.port.ObjectStore.UnusableBucketException;
import dev.awsfakes.port.ObjectStore.User;
import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Cloud;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

class BucketStoreTest extends S3Test {
  private final ObjectStore store = Cloud.of(aws).port(ObjectStore.class).orElseThrow();
  private final User owner = user(Principal.root());

  private User user(Principal principal) {
    return new User(principal.caller("000000000000", "aws"), "dynamodb", clock.now());
  }

  @Test
  void put_isAnObjectAsOfAPut() throws UnusableBucketException {
    String eTag = store.bucket(owner, BUCKET, null).put("a", "text/plain", bytes("hello"));

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
    ObjectStore.Bucket bucket = store.bucket(owner, BUCKET, null);

    assertThat(bucket.keys("p/")).containsExactly("p/1", "p/2");
    assertThat(bucket.read("none")).isEmpty();
    try (InputStream in = bucket.read("p/2").orElseThrow()) {
      assertThat(in.readAllBytes()).isEqualTo(bytes("two"));
    }
  }

  @Test
  void bucket_missingOrAnothers_isUnusable() {
    assertThat(refusal("none", null)).isEqualTo("NoSuchBucket");
    assertThat(refusal(BUCKET, "111111111111")).isEqualTo("AccessDenied");
  }

  private String refusal(String bucket, String expectedOwner) {
    return catchThrowableOfType(
            UnusableBucketException.class, () -> store.bucket(owner, bucket, expectedOwner))
        .code();
  }

  @Test
  void bucket_isUsedAsTheCallerMay() throws UnusableBucketException {
    put("p/1", "one");
    aws.as(Principal.root());
    Principal reader =
        Principal.user("reader")
            .policy(
                """
                {"Statement": {"Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket"],
                  "Resource": "*", "Condition":
                    {"StringEquals": {"aws:CalledViaLast": "dynamodb.amazonaws.com"}}}}""");
    ObjectStore.Bucket bucket = store.bucket(user(reader), BUCKET, null);

    assertThat(bucket.keys("p/")).containsExactly("p/1");
    assertThat(bucket.read("p/1")).isPresent();
    AwsError error =
        catchThrowableOfType(AwsError.class, () -> bucket.put("p/2", "text/plain", bytes("x")));
    assertThat(error.code()).isEqualTo("AccessDenied");
    assertThat(error)
        .hasMessageContaining("no identity-based policy allows the s3:PutObject action");
    ObjectStore.Bucket others = store.bucket(user(Principal.account("111111111111")), BUCKET, null);
    assertThat(catchThrowableOfType(AwsError.class, () -> others.read("p/1")))
        .hasMessage("Access Denied");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
