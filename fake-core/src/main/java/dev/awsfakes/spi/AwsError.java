package dev.awsfakes.spi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * An error as a service answers it: code, message, status, and the builder of the SDK exception
 * that carries it. Thrown by operations and state types, made in one class per service ({@code
 * SqsErrors}); the pipeline turns it into the SDK's exception, with request id and service name. It
 * has no stack trace of its own: the SDK exception has the caller's.
 */
public final class AwsError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient AwsServiceException.Builder exception;
  private final @Nullable String code;
  private final int status;
  private final transient Map<String, String> headers = new LinkedHashMap<>(2);

  private AwsError(
      AwsServiceException.Builder exception,
      @Nullable String code,
      int status,
      @Nullable String message) {
    super(message, null, false, false);
    this.exception = exception;
    this.code = code;
    this.status = status;
  }

  /**
   * An error.
   *
   * @param exception a fresh builder of the SDK's exception class, with its modelled members set
   * @param code what {@code awsErrorDetails().errorCode()} gives; null where AWS sends none, as on
   *     HEAD
   * @param status the HTTP status
   * @param message the service's words; null where AWS sends none, as on HEAD
   */
  public static AwsError of(
      AwsServiceException.Builder exception,
      @Nullable String code,
      int status,
      @Nullable String message) {
    return new AwsError(exception, code, status, message);
  }

  /** Adds a header of the error's HTTP response; returns this error. */
  public AwsError withHeader(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** The same error in other words. */
  AwsError withMessage(String message) {
    AwsError error = new AwsError(exception, code, status, message);
    error.headers.putAll(headers);
    return error;
  }

  /** The error code, for example {@code QueueDoesNotExist}; null if the answer has none. */
  public @Nullable String code() {
    return code;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The SDK's exception for this error, answered to the given call. */
  public AwsServiceException toException(Call call) {
    call.status(status);
    headers.forEach(call::header);
    exception.awsErrorDetails(
        AwsErrorDetails.builder()
            .errorCode(code)
            .errorMessage(getMessage())
            .serviceName(call.service().exceptionName())
            .sdkHttpResponse(call.httpResponse())
            .build());
    exception.message(getMessage());
    exception.statusCode(status);
    exception.requestId(call.requestId());
    exception.extendedRequestId(call.extendedRequestId());
    attempted(exception, call.attempts());
    return exception.build();
  }

  // Through the oldest interface that has the method, for SDK releases before 2.32.
  private static void attempted(SdkException.Builder exception, int attempts) {
    exception.numAttempts(attempts);
  }
}
