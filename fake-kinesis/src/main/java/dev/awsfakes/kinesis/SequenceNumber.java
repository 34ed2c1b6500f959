package dev.awsfakes.kinesis;

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
  private static final int SHARD_DIGITS = 21;
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
    char[] digits = new char[PREFIX.length() + CREATED_DIGITS + POSITION_DIGITS + SHARD_DIGITS];
    PREFIX.getChars(0, PREFIX.length(), digits, 0);
    int end = PREFIX.length();
    end = write(digits, end, CREATED_DIGITS, shardCreatedMillis);
    end = write(digits, end, POSITION_DIGITS, position);
    write(digits, end, SHARD_DIGITS, shard);
    return new String(digits);
  }

  private static int write(char[] digits, int start, int width, long number) {
    long rest = number;
    for (int i = start + width - 1; i >= start; i--) {
      digits[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
    return start + width;
  }
}
