package dev.awsfakes.examples.spock

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass

import dev.awsfakes.FakeAws
import org.junit.platform.testkit.engine.EngineTestKit
import software.amazon.awssdk.services.sqs.SqsClient
import spock.lang.AutoCleanup
import spock.lang.Specification

class FailureReportSpec extends Specification {
  def "a feature that fails prints its cloud"() {
    given:
    def console = System.out
    def printed = new ByteArrayOutputStream()
    System.out = new PrintStream(printed)

    when:
    EngineTestKit.engine('spock').selectors(selectClass(Failing)).execute()

    then:
    printed.toString().contains('CreateQueue')

    cleanup:
    System.out = console
  }

  // Its name does not end in Spec: the build runs it by the specification above alone.
  @ReportsItsCloud
  static class Failing extends Specification {
    @AutoCleanup
    FakeAws aws = FakeAws.create()

    def "fails"() {
      expect:
      aws.client(SqsClient).createQueue { it.queueName('orders') }.queueUrl() == 'elsewhere'
    }
  }
}
