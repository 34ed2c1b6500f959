package dev.awsfakes.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsfakes.FakeAws;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.EncryptionType;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.KmsDisabledException;
import software.amazon.awssdk.services.sqs.model.KmsInvalidStateException;
import software.amazon.awssdk.services.sqs.model.KmsNotFoundException;

/** Queues and streams that a KMS key encrypts: they work as long as their key does. */
class EncryptionAtRestTest {
  private final FakeAws aws =
      FakeAws.builder().frozenAt(Instant.parse("2026-01-01T00:00:00Z")).build();
  private final KmsClient kms = aws.client(KmsClient.class);
  private final SqsClient sqs = aws.client(SqsClient.class);
  private final KinesisClient kinesis = aws.client(KinesisClient.class);
  private final String keyId = kms.createKey().keyMetadata().keyId();

  private String queue(String key) {
    return sqs.createQueue(
            r -> r.queueName("q").attributesWithStrings(Map.of("KmsMasterKeyId", key)))
        .queueUrl();
  }

  private void send(String url) {
    sqs.sendMessage(r -> r.queueUrl(url).messageBody("x"));
  }

  @Test
  void queue_withAnUsableKey_worksByIdArnAliasAndTheManagedKey() {
    kms.createAlias(r -> r.aliasName("alias/mine").targetKeyId(keyId));
    for (String key : new String[] {keyId, "alias/mine", "alias/aws/sqs"}) {
      String url = queue(key);
      send(url);
      assertThat(sqs.receiveMessage(r -> r.queueUrl(url)).messages()).hasSize(1);
      sqs.deleteQueue(r -> r.queueUrl(url));
      aws.clock().advance(Duration.ofMinutes(1));
    }
  }

  @Test
  void queue_withADisabledKey_failsOnceItsDataKeyIsUsedUp() {
    String url = queue(keyId);
    send(url);
    kms.disableKey(r -> r.keyId(keyId));

    aws.clock().advance(Duration.ofSeconds(299));
    send(url);
    aws.clock().advance(Duration.ofSeconds(1));
    assertThatThrownBy(() -> send(url))
        .isInstanceOfSatisfying(
            KmsDisabledException.class,
            error ->
                assertThat(error.awsErrorDetails().errorCode()).isEqualTo("KMS.DisabledException"));
    assertThatThrownBy(() -> sqs.receiveMessage(r -> r.queueUrl(url)))
        .isInstanceOf(KmsDisabledException.class);

    kms.enableKey(r -> r.keyId(keyId));
    send(url);
    assertThat(sqs.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10)).messages())
        .hasSize(3);
  }

  @Test
  void queue_withAMissingKeyOrOneThatIsToBeDeleted_fails() {
    String missing = queue("01234567-89ab-cdef-0123-456789abcdef");
    assertThatThrownBy(() -> send(missing)).isInstanceOf(KmsNotFoundException.class);

    sqs.setQueueAttributes(
        r -> r.queueUrl(missing).attributesWithStrings(Map.of("KmsMasterKeyId", keyId)));
    kms.scheduleKeyDeletion(r -> r.keyId(keyId).pendingWindowInDays(7));
    assertThatThrownBy(() -> send(missing)).isInstanceOf(KmsInvalidStateException.class);
  }

  private void put() {
    kinesis.putRecord(r -> r.streamName("s").partitionKey("k").data(SdkBytes.fromUtf8String("x")));
  }

  @Test
  void stream_failsWithItsKey() {
    kinesis.createStream(r -> r.streamName("s").shardCount(1));
    assertThatThrownBy(
            () ->
                kinesis.startStreamEncryption(
                    r -> r.streamName("s").encryptionType(EncryptionType.KMS).keyId("alias/none")))
        .isInstanceOf(software.amazon.awssdk.services.kinesis.model.KmsNotFoundException.class);
    put();

    kinesis.startStreamEncryption(
        r -> r.streamName("s").encryptionType(EncryptionType.KMS).keyId(keyId));
    put();
    kms.disableKey(r -> r.keyId(keyId));
    aws.clock().advance(Duration.ofMinutes(5));

    assertThatThrownBy(this::put)
        .isInstanceOf(software.amazon.awssdk.services.kinesis.model.KmsDisabledException.class);
    kinesis.stopStreamEncryption(
        r -> r.streamName("s").encryptionType(EncryptionType.KMS).keyId(keyId));
    put();
  }
}
