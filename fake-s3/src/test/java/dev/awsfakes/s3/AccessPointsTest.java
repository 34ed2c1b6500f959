package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Access points in the place of buckets. */
class AccessPointsTest extends S3Test {
  private final AccessPoints points = AccessPoints.of(aws);
  private final AccessPoint point = points.create("point", BUCKET);

  private String read(S3Client client, String bucket, String key) {
    return client.getObjectAsBytes(r -> r.bucket(bucket).key(key)).asUtf8String();
  }

  /** S3 guide, "Access point compatibility". */
  @Test
  void arnAndAlias_areTakenForTheBucket() {
    assertThat(point.arn()).isEqualTo("arn:aws:s3:us-east-1:000000000000:accesspoint/point");
    assertThat(point.alias()).matches("point-[a-z0-9]{34}-s3alias");
    for (String name : new String[] {point.arn(), point.alias()}) {
      s3.putObject(r -> r.bucket(name).key("k"), RequestBody.fromString(name));
      assertThat(read(s3, name, "k")).isEqualTo(name);
      assertThat(get("k")).isEqualTo(name);
      assertThat(s3.listObjectsV2(r -> r.bucket(name)).contents()).hasSize(1);
    }
    assertThat(s3.headBucket(r -> r.bucket(point.alias())).accessPointAlias()).isTrue();
    assertThat(s3.headBucket(r -> r.bucket(point.arn())).accessPointAlias()).isFalse();
  }

  @Test
  void copy_readsThroughAnAccessPoint_inBothFormsOfTheSource() {
    put("dir/k", "v");
    s3.copyObject(
        r ->
            r.sourceBucket(point.arn())
                .sourceKey("dir/k")
                .destinationBucket(point.alias())
                .destinationKey("copy"));
    assertThat(get("copy")).isEqualTo("v");

    copyEncoded(point.arn() + "/object/dir/k");
    assertThat(get("encoded")).isEqualTo("v");
  }

  @SuppressWarnings("deprecation") // callers may still use the older member
  private void copyEncoded(String source) {
    s3.copyObject(r -> r.copySource(source).destinationBucket(BUCKET).destinationKey("encoded"));
  }

  @Test
  void accessPoint_thatIsMissing_isTold() {
    assertError(
        () -> read(s3, point.arn() + "2", "k"),
        404,
        "NoSuchAccessPoint",
        "The specified accesspoint does not exist");
  }

  @Test
  void operations_ofBucketsAlone_areNotAllowed() {
    assertThat(
            error(
                    () ->
                        s3.putBucketVersioning(
                            r ->
                                r.bucket(point.arn())
                                    .versioningConfiguration(v -> v.status("Enabled"))))
                .awsErrorDetails()
                .errorCode())
        .isEqualTo("MethodNotAllowed");
  }

  @Test
  void arn_ofAnotherRegion_isRefusedByTheClient() {
    S3Client irish = aws.client(S3Client.class, Region.EU_WEST_1);

    assertThatThrownBy(() -> read(irish, point.arn(), "k"))
        .isInstanceOf(SdkClientException.class)
        .hasMessageContaining("region from ARN `us-east-1` does not match client region");
  }

  @Test
  void multiRegionAccessPoint_usesTheBucketNearby() {
    S3Client irish = aws.client(S3Client.class, Region.EU_WEST_1);
    irish.createBucket(r -> r.bucket("irish"));
    AccessPoint wide = points.createMultiRegion(BUCKET, "irish");
    put("k", "here");
    irish.putObject(r -> r.bucket("irish").key("k"), RequestBody.fromString("there"));

    assertThat(wide.arn()).matches("arn:aws:s3::000000000000:accesspoint/[a-z0-9]{13}.mrap");
    assertThat(read(s3, wide.arn(), "k")).isEqualTo("here");
    assertThat(read(irish, wide.arn(), "k")).isEqualTo("there");
    assertThat(read(aws.client(S3Client.class, Region.AP_SOUTH_1), wide.arn(), "k"))
        .isEqualTo("here");
  }

  @Test
  void presignedUrl_ofAnAccessPoint_isRedeemed() {
    put("k", "v");
    S3Presigner presigner = aws.client(S3Presigner.class);
    HttpExecuteResponse answer =
        PresignedUrls.of(aws)
            .redeem(
                presigner.presignGetObject(
                    p ->
                        p.signatureDuration(Duration.ofMinutes(1))
                            .getObjectRequest(r -> r.bucket(point.arn()).key("k"))));

    assertThat(answer.httpResponse().statusCode()).isEqualTo(200);
  }

