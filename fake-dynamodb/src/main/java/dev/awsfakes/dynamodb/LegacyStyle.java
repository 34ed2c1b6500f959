package dev.awsfakes.dynamodb;

import dev.awsfakes.dynamodb.internal.DynamoDbErrors;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The older parameters of requests, which exclude the expressions that replaced them. */
final class LegacyStyle {
  private LegacyStyle() {}

  /** A parameter of a request: whether it is there, and of which style it is. */
  record Parameter(String name, boolean present, boolean expression) {}

  static Parameter given(String name, boolean present) {
    return new Parameter(name, present, false);
  }

  static Parameter expression(String name, @Nullable String text) {
    return new Parameter(name, text != null, true);
  }

  /**
   * Refuses a request that has parameters of both styles.
   *
   * @throws dev.awsfakes.spi.AwsError ValidationException if it has
   */
  static void refuseMixture(Parameter... parameters) {
    List<String> older = new ArrayList<>();
    List<String> newer = new ArrayList<>();
    for (Parameter parameter : parameters) {
      if (parameter.present()) {
        (parameter.expression() ? newer : older).add(parameter.name());
      }
    }
    if (!older.isEmpty() && !newer.isEmpty()) {
      throw DynamoDbErrors.validation(
          "Can not use both expression and non-expression parameters in the same request:"
              + " Non-expression parameters: {"
              + String.join(", ", older)
              + "} Expression parameters: {"
              + String.join(", ", newer)
              + "}");
    }
  }
}
