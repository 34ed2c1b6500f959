package dev.awsfakes.s3;

import dev.awsfakes.s3.Transformation.Answer;
import dev.awsfakes.spi.AsyncOperation;
import dev.awsfakes.spi.Call;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.WriteGetObjectResponseRequest;
import software.amazon.awssdk.services.s3.model.WriteGetObjectResponseResponse;

/** Answers a GetObject that came through an Object Lambda access point. */
final class WriteGetObjectResponseOperation
    implements AsyncOperation<WriteGetObjectResponseRequest, WriteGetObjectResponseResponse> {
  private static final Set<Integer> STATUSES =
      Set.of(200, 206, 304, 400, 401, 403, 404, 405, 409, 411, 412, 416, 500, 503);
  private static final Pattern ERROR_CODE = Pattern.compile("[A-Z][a-zA-Z]+");

  private final Buckets buckets;
  private final IncomingBody body;

  WriteGetObjectResponseOperation(Buckets buckets, IncomingBody body) {
    this.buckets = buckets;
    this.body = body;
  }

  @Override
  public CompletableFuture<WriteGetObjectResponseResponse.Builder> handle(
      WriteGetObjectResponseRequest request, Call call) {
    requireForm(request.statusCode(), request.errorCode());
    Transformation transformation =
        buckets.transformations().require(request.requestRoute(), request.requestToken());
    long length = request.contentLength() != null ? request.contentLength() : body.declaredLength();
    return Arrival.then(
        body.receive(length, Long.MAX_VALUE - 1, Set.of(), buckets.contents()),
        arrived -> {
          transformation.answer(new Answer(request, arrived.content()));
          return WriteGetObjectResponseResponse.builder();
        });
  }

  private static void requireForm(@Nullable Integer status, @Nullable String errorCode) {
    if (status != null && !STATUSES.contains(status)) {
      throw S3Errors.validationError("Invalid status code: " + status);
    }
    if (errorCode != null && !ERROR_CODE.matcher(errorCode).matches()) {
      throw S3Errors.validationError("Invalid error code: " + errorCode);
    }
    if (errorCode != null && status != null && status < 300) {
      throw S3Errors.validationError("An error code cannot be used with a successful status code");
    }
  }
}
