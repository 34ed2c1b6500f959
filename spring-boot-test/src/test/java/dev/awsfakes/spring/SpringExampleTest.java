package dev.awsfakes.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.FakeClock;
import dev.awsfakes.junit.Queue;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

@SpringBootTest
@ImportAwsFakes(region = "eu-central-1")
class SpringExampleTest {
  @SpringBootConfiguration
  static class Application {
    @Bean
    SqsClient sqs() {
      return SqsClient.create(); // never called here
    }

    @Bean
    Reminders reminders(SqsClient sqs) {
      return new Reminders(sqs);
    }
  }

  record Reminders(SqsClient sqs) {
    void remindInAMinute(String queueUrl, String of) {
      sqs.sendMessage(it -> it.queueUrl(queueUrl).messageBody(of).delaySeconds(60));
    }
  }

  @TestConfiguration
  static class Archive {
    @Bean
    S3Client ireland(FakeAws aws) {
      return aws.client(S3Client.class, Region.EU_WEST_1);
    }
  }

  @Test
  void a_reminder_comes_after_a_minute(
      @Autowired Reminders reminders,
      @Autowired FakeClock clock,
      SqsClient sqs,
      @Queue("reminders") String url) {
    reminders.remindInAMinute(url, "O-1");
    assertThat(sqs.receiveMessage(it -> it.queueUrl(url)).messages()).isEmpty();

    clock.advance(Duration.ofMinutes(1));
    assertThat(sqs.receiveMessage(it -> it.queueUrl(url)).messages()).hasSize(1);
  }
}
