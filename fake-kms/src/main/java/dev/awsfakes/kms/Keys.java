package dev.awsfakes.kms;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.kms.internal.crypto.KeyKind;
import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Cloud;
import dev.awsfakes.spi.Ids;
import dev.awsfakes.spi.ResourceSummary;
import dev.awsfakes.spi.Scope;
import dev.awsfakes.spi.access.AccessQuestion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.model.KeyManagerType;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.OriginType;

/**
 * The keys and aliases of one account and Region. Its own lock guards the aliases and which keys
 * there are; a key's own lock may be taken under it, never the other way.
 */
final class Keys {
  private final Cloud cloud;
  private final Scope scope;
  private final Ids ids;
  private final Ids random;
  private final KeyStores stores;
  private final ConcurrentSkipListMap<String, KmsKey> keys = new ConcurrentSkipListMap<>();

  @GuardedBy("this")
  private final TreeMap<String, Alias> aliases = new TreeMap<>();

  Keys(Cloud cloud, Scope scope) {
    this.cloud = cloud;
    this.scope = scope;
    this.ids = cloud.ids("kms/" + scope.account() + "/" + scope.region().id());
    this.random = ids.child("random");
    this.stores = new KeyStores(ids.child("stores"));
  }

  /** The keys of an account and Region. */
  static Keys of(Cloud cloud, Scope scope) {
    return cloud.state(Keys.class, scope, at -> new Keys(cloud, at));
  }

  Scope scope() {
    return scope;
  }

  /** The keys of the same account in another Region. */
  Keys in(String region) {
    return of(cloud, new Scope(scope.account(), Region.of(region)));
  }

  /** Makes a key; a multi-Region one is a primary. */
  KmsKey create(KeyDefinition definition, boolean multiRegion, KeyNotes notes) {
    String id = multiRegion ? "mrk-" + ids.hex(32) : ids.uuid().toString();
    RelatedKeys related = multiRegion ? new RelatedKeys(scope.region().id()) : null;
    return add(id, definition, null, related, null, notes);
  }

  /** Makes a key in a custom key store. */
  synchronized KmsKey create(KeyDefinition definition, KeyPlace place, KeyNotes notes) {
    if (place.xksKeyId() != null && keys.values().stream().anyMatch(key -> holds(key, place))) {
      throw KmsErrors.xksKeyIsInUse(place.xksKeyId());
    }
    return add(ids.uuid().toString(), definition, null, null, place, notes);
  }

  private static boolean holds(KmsKey key, KeyPlace place) {
    return key.place()
        .filter(other -> other.store().equals(place.store()))
        .filter(other -> Objects.equals(other.xksKeyId(), place.xksKeyId()))
        .isPresent();
  }

  /** The custom key stores. */
  KeyStores stores() {
    return stores;
  }

  /** Makes a replica of another Region's key here. */
  KmsKey replicate(KmsKey primary, RelatedKeys related, KeyNotes notes, Instant now) {
    KeyDefinition of = primary.definition();
    KeyDefinition own = new KeyDefinition(of.kind(), of.usage(), of.origin(), of.manager(), now);
    KeyMaterials shared = of.isExternal() ? null : primary.materials();
    return add(primary.id(), own, shared, related, null, notes);
  }

  private synchronized KmsKey add(
      String id,
      KeyDefinition definition,
      @Nullable KeyMaterials shared,
      @Nullable RelatedKeys related,
      @Nullable KeyPlace place,
      KeyNotes notes) {
    Ids own = ids.child(id);
    KeyMaterials materials =
        shared == null
            ? new KeyMaterials(definition.kind(), definition.isExternal(), own.child("materials"))
            : shared;
    KeyIdentity identity = KeyIdentity.of(id, scope, related != null);
    KmsKey key = new KmsKey(identity, definition, materials, related, place, notes, own);
    keys.put(id, key);
    return key;
  }

  /** Random bytes for whoever asks. */
  byte[] randomBytes(int count) {
    return random.bytes(count);
  }

  /** All keys, by their ids. */
  List<KmsKey> all() {
    return List.copyOf(keys.values());
  }

  /** Each key in a line, with its aliases. */
  List<ResourceSummary> summaries(Instant now) {
    List<Alias> named = aliases();
    return keys.values().stream()
        .map(key -> new ResourceSummary("key", nameOf(key, named), scope, key.inWords(now)))
        .toList();
  }

