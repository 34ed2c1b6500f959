package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

/** Buckets whose versions are deleted with a code alone: S3 guide, "Configuring MFA delete". */
class MfaDeleteTest extends S3Test {
  private static final String CODE = "arn:aws:iam::000000000000:mfa/device 123456";

  private void configure(String status, String mfaDelete, String mfa) {
    s3.putBucketVersioning(
        r ->
            r.bucket(BUCKET)
                .mfa(mfa)
                .versioningConfiguration(v -> v.status(status).mfaDelete(mfaDelete)));
  }

  private void lifecycle() {
    s3.putBucketLifecycleConfiguration(
        r ->
            r.bucket(BUCKET)
                .lifecycleConfiguration(
                    c ->
                        c.rules(
                            List.of(
                                LifecycleRule.builder()
                                    .status("Enabled")
                                    .filter(f -> f.prefix(""))
                                    .expiration(e -> e.days(1))
                                    .build()))));
  }

  private GetBucketVersioningResponse versioning() {
    return s3.getBucketVersioning(r -> r.bucket(BUCKET));
  }

  private static void assertNeedsCode(ThrowingCallable call) {
    assertError(call, 403, "AccessDenied", "Mfa Authentication must be used for this request");
  }

  @Test
  void configuration_isShownOnceItWasSet() {
    configure("Enabled", null, null);
    assertThat(versioning().mfaDelete()).isNull();

    configure("Enabled", "Enabled", CODE);
    assertThat(versioning().mfaDeleteAsString()).isEqualTo("Enabled");

    configure("Enabled", "Disabled", CODE);
    assertThat(versioning().mfaDeleteAsString()).isEqualTo("Disabled");
    configure("Suspended", null, null);
    assertThat(versioning().statusAsString()).isEqualTo("Suspended");
  }

  @ParameterizedTest
  @ValueSource(strings = {"123456", "device 12345", "device 1234567", "device abcdef", ""})
  void enabling_withoutACode_isRefused(String mfa) {
    assertNeedsCode(() -> configure("Enabled", "Enabled", mfa));
    assertNeedsCode(() -> configure("Enabled", "Enabled", null));
    assertThat(versioning().status()).isNull();
  }

  @Test
  void changes_needACode() {
    configure("Enabled", "Enabled", CODE);
    String version = put("k", "v").versionId();

    assertNeedsCode(() -> configure("Suspended", null, null));
    assertNeedsCode(() -> s3.deleteObject(r -> r.bucket(BUCKET).key("k").versionId(version)));
    assertNeedsCode(
        () ->
            s3.deleteObjects(
                r ->
                    r.bucket(BUCKET)
                        .delete(
                            d ->
                                d.objects(
                                    List.of(
                                        ObjectIdentifier.builder().key("other").build(),
                                        ObjectIdentifier.builder()
                                            .key("k")
                                            .versionId(version)
                                            .build())))));

    assertThat(get("k")).isEqualTo("v");
    s3.deleteObject(r -> r.bucket(BUCKET).key("k"));
    s3.deleteObject(r -> r.bucket(BUCKET).key("k").versionId(version).mfa(CODE));
    assertThat(s3.listObjectVersions(r -> r.bucket(BUCKET)).versions()).isEmpty();
  }

  @Test
  void lifecycle_andMfaDelete_excludeEachOther() {
    configure("Enabled", "Enabled", CODE);
    assertThat(error(this::lifecycle).awsErrorDetails().errorCode())
        .isEqualTo("InvalidBucketState");

    configure("Enabled", "Disabled", CODE);
    lifecycle();
    assertThat(error(() -> configure("Enabled", "Enabled", CODE)).awsErrorDetails().errorCode())
        .isEqualTo("InvalidBucketState");
  }

  @Test
  void mfaDelete_unknown_isMalformed() {
    assertThat(error(() -> configure("Enabled", "Sometimes", CODE)).awsErrorDetails().errorCode())
        .isEqualTo("MalformedXML");
  }
}
