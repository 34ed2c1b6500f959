package dev.awsfakes.examples.spock

import dev.awsfakes.FakeAws
import java.time.Duration
import software.amazon.awssdk.services.sqs.SqsClient
import spock.lang.AutoCleanup
import spock.lang.Specification

@ReportsItsCloud
class OrderQueueSpec extends Specification {
  @AutoCleanup
  FakeAws aws = FakeAws.create()
  SqsClient sqs = aws.client(SqsClient)

  def "a message that nobody deletes comes back"() {
    given:
    def url = sqs.createQueue { it.queueName('orders') }.queueUrl()
    sqs.sendMessage { it.queueUrl(url).messageBody('O-1') }

    expect:
    receive(url) == ['O-1']
    receive(url) == []

    when:
    aws.clock().advance(Duration.ofSeconds(31))

    then:
    receive(url) == ['O-1']
  }

  def "each test has a cloud of its own"() {
    expect:
    sqs.listQueues().queueUrls().empty
  }

  private List<String> receive(String url) {
    sqs.receiveMessage { it.queueUrl(url) }.messages()*.body()
  }
}
