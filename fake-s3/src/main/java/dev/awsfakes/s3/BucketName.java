package dev.awsfakes.s3;

import java.util.List;
import java.util.regex.Pattern;

/** The naming rules of general purpose buckets: S3 guide, "General purpose bucket naming rules". */
final class BucketName {
  private static final String ARN_PREFIX = ":s3:::";
  private static final int MIN = 3;
  private static final int MAX = 63;
  private static final Pattern IP_ADDRESS = Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}");
  private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9.-]*[a-z0-9]");
  private static final List<String> PREFIXES = List.of("xn--", "sthree-", "amzn-s3-demo-");
  private static final List<String> SUFFIXES =
      List.of("-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3");

  private BucketName() {}

  /** The name in a bucket's ARN; what is no such ARN stays as it is. */
  static String ofArn(String arn) {
    int start = arn.indexOf(ARN_PREFIX);
    return start < 0 ? arn : arn.substring(start + ARN_PREFIX.length());
  }

  /**
   * Refuses a name for a new bucket.
   *
   * @throws IllegalArgumentException in the words of the SDK's client, which checks most itself
   * @throws dev.awsfakes.spi.AwsError InvalidBucketName for what the service alone refuses
   */
  static void require(String name) {
    requireOfClient(name);
    if (!ALLOWED.matcher(name).matches()
        || PREFIXES.stream().anyMatch(name::startsWith)
        || SUFFIXES.stream().anyMatch(name::endsWith)) {
      throw S3Errors.invalidBucketName();
    }
  }

  private static void requireOfClient(String name) {
    check(name.length() >= MIN && name.length() <= MAX, "be between 3 and 63 characters long");
    if (IP_ADDRESS.matcher(name).matches()) {
      throw new IllegalArgumentException("Bucket name must not be formatted as an IP Address");
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      check(!(c >= 'A' && c <= 'Z'), "not contain uppercase characters");
      check(c != ' ' && c != '\t' && c != '\r' && c != '\n', "not contain white space");
      check(c != '_', "not contain '_'");
    }
    check(!name.startsWith("."), "not begin with a period");
    check(!name.startsWith("-"), "not begin with a '-'");
    check(!name.contains(".."), "not contain two adjacent periods");
    check(!name.contains("-.") && !name.contains(".-"), "not contain dashes next to periods");
    check(!name.endsWith("-") && !name.endsWith("."), "not end with '-' or '.'");
  }

  private static void check(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("Bucket name should " + rule);
    }
  }
}
