package dev.awsfakes.spi;

import dev.awsfakes.internal.TextResource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * The exceptions in a service's API model, with the code and status that the service gives them,
 * from the table that {@code tools/constraints.py} writes. Read when the first one is asked for.
 */
public final class ModelledErrors {
  private final Class<?> anchor;
  private final String[] resources;

  private ModelledErrors(Class<?> anchor, String[] resources) {
    this.anchor = anchor;
    this.resources = resources;
  }

  /**
   * The errors in one or more tables.
   *
   * @param anchor a class in the tables' package and jar
   * @param resources the tables' file names
   */
  public static ModelledErrors in(Class<?> anchor, String... resources) {
    return new ModelledErrors(anchor, resources);
  }

  /**
   * The error that carries an exception of the given class. Its message is its code, since the
   * model knows no messages.
   *
   * @throws IllegalArgumentException if the service has no such exception; the message says what to
   *     do instead
   */
  public AwsError error(Class<? extends AwsServiceException> type) {
    String name = type.getSimpleName();
    for (String resource : resources) {
      String table = TextResource.read(anchor, resource);
      int line = table.indexOf("\n" + name + " ");
      if (line >= 0) {
        int code = line + name.length() + 2;
        int status = table.indexOf(' ', code) + 1;
        return error(
            type,
            table.substring(code, status - 1),
            Integer.parseInt(table.substring(status, table.indexOf(' ', status))));
      }
    }
    throw new IllegalArgumentException(
        type.getName()
            + " is none of the exceptions that this service's API model names. Build the exception"
            + " with its code and status, and give fail() the object instead of the class.");
  }

  private static AwsError error(
      Class<? extends AwsServiceException> type, String code, int status) {
    return AwsError.of(builder(type), code, status, code);
  }

  private static AwsServiceException.Builder builder(Class<? extends AwsServiceException> type) {
    try {
      return (AwsServiceException.Builder) type.getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName() + " has no builder", e);
    }
  }
}
