package dev.awsfakes.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.FakeAws;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** An object that gets another KMS key: from then on that key alone must work. */
class S3EncryptionUpdateTest {
  private final FakeAws aws = FakeAws.create();
  private final KmsClient kms = aws.client(KmsClient.class);
  private final S3Client s3 = aws.client(S3Client.class);

  private String get() {
    return s3.getObjectAsBytes(r -> r.bucket("bucket").key("k")).asUtf8String();
  }

  @Test
  void otherKey_takesOverAnObject() {
    String before = kms.createKey().keyMetadata().keyId();
    String after = kms.createKey().keyMetadata().arn();
    s3.createBucket(r -> r.bucket("bucket"));
    s3.putObject(
        r -> r.bucket("bucket").key("k").serverSideEncryption("aws:kms").ssekmsKeyId(before),
        RequestBody.fromString("v"));

    s3.updateObjectEncryption(
        r -> r.bucket("bucket").key("k").objectEncryption(e -> e.ssekms(k -> k.kmsKeyArn(after))));
    kms.disableKey(r -> r.keyId(before));
    assertThat(get()).isEqualTo("v");

    kms.disableKey(r -> r.keyId(after));
    assertThat(catchThrowableOfType(S3Exception.class, this::get).awsErrorDetails().errorMessage())
        .isEqualTo(after + " is disabled.");
  }
}
