package dev.awsfakes.kinesis;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a record stands: its number within its shard. Written as 56 decimal digits, as AWS's are:
 * {@code 49}, the millisecond in which the shard was made, the position in the shard, the shard's
 * number. A child shard is made later than its parents, so its numbers are larger than theirs.
 *
 * @param shardCreatedMillis when the shard was made
 * @param position 0 stands before the first record of the shard
 * @param shard the shard's number
 */
record SequenceNumber(long shardCreatedMillis, long position, int shard)
    implements Comparable<SequenceNumber> {
  private static final String PREFIX = "49";
  private static final int CREATED_DIGITS = 13;
  private static final int POSITION_DIGITS = 20;
  private static final int DIGITS = 56;
  private static final Pattern FORM = Pattern.compile("49\\d{54}");

  /** Reads a sequence number; null if it has not the form of ours. */
  static @Nullable SequenceNumber parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return null;
    }
    int position = PREFIX.length() + CREATED_DIGITS;
    int shard = position + POSITION_DIGITS;
    try {
      return new SequenceNumber(
          Long.parseLong(text, PREFIX.length(), position, 10),
          Long.parseLong(text, position, shard, 10),
          Integer.parseInt(text, shard, text.length(), 10));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  @Override
  public int compareTo(SequenceNumber other) {
    int byShard = Long.compare(shardCreatedMillis, other.shardCreatedMillis);
    return byShard != 0 ? byShard : Long.compare(position, other.position);
  }

  @Override
  public String toString() {
    byte[] digits = new byte[DIGITS];
    Arrays.fill(digits, (byte) '0');
    digits[0] = '4';
    digits[1] = '9';
    int end = PREFIX.length() + CREATED_DIGITS;
    write(digits, end, shardCreatedMillis);
    write(digits, end + POSITION_DIGITS, position);
    write(digits, DIGITS, shard);
    return new String(digits, StandardCharsets.ISO_8859_1);
  }

  /** Writes a number so that it ends before the given place. */
  private static void write(byte[] digits, int end, long number) {
    int at = end;
    for (long rest = number; rest > 0; rest /= 10) {
      digits[--at] = (byte) ('0' + rest % 10);
    }
  }
}
