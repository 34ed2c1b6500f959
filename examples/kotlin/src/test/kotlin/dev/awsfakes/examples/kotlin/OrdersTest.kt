package dev.awsfakes.examples.kotlin

import dev.awsfakes.FakeAws
import dev.awsfakes.FakeClock
import dev.awsfakes.junit.AwsFakesExtension
import dev.awsfakes.junit.FrozenAt
import dev.awsfakes.junit.Queue
import dev.awsfakes.junit.Table
import java.time.Duration
import java.time.Instant
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.extension.ExtendWith
import software.amazon.awssdk.services.dynamodb.DynamoDbClient
import software.amazon.awssdk.services.dynamodb.model.AttributeValue
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest
import software.amazon.awssdk.services.sqs.SqsAsyncClient

@ExtendWith(AwsFakesExtension::class)
class OrdersTest(private val aws: FakeAws, private val clock: FakeClock) {

  @Test
  @Table("orders")
  fun `an order is stored once`(dynamoDb: DynamoDbClient) {
    val order =
        PutItemRequest.builder()
            .tableName("orders")
            .item(mapOf("id" to AttributeValue.fromS("O-1")))
            .conditionExpression("attribute_not_exists(id)")
            .build()

    dynamoDb.putItem(order)

    assertFailsWith<ConditionalCheckFailedException> { dynamoDb.putItem(order) }
    assertEquals(2, aws.calls().requests(PutItemRequest::class.java).size)
  }

  @Test
  @FrozenAt("2026-01-01T00:00:00Z")
  fun `time is the test's own`(@Queue("orders") url: String) {
    val sqs = aws.client<SqsAsyncClient>()
    sqs.sendMessage { it.queueUrl(url).messageBody("O-1").delaySeconds(60) }.join()

    val early = sqs.receiveMessage { it.queueUrl(url) }.join().messages()
    clock.advance(Duration.ofMinutes(1))
    val late = sqs.receiveMessage { it.queueUrl(url) }.join().messages()

    assertEquals(listOf(0, 1), listOf(early.size, late.size))
    assertEquals(Instant.parse("2026-01-01T00:01:00Z"), clock.now())
  }
}
