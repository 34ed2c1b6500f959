package dev.awsfakes.kms;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.spi.Ids;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/** A KMS key. Its own lock guards what can change and does not belong to one of its parts. */
final class KmsKey {
  private static final int IV_BYTES = 12;

  private final KeyIdentity identity;
  private final KeyDefinition definition;
  private final KeyMaterials materials;
  private final @Nullable RelatedKeys related;
  private final @Nullable KeyPlace place;
  private final Ids ids;
  private final KeyTags tags = new KeyTags();
  private final KeyGrants grants;
  private final ImportTokens importTokens;

  @GuardedBy("this")
  private String description;

  @GuardedBy("this")
  private String policy;

  @GuardedBy("this")
  private boolean enabled = true;

  @GuardedBy("this")
  private @Nullable KeyDeletion deletion;

  KmsKey(
      KeyIdentity identity,
      KeyDefinition definition,
      KeyMaterials materials,
      @Nullable RelatedKeys related,
      @Nullable KeyPlace place,
      KeyNotes notes,
      Ids ids) {
    this.identity = identity;
    this.definition = definition;
    this.materials = materials;
    this.related = related;
    this.place = place;
    this.description = notes.description();
    this.policy = notes.policy();
    this.tags.put(notes.tags());
    this.ids = ids;
    this.grants = new KeyGrants(ids.child("grants"));
    this.importTokens = new ImportTokens(ids.child("import"));
  }

  String id() {
    return identity.id();
  }

  String arn() {
    return identity.arn();
  }

  /** The account that owns it. */
  String account() {
    return identity.account();
  }

  KeyDefinition definition() {
    return definition;
  }

  KeyMaterials materials() {
    return materials;
  }

  KeyTags tags() {
    return tags;
  }

  KeyGrants grants() {
    return grants;
  }

  ImportTokens importTokens() {
    return importTokens;
  }

  /** Its primary and replicas, if it is a multi-Region key. */
  Optional<RelatedKeys> related() {
    return Optional.ofNullable(related);
  }

  /** Where it is in a custom key store, if it is in one. */
  Optional<KeyPlace> place() {
    return Optional.ofNullable(place);
  }

  /** The custom key store that it is in, if it is in one. */
  Optional<KeyStore> store() {
    return place().map(KeyPlace::store);
  }

  synchronized String description() {
    return description;
  }

  synchronized void describe(String text) {
    description = text;
  }

  synchronized String policy() {
    return policy;
  }

  synchronized void put(String newPolicy) {
    policy = newPolicy;
  }

  /** The pending deletion, if there is one. */
  synchronized Optional<KeyDeletion> deletion() {
    return Optional.ofNullable(deletion);
  }

  /** Its spec and state, for people. */
  String inWords(Instant now) {
    return definition().kind() + ", " + state(now);
  }

  synchronized KeyState state(Instant now) {
    if (deletion != null) {
      return deletion.date() == null
          ? KeyState.PENDING_REPLICA_DELETION
          : KeyState.PENDING_DELETION;
    }
    if (!materials.isComplete(now)) {
      return KeyState.PENDING_IMPORT;
    }
    if (place != null && !place.store().isConnected()) {
      return KeyState.UNAVAILABLE;
    }
    return enabled ? KeyState.ENABLED : KeyState.DISABLED;
  }

  /**
   * Fails unless the key is in one of the states.
   *
   * @throws dev.awsfakes.spi.AwsError DisabledException or KMSInvalidStateException if it is not
   */
  void requireState(Instant now, Set<KeyState> allowed) {
    KeyState state = state(now);
    if (allowed.contains(state)) {
      return;
    }
    throw switch (state) {
      case DISABLED -> KmsErrors.keyIsDisabled(arn());
      case PENDING_DELETION -> KmsErrors.keyIs(arn(), "pending deletion");
      case PENDING_REPLICA_DELETION -> KmsErrors.keyIs(arn(), "pending replica deletion");
      case PENDING_IMPORT -> KmsErrors.keyIs(arn(), "pending import");
      case UNAVAILABLE -> KmsErrors.keyIs(arn(), "unavailable");
      default -> KmsErrors.keyIs(arn(), "not pending deletion");
    };
  }

  /**
   * Fails unless the key can be used now, for the given usage.
   *
   * @param operation the operation's name as AWS's message has it
   */
  void requireUsable(KeyUsageType wanted, String operation, Instant now) {
    requireState(now, KeyStates.ENABLED);
    if (definition.usage() != wanted) {
      throw KmsErrors.keyUsageIsNot(arn(), definition.usage().toString(), operation);
    }
  }

  void enable(Instant now) {
    synchronized (this) {
      requireState(now, KeyStates.WITH_MATERIAL);
      enabled = true;
    }
    materials.resumeRotation(now);
  }

  void disable(Instant now) {
    synchronized (this) {
      requireState(now, KeyStates.WITH_MATERIAL);
      enabled = false;
    }
    materials.suspendRotation(now);
  }

  void delete(KeyDeletion scheduled, Instant now) {
    synchronized (this) {
      if (deletion == null || deletion.date() != null) {
        requireState(now, KeyStates.NOT_PENDING_DELETION);
      }
      deletion = scheduled;
    }
    materials.suspendRotation(now);
  }

  /** Takes the deletion back: the key is then disabled. */
  synchronized void cancelDeletion() {
    if (deletion == null) {
      throw KmsErrors.keyIs(arn(), "not pending deletion");
    }
    deletion = null;
    enabled = false;
  }

  /** Whether this very deletion is due, not one that was cancelled and scheduled again. */
  synchronized boolean isDeletedBy(KeyDeletion due) {
    return due.equals(deletion);
  }

  /** Encrypts under the current material, bound to the context. */
  Sealed encrypt(byte[] plaintext, Map<String, String> context, Instant now) {
    KeyMaterial material = materials.current(now);
    byte[] sealed =
        AesGcm.seal(
            material.requireSecret().symmetric(),
            ids.bytes(IV_BYTES),
            plaintext,
            EncryptionContext.canonicalBytes(context));
    CiphertextBlob blob = new CiphertextBlob(id(), identity.home(), material.id(), sealed);
    return new Sealed(blob.toBytes(), material.id());
  }

  /** Whether this key, or one related to it, has sealed the blob. */
  boolean hasSealed(CiphertextBlob blob) {
    return blob.home() == identity.home() && blob.keyId().equals(id());
  }

  /** Decrypts with the material that encrypted, be it the current one or an earlier one. */
  byte[] decrypt(CiphertextBlob blob, Map<String, String> context, Instant now) {
    KeyMaterial material =
        materials.find(blob.materialId(), now).orElseThrow(KmsErrors::invalidCiphertext);
    return AesGcm.open(
        material.requireSecret().symmetric(),
        blob.sealed(),
        EncryptionContext.canonicalBytes(context));
  }

  /** Random bytes for a data key. */
  byte[] randomBytes(int count) {
    return ids.bytes(count);
  }

  /** A stream of randomness of its own, for a data key pair. */
  Ids freshRandomness() {
    return Ids.ofSeed(ids.nextLong());
  }

  /**
   * What encryption gives.
   *
   * @param blob the ciphertext
   * @param materialId the material that sealed it
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, handed out once
  record Sealed(byte[] blob, String materialId) {}
}