  private static String nameOf(KmsKey key, List<Alias> aliases) {
    return aliases.stream()
        .filter(alias -> alias.keyId().equals(key.id()))
        .map(Alias::name)
        .collect(Collectors.joining(", ", key.id() + " ", ""))
        .strip();
  }

  Optional<KmsKey> find(String id) {
    return Optional.ofNullable(keys.get(id));
  }

  /** The key of this Region that sealed a ciphertext; of which account, the policies ask. */
  Optional<KmsKey> sealerOf(CiphertextBlob blob) {
    return cloud.states(Keys.class).values().stream()
        .filter(place -> place.scope.region().equals(scope.region()))
        .flatMap(place -> place.find(blob.keyId()).stream())
        .filter(key -> key.hasSealed(blob))
        .findFirst();
  }

  /** As {@link #sealerOf(CiphertextBlob)}; empty for what is no ciphertext. */
  Optional<KmsKey> sealerOf(SdkBytes ciphertext) {
    try {
      return sealerOf(CiphertextBlob.parse(ciphertext.asByteBuffer()));
    } catch (AwsError e) {
      return Optional.empty();
    }
  }

  /** Whether a caller may write the policies of keys if this is one. */
  boolean letsChange(String policy, Call call) {
    AccessQuestion question =
        AccessQuestion.of(
                "kms:PutKeyPolicy",
                scope.arn("kms", "key/new"),
                scope.account(),
                RequestedKeys.of(call))
            .policy("key policy", policy)
            .resourceMustAllow();
    return cloud.access().answer(call.caller(), question, call.now(), scope.region()).isEmpty();
  }

  /** From now on policies of keys are asked. */
  void enforcePolicies() {
    cloud.access().enforce();
  }

  /**
   * The key of an id or a key ARN.
   *
   * @throws dev.awsfakes.spi.AwsError NotFoundException if there is none
   */
  KmsKey require(String keyId) {
    KeyReference reference = KeyReference.parse(keyId, scope);
    if (reference.isAlias()) {
      throw KmsErrors.invalidKeyId(keyId);
    }
    return at(reference.scope()).byId(reference.name());
  }

  /**
   * The key of an id or a key ARN, for an operation that manages it: an AWS managed key is refused.
   *
   * @throws dev.awsfakes.spi.AwsError NotFoundException if there is none, AccessDeniedException if
   *     it is an AWS managed key
   */
  KmsKey requireOwn(String keyId, Call call) {
    KmsKey key = require(keyId);
    if (key.definition().isAwsManaged()) {
      throw KmsErrors.accessDenied(scope.account(), call.operation(), key.arn());
    }
    return key;
  }

  /**
   * The key of an id, a key ARN, an alias or an alias ARN.
   *
   * @throws dev.awsfakes.spi.AwsError NotFoundException if there is none
   */
  KmsKey resolve(String keyId, Instant now) {
    KeyReference reference = KeyReference.parse(keyId, scope);
    Keys place = at(reference.scope());
    return reference.isAlias()
        ? place.byAlias(reference.name(), now)
        : place.byId(reference.name());
  }

  /**
   * The key that a cryptographic operation names, usable for it now.
   *
   * @throws dev.awsfakes.spi.AwsError as the key's absence, state and usage ask for
   */
  KmsKey use(String keyId, List<String> grantTokens, KeyUsageType usage, Call call) {
    KmsKey key = resolve(keyId, call.now());
    admit(key, grantTokens, usage, call);
    return key;
  }

  /** Fails unless a cryptographic operation may use the key now. */
  void admit(KmsKey key, List<String> grantTokens, KeyUsageType usage, Call call) {
    if (key.definition().isAwsManaged()) {
      throw KmsErrors.accessDenied(scope.account(), call.operation(), key.arn());
    }
    key.grants().requireTokens(grantTokens);
    key.requireUsable(usage, call.operation(), call.now());
  }

  private Keys at(Scope place) {
    return place.equals(scope) ? this : of(cloud, place);
  }

  private KmsKey byId(String id) {
    KmsKey key = keys.get(id);
    if (key == null) {
      throw KmsErrors.keyDoesNotExist(scope.arn("kms", "key/" + id));
    }
    return key;
  }