  @Test
  void accessLog_namesTheAccessPoint() {
    s3.createBucket(r -> r.bucket("logs"));
    s3.putBucketLogging(
        r ->
            r.bucket(BUCKET)
                .bucketLoggingStatus(
                    s -> s.loggingEnabled(l -> l.targetBucket("logs").targetPrefix(""))));
    s3.putObject(r -> r.bucket(point.arn()).key("k"), RequestBody.fromString("v"));
    clock.advance(Duration.ofHours(1));

    String log = s3.listObjectsV2(r -> r.bucket("logs")).contents().get(0).key();
    assertThat(read(s3, "logs", log)).contains(" - " + point.arn() + " -\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 50, 51})
  void name_has3To50Characters(int length) {
    String name = "n".repeat(length);
    if (length < 3 || length > 50) {
      assertThatThrownBy(() -> points.create(name, BUCKET)).hasMessageContaining("3 to 50");
    } else {
      assertThat(points.create(name, BUCKET).arn()).endsWith(name);
    }
  }

  @Test
  void misuse_isExplained() {
    assertThatThrownBy(() -> points.create("other", "missing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("There is no bucket missing");
    assertThatThrownBy(() -> points.create("point", BUCKET))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> points.createMultiRegion())
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** In the place of a function: reads the original and writes it in capitals. */
  private void shout(ObjectLambdaRequest request) throws Exception {
    HttpExecuteResponse original = PresignedUrls.of(aws).redeem(request.input());
    String text =
        new String(original.responseBody().orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
    s3.writeGetObjectResponse(
        r ->
            r.requestRoute(request.outputRoute())
                .requestToken(request.outputToken())
                .contentType("text/shout")
                .metadata(Map.of("by", "function")),
        RequestBody.fromString(text.toUpperCase(Locale.ROOT)));
  }

  @Test
  void objectLambda_answersGetObject_allElseGoesToTheObject() {
    AccessPoint lambda = points.createObjectLambda("shout", point, this::shout);
    put("k", "value");

    var answer = s3.getObjectAsBytes(r -> r.bucket(lambda.arn()).key("k"));

    assertThat(lambda.arn())
        .isEqualTo("arn:aws:s3-object-lambda:us-east-1:000000000000:accesspoint/shout");
    assertThat(answer.asUtf8String()).isEqualTo("VALUE");
    assertThat(answer.response().contentType()).isEqualTo("text/shout");
    assertThat(answer.response().metadata()).containsEntry("by", "function");
    assertThat(answer.response().contentLength()).isEqualTo(5);
    assertThat(s3.headObject(r -> r.bucket(lambda.alias()).key("k")).contentLength()).isEqualTo(5);
    assertThat(get("k")).isEqualTo("value");
  }

  @Test
  void objectLambda_answersWithErrors() {
    AccessPoint lambda =
        points.createObjectLambda(
            "refuse",
            point,
            request ->
                s3.writeGetObjectResponse(
                    r ->
                        r.requestRoute(request.outputRoute())
                            .requestToken(request.outputToken())
                            .statusCode(403)
                            .errorCode("NotForYou")
                            .errorMessage("not for you"),
                    RequestBody.empty()));

    assertError(() -> read(s3, lambda.arn(), "k"), 403, "NotForYou", "not for you");
  }

  @Test
  void objectLambda_thatSaysNothingOrFails_isTold() {
    AccessPoint silent = points.createObjectLambda("silent", point, request -> {});
    AccessPoint failing =
        points.createObjectLambda(
            "failing",
            point,
            request -> {
              throw new IllegalStateException("broken");
            });

    assertError(
        () -> read(s3, silent.arn(), "k"),
        500,
        "LambdaResponseNotReceived",
        "The Lambda exited without successfully calling WriteGetObjectResponse.");
    assertThat(error(() -> read(s3, failing.arn(), "k")).awsErrorDetails().errorCode())
        .isEqualTo("LambdaRuntimeError");
  }

  @Test
  void token_isGoodOnceAndForItsRoute() {
    AccessPoint lambda =
        points.createObjectLambda(
            "twice",
            point,
            request -> {
              write("io-other", request.outputToken(), 400);
              write(request.outputRoute(), request.outputToken(), 0);
              write(request.outputRoute(), request.outputToken(), 400);
            });
    assertThat(read(s3, lambda.arn(), "k")).isEqualTo("once");
    write("io-1", "token", 400);
  }

  private void write(String route, String token, int status) {
    Runnable call =
        () ->
            s3.writeGetObjectResponse(
                r -> r.requestRoute(route).requestToken(token), RequestBody.fromString("once"));
    if (status == 0) {
      call.run();
    } else {
      assertThat(error(call::run).statusCode()).isEqualTo(status);
    }
  }

  @Test
  void answer_isGiven_whateverTheFunctionDoesAfterIt() {
    AccessPoint lambda =
        points.createObjectLambda(
            "late",
            point,
            request -> {
              s3.writeGetObjectResponse(
                  r -> r.requestRoute(request.outputRoute()).requestToken(request.outputToken()),
                  RequestBody.fromString("answer"));
              throw new IllegalStateException("too late");
            });

    assertThat(read(s3, lambda.arn(), "k")).isEqualTo("answer");
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 302, 599})
  void status_isOneOfTheDocumentedOnes(int status) {
    AccessPoint lambda =
        points.createObjectLambda(
            "status",
            point,
            request ->
                s3.writeGetObjectResponse(
                    r ->
                        r.requestRoute(request.outputRoute())
                            .requestToken(request.outputToken())
                            .statusCode(status),
                    RequestBody.empty()));

    assertThat(error(() -> read(s3, lambda.arn(), "k")).awsErrorDetails().errorCode())
        .isEqualTo("LambdaRuntimeError");
  }
}
