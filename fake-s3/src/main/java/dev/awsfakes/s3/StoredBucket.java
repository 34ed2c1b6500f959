package dev.awsfakes.s3;

import dev.awsfakes.spi.Ids;
import dev.awsfakes.spi.Scope;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A bucket: its name, owner and Region, its settings, its objects. */
final class StoredBucket {
  private final String name;
  private final Scope scope;
  private final Instant created;
  private final Ids ids;
  private final ObjectTable objects = new ObjectTable();
  private volatile Versioning versioning = Versioning.NEVER_ENABLED;

  StoredBucket(String name, Scope scope, Instant created, Ids ids) {
    this.name = name;
    this.scope = scope;
    this.created = created;
    this.ids = ids;
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
    return "arn:" + scope.partition() + ":s3:::" + name;
  }

  Instant created() {
    return created;
  }

  // Another account's calls need a policy or an ACL that lets them in.
  boolean admits(String account) {
    return account.equals(scope.account());
  }

  ObjectTable objects() {
    return objects;
  }

  Versioning versioning() {
    return versioning;
  }

  void versioning(Versioning newVersioning) {
    versioning = newVersioning;
  }

  /** The id of a version that is written now. */
  String newVersionId() {
    return versioning == Versioning.ENABLED ? VersionId.next(ids) : StoredVersion.NULL_ID;
  }

  /** Stores an object as the newest version of its key. */
  StoredVersion put(String key, StoredObject object, Instant now) {
    StoredVersion version = new StoredVersion(key, newVersionId(), now, object);
    objects.update(key, history -> history.with(version));
    return version;
  }

  /**
   * Deletes a key: for good without versioning, else under a new delete marker.
   *
   * @return the delete marker, null without versioning
   */
  @Nullable StoredVersion delete(String key, Instant now) {
    if (versioning == Versioning.NEVER_ENABLED) {
      objects.update(key, history -> KeyHistory.EMPTY);
      return null;
    }
    StoredVersion marker = new StoredVersion(key, newVersionId(), now, null);
    objects.update(key, history -> history.with(marker));
    return marker;
  }

  /**
   * Deletes a version for good.
   *
   * @return the version, null if there was none of the id
   */
  @Nullable StoredVersion deleteVersion(String key, String id) {
    AtomicReference<@Nullable StoredVersion> deleted = new AtomicReference<>();
    objects.update(
        key,
        history -> {
          deleted.set(history.version(id));
          return history.without(id);
        });
    return deleted.get();
  }

  /** What a response says of a version's id: nothing in a bucket that never had versions. */
  @Nullable String shownVersionId(StoredVersion version) {
    return showsVersions() ? version.id() : null;
  }

  boolean showsVersions() {
    return versioning != Versioning.NEVER_ENABLED;
  }
}
