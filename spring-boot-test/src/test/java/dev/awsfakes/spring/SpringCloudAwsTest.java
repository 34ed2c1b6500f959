package dev.awsfakes.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.junit.Bucket;
import io.awspring.cloud.autoconfigure.core.AwsAutoConfiguration;
import io.awspring.cloud.autoconfigure.core.CredentialsProviderAutoConfiguration;
import io.awspring.cloud.autoconfigure.core.RegionProviderAutoConfiguration;
import io.awspring.cloud.autoconfigure.s3.S3AutoConfiguration;
import io.awspring.cloud.autoconfigure.sqs.SqsAutoConfiguration;
import io.awspring.cloud.sqs.annotation.SqsListener;
import io.awspring.cloud.sqs.operations.SqsTemplate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** Spring Cloud AWS's auto-configurations find the fakes; there are no credentials here. */
@SpringBootTest(
    classes = SpringCloudAwsTest.Application.class,
    properties = {
      "spring.cloud.aws.region.static=eu-north-1",
      "spring.cloud.aws.sqs.listener.poll-timeout=1s" // what its end waits for
    })
@ImportAwsFakes
class SpringCloudAwsTest {
  @ImportAutoConfiguration({
    AwsAutoConfiguration.class,
    CredentialsProviderAutoConfiguration.class,
    RegionProviderAutoConfiguration.class,
    S3AutoConfiguration.class,
    SqsAutoConfiguration.class
  })
  static class Application {
    final CompletableFuture<String> heard = new CompletableFuture<>();

    @SqsListener("orders")
    void hear(String order) {
      heard.complete(order);
    }
  }

  @Autowired Application application;
  @Autowired SqsTemplate template;
  @Autowired ApplicationContext context;

  @Test
  void listener_hearsWhatTheTemplateSends() throws Exception {
    template.send("orders", "O-1");

    assertThat(application.heard.get(20, TimeUnit.SECONDS)).isEqualTo("O-1");
  }

  @Test
  @Bucket("invoices")
  void autoConfiguredClients_stepBack(@Autowired S3Client s3, @Autowired FakeAws aws) {
    assertThat(s3.listBuckets().buckets()).extracting(bucket -> bucket.name()).contains("invoices");
    assertThat(context.getBeanNamesForType(SqsAsyncClient.class))
        .containsExactly("fakeSqsAsyncClient");
    assertThat(aws.region()).isEqualTo(Region.EU_NORTH_1);
  }
}
