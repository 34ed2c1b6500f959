package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Ids;
import dev.awsfakes.spi.Scope;
import dev.awsfakes.spi.access.AccessQuestion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;

/** The access points of the cloud, by ARN and by alias. */
final class AccessPointTable {
  private static final char[] LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789".toCharArray();

  /** S3 guide, "Access point compatibility": the operations that go through access points. */
  private static final Set<String> OPERATIONS =
      Set.of(
          "AbortMultipartUpload",
          "CompleteMultipartUpload",
          "CopyObject",
          "CreateMultipartUpload",
          "DeleteObject",
          "DeleteObjectTagging",
          "DeleteObjects",
          "GetBucketAcl",
          "GetBucketCors",
          "GetBucketLocation",
          "GetBucketNotificationConfiguration",
          "GetBucketPolicy",
          "GetObject",
          "GetObjectAcl",
          "GetObjectAttributes",
          "GetObjectLegalHold",
          "GetObjectRetention",
          "GetObjectTagging",
          "HeadBucket",
          "HeadObject",
          "ListMultipartUploads",
          "ListObjectVersions",
          "ListObjects",
          "ListObjectsV2",
          "ListParts",
          "PutObject",
          "PutObjectAcl",
          "PutObjectLegalHold",
          "PutObjectRetention",
          "PutObjectTagging",
          "RestoreObject",
          "UploadPart",
          "UploadPartCopy");

  private final Buckets buckets;
  private final Ids ids;
  private final Map<String, StoredAccessPoint> byName = new ConcurrentHashMap<>();
  private final Map<String, String> policies = new ConcurrentHashMap<>();

  AccessPointTable(Buckets buckets, Ids ids) {
    this.buckets = buckets;
    this.ids = ids;
  }

  AccessPoint addSimple(String name, StoredBucket bucket) {
    AccessPoint shown =
        new AccessPoint(
            bucket.scope().arn("s3", "accesspoint/" + name), alias(name, 34, "-s3alias"));
    return add(
        new StoredAccessPoint(shown, bucket.scope().region(), List.of(bucket.name()), null, null));
  }

  AccessPoint addMultiRegion(List<StoredBucket> targets) {
    Scope owner = targets.get(0).scope();
    String alias = ids.text(13, LETTERS) + ".mrap";
    String arn = "arn:" + owner.partition() + ":s3::" + owner.account() + ":accesspoint/" + alias;
    List<String> names = targets.stream().map(StoredBucket::name).toList();
    return add(new StoredAccessPoint(new AccessPoint(arn, alias), null, names, null, null));
  }

  AccessPoint addObjectLambda(String name, AccessPoint supporting, ObjectLambda function) {
    StoredAccessPoint behind = byName.get(supporting.arn());
    if (behind == null || behind.region() == null) {
      throw new IllegalArgumentException(
          supporting.arn() + " is no access point of one Region in this cloud.");
    }
    String arn =
        supporting
            .arn()
            .replaceFirst(":s3:", ":s3-object-lambda:")
            .replaceFirst("accesspoint/.*", "accesspoint/" + name);
    return add(
        new StoredAccessPoint(
            new AccessPoint(arn, alias(name, 29, "--ol-s3")),
            behind.region(),
            behind.targets(),
            supporting,
            function));
  }

  private String alias(String name, int length, String suffix) {
    String start = name.substring(0, Math.min(20, name.length()));
    return start + "-" + ids.text(length, LETTERS) + suffix;
  }

  private AccessPoint add(StoredAccessPoint point) {
    if (byName.putIfAbsent(point.shown().arn(), point) != null) {
      throw new IllegalArgumentException("There is an access point " + point.shown().arn() + ".");
    }
    byName.put(point.shown().alias(), point);
    return point.shown();
  }

  /** Whether the text can be an access point's ARN or alias, which buckets' names cannot. */
  static boolean isName(String text) {
    return text.startsWith("arn:")
        || text.endsWith("-s3alias")
        || text.endsWith("--ol-s3")
        || text.endsWith(".mrap");
  }

  @Nullable StoredAccessPoint find(String name) {
    return byName.get(name.replaceFirst(":accesspoint:", ":accesspoint/"));
  }

  /**
   * The access point that a call names.
   *
   * @throws dev.awsfakes.spi.AwsError NoSuchAccessPoint; MethodNotAllowed for an operation that
   *     does not go through access points
   */
  StoredAccessPoint require(String name, Call call) {
    StoredAccessPoint point = find(name);
    if (point == null) {
      throw S3Errors.noSuchAccessPoint();
    }
    requireRegion(name, point, call);
    if (!OPERATIONS.contains(call.operation())) {
      throw S3Errors.methodNotAllowed();
    }
    return point;
  }

  // The SDK's client refuses this itself, before it sends anything.
  private static void requireRegion(String name, StoredAccessPoint point, Call call) {
    if (name.startsWith("arn:")
        && point.region() != null
        && !point.region().equals(call.scope().region())) {
      throw SdkClientException.create(
          "Invalid configuration: region from ARN `"
              + point.region()
              + "` does not match client region `"
              + call.scope().region()
              + "` and UseArnRegion is `false`");
    }
  }

  /** Gives an access point a policy of its own. */
  void put(AccessPoint point, String policy) {
    if (!byName.containsKey(point.arn())) {
      throw new IllegalArgumentException(point.arn() + " is no access point of this cloud.");
    }
    policies.put(point.arn(), policy);
  }

  /**
   * What is asked of an access point beside its bucket, if a name is one's: both must let the
   * caller in. S3 guide, "Configuring IAM policies for using access points".
   */
  List<AccessQuestion> questions(String name, @Nullable String key, AccessQuestion ofBucket) {
    StoredAccessPoint point = isName(name) ? find(name) : null;
    if (point == null) {
      return List.of();
    }
    String pointArn = point.shown().arn();
    String arn = key == null ? pointArn : pointArn + "/object/" + key;
    ofBucket
        .keys()
        .with("s3:DataAccessPointArn", pointArn)
        .with("s3:DataAccessPointAccount", pointArn.split(":", 6)[4])
        .with("s3:AccessPointNetworkOrigin", "Internet");
    AccessQuestion question =
        AccessQuestion.of(ofBucket.action(), arn, ofBucket.owner(), ofBucket.keys())
            .describedAs("resource: \"" + arn + "\"");
    String policy = policies.get(pointArn);
    return List.of(policy == null ? question : question.policy("access point policy", policy));
  }

  /** The bucket behind the access point that a call names. */
  @Nullable StoredBucket target(String name, Call call) {
    return require(name, call).target(buckets, call);
  }
}
