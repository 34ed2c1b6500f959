package dev.awsfakes.spring;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Tells the cloud of a test's context when a test begins and ends. */
final class CloudPerTestListener extends AbstractTestExecutionListener {

  /** After the context is made and the test instance injected, which Spring does at 2000. */
  @Override
  public int getOrder() {
    return 2100;
  }

  @Override
  public void beforeTestClass(TestContext test) {
    testBegins(test);
  }

  @Override
  public void prepareTestInstance(TestContext test) {
    testBegins(test);
  }

  @Override
  public void afterTestMethod(TestContext test) {
    if (test.hasApplicationContext()) {
      test.getApplicationContext()
          .getBeanProvider(ContextCloud.class)
          .ifAvailable(ContextCloud::testEnds);
    }
  }

  // A context that is not there yet has no cloud that could have been used.
  private static void testBegins(TestContext test) {
    if (test.hasApplicationContext()) {
      test.getApplicationContext()
          .getBeanProvider(ContextCloud.class)
          .ifAvailable(ContextCloud::testBegins);
    }
  }
}
