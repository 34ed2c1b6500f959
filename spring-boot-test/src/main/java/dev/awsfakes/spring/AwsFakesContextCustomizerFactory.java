package dev.awsfakes.spring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Finds {@link ImportAwsFakes} on a test class; registered in {@code spring.factories}. */
final class AwsFakesContextCustomizerFactory implements ContextCustomizerFactory {
  @Override
  public @Nullable ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
    ImportAwsFakes annotation =
        TestContextAnnotationUtils.findMergedAnnotation(testClass, ImportAwsFakes.class);
    return annotation == null ? null : new AwsFakesContextCustomizer(CloudSettings.of(annotation));
  }
}
