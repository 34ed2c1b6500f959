package dev.awsfakes.benchmarks.moving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.localstack.LocalStackContainer;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Compiled here, but not run: it needs Docker and an image. */
@Testcontainers
class InvoicesInContainer {
  @Container
  static LocalStackContainer container =
      new LocalStackContainer(DockerImageName.parse("localstack/localstack:4"));

  private static S3Client s3;
  private static SqsClient sqs;

  @BeforeAll
  static void connect() {
    StaticCredentialsProvider credentials =
        StaticCredentialsProvider.create(
            AwsBasicCredentials.create(container.getAccessKey(), container.getSecretKey()));
    s3 =
        S3Client.builder()
            .endpointOverride(container.getEndpoint())
            .credentialsProvider(credentials)
            .region(Region.of(container.getRegion()))
            .build();
    sqs =
        SqsClient.builder()
            .endpointOverride(container.getEndpoint())
            .credentialsProvider(credentials)
            .region(Region.of(container.getRegion()))
            .build();
    s3.createBucket(create -> create.bucket("invoices"));
  }

  @Test
  void an_invoice_is_kept_and_told() {
    String url = sqs.createQueue(create -> create.queueName("invoices")).queueUrl();

    s3.putObject(put -> put.bucket("invoices").key("1.txt"), RequestBody.fromString("paid"));
    sqs.sendMessage(send -> send.queueUrl(url).messageBody("1.txt"));

    assertThat(sqs.receiveMessage(it -> it.queueUrl(url)).messages())
        .extracting(Message::body)
        .containsExactly("1.txt");
  }
}
