package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.DefaultRetention;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.ObjectLockConfiguration;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Error;

class ObjectLockTest extends S3Test {
  private static final String LOCKED = "locked";
  private static final Instant TOMORROW = START.plus(Duration.ofDays(1));

  ObjectLockTest() {
    s3.createBucket(r -> r.bucket(LOCKED).objectLockEnabledForBucket(true));
  }

  private String write(Consumer<PutObjectRequest.Builder> how) {
    return s3.putObject(how.andThen(r -> r.bucket(LOCKED).key("k")), RequestBody.fromString("test"))
        .versionId();
  }

  private void delete(String version, Boolean bypass) {
    s3.deleteObject(
        r -> r.bucket(LOCKED).key("k").versionId(version).bypassGovernanceRetention(bypass));
  }

  private void retain(String mode, Instant until, Boolean bypass) {
    s3.putObjectRetention(
        r ->
            r.bucket(LOCKED)
                .key("k")
                .bypassGovernanceRetention(bypass)
                .retention(t -> t.mode(mode).retainUntilDate(until)));
  }

  private HeadObjectResponse head() {
    return s3.headObject(r -> r.bucket(LOCKED).key("k"));
  }

  private static void assertLocked(ThrowingCallable call) {
    assertError(
        call, 403, "AccessDenied", "Access Denied because object protected by object lock.");
  }

  /** Recorded: s3_object_retention. */
  @Test
  void governance_isBypassedByWhoSaysSo() {
    String version = write(r -> {});
    retain("GOVERNANCE", TOMORROW, null);

    assertThat(head().objectLockModeAsString()).isEqualTo("GOVERNANCE");
    assertThat(head().objectLockRetainUntilDate()).isEqualTo(TOMORROW);
    assertLocked(() -> delete(version, null));
    assertLocked(() -> retain("GOVERNANCE", TOMORROW.minusSeconds(1), null));
    retain("GOVERNANCE", TOMORROW.plusSeconds(1), null);
    retain("GOVERNANCE", TOMORROW, true);
    delete(version, true);
  }

  @Test
  void compliance_isNotBypassedButEnds() {
    String version = write(r -> r.objectLockMode("COMPLIANCE").objectLockRetainUntilDate(TOMORROW));

    assertLocked(() -> delete(version, true));
    assertLocked(() -> retain("GOVERNANCE", TOMORROW, true));
    clock.set(TOMORROW.minusMillis(1));
    assertLocked(() -> delete(version, null));
    clock.set(TOMORROW);
    delete(version, null);
  }

  /** Recorded: delete_locked_object, s3_legal_hold_lock_versioned. */
  @Test
  void legalHold_holdsUntilItIsOff() {
    String version = write(r -> {});
    hold("ON");

    assertThat(head().objectLockLegalHoldStatusAsString()).isEqualTo("ON");
    assertThat(s3.getObjectLegalHold(r -> r.bucket(LOCKED).key("k")).legalHold().statusAsString())
        .isEqualTo("ON");
    assertLocked(() -> delete(version, null));
    S3Error error =
        s3.deleteObjects(
                r ->
                    r.bucket(LOCKED)
                        .delete(
                            d ->
                                d.objects(
                                    ObjectIdentifier.builder()
                                        .key("k")
                                        .versionId(version)
                                        .build())))
            .errors()
            .get(0);
    assertThat(error.code()).isEqualTo("AccessDenied");
    hold("OFF");
    assertThat(head().objectLockLegalHoldStatusAsString()).isEqualTo("OFF");
    delete(version, null);
  }

  private void hold(String status) {
    s3.putObjectLegalHold(r -> r.bucket(LOCKED).key("k").legalHold(h -> h.status(status)));
  }

  /** Recorded: object_lock_delete_markers. */
  @Test
  void lockedObject_canBeHiddenByAMarker() {
    write(r -> r.objectLockMode("GOVERNANCE").objectLockRetainUntilDate(TOMORROW));

    s3.deleteObject(r -> r.bucket(LOCKED).key("k"));

    assertThat(error(() -> retain("GOVERNANCE", TOMORROW, null)).statusCode()).isEqualTo(405);
  }

