package dev.awsfakes.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.awsfakes.FakeAws;
import dev.awsfakes.access.Principal;
import dev.awsfakes.sqs.QueueView;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.KmsAccessDeniedException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Policies where one service asks another: who is asked, and who says no. */
@SuppressWarnings("unchecked") // arrays of consumers, as the SDK has them
class AccessTest {
  private static final String QUEUE = "arn:aws:sqs:us-east-1:000000000000:queue";

  private final FakeAws aws =
      FakeAws.builder().frozenAt(Instant.parse("2026-01-01T00:00:00Z")).build();
  private final S3Client s3 = aws.client(S3Client.class);
  private final SqsClient sqs = aws.client(SqsClient.class);
  private final KmsClient kms = aws.client(KmsClient.class);
  private final KinesisClient kinesis = aws.client(KinesisClient.class);
  private final String url = sqs.createQueue(r -> r.queueName("queue")).queueUrl();
  private final String key = kms.createKey().keyMetadata().arn();

  @BeforeEach
  void makeBucket() {
    s3.createBucket(r -> r.bucket("bucket"));
  }

  private static String allow(String action, String resource, String condition) {
    return """
        {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "%s",
          "Resource": "%s", "Condition": %s}}"""
        .formatted(action, resource, condition);
  }

  private void letIn(String service, String bucket) {
    String policy =
        """
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
          "Principal": {"Service": "%s"}, "Action": "sqs:SendMessage", "Resource": "%s",
          "Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:s3:*:*:%s"},
            "StringEquals": {"aws:SourceAccount": "000000000000"}}}]}"""
            .formatted(service, QUEUE, bucket);
    set(Map.of("Policy", policy));
  }

  private void set(Map<String, String> attributes) {
    sqs.setQueueAttributes(r -> r.queueUrl(url).attributesWithStrings(attributes));
  }

  private void tellQueue() {
    QueueConfiguration configuration =
        QueueConfiguration.builder()
            .queueArn(QUEUE)
            .eventsWithStrings("s3:ObjectCreated:*")
            .build();
    s3.putBucketNotificationConfiguration(
        r ->
            r.bucket("bucket")
                .notificationConfiguration(n -> n.queueConfigurations(configuration)));
  }

  private void assertNotTold() {
    S3Exception error = catchThrowableOfType(S3Exception.class, this::tellQueue);
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("InvalidArgument");
    assertThat(error.awsErrorDetails().errorMessage())
        .isEqualTo("Unable to validate the following destination configurations");
  }

  @Test
  void notification_toAQueueWithoutPolicy_isTakenUntilACallerIsNamed() {
    tellQueue();
    aws.as(Principal.user("alice"));

    assertNotTold();
    int before = QueueView.of(aws, url).bodies().size();
    s3.putObject(r -> r.bucket("bucket").key("key"), RequestBody.fromString("x"));
    assertThat(QueueView.of(aws, url).bodies()).hasSize(before);
  }

  @ParameterizedTest
  @CsvSource({
    "s3.amazonaws.com, bucket, true",
    "s3.amazonaws.com, other, false",
    "sns.amazonaws.com, bucket, false",
  })
  void notification_needsTheQueuesPolicy(String service, String bucket, boolean told) {
    letIn(service, bucket);

    if (told) {
      tellQueue();
      s3.putObject(r -> r.bucket("bucket").key("key"), RequestBody.fromString("x"));
      assertThat(QueueView.of(aws, url).bodies()).hasSize(2);
    } else {
      assertNotTold();
    }
  }

  @Test
  void notification_toAnEncryptedQueue_needsTheKeysPolicy() {
    letIn("s3.amazonaws.com", "bucket");
    set(Map.of("KmsMasterKeyId", key));
    aws.as(Principal.user("alice"));
    assertNotTold();

    kms.putKeyPolicy(
        r ->
            r.keyId(key)
                .policy(
                    """
                    {"Statement": [
                      {"Effect": "Allow", "Principal": {"AWS": "000000000000"},
                        "Action": "kms:*", "Resource": "*"},
                      {"Effect": "Allow", "Principal": {"Service": "s3.amazonaws.com"},
                        "Action": ["kms:GenerateDataKey", "kms:Decrypt"], "Resource": "*"}]}"""));

    tellQueue();
  }

