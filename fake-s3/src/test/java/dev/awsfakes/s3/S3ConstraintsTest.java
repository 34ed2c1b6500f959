package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

/** Each request goes to the SDK's real client too, which is stopped before it sends anything. */
@SuppressWarnings("deprecation") // copySource is, but the SDK still takes it
class S3ConstraintsTest {
  private static final S3Client REAL =
      S3Client.builder()
          .region(Region.US_EAST_1)
          .credentialsProvider(AnonymousCredentialsProvider.create())
          .overrideConfiguration(c -> c.addExecutionInterceptor(new DeadEnd()))
          .build();

  static Stream<Arguments> requests() {
    return Stream.of(
        call(HeadBucketRequest.builder().build(), REAL::headBucket),
        call(HeadBucketRequest.builder().bucket("").build(), REAL::headBucket),
        call(HeadBucketRequest.builder().bucket(" ").build(), REAL::headBucket),
        call(HeadBucketRequest.builder().bucket("Bad_Bucket").build(), REAL::headBucket),
        call(GetObjectRequest.builder().build(), REAL::getObject),
        call(GetObjectRequest.builder().bucket("").key("").build(), REAL::getObject),
        call(GetObjectRequest.builder().bucket("bucket").build(), REAL::getObject),
        call(GetObjectRequest.builder().bucket("bucket").key("").build(), REAL::getObject),
        call(GetObjectRequest.builder().bucket("bucket").key("/").build(), REAL::getObject),
        call(GetObjectRequest.builder().bucket("bucket").key("k").build(), REAL::getObject),
        call(PutObjectRequest.builder().key("k").build(), S3ConstraintsTest::put),
        call(PutObjectRequest.builder().bucket("bucket").build(), S3ConstraintsTest::put),
        call(PutObjectRequest.builder().bucket("bucket").key("k").build(), S3ConstraintsTest::put),
        call(part(null, null), S3ConstraintsTest::uploadPart),
        call(part(1, null), S3ConstraintsTest::uploadPart),
        call(part(1, ""), S3ConstraintsTest::uploadPart),
        call(
            CompleteMultipartUploadRequest.builder().bucket("bucket").key("k").build(),
            REAL::completeMultipartUpload),
        call(DeleteObjectsRequest.builder().bucket("bucket").build(), REAL::deleteObjects),
        call(deleteObjects(ObjectIdentifier.builder().build()), REAL::deleteObjects),
        call(deleteObjects(ObjectIdentifier.builder().key("").build()), REAL::deleteObjects),
        call(deleteObjects(), REAL::deleteObjects),
        call(
            PutBucketVersioningRequest.builder().bucket("bucket").build(),
            REAL::putBucketVersioning),
        call(copy().build(), REAL::copyObject),
        call(copy().sourceBucket("b").build(), REAL::copyObject),
        call(copy().sourceBucket("b").sourceKey("k").build(), REAL::copyObject),
        call(copy().copySource("b/k").build(), REAL::copyObject),
        call(copy().copySource("b/k").sourceBucket("b").build(), REAL::copyObject),
        call(copy().copySource("b/k").sourceKey("k").build(), REAL::copyObject),
        call(copy().copySource("b/k").sourceVersionId("v").build(), REAL::copyObject),
        call(copy().copySource("b/k").destinationBucket(null).build(), REAL::copyObject),
        call(copy().copySource("b/k").destinationBucket("").build(), REAL::copyObject),
        call(copy().copySource("b/k").destinationKey(null).build(), REAL::copyObject),
        call(partCopy().build(), REAL::uploadPartCopy),
        call(partCopy().sourceBucket("b").sourceKey("k").build(), REAL::uploadPartCopy),
        call(partCopy().copySource("b/k").partNumber(null).build(), REAL::uploadPartCopy));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  <R extends AwsRequest> void request_isRefusedAsByTheRealClient(R request, Consumer<R> real) {
    assertSame(catchThrowable(() -> S3Constraints.check(request)), realRefusal(request, real));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ab",
        "abc",
        "a-b",
        "a.b",
        "a..b",
        "a.-b",
        "a-.b",
        ".ab",
        "-ab",
        "ab-",
        "ab.",
        "aBc",
        "a b",
        "a\tb",
        "a_b",
        "aäb",
        "1.2.3.4",
        "1.2.3",
        "11111.2.3.4",
        "1.2.3.4.5",
        "a\nb",
        "b--x-s3"
      })
  void newBucketName_isRefusedAsByTheRealClient(String name) {
    CreateBucketRequest request = CreateBucketRequest.builder().bucket(name).build();

    assertSame(
        catchThrowable(() -> S3Constraints.check(request)),
        realRefusal(request, REAL::createBucket));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 63, 64})
  void newBucketName_aroundItsLengths_isRefusedAsByTheRealClient(int length) {
    newBucketName_isRefusedAsByTheRealClient("b".repeat(length));
  }

  private static void assertSame(Throwable fake, Throwable real) {
    if (real == null) {
      assertThat(fake).isNull();
    } else {
      assertThat(fake).isExactlyInstanceOf(real.getClass()).hasMessage(real.getMessage());
      if (real.getCause() != null) {
        assertThat(fake.getCause())
            .isExactlyInstanceOf(real.getCause().getClass())
            .hasMessage(real.getCause().getMessage());
      }
    }
  }

  /** What the real client throws before it sends the request, or null. */
  private static <R extends AwsRequest> Throwable realRefusal(R request, Consumer<R> real) {
    Throwable thrown = catchThrowable(() -> real.accept(request));
    return thrown instanceof Sent ? null : thrown;
  }

  private static <R extends AwsRequest> Arguments call(R request, Consumer<R> real) {
    return Arguments.of(request, real);
  }

  private static void put(PutObjectRequest request) {
    REAL.putObject(request, RequestBody.fromString("body"));
  }

  private static void uploadPart(UploadPartRequest request) {
    REAL.uploadPart(request, RequestBody.fromString("body"));
  }

  private static UploadPartRequest part(Integer number, String uploadId) {
    return UploadPartRequest.builder()
        .bucket("bucket")
        .key("k")
        .partNumber(number)
        .uploadId(uploadId)
        .build();
  }

  private static DeleteObjectsRequest deleteObjects(ObjectIdentifier... objects) {
    return DeleteObjectsRequest.builder().bucket("bucket").delete(d -> d.objects(objects)).build();
  }

  private static CopyObjectRequest.Builder copy() {
    return CopyObjectRequest.builder().destinationBucket("bucket").destinationKey("k");
  }

  private static UploadPartCopyRequest.Builder partCopy() {
    return UploadPartCopyRequest.builder()
        .destinationBucket("bucket")
        .destinationKey("k")
        .partNumber(1)
        .uploadId("u");
  }

  /** Ends a call whose request is ready to be sent. */
  private static final class DeadEnd implements ExecutionInterceptor {
    @Override
    public void beforeTransmission(
        Context.BeforeTransmission context, ExecutionAttributes attributes) {
      throw new Sent();
    }
  }

  /** The request has left the client. */
  private static final class Sent extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
