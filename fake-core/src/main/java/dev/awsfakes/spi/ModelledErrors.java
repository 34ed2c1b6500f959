package dev.awsfakes.spi;

import dev.awsfakes.internal.CommonErrors;
import dev.awsfakes.internal.SimilarNames;
import dev.awsfakes.internal.TextResource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
    for (Line line : lines()) {
      if (line.exception().equals(type.getSimpleName())) {
        return AwsError.of(builder(type), line.code(), line.status(), line.code());
      }
    }
    throw new IllegalArgumentException(
        type.getName()
            + " is none of the exceptions that this service's API model names. Build the exception"
            + " with its code and status, and give fail() the object instead of the class.");
  }

  /**
   * The error of a code: one of the model's, with its exception class, or one that every service
   * may answer, such as {@code ThrottlingException}.
   *
   * @param model a class of the SDK's package in which the service's exceptions are
   * @throws IllegalArgumentException if there is no such code; the message names similar ones
   */
  public AwsError error(String code, Class<?> model) {
    List<Line> lines = lines();
    for (Line line : lines) {
      if (line.code().equals(code)) {
        return AwsError.of(builder(type(line, model)), code, line.status(), code);
      }
    }
    Integer status = CommonErrors.STATUS.get(code);
    if (status == null) {
      throw new IllegalArgumentException(unknown(code, lines));
    }
    // Errors that the model does not name come as the exception that all of the service's extend.
    Class<?> base = type(lines.get(0), model).getSuperclass();
    return AwsError.of(builder(base), code, status, code);
  }

  private static String unknown(String code, List<Line> lines) {
    Set<String> known = new TreeSet<>(CommonErrors.STATUS.keySet());
    lines.forEach(line -> known.add(line.code()));
    return code + " is no error code of this service. " + SimilarNames.hint(code, known);
  }

  /** A line of the table: {@code OverLimitException OverLimit 400 sender}. */
  private record Line(String exception, String code, int status) {
    static Line parse(String line) {
      String[] words = line.split(" ", 4);
      return new Line(words[0], words[1], Integer.parseInt(words[2]));
    }
  }

  private List<Line> lines() {
    return Stream.of(resources)
        .flatMap(resource -> TextResource.read(anchor, resource).lines())
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(Line::parse)
        .toList();
  }

  private static Class<?> type(Line line, Class<?> model) {
    String name = model.getPackageName() + "." + line.exception();
    try {
      return Class.forName(name, true, model.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("This release of the SDK has no " + name, e);
    }
  }

  private static AwsServiceException.Builder builder(Class<?> type) {
    try {
      return (AwsServiceException.Builder) type.getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName() + " has no builder", e);
    }
  }
}