  /** KMS guide, "kms:ViaService": through a service, not directly. */
  @Test
  void key_isUsedThroughSqsAlone() {
    set(Map.of("KmsMasterKeyId", key));
    Principal alice =
        Principal.user("alice")
            .policy(allow("sqs:*", "*", "{}"))
            .policy(
                allow(
                    "kms:GenerateDataKey",
                    key,
                    "{\"StringEquals\": {\"kms:ViaService\": \"sqs.us-east-1.amazonaws.com\"}}"));

    aws.as(alice).client(SqsClient.class).sendMessage(r -> r.queueUrl(url).messageBody("x"));

    AwsServiceException direct =
        catchThrowableOfType(
            AwsServiceException.class,
            () ->
                aws.as(alice)
                    .client(KmsClient.class)
                    .generateDataKey(r -> r.keyId(key).keySpec("AES_256")));
    assertThat(direct.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
  }

  @Test
  void send_withoutTheKey_isRefusedInSqssWay() {
    set(Map.of("KmsMasterKeyId", key));
    SqsClient alice =
        aws.as(Principal.user("alice").policy(allow("sqs:*", "*", "{}"))).client(SqsClient.class);

    AwsServiceException error =
        catchThrowableOfType(
            AwsServiceException.class,
            () -> alice.sendMessage(r -> r.queueUrl(url).messageBody("x")));

    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("KMS.AccessDeniedException");
    assertThat(error.awsErrorDetails().errorMessage())
        .isEqualTo(
            "User: arn:aws:iam::000000000000:user/alice is not authorized to perform:"
                + " kms:GenerateDataKey on resource: "
                + key
                + " because no identity-based policy allows the kms:GenerateDataKey action");
    assertThat(QueueView.of(aws, url).bodies()).isEmpty();
  }

  @Test
  void object_encryptedWithAKey_needsTheKeyToBeReadAndWritten() {
    s3.putObject(
        r -> r.bucket("bucket").key("key").serverSideEncryption("aws:kms").ssekmsKeyId(key),
        RequestBody.fromString("x"));
    Principal alice = Principal.user("alice").policy(allow("s3:*", "*", "{}"));
    S3Client bare = aws.as(alice).client(S3Client.class);
    String context =
        "{\"StringEquals\": {\"kms:EncryptionContext:aws:s3:arn\": \"arn:aws:s3:::bucket/key\","
            + " \"kms:ViaService\": \"s3.us-east-1.amazonaws.com\"}}";
    S3Client reader =
        aws.as(alice.policy(allow("kms:Decrypt", key, context))).client(S3Client.class);

    S3Exception error = catchThrowableOfType(S3Exception.class, () -> get(bare));

    assertThat(error.statusCode()).isEqualTo(403);
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
    assertThat(error.awsErrorDetails().errorMessage())
        .endsWith(
            "is not authorized to perform: kms:Decrypt on resource: "
                + key
                + " because no identity-based policy allows the kms:Decrypt action");
    assertThat(get(reader)).isEqualTo("x");
  }

  private static String get(S3Client client) {
    return client.getObjectAsBytes(r -> r.bucket("bucket").key("key")).asUtf8String();
  }

  /** The key that AWS manages for S3 is for whoever may use S3 in the account. */
  @Test
  void awsManagedKey_needsNoPolicyWithinTheAccount() {
    Principal alice = Principal.user("alice").policy(allow("s3:*", "*", "{}"));

    aws.as(alice)
        .client(S3Client.class)
        .putObject(
            r -> r.bucket("bucket").key("key").serverSideEncryption("aws:kms"),
            RequestBody.fromString("x"));

    assertThat(get(aws.as(alice).client(S3Client.class))).isEqualTo("x");
  }

  @Test
  void record_ofAnEncryptedStream_needsTheKey() {
    kinesis.createStream(r -> r.streamName("stream").shardCount(1));
    kinesis.startStreamEncryption(r -> r.streamName("stream").encryptionType("KMS").keyId(key));
    KinesisClient alice =
        aws.as(Principal.user("alice").policy(allow("kinesis:*", "*", "{}")))
            .client(KinesisClient.class);

    assertThat(
            catchThrowableOfType(
                KmsAccessDeniedException.class,
                () ->
                    alice.putRecord(
                        r ->
                            r.streamName("stream")
                                .partitionKey("a")
                                .data(SdkBytes.fromUtf8String("x")))))
        .isNotNull();
  }
}