  private synchronized KmsKey byAlias(String name, Instant now) {
    Alias alias = aliases.get(name);
    if (alias == null && AwsManagedKeys.isAlias(name)) {
      alias = makeAwsManaged(name, now);
    }
    if (alias == null) {
      throw KmsErrors.aliasIsNotFound(aliasArn(name));
    }
    return byId(alias.keyId());
  }

  @GuardedBy("this")
  private Alias makeAwsManaged(String name, Instant now) {
    KeyDefinition definition =
        new KeyDefinition(
            KeyKind.SYMMETRIC_DEFAULT,
            KeyUsageType.ENCRYPT_DECRYPT,
            OriginType.AWS_KMS,
            KeyManagerType.AWS,
            now);
    // Its id does not depend on which keys were made before.
    String id = ids.child(name).uuid().toString();
    KmsKey key = add(id, definition, null, null, null, AwsManagedKeys.notes(name, scope));
    key.materials().rotateEvery(AwsManagedKeys.ROTATION_DAYS, now);
    Alias alias = new Alias(name, aliasArn(name), id, now, now);
    aliases.put(name, alias);
    return alias;
  }

  String aliasArn(String name) {
    return scope.arn("kms", name);
  }

  /** The names of a key's aliases, be it of this account or of another. */
  List<String> aliasesOf(KmsKey key) {
    return at(new Scope(key.account(), scope.region())).aliases().stream()
        .filter(alias -> alias.keyId().equals(key.id()))
        .map(Alias::name)
        .toList();
  }

  synchronized List<Alias> aliases() {
    return List.copyOf(aliases.values());
  }

  synchronized void createAlias(String name, KmsKey key, Instant now) {
    if (aliases.containsKey(name)) {
      throw KmsErrors.aliasExists(aliasArn(name));
    }
    aliases.put(name, new Alias(name, aliasArn(name), key.id(), now, now));
  }

  /** Points an alias to another key of the same type and usage. */
  synchronized void updateAlias(String name, KmsKey key, Instant now) {
    Alias alias = aliases.get(name);
    if (alias == null) {
      throw KmsErrors.aliasIsNotFound(aliasArn(name));
    }
    KeyDefinition before = byId(alias.keyId()).definition();
    KeyDefinition after = key.definition();
    if (before.usage() != after.usage()
        || before.kind().isAsymmetric() != after.kind().isAsymmetric()) {
      throw KmsErrors.aliasCannotChangeType(aliasArn(name));
    }
    aliases.put(name, alias.pointedTo(key.id(), now));
  }

  synchronized void deleteAlias(String name) {
    if (aliases.remove(name) == null) {
      throw KmsErrors.aliasIsNotFound(aliasArn(name));
    }
  }

  /** Schedules the deletion; a primary key with replicas waits for their end first. */
  KeyDeletion delete(KmsKey key, int days, Instant now) {
    boolean waits =
        key.related()
            .filter(related -> related.isPrimary(scope.region().id()))
            .filter(related -> !related.replicas().isEmpty())
            .isPresent();
    KeyDeletion deletion = new KeyDeletion(days, waits ? null : now.plus(Duration.ofDays(days)));
    key.delete(deletion, now);
    if (deletion.date() != null) {
      cloud.events().at(deletion.date(), () -> remove(key, deletion));
    }
    return deletion;
  }

  // The event of a deletion that was cancelled finds another one, or none.
  private void remove(KmsKey key, KeyDeletion deletion) {
    synchronized (this) {
      if (!key.isDeletedBy(deletion) || !keys.remove(key.id(), key)) {
        return;
      }
      aliases.values().removeIf(alias -> alias.keyId().equals(key.id()));
    }
    key.related()
        .filter(related -> related.forget(scope.region().id()))
        .ifPresent(related -> in(related.primary()).lastReplicaIsGone(key.id()));
  }

  private void lastReplicaIsGone(String id) {
    find(id)
        .ifPresent(
            primary ->
                primary
                    .deletion()
                    .filter(waiting -> waiting.date() == null)
                    .ifPresent(
                        waiting -> delete(primary, waiting.windowInDays(), cloud.clock().now())));
  }
}
