package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.FakeAws;
import dev.awsfakes.FakeClock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What the tests of S3 share: a cloud whose clock stands still, a bucket, short forms of calls. */
abstract class S3Test {
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  static final String BUCKET = "bucket";

  final FakeAws aws = FakeAws.builder().frozenAt(START).build();
  final FakeClock clock = aws.clock();
  final S3Client s3 = aws.client(S3Client.class);
  final S3AsyncClient async = aws.client(S3AsyncClient.class);

  S3Test() {
    s3.createBucket(r -> r.bucket(BUCKET));
  }

  PutObjectResponse put(String key, String body) {
    return put(key, body, r -> {});
  }

  PutObjectResponse put(String key, String body, Consumer<PutObjectRequest.Builder> how) {
    return s3.putObject(how.andThen(r -> r.bucket(BUCKET).key(key)), RequestBody.fromString(body));
  }

  String get(String key) {
    return s3.getObjectAsBytes(r -> r.bucket(BUCKET).key(key)).asUtf8String();
  }

  List<String> keys() {
    return s3.listObjectsV2(r -> r.bucket(BUCKET)).contents().stream().map(S3Object::key).toList();
  }

  static S3Exception error(ThrowingCallable call) {
    S3Exception error = catchThrowableOfType(S3Exception.class, call);
    assertThat(error).as("an S3Exception").isNotNull();
    return error;
  }

  static S3Exception assertError(ThrowingCallable call, int status, String code, String message) {
    S3Exception error = error(call);
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
    assertThat(error.awsErrorDetails().errorMessage()).isEqualTo(message);
    assertThat(error.statusCode()).isEqualTo(status);
    return error;
  }

  /** An error without a body, as HEAD has it. */
  static S3Exception assertBare(ThrowingCallable call, int status) {
    return assertError(call, status, null, null);
  }
}
