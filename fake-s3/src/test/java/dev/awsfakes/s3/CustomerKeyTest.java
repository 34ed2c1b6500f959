package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Server-side encryption with the caller's key. */
class CustomerKeyTest extends S3Test {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String OTHER = Base64.getEncoder().encodeToString(bytes(32, 1));

  private static byte[] bytes(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  private PutObjectResponse putWithKey() {
    return put("k", "v", r -> r.sseCustomerAlgorithm("AES256").sseCustomerKey(KEY));
  }

  private String read(Consumer<GetObjectRequest.Builder> how) {
    return s3.getObjectAsBytes(how.andThen(r -> r.bucket(BUCKET).key("k"))).asUtf8String();
  }

  /** Recorded: object_retrieval_sse_c. */
  @Test
  void object_isReadWithItsKeyAlone() {
    PutObjectResponse response = putWithKey();
    assertThat(response.sseCustomerAlgorithm()).isEqualTo("AES256");
    assertThat(response.sseCustomerKeyMD5()).isNotNull();
    assertThat(response.serverSideEncryption()).isNull();

    assertThat(read(r -> r.sseCustomerAlgorithm("AES256").sseCustomerKey(KEY))).isEqualTo("v");
    assertError(
        () -> read(r -> {}),
        400,
        "InvalidRequest",
        "The object was stored using a form of Server Side Encryption. The correct parameters must"
            + " be provided to retrieve the object.");
    assertError(
        () -> read(r -> r.sseCustomerAlgorithm("AES256").sseCustomerKey(OTHER)),
        403,
        "AccessDenied",
        "Requests specifying Server Side Encryption with Customer provided keys must provide the"
            + " correct secret key.");
    assertBare(() -> s3.headObject(r -> r.bucket(BUCKET).key("k")), 400);
  }

  /** Recorded: object_retrieval_sse_c. */
  @Test
  void key_isCheckedForItsForm() {
    putWithKey();

    assertError(
        () -> read(r -> r.sseCustomerAlgorithm("KMS").sseCustomerKey(KEY)),
        400,
        "InvalidEncryptionAlgorithmError",
        "The Encryption request you specified is not valid. Supported value: AES256.");
    assertError(
        () ->
            read(
                r ->
                    r.sseCustomerAlgorithm("AES256")
                        .sseCustomerKey(Base64.getEncoder().encodeToString(bytes(31, 0)))),
        400,
        "InvalidArgument",
        "The secret key was invalid for the specified algorithm.");
    assertError(
        () ->
            read(
                r ->
                    r.sseCustomerAlgorithm("AES256")
                        .sseCustomerKey(KEY)
                        .sseCustomerKeyMD5("JMwgiexXqwuPqIPjYFmIZQ==")),
        400,
        "InvalidArgument",
        "The calculated MD5 hash of the key did not match the hash that was provided.");
  }

  /** Recorded: multipart_upload_sse_c_validation. */
  @Test
  void upload_takesPartsWithItsKeyAlone() {
    String plain = s3.createMultipartUpload(r -> r.bucket(BUCKET).key("k")).uploadId();
    String keyed =
        s3.createMultipartUpload(
                r -> r.bucket(BUCKET).key("k").sseCustomerAlgorithm("AES256").sseCustomerKey(KEY))
            .uploadId();
    String needed =
        "The multipart upload initiate requested encryption. Subsequent part requests must include"
            + " the appropriate encryption parameters.";

    assertError(() -> part(plain, KEY), 400, "InvalidRequest", needed);
    assertError(() -> part(keyed, null), 400, "InvalidRequest", needed);
    assertError(
        () -> part(keyed, OTHER),
        400,
        "InvalidRequest",
        "The provided encryption parameters did not match the ones used originally.");
    part(keyed, KEY);
  }

  private void part(String upload, String key) {
    s3.uploadPart(
        r -> {
          r.bucket(BUCKET).key("k").uploadId(upload).partNumber(1);
          if (key != null) {
            r.sseCustomerAlgorithm("AES256").sseCustomerKey(key);
          }
        },
        RequestBody.fromString("v"));
  }

  @Test
  void copy_changesTheEncryption() {
    putWithKey();

    s3.copyObject(
        r ->
            r.sourceBucket(BUCKET)
                .sourceKey("k")
                .copySourceSSECustomerAlgorithm("AES256")
                .copySourceSSECustomerKey(KEY)
                .destinationBucket(BUCKET)
                .destinationKey("plain"));

    assertThat(get("plain")).isEqualTo("v");
  }
}
