package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.port.DataKeys.KeyUse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionByDefault;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

/** Server-side encryption with keys of KMS, of which every one works: no fake of KMS is here. */
@SuppressWarnings("unchecked") // arrays of consumers, as the SDK has them
class KmsEncryptionTest extends S3Test {
  private static final String KEY =
      "arn:aws:kms:us-east-1:000000000000:key/01234567-89ab-cdef-0123-456789abcdef";
  private static final String OTHER =
      "arn:aws:kms:us-east-1:000000000000:key/76543210-89ab-cdef-0123-456789abcdef";

  private HeadObjectResponse head(String key) {
    return s3.headObject(r -> r.bucket(BUCKET).key(key));
  }

  private void encryptByDefault(Consumer<ServerSideEncryptionRule.Builder> rule) {
    s3.putBucketEncryption(
        r -> r.bucket(BUCKET).serverSideEncryptionConfiguration(c -> c.rules(rule)));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void object_showsItsKey_andAnETagThatIsNoMd5() {
    PutObjectResponse put =
        put("k", "test", r -> r.serverSideEncryption("aws:kms").ssekmsKeyId(KEY));
    GetObjectResponse got = s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("k")).response();

    assertThat(put.serverSideEncryptionAsString()).isEqualTo("aws:kms");
    assertThat(put.ssekmsKeyId()).isEqualTo(KEY);
    assertThat(put.bucketKeyEnabled()).isNull();
    assertThat(put.eTag()).matches("\"[0-9a-f]{32}\"");
    assertThat(put.eTag()).isNotEqualTo("\"098f6bcd4621d373cade4e832627b4f6\"");
    assertThat(got.eTag()).isEqualTo(put.eTag());
    assertThat(got.ssekmsKeyId()).isEqualTo(KEY);
    assertThat(head("k").serverSideEncryptionAsString()).isEqualTo("aws:kms");
  }

  /** Recorded: s3_sse_default_kms_key. */
  @Test
  void keyThatAwsManages_isTakenWhereNoneIsNamed() {
    encryptByDefault(
        rule -> rule.bucketKeyEnabled(true).applyServerSideEncryptionByDefault(d -> kms(d, null)));

    PutObjectResponse fromBucket = put("a", "test-sse");
    PutObjectResponse asked = put("b", "test-sse", r -> r.serverSideEncryption("aws:kms"));

    assertThat(fromBucket.bucketKeyEnabled()).isTrue();
    assertThat(fromBucket.ssekmsKeyId()).startsWith("arn:aws:kms:us-east-1:000000000000:key/");
    assertThat(asked.ssekmsKeyId()).isEqualTo(fromBucket.ssekmsKeyId());
    assertThat(asked.eTag()).isNotEqualTo(fromBucket.eTag());
  }

  private static void kms(ServerSideEncryptionByDefault.Builder byDefault, String key) {
    byDefault.sseAlgorithm("aws:kms").kmsMasterKeyID(key);
  }

  @Test
  void request_overridesTheBucket() {
    encryptByDefault(
        rule -> rule.bucketKeyEnabled(true).applyServerSideEncryptionByDefault(d -> kms(d, KEY)));

    assertThat(put("default", "v").ssekmsKeyId()).isEqualTo(KEY);
    assertThat(
            put("own", "v", r -> r.serverSideEncryption("aws:kms").ssekmsKeyId(OTHER))
                .ssekmsKeyId())
        .isEqualTo(OTHER);
    assertThat(put("s3", "v", r -> r.serverSideEncryption("AES256")).ssekmsKeyId()).isNull();
    assertThat(put("object", "v", r -> r.bucketKeyEnabled(false)).bucketKeyEnabled()).isNull();
  }

  @Test
  void doubleEncryption_hasNoBucketKey() {
    PutObjectResponse put =
        put(
            "k",
            "v",
            r -> r.serverSideEncryption("aws:kms:dsse").ssekmsKeyId(KEY).bucketKeyEnabled(true));

    assertThat(put.serverSideEncryptionAsString()).isEqualTo("aws:kms:dsse");
    assertThat(put.bucketKeyEnabled()).isNull();
  }

  @Test
  void key_byIdIsShownAsArn_byAliasNeedsTheFakeOfKms() {
    assertThat(
            put("k", "v", r -> r.serverSideEncryption("aws:kms").ssekmsKeyId(KEY.substring(39)))
                .ssekmsKeyId())
        .isEqualTo(KEY);
    assertThatThrownBy(
            () -> put("k", "v", r -> r.serverSideEncryption("aws:kms").ssekmsKeyId("alias/mine")))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("dev.awsfakes:fake-kms");
  }

  @Test
  void key_withoutTheAlgorithmOfKms_isRefused() {
    String message =
        "Server Side Encryption with AWS KMS managed key requires HTTP header"
            + " x-amz-server-side-encryption : aws:kms";
    assertError(() -> put("k", "v", r -> r.ssekmsKeyId(KEY)), 400, "InvalidArgument", message);
    assertError(
        () -> put("k", "v", r -> r.serverSideEncryption("AES256").ssekmsKeyId(KEY)),
        400,
        "InvalidArgument",
        message);
    assertError(
        () ->
            put(
                "k",
                "v",
                r ->
                    r.serverSideEncryption("aws:kms")
                        .sseCustomerAlgorithm("AES256")
                        .sseCustomerKey(Base64.getEncoder().encodeToString(new byte[32]))),
        400,
        "InvalidArgument",
        "Server Side Encryption with Customer provided key is incompatible with the encryption"
            + " method specified");
  }

