package dev.awsfakes.s3;

import dev.awsfakes.FakeAws;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.access.PolicyOutline;
import dev.awsfakes.spi.access.PolicySyntaxException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes access points for a test: S3 Control, whose API does it on AWS, has no fake yet. Wherever
 * AWS takes an access point's ARN or alias for a bucket, the clients of the cloud do then.
 *
 * <pre>{@code
 * AccessPoint point = AccessPoints.of(aws).create("reports", "bucket");
 * s3.putObject(r -> r.bucket(point.arn()).key("k"), body);
 * }</pre>
 *
 * <p>Safe for use by any number of threads.
 */
public final class AccessPoints {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{1,48}[a-z0-9]");

  private final Buckets buckets;

  private AccessPoints(Cloud cloud) {
    this.buckets = Buckets.of(cloud);
  }

  /** The access points of a cloud. */
  public static AccessPoints of(FakeAws aws) {
    return new AccessPoints(Cloud.of(aws));
  }

  /**
   * Makes an access point to a bucket, in its Region and account.
   *
   * @param name 3 to 50 lower-case letters, digits and hyphens
   * @throws IllegalArgumentException if there is no such bucket, the name is none, or is taken
   */
  public AccessPoint create(String name, String bucket) {
    return buckets.accessPoints().addSimple(requireName(name), require(bucket));
  }

  /**
   * Makes a Multi-Region access point to buckets, of which a client uses the one in its own Region,
   * else the first.
   *
   * @throws IllegalArgumentException if there is no such bucket, or none is named
   */
  public AccessPoint createMultiRegion(String... bucketNames) {
    if (bucketNames.length == 0) {
      throw new IllegalArgumentException("A Multi-Region access point needs a bucket at least.");
    }
    return buckets
        .accessPoints()
        .addMultiRegion(List.of(bucketNames).stream().map(this::require).toList());
  }

  /**
   * Makes an Object Lambda access point: GetObject through it is answered by the function, all else
   * by the supporting access point.
   *
   * @param name 3 to 50 lower-case letters, digits and hyphens
   * @throws IllegalArgumentException if the supporting access point is none of this cloud, or the
   *     name is none, or is taken
   */
  public AccessPoint createObjectLambda(
      String name, AccessPoint supporting, ObjectLambda function) {
    return buckets.accessPoints().addObjectLambda(requireName(name), supporting, function);
  }

  /**
   * Gives an access point a policy of its own.
   *
   * @param policy JSON, whose resources are ARNs of the access point
   * @throws IllegalArgumentException if it is no policy, or the access point none of this cloud
   */
  public void putPolicy(AccessPoint point, String policy) {
    try {
      PolicyOutline.of(policy);
    } catch (PolicySyntaxException e) {
      throw new IllegalArgumentException(
          "AWS would answer MalformedPolicy: " + e.getMessage() + " in " + policy, e);
    }
    buckets.accessPoints().put(point, policy);
    buckets.cloud().access().enforce();
  }

  private static String requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          name
              + " is no name of an access point: 3 to 50 lower-case letters, digits and hyphens are"
              + " needed, with a letter or digit at both ends.");
    }
    return name;
  }

  private StoredBucket require(String name) {
    StoredBucket bucket = buckets.find(name);
    if (bucket == null) {
      throw new IllegalArgumentException("There is no bucket " + name + "; create it first.");
    }
    return bucket;
  }
}
