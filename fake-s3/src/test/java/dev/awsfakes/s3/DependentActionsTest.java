package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.FakeAws;
import dev.awsfakes.access.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectAttributes;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Requests that need more than the action of their name: API reference, "Permissions" of each
 * operation. With all actions they are done; with any one missing they are refused.
 */
class DependentActionsTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant UNTIL = START.plus(Duration.ofDays(1));

  /** A request, given the version of the object that is there. */
  private interface Use {
    void by(S3Client client, String version);
  }

  static Stream<Arguments> uses() {
    return Stream.of(
        Arguments.of(
            "an upload with a list",
            put(r -> r.acl("bucket-owner-full-control")),
            List.of("PutObject", "PutObjectAcl")),
        Arguments.of(
            "an upload with tags",
            put(r -> r.tagging("a=b")),
            List.of("PutObject", "PutObjectTagging")),
        Arguments.of(
            "an upload with a retention",
            put(r -> r.objectLockMode("GOVERNANCE").objectLockRetainUntilDate(UNTIL)),
            List.of("PutObject", "PutObjectRetention")),
        Arguments.of(
            "an upload with a legal hold",
            put(r -> r.objectLockLegalHoldStatus("ON")),
            List.of("PutObject", "PutObjectLegalHold")),
        use(
            "an upload in parts with tags",
            (s3, v) -> s3.createMultipartUpload(r -> r.bucket("bucket").key("new").tagging("a=b")),
            "PutObject",
            "PutObjectTagging"),
        use(
            "a deletion that bypasses governance",
            (s3, v) ->
                s3.deleteObject(
                    r ->
                        r.bucket("bucket").key("key").versionId(v).bypassGovernanceRetention(true)),
            "DeleteObjectVersion",
            "BypassGovernanceRetention"),
        use(
            "a retention that bypasses governance",
            (s3, v) ->
                s3.putObjectRetention(
                    r ->
                        r.bucket("bucket")
                            .key("key")
                            .bypassGovernanceRetention(true)
                            .retention(t -> t.mode("GOVERNANCE").retainUntilDate(UNTIL))),
            "PutObjectRetention",
            "BypassGovernanceRetention"),
        use(
            "attributes",
            (s3, v) ->
                s3.getObjectAttributes(
                    r ->
                        r.bucket("bucket")
                            .key("key")
                            .objectAttributes(ObjectAttributes.OBJECT_SIZE)),
            "GetObject",
            "GetObjectAttributes"),
        use(
            "a copy of an object with tags",
            (s3, v) ->
                s3.copyObject(
                    r ->
                        r.sourceBucket("bucket")
                            .sourceKey("key")
                            .destinationBucket("bucket")
                            .destinationKey("copy")),
            "GetObject",
            "PutObject",
            "GetObjectTagging",
            "PutObjectTagging"));
  }

  private static Arguments use(String name, Use use, String... actions) {
    return Arguments.of(name, use, List.of(actions));
  }

  private static Use put(Consumer<PutObjectRequest.Builder> how) {
    return (s3, version) ->
        s3.putObject(r -> how.accept(r.bucket("bucket").key("new")), RequestBody.fromString("x"));
  }

  private static void as(List<String> actions, Use use) {
    try (FakeAws aws = FakeAws.builder().frozenAt(START).build()) {
      S3Client owner = aws.client(S3Client.class);
      owner.createBucket(r -> r.bucket("bucket").objectLockEnabledForBucket(true));
      String version =
          owner
              .putObject(
                  r -> r.bucket("bucket").key("key").tagging("a=b"), RequestBody.fromString("x"))
              .versionId();
      Principal alice = Principal.user("alice");
      for (String action : actions) {
        alice =
            alice.policy(
                """
                {"Statement": {"Effect": "Allow", "Action": "s3:%s",
                  "Resource": "arn:aws:s3:::bucket/*"}}"""
                    .formatted(action));
      }
      use.by(aws.as(alice).client(S3Client.class), version);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("uses")
  void request_needsAllItsActions(String name, Use use, List<String> actions) {
    assertThatCode(() -> as(actions, use)).doesNotThrowAnyException();

    for (String missing : actions) {
      List<String> others = new ArrayList<>(actions);
      others.remove(missing);
      S3Exception error = catchThrowableOfType(S3Exception.class, () -> as(others, use));
      assertThat(error).as(missing).isNotNull();
      assertThat(error.statusCode()).isEqualTo(403);
      assertThat(error.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
      assertThat(error.awsErrorDetails().errorMessage()).contains("s3:" + missing);
    }
  }
}