  /** Recorded: bucket_config_default_retention. */
  @Test
  void defaultRetention_isGivenToNewVersions() {
    configure(DefaultRetention.builder().mode("GOVERNANCE").days(1).build());

    write(r -> {});
    assertThat(head().objectLockModeAsString()).isEqualTo("GOVERNANCE");
    assertThat(head().objectLockRetainUntilDate()).isEqualTo(TOMORROW);
    write(r -> r.objectLockMode("GOVERNANCE").objectLockRetainUntilDate(TOMORROW.plusSeconds(9)));
    assertThat(head().objectLockRetainUntilDate()).isEqualTo(TOMORROW.plusSeconds(9));
  }

  private void configure(DefaultRetention retention) {
    s3.putObjectLockConfiguration(
        r ->
            r.bucket(LOCKED)
                .objectLockConfiguration(
                    c -> c.objectLockEnabled("Enabled").rule(u -> u.defaultRetention(retention))));
  }

  /** Recorded: put_object_lock_configuration_exc. */
  @Test
  void malformedConfigurations_areRefused() {
    assertMalformed(() -> configure(null));
    assertMalformed(() -> configure(DefaultRetention.builder().build()));
    assertMalformed(() -> configure(DefaultRetention.builder().mode("GOVERNANCE").build()));
    assertMalformed(() -> configure(DefaultRetention.builder().mode("BAD").days(1).build()));
    assertMalformed(
        () -> configure(DefaultRetention.builder().mode("GOVERNANCE").days(1).years(1).build()));
    assertMalformed(() -> s3.putObjectLockConfiguration(r -> r.bucket(LOCKED)));
  }

  private static void assertMalformed(ThrowingCallable call) {
    assertThat(error(call).awsErrorDetails().errorCode()).isEqualTo("MalformedXML");
  }

  /** Recorded: put_object_lock_configuration_on_existing_bucket. */
  @Test
  void existingBucket_needsVersioning() {
    assertError(
        () -> s3.getObjectLockConfiguration(r -> r.bucket(BUCKET)),
        404,
        "ObjectLockConfigurationNotFoundError",
        "Object Lock configuration does not exist for this bucket");
    ObjectLockConfiguration enabled =
        ObjectLockConfiguration.builder().objectLockEnabled("Enabled").build();
    assertError(
        () -> s3.putObjectLockConfiguration(r -> r.bucket(BUCKET).objectLockConfiguration(enabled)),
        409,
        "InvalidBucketState",
        "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration");
    s3.putBucketVersioning(r -> r.bucket(BUCKET).versioningConfiguration(v -> v.status("Enabled")));
    s3.putObjectLockConfiguration(r -> r.bucket(BUCKET).objectLockConfiguration(enabled));
    assertThat(s3.getObjectLockConfiguration(r -> r.bucket(BUCKET)).objectLockConfiguration())
        .isEqualTo(enabled);
  }

  /** Recorded: s3_object_lock_mode_validation. */
  @Test
  void lockOfAnUpload_isChecked() {
    String both =
        "x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied";
    assertError(() -> write(r -> r.objectLockMode("GOVERNANCE")), 400, "InvalidArgument", both);
    assertError(
        () -> write(r -> r.objectLockRetainUntilDate(TOMORROW)), 400, "InvalidArgument", both);
    assertError(
        () -> write(r -> r.objectLockMode("BAD-VALUE").objectLockRetainUntilDate(TOMORROW)),
        400,
        "InvalidArgument",
        "Unknown wormMode directive.");
    assertThat(
            error(() -> write(r -> r.objectLockMode("GOVERNANCE").objectLockRetainUntilDate(START)))
                .awsErrorDetails()
                .errorMessage())
        .isEqualTo("The retain until date must be in the future!");
  }

  /** Recorded: put_object_legal_hold_exc, delete_object_with_no_locking. */
  @Test
  void bucketWithoutLock_takesNone() {
    put("k", "v");

    assertError(
        () -> s3.putObjectLegalHold(r -> r.bucket(BUCKET).key("k").legalHold(h -> h.status("ON"))),
        400,
        "InvalidRequest",
        "Bucket is missing Object Lock Configuration");
    assertError(
        () -> s3.deleteObject(r -> r.bucket(BUCKET).key("k").bypassGovernanceRetention(false)),
        400,
        "InvalidArgument",
        "x-amz-bypass-governance-retention is only applicable to Object Lock enabled buckets.");
    assertError(
        () -> s3.getObjectRetention(r -> r.bucket(BUCKET).key("k")),
        400,
        "InvalidRequest",
        "Bucket is missing Object Lock Configuration");
  }
}
