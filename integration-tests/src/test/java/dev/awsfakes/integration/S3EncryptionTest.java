package dev.awsfakes.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.FakeAws;
import java.time.Instant;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Objects that a KMS key encrypts: they are written and read as long as their key works. */
@SuppressWarnings("unchecked") // arrays of consumers, as the SDK has them
class S3EncryptionTest {
  private static final String UNKNOWN = "134f2428-cec1-4b25-a1ae-9048164dba47";

  private final FakeAws aws =
      FakeAws.builder().frozenAt(Instant.parse("2026-01-01T00:00:00Z")).build();
  private final KmsClient kms = aws.client(KmsClient.class);
  private final S3Client s3 = aws.client(S3Client.class);
  private final String keyId = kms.createKey().keyMetadata().keyId();
  private final String keyArn = kms.describeKey(r -> r.keyId(keyId)).keyMetadata().arn();

  @BeforeEach
  void makeBucket() {
    s3.createBucket(r -> r.bucket("bucket"));
  }

  private PutObjectResponse put(String key, String kmsKey) {
    return put(key, r -> r.serverSideEncryption("aws:kms").ssekmsKeyId(kmsKey));
  }

  private PutObjectResponse put(String key, Consumer<PutObjectRequest.Builder> how) {
    return s3.putObject(how.andThen(r -> r.bucket("bucket").key(key)), RequestBody.fromString("v"));
  }

  private String get(String key) {
    return s3.getObjectAsBytes(r -> r.bucket("bucket").key(key)).asUtf8String();
  }

  private static void assertRefused(ThrowingCallable call, String code, String message) {
    S3Exception error = catchThrowableOfType(S3Exception.class, call);
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
    assertThat(error.awsErrorDetails().errorMessage()).isEqualTo(message);
    assertThat(error.statusCode()).isEqualTo(400);
  }

  @Test
  void key_isNamedByIdArnOrAlias_andShownAsArn() {
    kms.createAlias(r -> r.aliasName("alias/mine").targetKeyId(keyId));
    for (String name : new String[] {keyId, keyArn, "alias/mine"}) {
      assertThat(put("k", name).ssekmsKeyId()).isEqualTo(keyArn);
      assertThat(get("k")).isEqualTo("v");
    }
  }

  @Test
  void managedKey_isTheOneOfItsAlias() {
    String shown = put("k", r -> r.serverSideEncryption("aws:kms")).ssekmsKeyId();

    assertThat(shown).isEqualTo(kms.describeKey(r -> r.keyId("alias/aws/s3")).keyMetadata().arn());
  }

  /** Recorded: s3_sse_validate_kms_key. */
  @Test
  void key_thatDoesNotExist_isRefused() {
    String unknownArn = keyArn.replace(keyId, UNKNOWN);
    String elsewhere =
        aws.client(KmsClient.class, Region.US_WEST_2).createKey().keyMetadata().arn();
    String code = "KMS.NotFoundException";
    String missing = "Key '" + unknownArn + "' does not exist";

    assertRefused(() -> put("k", "fake-key-id"), code, "Invalid keyId 'fake-key-id'");
    assertRefused(() -> put("k", UNKNOWN), code, missing);
    assertRefused(() -> put("k", unknownArn), code, missing);
    assertRefused(() -> put("k", elsewhere), code, "Invalid arn us-west-2");
    assertRefused(
        () ->
            s3.createMultipartUpload(
                r ->
                    r.bucket("bucket")
                        .key("k")
                        .serverSideEncryption("aws:kms")
                        .ssekmsKeyId("fake-key-id")),
        code,
        "Invalid keyId 'fake-key-id'");
    put("source", r -> {});
    assertRefused(
        () ->
            s3.copyObject(
                r ->
                    r.sourceBucket("bucket")
                        .sourceKey("source")
                        .destinationBucket("bucket")
                        .destinationKey("k")
                        .serverSideEncryption("aws:kms")
                        .ssekmsKeyId("fake-key-id")),
        code,
        "Invalid keyId 'fake-key-id'");
    assertThat(s3.listObjectsV2(r -> r.bucket("bucket")).contents()).hasSize(1);
  }

  @Test
  void disabledKey_stopsWritesReadsAndCopies_butNotHead() {
    put("k", keyId);
    kms.disableKey(r -> r.keyId(keyId));
    String code = "KMS.DisabledException";
    String message = keyArn + " is disabled.";

    assertRefused(() -> put("k2", keyId), code, message);
    assertRefused(() -> get("k"), code, message);
    assertRefused(
        () ->
            s3.copyObject(
                r ->
                    r.sourceBucket("bucket")
                        .sourceKey("k")
                        .destinationBucket("bucket")
                        .destinationKey("copy")),
        code,
        message);
    assertThat(s3.headObject(r -> r.bucket("bucket").key("k")).ssekmsKeyId()).isEqualTo(keyArn);
    S3Exception withChecksum =
        catchThrowableOfType(
            S3Exception.class,
            () -> s3.headObject(r -> r.bucket("bucket").key("k").checksumMode("ENABLED")));
    assertThat(withChecksum.statusCode()).isEqualTo(400);

    kms.enableKey(r -> r.keyId(keyId));
    assertThat(get("k")).isEqualTo("v");
  }

  @Test
  void keyThatIsToBeDeleted_stopsReads() {
    put("k", keyId);
    kms.scheduleKeyDeletion(r -> r.keyId(keyId));

    assertRefused(() -> get("k"), "KMS.KMSInvalidStateException", keyArn + " is pending deletion.");
  }

  @Test
  void upload_inParts_needsItsKeyAtEachStep() {
    String id =
        s3.createMultipartUpload(
                r -> r.bucket("bucket").key("k").serverSideEncryption("aws:kms").ssekmsKeyId(keyId))
            .uploadId();
    String eTag = part(id);
    kms.disableKey(r -> r.keyId(keyId));

    assertRefused(() -> part(id), "KMS.DisabledException", keyArn + " is disabled.");
    assertRefused(() -> complete(id, eTag), "KMS.DisabledException", keyArn + " is disabled.");

    kms.enableKey(r -> r.keyId(keyId));
    complete(id, eTag);
    assertThat(get("k")).isEqualTo("v");
  }

  private String part(String id) {
    return s3.uploadPart(
            r -> r.bucket("bucket").key("k").uploadId(id).partNumber(1),
            RequestBody.fromString("v"))
        .eTag();
  }

  private void complete(String id, String eTag) {
    s3.completeMultipartUpload(
        r ->
            r.bucket("bucket")
                .key("k")
                .uploadId(id)
                .multipartUpload(m -> m.parts(p -> p.partNumber(1).eTag(eTag))));
  }

  @Test
  void bucketsDefaultKey_isNotLookedAtUntilItIsUsed() {
    s3.putBucketEncryption(
        r ->
            r.bucket("bucket")
                .serverSideEncryptionConfiguration(
                    c ->
                        c.rules(
                            rule ->
                                rule.applyServerSideEncryptionByDefault(
                                    d -> d.sseAlgorithm("aws:kms").kmsMasterKeyID(UNKNOWN)))));

    assertRefused(
        () -> put("k", r -> {}),
        "KMS.NotFoundException",
        "Key '" + keyArn.replace(keyId, UNKNOWN) + "' does not exist");
  }
}
