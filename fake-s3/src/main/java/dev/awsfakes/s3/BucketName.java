package dev.awsfakes.s3;

import java.util.List;

/** The naming rules of general purpose buckets: S3 guide, "General purpose bucket naming rules". */
final class BucketName {
  private static final String ARN_PREFIX = ":s3:::";
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
   * Refuses a name for a new bucket that the SDK's client has let through, as {@link NewBucketName}
   * does.
   *
   * @throws dev.awsfakes.spi.AwsError InvalidBucketName
   */
  static void require(String name) {
    if (PREFIXES.stream().anyMatch(name::startsWith)
        || SUFFIXES.stream().anyMatch(name::endsWith)) {
      throw S3Errors.invalidBucketName();
    }
  }
}
