package dev.awsfakes.sqs;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt handle says: which receive of which message of which queue. The handle itself is
 * opaque text, as AWS's is.
 *
 * @param queue the fingerprint of the queue
 * @param message the number of the message in it
 * @param receive the how manyth receive it was
 */
record Receipt(long queue, long message, int receive) {
  private static final int HEADER = 0x01010101;
  private static final int BYTES = 4 + 8 + 8 + 4 + 8;

  String toHandle() {
    ByteBuffer bytes =
        ByteBuffer.allocate(BYTES).putInt(HEADER).putLong(queue).putLong(message).putInt(receive);
    return Base64.getEncoder().encodeToString(bytes.putLong(checksum()).array());
  }

  /** Reads a handle; null if it is none of ours. */
  static @Nullable Receipt parse(String handle) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(handle));
      if (bytes.remaining() != BYTES || bytes.getInt() != HEADER) {
        return null;
      }
      Receipt receipt = new Receipt(bytes.getLong(), bytes.getLong(), bytes.getInt());
      return bytes.getLong() == receipt.checksum() ? receipt : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private long checksum() {
    long mixed = (queue * 31 + message) * 31 + receive;
    mixed = (mixed ^ (mixed >>> 32)) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }
}
