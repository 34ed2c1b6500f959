package dev.awsfakes.examples.kotlin

import dev.awsfakes.FakeAws
import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.collections.shouldBeEmpty
import io.kotest.matchers.collections.shouldContainExactly
import java.time.Duration
import software.amazon.awssdk.services.sqs.SqsClient

class OrderQueueSpec : FunSpec({
  lateinit var aws: FakeAws

  beforeTest { aws = FakeAws.create() }
  afterTest { (_, result) ->
    if (result.isErrorOrFailure) println(aws.explain())
    aws.close()
  }

  test("a message that nobody deletes comes back") {
    val sqs = aws.client<SqsClient>()
    val url = sqs.createQueue { it.queueName("orders") }.queueUrl()
    sqs.sendMessage { it.queueUrl(url).messageBody("O-1") }

    sqs.receive(url) shouldContainExactly listOf("O-1")
    sqs.receive(url).shouldBeEmpty()

    aws.clock().advance(Duration.ofSeconds(31))
    sqs.receive(url) shouldContainExactly listOf("O-1")
  }

  test("each test has a cloud of its own") {
    aws.client<SqsClient>().listQueues().queueUrls().shouldBeEmpty()
  }
})

private fun SqsClient.receive(url: String): List<String> =
    receiveMessage { it.queueUrl(url) }.messages().map { it.body() }
