package dev.awsfakes.assertj;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Assertions on an error of AWS, as the SDK shows it. */
public final class AwsErrorAssert
    extends AbstractThrowableAssert<AwsErrorAssert, AwsServiceException> {
  private AwsErrorAssert(AwsServiceException error) {
    super(error, AwsErrorAssert.class);
  }

  static AwsErrorAssert of(ThrowingCallable call) {
    return of(Assertions.catchThrowable(call));
  }

  static AwsErrorAssert of(Throwable error) {
    Throwable cause =
        error instanceof CompletionException || error instanceof ExecutionException
            ? error.getCause()
            : error;
    if (cause instanceof AwsServiceException ofAws) {
      return new AwsErrorAssert(ofAws);
    }
    throw new AssertionError(
        "Expected an error of AWS, but " + (cause == null ? "there was none" : "it was " + cause),
        cause);
  }

  /** That it has this error code and HTTP status. */
  public AwsErrorAssert isAws(String code, int status) {
    return hasCode(code).hasStatus(status);
  }

  /** That it has this error code, as {@code awsErrorDetails().errorCode()} has it. */
  public AwsErrorAssert hasCode(String code) {
    String found = actual.awsErrorDetails().errorCode();
    if (!code.equals(found)) {
      failWithMessage("Expected the error code %s, but it is %s: %s", code, found, actual);
    }
    return this;
  }

  /** That it has this HTTP status. */
  public AwsErrorAssert hasStatus(int status) {
    if (actual.statusCode() != status) {
      failWithMessage(
          "Expected the status %d, but it is %d: %s", status, actual.statusCode(), actual);
    }
    return this;
  }

  /** That AWS's own message, without the SDK's additions, is this one. */
  public AwsErrorAssert hasAwsMessage(String message) {
    Assertions.assertThat(actual.awsErrorDetails().errorMessage()).isEqualTo(message);
    return this;
  }
}
