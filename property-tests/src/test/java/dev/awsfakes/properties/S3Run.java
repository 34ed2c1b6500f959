package dev.awsfakes.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.FakeAws;
import dev.awsfakes.properties.S3Model.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectLockRetention;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Tagging;

/**
 * A bucket of the fake and its model. Each action does the same to both and compares what they say;
 * {@link S3Reads} then looks at the bucket from every side.
 */
final class S3Run {
  static final String BUCKET = "bucket";

  /** How long a version is to be kept, and how strictly; an empty mode asks for nothing. */
  record Retention(String mode, int days) {
    boolean isNone() {
      return mode.isEmpty();
    }
  }

  /** A version that there once was, and perhaps still is. */
  record Named(String key, String id) {}

  final FakeAws aws = FakeAws.builder().frozenAt(Instant.parse("2026-01-01T00:00:00Z")).build();
  final S3Client s3 = aws.client(S3Client.class);
  final S3Model model = new S3Model();
  final S3Uploads uploads = new S3Uploads(this);
  final List<Named> everNamed = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private int steps;

  S3Run(boolean locked) {
    s3.createBucket(r -> r.bucket(BUCKET).objectLockEnabledForBucket(locked));
    model.versioning = locked ? BucketVersioningStatus.ENABLED : null;
  }

  Instant now() {
    return aws.clock().now();
  }

  /** A number that grows with every look and text, so that they differ. */
  int step() {
    return steps++;
  }

  void setVersioning(BucketVersioningStatus status) {
    s3.putBucketVersioning(r -> r.bucket(BUCKET).versioningConfiguration(v -> v.status(status)));
    model.versioning = status;
  }

  void put(String key, Retention retention) {
    put(key, retention, Map.of());
  }

  void put(String key, Retention retention, Map<String, String> tags) {
    String body = "body " + step();
    PutObjectRequest.Builder request = PutObjectRequest.builder().bucket(BUCKET).key(key);
    if (!tags.isEmpty()) {
      request.tagging(tagging(tags));
    }
    if (!retention.isNone()) {
      request
          .objectLockMode(retention.mode())
          .objectLockRetainUntilDate(now().plus(Duration.ofDays(retention.days())));
    }
    PutObjectResponse response = s3.putObject(request.build(), RequestBody.fromString(body));
    Version version = Version.object(key, newId(key, response.versionId()), body, now());
    assertThat(response.eTag()).isEqualTo("\"" + version.eTag + "\"");
    if (!retention.isNone()) {
      version.mode = retention.mode();
      version.until = now().plus(Duration.ofDays(retention.days()));
    }
    version.tags = tags;
    model.add(version);
  }

  private static Tagging tagging(Map<String, String> tags) {
    return Tagging.builder()
        .tagSet(
            tags.entrySet().stream()
                .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList())
        .build();
  }

  /** Gives a version other tags in the place of those it has; none are taken away by deletion. */
  void tag(int choice, Map<String, String> tags) {
    List<Version> objects = model.objects();
    if (objects.isEmpty()) {
      return;
    }
    Version version = objects.get(choice % objects.size());
    if (tags.isEmpty()) {
      s3.deleteObjectTagging(r -> r.bucket(BUCKET).key(version.key).versionId(version.id));
    } else {
      s3.putObjectTagging(
          r -> r.bucket(BUCKET).key(version.key).versionId(version.id).tagging(tagging(tags)));
    }
    version.tags = tags;
  }

  /** The id that a write answers: a new one with versioning, else that of the null version. */
  String newId(String key, String answered) {
    String id = answered == null ? S3Model.NULL_ID : answered;
    if (model.versioning == BucketVersioningStatus.ENABLED) {
      assertThat(ids.add(id)).as("%s is new", id).isTrue();
      assertThat(id).isNotEqualTo(S3Model.NULL_ID);
    } else {
      assertThat(id).isEqualTo(S3Model.NULL_ID);
    }
    everNamed.add(new Named(key, id));
    return id;
  }

  void delete(String key) {
    DeleteObjectResponse response = s3.deleteObject(r -> r.bucket(BUCKET).key(key));
    boolean marks = model.versioning != null;
    assertThat(response.deleteMarker()).isEqualTo(marks ? Boolean.TRUE : null);
    if (marks) {
      model.delete(key, newId(key, response.versionId()), now());
    } else {
      assertThat(response.versionId()).isNull();
      model.delete(key, null, now());
    }
  }

  /** Deletes a version that there once was. */
  void deleteVersion(int choice, boolean bypass) {
    if (everNamed.isEmpty()) {
      return;
    }
    Named named = everNamed.get(choice % everNamed.size());
    Version version = model.find(named.key(), named.id());
    if (version != null && version.isLocked(now(), bypass)) {
      assertRefused("AccessDenied", 403, () -> deleteVersion(named, bypass));
      return;
    }
    DeleteObjectResponse response = deleteVersion(named, bypass);
    assertThat(response.versionId()).isEqualTo(named.id());
    boolean marker = version != null && version.isMarker();
    assertThat(response.deleteMarker()).isEqualTo(marker ? Boolean.TRUE : null);
    if (version != null) {
      model.remove(version);
    }
  }

  private DeleteObjectResponse deleteVersion(Named named, boolean bypass) {
    return s3.deleteObject(
        r ->
            r.bucket(BUCKET)
                .key(named.key())
                .versionId(named.id())
                .bypassGovernanceRetention(bypass ? true : null));
  }

  void retain(int choice, Retention retention, boolean bypass) {
    List<Version> objects = model.objects();
    if (objects.isEmpty()) {
      return;
    }
    Version version = objects.get(choice % objects.size());
    Instant until = retention.isNone() ? null : now().plus(Duration.ofDays(retention.days()));
    Runnable call =
        () ->
            s3.putObjectRetention(
                r ->
                    r.bucket(BUCKET)
                        .key(version.key)
                        .versionId(version.id)
                        .bypassGovernanceRetention(bypass)
                        .retention(retention(retention, until)));
    if (version.isRetained(now()) && isWeaker(version, retention, until, bypass)) {
      assertRefused("AccessDenied", 403, call);
    } else {
      call.run();
      version.mode = retention.isNone() ? null : retention.mode();
      version.until = until;
    }
  }

  private static ObjectLockRetention retention(Retention retention, Instant until) {
    return retention.isNone()
        ? ObjectLockRetention.builder().build()
        : ObjectLockRetention.builder().mode(retention.mode()).retainUntilDate(until).build();
  }

  /** Whether it would take away what protects the version, and the caller may not. */
  private static boolean isWeaker(
      Version version, Retention retention, Instant until, boolean bypass) {
    boolean compliance = "COMPLIANCE".equals(version.mode);
    boolean shorter = until == null || until.isBefore(version.until);
    boolean looser = compliance && "GOVERNANCE".equals(retention.mode());
    return (shorter || looser) && (compliance || !bypass);
  }

  void hold(int choice, String status) {
    List<Version> objects = model.objects();
    if (!objects.isEmpty()) {
      Version version = objects.get(choice % objects.size());
      s3.putObjectLegalHold(
          r ->
              r.bucket(BUCKET)
                  .key(version.key)
                  .versionId(version.id)
                  .legalHold(h -> h.status(status)));
      version.hold = status;
    }
  }

  void advance(Duration duration) {
    aws.clock().advance(duration);
  }

  static void assertRefused(String code, int status, Runnable call) {
    S3Exception refused = catchThrowableOfType(S3Exception.class, call::run);
    assertThat(refused).as("refusal by %s", code).isNotNull();
    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(code);
    assertThat(refused.statusCode()).isEqualTo(status);
  }
}
