package dev.awsfakes.sqs;

import dev.awsfakes.port.DataKeys.KeyUse;
import dev.awsfakes.port.DataKeys.UnusableKeyException;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Scope;
import dev.awsfakes.spi.access.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The KMS key of a queue with server-side encryption: it must be usable to send and receive. */
final class QueueEncryption {
  private QueueEncryption() {}

  /**
   * Uses the queue's key, if it has one and its data key is due to be renewed.
   *
   * @param operation what KMS is asked for, {@code GenerateDataKey} or {@code Decrypt}
   * @throws dev.awsfakes.spi.AwsError one of the KMS errors of SQS if the key cannot be used
   */
  static void require(Queue queue, String operation, Call call) {
    try {
      use(queue, operation, call.scope(), call.caller(), call.now());
    } catch (UnusableKeyException e) {
      throw SqsErrors.keyIsUnusable(e);
    }
  }

  /** As {@link #require}, for whoever has words of its own for a key that cannot be used. */
  static void use(Queue queue, String operation, Scope scope, Caller caller, Instant now)
      throws UnusableKeyException {
    QueueSettings settings = queue.settings();
    String keyId = settings.get(QueueSetting.KMS_MASTER_KEY_ID);
    if (keyId == null) {
      return;
    }
    Map<String, String> context = Map.of("aws:sqs:arn", queue.identity().arn());
    KeyUse use = new KeyUse(scope, caller, keyId, operation, "sqs", context, now);
    queue.dataKey().require(use, reusePeriod(settings));
  }

  private static Duration reusePeriod(QueueSettings settings) {
    String seconds = settings.get(QueueSetting.KMS_DATA_KEY_REUSE_PERIOD_SECONDS);
    return seconds == null ? Duration.ZERO : Duration.ofSeconds(Long.parseLong(seconds));
  }
}
