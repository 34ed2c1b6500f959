package dev.awsfakes.spring;

import dev.awsfakes.FakeAws;
import dev.awsfakes.junit.CloudSource;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Has the extension work on the cloud of a test's application context; for the service loader. */
public final class ContextCloudSource implements CloudSource {
  /** For the service loader. */
  public ContextCloudSource() {}

  @Override
  public boolean serves(Class<?> testClass) {
    return TestContextAnnotationUtils.hasAnnotation(testClass, ImportAwsFakes.class);
  }

  @Override
  public FakeAws cloud(ExtensionContext context) {
    ContextCloud cloud = SpringExtension.getApplicationContext(context).getBean(ContextCloud.class);
    boolean ofOneTest =
        context.getTestMethod().isPresent()
            || context.getTestInstanceLifecycle().equals(Optional.of(Lifecycle.PER_CLASS));
    if (cloud.scope() == CloudScope.TEST && !ofOneTest) {
      throw new ExtensionConfigurationException(
          context.getRequiredTestClass().getName()
              + ": static fields, @BeforeAll and @SharedCloud have no cloud where each test has its"
              + " own, as @ImportAwsFakes(scope = TEST) says; use the scope CONTEXT.");
    }
    cloud.testBegins();
    return cloud.aws();
  }
}
