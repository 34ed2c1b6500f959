package dev.awsfakes.junit;

import dev.awsfakes.FakeAws;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** The cloud sources on the class path; looked for once in the life of the JVM. */
final class CloudSources {
  private static final List<CloudSource> ALL =
      ServiceLoader.load(CloudSource.class, CloudSources.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private CloudSources() {}

  /** Whether a test has its cloud from a source. */
  static boolean serve(ExtensionContext context) {
    return source(context).isPresent();
  }

  /**
   * The cloud that a source has for a test.
   *
   * @param elements the test and the classes around it
   * @throws ExtensionConfigurationException if they want to set up what is there already
   */
  static Optional<FakeAws> cloud(ExtensionContext context, List<AnnotatedElement> elements) {
    Optional<CloudSource> source = source(context);
    if (source.isPresent()) {
      requireAbsent(FrozenAt.class, "freeze the clock", context, elements);
      requireAbsent(Adversarial.class, "give it its seed", context, elements);
    }
    return source.map(from -> from.cloud(context));
  }

  private static void requireAbsent(
      Class<? extends Annotation> annotation,
      String instead,
      ExtensionContext context,
      List<AnnotatedElement> elements) {
    if (elements.stream().anyMatch(element -> AnnotationSupport.isAnnotated(element, annotation))) {
      throw new ExtensionConfigurationException(
          "@%s on %s: its cloud is not made by AwsFakesExtension; %s where it is made."
              .formatted(
                  annotation.getSimpleName(), context.getRequiredTestClass().getName(), instead));
    }
  }

  private static Optional<CloudSource> source(ExtensionContext context) {
    Class<?> testClass = context.getRequiredTestClass();
    return ALL.stream().filter(source -> source.serves(testClass)).findFirst();
  }
}
