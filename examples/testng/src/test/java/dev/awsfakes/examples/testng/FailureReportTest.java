package dev.awsfakes.examples.testng;

import static org.assertj.core.api.Assertions.assertThat;

import org.testng.Reporter;
import org.testng.TestNG;
import org.testng.annotations.Test;

/** What TestNG's report says of a test that fails. */
public class FailureReportTest {
  @Test
  public void failedTest_hasTheCloudInItsReport() {
    TestNG run = new TestNG(false);
    run.setTestClasses(new Class<?>[] {FailingOrders.class});
    run.setVerbose(0);
    run.run();

    assertThat(run.getStatus()).isNotZero();
    assertThat(Reporter.getOutput()).anySatisfy(line -> assertThat(line).contains("seed"));
  }
}
