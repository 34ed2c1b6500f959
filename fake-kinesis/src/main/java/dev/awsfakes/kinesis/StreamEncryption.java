package dev.awsfakes.kinesis;

import dev.awsfakes.port.DataKeys.KeyUse;
import dev.awsfakes.port.DataKeys.UnusableKeyException;
import dev.awsfakes.spi.Call;
import java.time.Duration;
import java.util.Map;

/** The KMS key of an encrypted stream: it must be usable to put and get records. */
final class StreamEncryption {
  /** Kinesis guide, "What is server-side encryption for Kinesis Data Streams?". */
  private static final Duration REUSE_PERIOD = Duration.ofMinutes(5);

  private StreamEncryption() {}

  /**
   * Uses the stream's key, if it has one and its data key is due to be renewed.
   *
   * @param operation what KMS is asked for, {@code GenerateDataKey} or {@code Decrypt}
   * @throws dev.awsfakes.spi.AwsError one of the KMS errors of Kinesis if the key cannot be used
   */
  static void require(Stream stream, String operation, Call call) {
    String keyId = stream.state().keyId();
    if (keyId != null) {
      require(stream, keyId, operation, call);
    }
  }

  /** Uses a key that the stream is to have from now on. */
  static void requireNew(Stream stream, String keyId, Call call) {
    stream.dataKey().clear();
    require(stream, keyId, "GenerateDataKey", call);
  }

  private static void require(Stream stream, String keyId, String operation, Call call) {
    Map<String, String> context = Map.of("aws:kinesis:arn", stream.arn());
    KeyUse use =
        new KeyUse(call.scope(), call.caller(), keyId, operation, "kinesis", context, call.now());
    try {
      stream.dataKey().require(use, REUSE_PERIOD);
    } catch (UnusableKeyException e) {
      throw KinesisErrors.keyIsUnusable(e);
    }
  }
}
