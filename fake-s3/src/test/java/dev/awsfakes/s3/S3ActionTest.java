package dev.awsfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.s3.PolicyActions.Subject;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Request;

/** Each operation of S3 asks for actions that there are, of the right kind of resource. */
class S3ActionTest {
  /** Operations whose questions are not in the table: what they ask hangs on the request. */
  private static final Set<String> OF_THEIR_OWN =
      Set.of(
          "CreateSession",
          "DeleteObjects",
          "ListBuckets",
          "ListDirectoryBuckets",
          "RenameObject",
          "WriteGetObjectResponse");

  static Stream<String> operations() {
    return Arrays.stream(S3Client.class.getMethods())
        .map(Method::getParameterTypes)
        .filter(types -> types.length > 0 && S3Request.class.isAssignableFrom(types[0]))
        .map(types -> types[0].getSimpleName().replaceFirst("Request$", ""))
        .distinct()
        .filter(operation -> !OF_THEIR_OWN.contains(operation))
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void operation_asksForAnActionOfItsResource(String operation) {
    S3Action action = S3Action.of(operation);

    assertThat(action).as(operation).isNotNull();
    Subject subject = action.onObject() ? Subject.OBJECT : Subject.BUCKET;
    assertThat(PolicyActions.subjects(action.name().toLowerCase(Locale.ROOT)))
        .containsExactly(subject);
    assertThat(PolicyActions.subjects(action.ofVersion().toLowerCase(Locale.ROOT)))
        .containsExactly(subject);
  }
}
