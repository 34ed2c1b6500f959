package dev.awsfakes.sqs;

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
  private static final String PREFIX = "AQEB";
  private static final char[] DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".toCharArray();

  private static final int BITS = 6;
  private static final int OF_LONG = 11;
  private static final int OF_INT = 6;
  private static final int LENGTH = PREFIX.length() + OF_LONG + OF_LONG + OF_INT + OF_LONG;

  // Written by hand, without buffers between: each receive and each delete does it.
  String toHandle() {
    char[] handle = new char[LENGTH];
    PREFIX.getChars(0, PREFIX.length(), handle, 0);
    int at = PREFIX.length();
    at = write(queue, OF_LONG, handle, at);
    at = write(message, OF_LONG, handle, at);
    at = write(receive, OF_INT, handle, at);
    write(checksum(), OF_LONG, handle, at);
    return new String(handle);
  }

  private static int write(long value, int digits, char[] handle, int at) {
    long rest = value;
    for (int i = at + digits - 1; i >= at; i--) {
      handle[i] = DIGITS[(int) rest & (DIGITS.length - 1)];
      rest >>>= BITS;
    }
    return at + digits;
  }

  /** Reads a handle; null if it is none of ours. */
  static @Nullable Receipt parse(String handle) {
    if (handle.length() != LENGTH || !handle.startsWith(PREFIX)) {
      return null;
    }
    int at = PREFIX.length();
    long queue = read(handle, at, OF_LONG);
    long message = read(handle, at + OF_LONG, OF_LONG);
    long receive = read(handle, at + 2 * OF_LONG, OF_INT);
    long checksum = read(handle, at + 2 * OF_LONG + OF_INT, OF_LONG);
    Receipt receipt = new Receipt(queue, message, (int) receive);
    return checksum == receipt.checksum() ? receipt : null;
  }

  // What is no digit counts as one: the checksum tells.
  private static long read(String handle, int from, int digits) {
    long value = 0;
    for (int i = from; i < from + digits; i++) {
      value = value << BITS | digit(handle.charAt(i));
    }
    return value;
  }

  private static int digit(char c) {
    if (c >= 'a') {
      return c - 'a' + 26;
    } else if (c >= 'A') {
      return c - 'A';
    } else if (c >= '0') {
      return c - '0' + 52;
    }
    return c == '+' ? 62 : 63;
  }

  private long checksum() {
    long mixed = (queue * 31 + message) * 31 + receive;
    mixed = (mixed ^ (mixed >>> 32)) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }
}
