package dev.awsfakes.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsfakes.FakeAws;
import dev.awsfakes.FakeClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kms.KmsAsyncClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The extension as a user meets it: this class is extended by it. */
@ExtendWith(AwsFakesExtension.class)
class AwsFakesExtensionTest {
  private final SqsClient fromConstructor;

  @Fake private FakeAws aws;
  @Fake private SqsAsyncClient fromField;

  @Fake(region = "eu-west-1")
  private SqsClient ireland;

  @Fake(account = "111122223333")
  private SqsClient otherAccount;

  private FakeAws inBeforeEach;

  AwsFakesExtensionTest(SqsClient sqs) {
    this.fromConstructor = sqs;
  }

  @BeforeEach
  void setUp(FakeAws aws) {
    inBeforeEach = aws;
  }

  @Test
  void constructorFieldLifecycleAndTestMethod_areOfOneCloud(SqsClient sqs, FakeAws cloud) {
    fromConstructor.createQueue(request -> request.queueName("orders"));

    assertThat(cloud).isSameAs(aws).isSameAs(inBeforeEach);
    assertThat(sqs.getQueueUrl(request -> request.queueName("orders")).queueUrl())
        .isEqualTo(fromField.getQueueUrl(request -> request.queueName("orders")).join().queueUrl());
  }

  @Test
  void regionAndAccount_areThoseOfTheAnnotation() {
    String there = ireland.createQueue(request -> request.queueName("q")).queueUrl();
    String theirs = otherAccount.createQueue(request -> request.queueName("q")).queueUrl();

    assertThat(there).isEqualTo("https://sqs.eu-west-1.amazonaws.com/000000000000/q");
    assertThat(theirs).isEqualTo("https://sqs.us-east-1.amazonaws.com/111122223333/q");
  }

  @Test
  void parameterWithAnnotation_isOfThatRegion(@Fake(region = "eu-central-1") KmsClient kms) {
    assertThat(kms.serviceClientConfiguration().region()).isEqualTo(Region.EU_CENTRAL_1);
  }

  @Test
  void everyClient_isInjected(
      S3Client s3,
      S3AsyncClient s3Async,
      DynamoDbClient dynamoDb,
      DynamoDbAsyncClient dynamoDbAsync,
      DynamoDbStreamsClient streams,
      DynamoDbStreamsAsyncClient streamsAsync,
      SqsClient sqs,
      SqsAsyncClient sqsAsync,
      KinesisClient kinesis,
      KinesisAsyncClient kinesisAsync,
      KmsClient kms,
      KmsAsyncClient kmsAsync) {
    assertThat(s3.serviceName()).isEqualTo(s3Async.serviceName()).isEqualTo("s3");
    assertThat(dynamoDb.serviceName()).isEqualTo(dynamoDbAsync.serviceName()).isEqualTo("dynamodb");
    assertThat(streams.serviceName()).isEqualTo(streamsAsync.serviceName()).isEqualTo("dynamodb");
    assertThat(sqs.serviceName()).isEqualTo(sqsAsync.serviceName()).isEqualTo("sqs");
    assertThat(kinesis.serviceName()).isEqualTo(kinesisAsync.serviceName()).isEqualTo("kinesis");
    assertThat(kms.serviceName()).isEqualTo(kmsAsync.serviceName()).isEqualTo("kms");
  }

  @Test
  void clock_isTheCloudsOwn(FakeClock clock) {
    clock.freeze();
    var before = aws.clock().now();

    clock.advance(Duration.ofDays(1));

    assertThat(aws.clock().now()).isEqualTo(before.plus(Duration.ofDays(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"first", "second"})
  void eachInvocation_hasACloudOfItsOwn(String name, SqsClient sqs) {
    assertThat(sqs.listQueues().queueUrls()).isEmpty();
    sqs.createQueue(request -> request.queueName(name));
  }

  @Nested
  class Inner {
    @Fake private FakeAws inner;

    @Test
    void nestedInstance_hasTheCloudOfItsOuterInstance(FakeAws parameter) {
      assertThat(inner).isSameAs(aws).isSameAs(parameter).isSameAs(inBeforeEach);
    }
  }
}
