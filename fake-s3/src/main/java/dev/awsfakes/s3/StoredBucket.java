package dev.awsfakes.s3;

import dev.awsfakes.spi.Ids;
import dev.awsfakes.spi.Scope;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A bucket: its name, owner and Region, its settings, its objects. */
final class StoredBucket {
  private final String name;
  private final Scope scope;
  private final Instant created;
  private final Ids ids;
  private final Ids sessions;
  private final Ids secrets;
  private final KmsKeys kmsKeys;
  private final ObjectTable objects = new ObjectTable();
  private final Uploads uploads;
  private final BucketSettings settings = new BucketSettings();
  private final AtomicLong sequence = new AtomicLong();
  private final AtomicLong versionNumbers = new AtomicLong();
  private volatile Versioning versioning = Versioning.NEVER_ENABLED;

  StoredBucket(String name, Scope scope, Instant created, Ids ids, KmsKeys kmsKeys) {
    this.name = name;
    this.scope = scope;
    this.created = created;
    this.ids = ids;
    this.sessions = ids.child("sessions");
    this.secrets = ids.child("secrets");
    this.kmsKeys = kmsKeys;
    this.uploads = new Uploads(ids.child("uploads"));
  }

  String name() {
    return name;
  }

  /** The account that owns the bucket, and the Region that it lives in. */
  Scope scope() {
    return scope;
  }

  String regionId() {
    return scope.region().id();
  }

  String arn() {
    return isDirectory()
        ? "arn:"
            + scope.partition()
            + ":s3express:"
            + regionId()
            + ":"
            + scope.account()
            + ":bucket/"
            + name
        : "arn:" + scope.partition() + ":s3:::" + name;
  }

  /** Whether it is a directory bucket, which lies in one zone. */
  boolean isDirectory() {
    return settings.get(Zone.class) != null;
  }

  /** Whether it is counted together with another bucket: directory buckets are by Region. */
  boolean sharesQuota(StoredBucket other) {
    return isDirectory() == other.isDirectory()
        && scope.account().equals(other.scope.account())
        && (!isDirectory() || scope.region().equals(other.scope.region()));
  }

  Instant created() {
    return created;
  }

  /** Whether it is a bucket of the account. */
  boolean isOf(String account) {
    return account.equals(scope.account());
  }

  /** The keys of KMS that encrypt its objects. */
  KmsKeys kmsKeys() {
    return kmsKeys;
  }

  /** Where an account acts that uses this bucket: in the bucket's Region. */
  Scope seenBy(String account) {
    return new Scope(account, scope.region());
  }

  /** What a new data key has that nobody sees. */
  String newSecret() {
    return secrets.hex(32);
  }

  /** What the credentials of sessions are made of. */
  Ids sessions() {
    return sessions;
  }

  ObjectTable objects() {
    return objects;
  }

  Uploads uploads() {
    return uploads;
  }

  BucketSettings settings() {
    return settings;
  }

  Versioning versioning() {
    return versioning;
  }

  void versioning(Versioning newVersioning) {
    versioning = newVersioning;
  }

  /** The id of a version that is written now. */
  String newVersionId() {
    return versioning == Versioning.ENABLED
        ? VersionId.next(ids, versionNumbers.getAndIncrement())
        : StoredVersion.NULL_ID;
  }

  /**
   * Stores an object as the newest version of its key.
   *
   * @throws dev.awsfakes.spi.AwsError if the condition does not hold of the key
   */
  StoredVersion put(
      String key, StoredObject object, VersionState state, KeyCondition condition, Instant now) {
    StoredVersion version = new StoredVersion(key, newVersionId(), now, object, state);
    objects.update(
        key,
        history -> {
          condition.require(history);
          return history.with(version);
        });
    uploads.touched(key);
    return version;
  }

  /**
   * Adds bytes to the end of an object; makes the object if there is none.
   *
   * @throws dev.awsfakes.spi.AwsError if the condition or the offset does not hold of the key
   */
  StoredVersion append(
      String key,
      AppendedObject append,
      StoredObject added,
      VersionState stateOfNew,
      KeyCondition condition,
      Instant now) {
    KeyHistory after =
        objects.update(
            key,
            history -> {
              condition.require(history);
              StoredVersion current = history.current();
              return history.with(
                  new StoredVersion(
                      key,
                      StoredVersion.NULL_ID,
                      now,
                      append.join(current == null ? null : current.object(), added),
                      current == null ? stateOfNew : current.state()));
            });
    uploads.touched(key);
    return Objects.requireNonNull(after.current());
  }

