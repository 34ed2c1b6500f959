package dev.awsfakes.spi;

import software.amazon.awssdk.regions.Region;

/**
 * Whose resources, and where.
 *
 * @param account the twelve digits of the account
 * @param region the Region
 */
public record Scope(String account, Region region) {

  /** The ARN of a resource here: {@code arn:aws:sqs:us-east-1:000000000000:orders}. */
  public String arn(String service, String resource) {
    return "arn:"
        + partition()
        + ":"
        + service
        + ":"
        + region.id()
        + ":"
        + account
        + ":"
        + resource;
  }

  // Written out: a record's own methods cost a fresh JVM 15 ms at their first use, which is every
  // test run's first call.
  @Override
  public boolean equals(Object other) {
    return other instanceof Scope that
        && account.equals(that.account)
        && region.equals(that.region);
  }

  @Override
  public int hashCode() {
    return 31 * account.hashCode() + region.hashCode();
  }

  /** The partition of the Region: {@code aws}, {@code aws-cn}, {@code aws-us-gov}. */
  public String partition() {
    return partition(region);
  }

  /** The partition of a Region. */
  public static String partition(Region region) {
    String id = region.id();
    if (id.startsWith("cn-")) {
      return "aws-cn";
    }
    return id.startsWith("us-gov-") ? "aws-us-gov" : "aws";
  }
}
