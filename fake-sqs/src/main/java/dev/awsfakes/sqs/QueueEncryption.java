package dev.awsfakes.sqs;

import dev.awsfakes.port.DataKeys;
import dev.awsfakes.port.DataKeys.KeyUse;
import dev.awsfakes.port.DataKeys.UnusableKeyException;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Cloud;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The KMS key of a queue with server-side encryption: it must be usable when messages are sent and
 * received. As on AWS a data key is used again for the queue's reuse period, so a key that has been
 * disabled may work until that is over. Without a fake of KMS on the class path every key works.
 */
final class QueueEncryption {
  private final Cloud cloud;

  QueueEncryption(Cloud cloud) {
    this.cloud = cloud;
  }

  /**
   * Uses the queue's key, if it has one and its data key is due to be renewed.
   *
   * @param operation what KMS is asked for, {@code GenerateDataKey} or {@code Decrypt}
   * @throws dev.awsfakes.spi.AwsError one of the KMS errors of SQS if the key cannot be used
   */
  void require(Queue queue, String operation, Call call) {
    String keyId = queue.settings().get(QueueSetting.KMS_MASTER_KEY_ID);
    if (keyId == null || !queue.isDataKeyDue(operation, call.now())) {
      return;
    }
    Optional<DataKeys> keys = cloud.port(DataKeys.class);
    if (keys.isEmpty()) {
      return;
    }
    KeyUse use =
        new KeyUse(
            call.scope(),
            keyId,
            operation,
            "sqs",
            Map.of("aws:sqs:arn", queue.identity().arn()),
            call.now());
    try {
      keys.get().use(use);
    } catch (UnusableKeyException e) {
      throw SqsErrors.keyIsUnusable(e);
    }
    queue.dataKeyRenewed(operation, call.now());
  }

  /** How long a queue uses a data key again. */
  static Duration reusePeriod(QueueSettings settings) {
    String seconds = settings.get(QueueSetting.KMS_DATA_KEY_REUSE_PERIOD_SECONDS);
    return seconds == null ? Duration.ZERO : Duration.ofSeconds(Long.parseLong(seconds));
  }
}
