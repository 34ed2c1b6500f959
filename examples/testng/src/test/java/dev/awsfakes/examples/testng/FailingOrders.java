package dev.awsfakes.examples.testng;

import org.testng.Assert;
import org.testng.annotations.Test;

/** Run by {@link FailureReportTest} alone: the build looks for names that end in Test. */
public class FailingOrders extends OrderQueueTest {
  @Test
  public void fails() {
    Assert.fail("wrong");
  }
}
