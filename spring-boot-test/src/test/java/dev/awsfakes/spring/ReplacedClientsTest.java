package dev.awsfakes.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.junit.Queue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Without Spring Boot's context loader, with several clients of a kind. */
@SpringJUnitConfig({ReplacedClientsTest.Application.class, ReplacedClientsTest.Ireland.class})
@ImportAwsFakes(region = "eu-central-1")
class ReplacedClientsTest {
  @Configuration
  static class Application {
    @Bean
    @Primary
    SqsClient orders() {
      throw new AssertionError("the real client is made");
    }

    @Bean
    @Qualifier("slow")
    SqsClient invoices() {
      throw new AssertionError("the real client is made");
    }

    @Bean
    InstantSource time() {
      return Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    }
  }

  @TestConfiguration
  static class Ireland {
    @Bean
    SqsAsyncClient ireland(FakeAws aws) {
      return aws.client(SqsAsyncClient.class, Region.EU_WEST_1);
    }

    @Bean
    FakeAwsCustomizer account() {
      return cloud -> cloud.account("444455556666").startAt(Instant.EPOCH.plus(Duration.ofDays(1)));
    }
  }

  @Test
  void primaryAndQualifiers_stay(
      @Autowired SqsClient primary,
      @Autowired @Qualifier("orders") SqsClient orders,
      @Autowired @Qualifier("slow") SqsClient slow,
      @Queue("late") String url) {
    assertThat(primary).isSameAs(orders).isNotSameAs(slow);
    assertThat(slow.listQueues().queueUrls()).containsExactly(url);
  }

  @Test
  void clientOfATestConfiguration_stays(@Autowired SqsAsyncClient only, SqsAsyncClient frankfurt) {
    String url = only.createQueue(request -> request.queueName("early")).join().queueUrl();

    assertThat(url).isEqualTo("https://sqs.eu-west-1.amazonaws.com/444455556666/early");
    assertThat(frankfurt.listQueues().join().queueUrls()).doesNotContain(url);
  }

  @Test
  void applicationsOwnTime_isNotTheCloudsClock(
      @Autowired InstantSource time, @Autowired FakeAws aws) {
    assertThat(time.instant()).isEqualTo(Instant.EPOCH);
    assertThat(aws.region()).isEqualTo(Region.EU_CENTRAL_1);
    assertThat(aws.clock().now())
        .isBetween(Instant.parse("1970-01-02T00:00:00Z"), Instant.parse("1970-01-03T00:00:00Z"));
  }
}
