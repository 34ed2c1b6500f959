package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Another key for an object that is there already. */
class UpdateObjectEncryptionTest extends S3Test {
  private static final String KEY =
      "arn:aws:kms:us-east-1:000000000000:key/01234567-89ab-cdef-0123-456789abcdef";
  private static final String OTHER =
      "arn:aws:kms:us-east-1:000000000000:key/76543210-89ab-cdef-0123-456789abcdef";

  private HeadObjectResponse head(String key) {
    return s3.headObject(r -> r.bucket(BUCKET).key(key));
  }

  @Test
  void updateObjectEncryption_changesTheKeyAlone() {
    PutObjectResponse put = put("k", "v");
    HeadObjectResponse before = head("k");

    update(KEY);

    assertThat(head("k").ssekmsKeyId()).isEqualTo(KEY);
    assertThat(head("k").bucketKeyEnabled()).isTrue();
    assertThat(head("k").eTag()).isEqualTo(put.eTag());
    assertThat(head("k").lastModified()).isEqualTo(before.lastModified());
    update(OTHER);
    assertThat(head("k").ssekmsKeyId()).isEqualTo(OTHER);
  }

  private void update(String keyArn) {
    s3.updateObjectEncryption(
        r ->
            r.bucket(BUCKET)
                .key("k")
                .objectEncryption(e -> e.ssekms(k -> k.kmsKeyArn(keyArn).bucketKeyEnabled(true))));
  }

  /** In the words of the API reference, UpdateObjectEncryption. */
  @Test
  void updateObjectEncryption_isRefused() {
    put("k", "v", r -> r.serverSideEncryption("aws:kms:dsse"));
    assertThat(error(() -> update(KEY)))
        .hasMessageContaining("source objects with the encryption type DSSE-KMS or SSE-C");
    assertThat(error(() -> update("alias/mine-and-yours")))
        .hasMessageContaining("a correctly formatted KMS key ARN");
    assertThat(error(() -> update(KEY.replace("000000000000", "111111111111"))))
        .hasMessageContaining("owned by the same account as the bucket");
    assertError(
        () ->
            s3.updateObjectEncryption(
                r ->
                    r.bucket(BUCKET)
                        .key("missing")
                        .objectEncryption(e -> e.ssekms(k -> k.kmsKeyArn(KEY)))),
        404,
        "NoSuchKey",
        "The specified key does not exist.");
  }

  @Test
  void updateObjectEncryption_ofALockedObject_isRefused() {
    s3.createBucket(r -> r.bucket("locked").objectLockEnabledForBucket(true));
    s3.putObject(
        r -> r.bucket("locked").key("k").objectLockLegalHoldStatus("ON"),
        RequestBody.fromString("v"));

    assertThat(
            error(
                () ->
                    s3.updateObjectEncryption(
                        r ->
                            r.bucket("locked")
                                .key("k")
                                .objectEncryption(e -> e.ssekms(k -> k.kmsKeyArn(KEY))))))
        .hasMessageContaining("protected by S3 Object Lock");
  }
}
