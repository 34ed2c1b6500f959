package dev.awsfakes.s3;

import dev.awsfakes.s3.Transformation.Answer;
import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Ids;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedGetObjectRequest;

/** The calls of GetObject that wait for the functions of Object Lambda access points. */
final class Transformations {
  // A function may run for a minute: S3 guide, "Object Lambda access points".
  private static final Duration VALIDITY = Duration.ofMinutes(1);

  private final Buckets buckets;
  private final Ids ids;
  private final Map<String, Transformation> byToken = new ConcurrentHashMap<>();

  Transformations(Buckets buckets, Ids ids) {
    this.buckets = buckets;
    this.ids = ids;
  }

  /**
   * Lets the function of an access point answer.
   *
   * @throws dev.awsfakes.spi.AwsError what the function says, or that it failed or said nothing
   */
  Answer answer(StoredAccessPoint point, GetObjectRequest request, Call call) {
    String token = ids.hex(64);
    Transformation transformation = new Transformation("io-" + ids.hex(8));
    byToken.put(token, transformation);
    try {
      run(point, request, transformation.route(), token, call);
    } catch (AwsError e) {
      // What the function does after its answer comes too late to matter.
      if (transformation.answer() == null) {
        throw e;
      }
    } finally {
      byToken.remove(token);
    }
    Answer answer = transformation.answer();
    if (answer == null) {
      throw S3Errors.noResponseOfLambda();
    }
    requireSuccess(answer);
    return answer;
  }

  private void run(
      StoredAccessPoint point, GetObjectRequest request, String route, String token, Call call) {
    ObjectLambda function = Objects.requireNonNull(point.function());
    try {
      function.handle(
          new ObjectLambdaRequest(
              call.requestId(), input(point, request, call), route, token, request));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw S3Errors.failedLambda();
    } catch (Exception e) {
      throw S3Errors.failedLambda();
    }
  }

  private PresignedGetObjectRequest input(
      StoredAccessPoint point, GetObjectRequest request, Call call) {
    String behind = Objects.requireNonNull(point.supporting()).arn();
    try (S3Presigner presigner =
        Presigners.of(buckets.cloud()).create(call.scope(), call.caller())) {
      return presigner.presignGetObject(
          p ->
              p.signatureDuration(VALIDITY)
                  .getObjectRequest(
                      r -> r.bucket(behind).key(request.key()).versionId(request.versionId())));
    }
  }

  private static void requireSuccess(Answer answer) {
    @Nullable Integer status = answer.response().statusCode();
    boolean failed = status != null && status >= 300;
    if (failed || answer.response().errorCode() != null) {
      throw AwsError.of(
          S3Exception.builder(),
          answer.response().errorCode(),
          status == null ? 500 : status,
          answer.response().errorMessage());
    }
  }

  /**
   * The call that a route and token are of.
   *
   * @throws dev.awsfakes.spi.AwsError ValidationError if there is none that waits
   */
  Transformation require(String route, String token) {
    Transformation found = byToken.get(token);
    if (found == null || !found.route().equals(route) || found.answer() != null) {
      throw S3Errors.invalidRequestToken();
    }
    return found;
  }
}