  /**
   * Gives an object another key, at which it replaces what is there.
   *
   * @param check throws if the two, of which the second may be null, are not to be touched
   * @throws dev.awsfakes.spi.AwsError NoSuchKey if there is no such object
   */
  void rename(String from, String to, BiConsumer<StoredVersion, @Nullable StoredVersion> check) {
    objects.move(
        from,
        to,
        (source, target) -> {
          StoredVersion current = source.current();
          if (current == null) {
            throw S3Errors.noSuchKey();
          }
          check.accept(current, target.current());
          return target.with(current.withKey(to));
        });
    uploads.touched(from);
    uploads.touched(to);
  }

  /** Stores a version that was made in another bucket. */
  void putReplica(StoredVersion replica) {
    objects.update(replica.key(), history -> history.withReplica(replica));
    uploads.touched(replica.key());
  }

  /** Deletes a key: for good without versioning, else under a new delete marker. */
  Deletion delete(String key, KeyCondition condition, Instant now) {
    boolean marked = versioning != Versioning.NEVER_ENABLED;
    StoredVersion marker = marked ? StoredVersion.deleteMarker(key, newVersionId(), now) : null;
    AtomicReference<@Nullable StoredVersion> deleted = new AtomicReference<>();
    objects.update(
        key,
        history -> {
          condition.require(history);
          deleted.set(marked ? null : history.latest());
          return marker == null ? KeyHistory.EMPTY : history.with(marker);
        });
    uploads.touched(key);
    return new Deletion(marker, deleted.get(), marker == null ? null : marker.id());
  }

  /** Deletes a version for good, if there is one of the id. */
  Deletion deleteVersion(String key, String id, Instant now, boolean bypass) {
    AtomicReference<@Nullable StoredVersion> deleted = new AtomicReference<>();
    objects.update(
        key,
        history -> {
          StoredVersion version = history.version(id);
          if (version != null) {
            version.state().lock().requireDeletable(now, bypass);
          }
          deleted.set(version);
          return history.without(id);
        });
    uploads.touched(key);
    return new Deletion(null, deleted.get(), id);
  }

  /** Whether an object is archived, and must be restored before it can be read. */
  boolean isUnreadable(StoredVersion version, Instant now) {
    return version.state().isUnreadable(now) || ArchiveTiers.of(this, version, now) != null;
  }

  /** Notes that an object is read, if that keeps it from being archived. */
  void noteRead(StoredVersion version, Instant now) {
    if (ArchiveTiers.concern(this, version)) {
      objects.update(
          version.key(),
          history -> {
            StoredVersion found = history.version(version.id());
            return found == null
                ? history
                : history.replacing(found.with(found.state().withReadAt(now)));
          });
    }
  }

  /** Changes what can be changed of a version that exists. */
  StoredVersion change(StoredVersion version, UnaryOperator<VersionState> change) {
    return changeVersion(version, found -> found.with(change.apply(found.state())));
  }

  /** Changes a version that exists into another with its id. */
  StoredVersion changeVersion(StoredVersion version, UnaryOperator<StoredVersion> change) {
    KeyHistory changed =
        objects.update(
            version.key(),
            history -> {
              StoredVersion found = history.version(version.id());
              if (found == null) {
                throw S3Errors.noSuchKey();
              }
              return history.replacing(change.apply(found));
            });
    return Objects.requireNonNull(changed.version(version.id()));
  }

  /** A text that is greater than all before it: S3 guide, "Event ordering and duplicate events". */
  String nextSequencer(Instant now) {
    return "%010X%08X".formatted(now.getEpochSecond(), sequence.incrementAndGet());
  }

  /** How much is in it, for people. */
  String inWords() {
    long current = 0;
    long versions = 0;
    for (Map.Entry<String, KeyHistory> entry : objects.all()) {
      current += entry.getValue().current() == null ? 0 : 1;
      versions += entry.getValue().versions().size();
    }
    return "%d objects, %d versions, %d uploads in progress"
        .formatted(current, versions, uploads.count());
  }

  /** An id for a rule that came without one. */
  String newRuleId() {
    return ids.uuid().toString();
  }

  /** What a response says of a version's id: nothing in a bucket that never had versions. */
  @Nullable String shownVersionId(StoredVersion version) {
    return showsVersions() ? version.id() : null;
  }

  boolean showsVersions() {
    return versioning != Versioning.NEVER_ENABLED;
  }
}
