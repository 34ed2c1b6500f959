package dev.awsfakes.s3;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Ids;
import dev.awsfakes.spi.ResourceSummary;
import dev.awsfakes.spi.Scope;
import dev.awsfakes.spi.ShortPages;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.Owner;

/** The buckets of the cloud: their names are one namespace over all accounts and Regions. */
final class Buckets {
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

  /** How many an account may have: S3 guide, "General purpose bucket quotas". */
  private static final int GENERAL_QUOTA = 10_000;

  /** How many an account may have in a Region: S3 guide, "Working with directory buckets". */
  private static final int DIRECTORY_QUOTA = 100;

  private static final char[] UPPER_CASE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".toCharArray();

  private final Cloud cloud;
  private final ContentStore contents;
  private final KmsKeys kmsKeys;
  private final ObjectEvents events;
  private final Replication replication;
  private final AccessLogs accessLogs = new AccessLogs(this);
  private final AccessPointTable accessPoints;
  private final Transformations transformations;
  private final Ids requestIds;
  private final ShortPages pages;
  private final ConcurrentSkipListMap<String, StoredBucket> byName = new ConcurrentSkipListMap<>();

  private Buckets(Cloud cloud) {
    S3Options options = cloud.options(S3Options.class, S3Options::defaults);
    this.cloud = cloud;
    this.contents = new ContentStore(options.spillAbove());
    cloud.onClose(contents::close);
    this.kmsKeys = new KmsKeys(cloud);
    this.events = new ObjectEvents(this, cloud);
    this.replication = new Replication(this, cloud, options.replicationLag());
    this.accessPoints = new AccessPointTable(this, cloud.ids("s3/access-points"));
    this.transformations = new Transformations(this, cloud.ids("s3/transformations"));
    this.requestIds = cloud.ids("s3/service-requests");
    this.pages = ShortPages.of(cloud, "s3");
  }

  static Buckets of(Cloud cloud) {
    return cloud.state(Buckets.class, () -> new Buckets(cloud));
  }

  ContentStore contents() {
    return contents;
  }

  /** How long the pages of listings are. */
  ShortPages pages() {
    return pages;
  }

  ObjectEvents events() {
    return events;
  }

  Replication replication() {
    return replication;
  }

  AccessPointTable accessPoints() {
    return accessPoints;
  }

  /** The calls that functions are to answer. */
  Transformations transformations() {
    return transformations;
  }

  AccessLogs accessLogs() {
    return accessLogs;
  }

  Cloud cloud() {
    return cloud;
  }

  @Nullable StoredBucket find(@Nullable String name) {
    return name == null ? null : byName.get(name);
  }

  /**
   * The bucket that a call names.
   *
   * @param expectedOwner the account that the caller expects to own it, if it says so
   * @throws dev.awsfakes.spi.AwsError NoSuchBucket; AccessDenied if it is another account's;
   *     PermanentRedirect if it is in another Region
   */
  StoredBucket require(String name, @Nullable String expectedOwner, Call call) {
    StoredBucket bucket = requireAnywhere(name, expectedOwner, call);
    if (!bucket.scope().region().equals(call.scope().region()) && !isMultiRegion(name)) {
      throw S3Errors.permanentRedirect(bucket);
    }
    DirectoryBucketRules.requireMembers(bucket, call);
    return bucket;
  }

  /** As {@link #require}, but in whatever Region. */
  StoredBucket requireAnywhere(String name, @Nullable String expectedOwner, Call call) {
    requireAccountId(expectedOwner);
    StoredBucket bucket = named(name, call);
    if (bucket == null) {
      throw S3Errors.noSuchBucket();
    }
    if (expectedOwner != null && !expectedOwner.equals(bucket.scope().account())) {
      throw S3Errors.accessDenied();
    }
    BucketRequestPayment.requireAccepted(bucket, call);
    DirectoryBucketRules.requireOperation(bucket, call);
    return bucket;
  }

  /** The bucket of a name, or behind an access point; null if there is none. */
  private @Nullable StoredBucket named(String name, Call call) {
    return AccessPointTable.isName(name) ? accessPoints.target(name, call) : byName.get(name);
  }

  private boolean isMultiRegion(String name) {
    StoredAccessPoint point = AccessPointTable.isName(name) ? accessPoints.find(name) : null;
    return point != null && point.isMultiRegion();
  }

  private static void requireAccountId(@Nullable String account) {
    if (account != null && !ACCOUNT.matcher(account).matches()) {
      throw S3Errors.invalidBucketOwner(account);
    }
  }

  /**
   * Makes a bucket; gives the one that has the name already, or null if there was none.
   *
   * @throws dev.awsfakes.spi.AwsError TooManyBuckets if the account has as many as it may
   */
  synchronized @Nullable StoredBucket create(StoredBucket bucket) {
    StoredBucket existing = byName.get(bucket.name());
    if (existing == null) {
      requireRoom(bucket);
      byName.put(bucket.name(), bucket);
    }
    return existing;
  }

  private void requireRoom(StoredBucket wanted) {
    int quota = wanted.isDirectory() ? DIRECTORY_QUOTA : GENERAL_QUOTA;
    if (byName.size() >= quota
        && byName.values().stream().filter(wanted::sharesQuota).count() >= quota) {
      throw S3Errors.tooManyBuckets();
    }
  }

  StoredBucket newBucket(String name, Scope scope, Instant now) {
    return new StoredBucket(name, scope, now, cloud.ids("s3/" + name + "@" + now), kmsKeys);
  }

  /** Deletes a bucket that is empty; tells whether it was. */
  boolean delete(StoredBucket bucket) {
    boolean uploading = bucket.isDirectory() && !bucket.uploads().isEmpty();
    if (uploading || !bucket.objects().closeIfEmpty()) {
      return false;
    }
    LifecycleSweep.stop(bucket);
    byName.remove(bucket.name(), bucket);
    return true;
  }

  /** The buckets of an account after the given name, by name. */
  List<StoredBucket> ownedBy(String account, String after) {
    return byName.tailMap(after, false).values().stream()
        .filter(bucket -> bucket.scope().account().equals(account))
        .toList();
  }

  /** Each bucket in a line. */
  List<ResourceSummary> summaries() {
    return byName.values().stream()
        .map(
            bucket ->
                new ResourceSummary("bucket", bucket.name(), bucket.scope(), bucket.inWords()))
        .toList();
  }

  Owner owner(StoredBucket bucket) {
    return Owner.builder().id(canonicalId(bucket.scope().account())).build();
  }

  /** The owner of an object of the bucket, whose list this is. */
  Owner owner(StoredBucket bucket, AccessControlList acl) {
    return acl.writer() == null
        ? owner(bucket)
        : Owner.builder().id(canonicalId(acl.writer())).build();
  }

  /** The canonical user id of an account: 64 hexadecimal digits. */
  String canonicalId(String account) {
    Ids ids = cloud.ids("s3/owner/" + account);
    return ids.hex(64);
  }

  /** The id of a caller in an account, as messages show it. */
  String principalId(String account) {
    return "AWS:AIDA" + cloud.ids("s3/principal/" + account).text(17, UPPER_CASE);
  }

  /** The id of an account as a customer, as messages show it. */
  String customerId(String account) {
    return "A" + cloud.ids("s3/customer/" + account).text(13, UPPER_CASE);
  }

  /** The id of a request that S3 makes itself. */
  String newRequestId() {
    return requestIds.text(16, UPPER_CASE);
  }

  /** The extended id of such a request. */
  String newHostId() {
    return Base64.getEncoder().encodeToString(requestIds.bytes(56));
  }
}
