package dev.awsfakes.benchmarks.moving;

import static org.assertj.core.api.Assertions.assertThat;

import com.adobe.testing.s3mock.S3MockApplication;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

class S3MockTest {
  private static S3MockApplication server;
  private static S3Client s3;

  @BeforeAll
  @SuppressWarnings("removal") // as S3Mock 4 is started
  static void start() {
    server =
        S3MockApplication.start(
            new HashMap<>(
                Map.of(
                    S3MockApplication.PROP_HTTP_PORT, S3MockApplication.RANDOM_PORT,
                    S3MockApplication.PROP_HTTPS_PORT, S3MockApplication.RANDOM_PORT)));
    s3 =
        S3Client.builder()
            .endpointOverride(URI.create("http://localhost:" + server.getHttpPort()))
            .region(Region.US_EAST_1)
            .forcePathStyle(true)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .httpClient(ApacheHttpClient.create())
            .build();
    s3.createBucket(create -> create.bucket("invoices"));
  }

  @AfterAll
  static void stop() {
    s3.close();
    server.stop();
  }

  @Test
  void an_invoice_is_kept() {
    s3.putObject(put -> put.bucket("invoices").key("1.txt"), RequestBody.fromString("paid"));

    assertThat(s3.getObjectAsBytes(get -> get.bucket("invoices").key("1.txt")).asUtf8String())
        .isEqualTo("paid");
  }
}
