package dev.awsfakes.internal;

import dev.awsfakes.spi.AwsError;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * The exceptions in a service's API model, with the code and status that the service gives them,
 * from the table that {@code tools/constraints.py} writes. Read when the first one is asked for.
 */
public final class ModelledErrors {
  private final Class<?> anchor;
  private final String resource;

  private ModelledErrors(Class<?> anchor, String resource) {
    this.anchor = anchor;
    this.resource = resource;
  }

  /**
   * The errors in a table.
   *
   * @param anchor a class in the table's package and jar
   * @param resource the table's file name
   */
  public static ModelledErrors in(Class<?> anchor, String resource) {
    return new ModelledErrors(anchor, resource);
  }

  /**
   * The error that carries an exception of the given class. Its message is its code, since the
   * model knows no messages.
   *
   * @throws IllegalArgumentException if the service has no such exception; the message says what to
   *     do instead
   */
  public AwsError error(Class<? extends AwsServiceException> type) {
    String table = TextResource.read(anchor, resource);
    int line = table.indexOf("\n" + type.getSimpleName() + " ");
    if (line < 0) {
      throw new IllegalArgumentException(
          type.getName()
              + " is none of the exceptions that this service's API model names. Build the exception"
              + " with its code and status, and give fail() the object instead of the class.");
    }
    int code = line + type.getSimpleName().length() + 2;
    int status = table.indexOf(' ', code) + 1;
    String codeText = table.substring(code, status - 1);
    int statusValue = Integer.parseInt(table.substring(status, status + 3));
    return AwsError.of(builder(type), codeText, statusValue, codeText);
  }

  private static AwsServiceException.Builder builder(Class<? extends AwsServiceException> type) {
    try {
      return (AwsServiceException.Builder) type.getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName() + " has no builder", e);
    }
  }
}
