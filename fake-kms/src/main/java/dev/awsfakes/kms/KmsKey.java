package dev.awsfakes.kms;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.spi.Ids;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/** A KMS key: its metadata, its state, its material. Its own lock guards what can change. */
final class KmsKey {
  private static final int IV_BYTES = 12;

  private final String id;
  private final String arn;
  private final long home;
  private final KeySpec spec;
  private final KeyUsageType usage;
  private final String description;
  private final boolean multiRegion;
  private final Instant created;
  private final Ids ids;

  @GuardedBy("this")
  private final List<KeyMaterial> materials = new ArrayList<>();

  @GuardedBy("this")
  private KeyState state = KeyState.ENABLED;

  KmsKey(
      KeyIdentity identity,
      KeySpec spec,
      KeyUsageType usage,
      String description,
      Instant created,
      Ids ids) {
    this.id = identity.id();
    this.arn = identity.arn();
    this.home = identity.home();
    this.multiRegion = identity.multiRegion();
    this.spec = spec;
    this.usage = usage;
    this.description = description;
    this.created = created;
    this.ids = ids;
    materials.add(KeyMaterial.of(ids.hex(64), ids.bytes(32)));
  }

  String id() {
    return id;
  }

  String arn() {
    return arn;
  }

  KeySpec spec() {
    return spec;
  }

  KeyUsageType usage() {
    return usage;
  }

  String description() {
    return description;
  }

  boolean isMultiRegion() {
    return multiRegion;
  }

  Instant created() {
    return created;
  }

  synchronized KeyState state() {
    return state;
  }

  synchronized String currentMaterialId() {
    return current().id();
  }

  /**
   * Fails unless the key can be used now, for the given usage.
   *
   * @param operation the operation's name as AWS's message has it
   */
  synchronized void requireUsable(KeyUsageType wanted, String operation) {
    if (state == KeyState.DISABLED) {
      throw KmsErrors.keyIsDisabled(arn);
    }
    if (state == KeyState.PENDING_DELETION) {
      throw KmsErrors.keyIsPending(arn, "deletion");
    }
    if (usage != wanted) {
      throw KmsErrors.keyUsageIsNot(arn, usage.toString(), operation);
    }
  }

  /** Encrypts under the current material, bound to the context. */
  byte[] encrypt(byte[] plaintext, Map<String, String> context) {
    KeyMaterial material;
    synchronized (this) {
      material = current();
    }
    byte[] sealed =
        AesGcm.seal(
            material.secret(),
            ids.bytes(IV_BYTES),
            plaintext,
            EncryptionContext.canonicalBytes(context));
    return new CiphertextBlob(id, home, material.id(), sealed).toBytes();
  }

  /** Decrypts with the material that encrypted, be it the current one or an earlier one. */
  byte[] decrypt(CiphertextBlob blob, Map<String, String> context) {
    if (blob.home() != home) {
      throw KmsErrors.invalidCiphertext();
    }
    return AesGcm.open(
        material(blob.materialId()).secret(),
        blob.sealed(),
        EncryptionContext.canonicalBytes(context));
  }

  /** Random bytes for a data key. */
  byte[] randomBytes(int count) {
    return ids.bytes(count);
  }

  private synchronized KeyMaterial material(String materialId) {
    for (KeyMaterial material : materials) {
      if (material.id().equals(materialId)) {
        return material;
      }
    }
    throw KmsErrors.invalidCiphertext();
  }

  @GuardedBy("this")
  private KeyMaterial current() {
    return materials.get(materials.size() - 1);
  }

  /** Parses a blob, whoever made it. */
  static CiphertextBlob blob(byte[] bytes) {
    return CiphertextBlob.parse(ByteBuffer.wrap(bytes));
  }
}
