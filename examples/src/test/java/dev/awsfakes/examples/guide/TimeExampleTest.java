package dev.awsfakes.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeClock;
import dev.awsfakes.junit.AwsFakesExtension;
import dev.awsfakes.junit.FrozenAt;
import dev.awsfakes.junit.Queue;
import dev.awsfakes.junit.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;

@ExtendWith(AwsFakesExtension.class)
@FrozenAt("2026-01-01T00:00:00Z")
class TimeExampleTest {

  @Test
  @Table(value = "sessions", timeToLive = "expires")
  void a_session_ends_after_a_day(DynamoDbClient dynamoDb, FakeClock clock) {
    Instant expires = clock.now().plus(Duration.ofDays(1));
    dynamoDb.putItem(
        request ->
            request
                .tableName("sessions")
                .item(
                    Map.of(
                        "id", AttributeValue.fromS("S-1"),
                        "expires", AttributeValue.fromN("" + expires.getEpochSecond()))));

    clock.advance(Duration.ofHours(23));
    assertThat(dynamoDb.scan(scan -> scan.tableName("sessions")).count()).isEqualTo(1);

    clock.advance(Duration.ofHours(2));
    assertThat(dynamoDb.scan(scan -> scan.tableName("sessions")).count()).isZero();
  }

  @Test
  void a_reminder_comes_when_it_is_due(
      SqsClient sqs, FakeClock clock, @Queue("reminders") String queueUrl) {
    sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody("pay").delaySeconds(900));

    assertThat(received(sqs, queueUrl)).isZero();
    clock.set(Instant.parse("2026-01-01T00:15:00Z"));
    assertThat(received(sqs, queueUrl)).isEqualTo(1);
  }

  private static int received(SqsClient sqs, String queueUrl) {
    return sqs.receiveMessage(receive -> receive.queueUrl(queueUrl)).messages().size();
  }

  @Test
  @FrozenAt(value = "2026-01-01T00:00:00Z", advancesWhenAllWait = true)
  void the_clock_moves_when_all_wait(SqsClient sqs, FakeClock clock, @Queue("jobs") String url) {
    sqs.sendMessage(send -> send.queueUrl(url).messageBody("J-1").delaySeconds(10));

    assertThat(sqs.receiveMessage(poll -> poll.queueUrl(url).waitTimeSeconds(20)).messages())
        .hasSize(1);
    assertThat(clock.now()).isEqualTo(Instant.parse("2026-01-01T00:00:10Z"));
  }
}