  @Test
  void context_isShownAsGiven() {
    String context = base64("{\"project\": \"x\"}");

    PutObjectResponse put =
        put("k", "v", r -> r.serverSideEncryption("aws:kms").ssekmsEncryptionContext(context));

    assertThat(put.ssekmsEncryptionContext()).isEqualTo(context);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "ew==", "W10=", "eyJhIjogMX0="}) // no base64, no JSON, [], {"a": 1}
  void context_thatIsNoMapOfTexts_isRefused(String context) {
    assertError(
        () ->
            put("k", "v", r -> r.serverSideEncryption("aws:kms").ssekmsEncryptionContext(context)),
        400,
        "InvalidArgument",
        "The header 'x-amz-server-side-encryption-context' shall be Base64-encoded UTF-8 string"
            + " holding JSON which represents a string-string map");
  }

  /** S3 guide, "Using server-side encryption with AWS KMS keys", "Encryption context". */
  @Test
  void dataKeys_areBoundToTheObject_orToTheBucketOfABucketKey() {
    List<KeyUse> uses = TestTargets.keyUses(aws);
    put("dir/k", "v", r -> r.serverSideEncryption("aws:kms").ssekmsKeyId(KEY));
    get("dir/k");
    put(
        "dir/k",
        "v",
        r ->
            r.serverSideEncryption("aws:kms")
                .ssekmsKeyId(KEY)
                .bucketKeyEnabled(true)
                .ssekmsEncryptionContext(base64("{\"project\": \"x\"}")));

    assertThat(uses)
        .extracting(KeyUse::operation)
        .containsExactly("GenerateDataKey", "Decrypt", "GenerateDataKey");
    assertThat(uses)
        .extracting(KeyUse::encryptionContext)
        .containsExactly(
            Map.of("aws:s3:arn", "arn:aws:s3:::bucket/dir/k"),
            Map.of("aws:s3:arn", "arn:aws:s3:::bucket/dir/k"),
            Map.of("aws:s3:arn", "arn:aws:s3:::bucket", "project", "x"));
    assertThat(uses).extracting(KeyUse::viaService).containsOnly("s3");
    assertThat(uses).extracting(KeyUse::keyId).containsOnly(KEY);
  }

  @Test
  void upload_inParts_isEncryptedAsItBegan() {
    String id =
        s3.createMultipartUpload(
                r ->
                    r.bucket(BUCKET)
                        .key("k")
                        .serverSideEncryption("aws:kms")
                        .ssekmsKeyId(KEY)
                        .bucketKeyEnabled(true))
            .uploadId();
    var part =
        s3.uploadPart(
            r -> r.bucket(BUCKET).key("k").uploadId(id).partNumber(1),
            RequestBody.fromString("test"));
    var completed =
        s3.completeMultipartUpload(
            r ->
                r.bucket(BUCKET)
                    .key("k")
                    .uploadId(id)
                    .multipartUpload(m -> m.parts(p -> p.partNumber(1).eTag(part.eTag()))));

    assertThat(part.ssekmsKeyId()).isEqualTo(KEY);
    assertThat(part.bucketKeyEnabled()).isTrue();
    assertThat(part.eTag()).isNotEqualTo("\"098f6bcd4621d373cade4e832627b4f6\"");
    assertThat(completed.ssekmsKeyId()).isEqualTo(KEY);
    assertThat(completed.eTag()).endsWith("-1\"");
    assertThat(get("k")).isEqualTo("test");
  }

  /** Recorded: s3_copy_object_in_place_with_encryption. */
  @Test
  void copy_isEncryptedAsItAsks_notAsItsSource() {
    PutObjectResponse put =
        put(
            "k",
            "test",
            r -> r.serverSideEncryption("aws:kms").ssekmsKeyId(KEY).bucketKeyEnabled(true));
    assertThat(put.bucketKeyEnabled()).isTrue();

    var again = copyInPlace("aws:kms");
    assertThat(again.ssekmsKeyId()).isNotEqualTo(KEY).startsWith("arn:aws:kms:");
    assertThat(again.bucketKeyEnabled()).isNull();
    assertThat(again.copyObjectResult().eTag()).isNotEqualTo(put.eTag());

    var plain = copyInPlace("AES256");
    assertThat(plain.ssekmsKeyId()).isNull();
    assertThat(plain.copyObjectResult().eTag()).isEqualTo("\"098f6bcd4621d373cade4e832627b4f6\"");
  }

  private CopyObjectResponse copyInPlace(String sse) {
    return s3.copyObject(
        r ->
            r.sourceBucket(BUCKET)
                .sourceKey("k")
                .destinationBucket(BUCKET)
                .destinationKey("k")
                .serverSideEncryption(sse));
  }

  @Test
  void bucketEncryption_isChecked() {
    assertError(
        () ->
            encryptByDefault(
                rule ->
                    rule.applyServerSideEncryptionByDefault(
                        d -> d.sseAlgorithm("AES256").kmsMasterKeyID(KEY))),
        400,
        "InvalidArgument",
        "a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or"
            + " aws:kms:dsse");
    assertThat(
            error(
                    () ->
                        encryptByDefault(
                            rule ->
                                rule.applyServerSideEncryptionByDefault(
                                    d -> d.sseAlgorithm("aws:other"))))
                .awsErrorDetails()
                .errorCode())
        .isEqualTo("MalformedXML");
  }
}
