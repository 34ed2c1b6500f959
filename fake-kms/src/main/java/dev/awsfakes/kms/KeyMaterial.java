package dev.awsfakes.kms;

import dev.awsfakes.kms.internal.crypto.KeySecret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kms.model.RotationType;

/**
 * One of the materials that a key has had.
 *
 * @param id the key material id, 64 hexadecimal digits
 * @param secret the secret; null when imported material was deleted
 * @param validTo when imported material expires; null if never
 * @param description what the user said of imported material; null if nothing
 * @param rotated when it became the current one by rotation; null for the first
 * @param rotation by which kind of rotation; null for the first
 */
record KeyMaterial(
    String id,
    @Nullable KeySecret secret,
    @Nullable Instant validTo,
    @Nullable String description,
    @Nullable Instant rotated,
    @Nullable RotationType rotation) {

  static KeyMaterial of(String id, KeySecret secret) {
    return new KeyMaterial(id, secret, null, null, null, null);
  }

  /** The same material, rotated to. */
  KeyMaterial rotated(Instant when, RotationType how) {
    return new KeyMaterial(id, secret, validTo, description, when, how);
  }

  /** The same material, imported again. */
  KeyMaterial imported(
      KeySecret again, @Nullable Instant expires, @Nullable String newDescription) {
    return new KeyMaterial(
        id,
        again,
        expires,
        newDescription == null ? description : newDescription,
        rotated,
        rotation);
  }

  /** The same material without its secret. */
  KeyMaterial deleted() {
    return new KeyMaterial(id, null, null, description, rotated, rotation);
  }

  /** Whether the secret is there now. */
  boolean isPresent(Instant now) {
    return secret != null && (validTo == null || now.isBefore(validTo));
  }

  /** The secret of material that is there. */
  KeySecret requireSecret() {
    if (secret == null) {
      throw new IllegalStateException("key material " + id + " was deleted");
    }
    return secret;
  }
}
