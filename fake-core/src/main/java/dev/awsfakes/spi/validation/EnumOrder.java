package dev.awsfakes.spi.validation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which the services list the values of an enum: by the last five bits of the value's
 * hash code, as a hash table of 32 buckets without spreading would give them.
 *
 * <p>Found by comparing hash tables with all lists known from AWS, which this order fits and those
 * of {@code java.util} do not: KMS's {@code [HMAC_SHA_384, HMAC_SHA_256, HMAC_SHA_224,
 * HMAC_SHA_512]} and DynamoDB's {@code [MILLISECOND, MICROSECOND]}, {@code [ALL_NEW, UPDATED_OLD,
 * ALL_OLD, NONE, UPDATED_NEW]}, {@code [INDEXES, TOTAL, NONE]}, {@code [SIZE, NONE]} and {@code [B,
 * N, S]}; Lambda's list of 33 runtimes is in this order too, without exception. What the order is
 * within a bucket is not known; here it is the model's.
 */
final class EnumOrder {
  private static final int LAST_FIVE_BITS = 31;

  private EnumOrder() {}

  static List<String> sorted(String[] values) {
    String[] sorted = values.clone();
    Arrays.sort(sorted, Comparator.comparingInt(value -> value.hashCode() & LAST_FIVE_BITS));
    return List.of(sorted);
  }
}
