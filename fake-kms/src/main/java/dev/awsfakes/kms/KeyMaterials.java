package dev.awsfakes.kms;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.awsfakes.kms.internal.crypto.KeyKind;
import dev.awsfakes.kms.internal.crypto.KeySecret;
import dev.awsfakes.spi.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kms.model.RotationType;

/**
 * All materials that a key has had, in their order, and when the next one is due. Related
 * multi-Region keys share one. Its own lock guards it; no other is taken under it.
 */
final class KeyMaterials {
  private static final int MAX_ON_DEMAND_ROTATIONS = 10;

  private final KeyKind kind;
  private final boolean external;
  private final Ids ids;

  @GuardedBy("this")
  private final List<KeyMaterial> materials = new ArrayList<>();

  // Index of the material that encrypts. One behind it, if any, is pending rotation.
  @GuardedBy("this")
  private int current = -1;

  @GuardedBy("this")
  private @Nullable Rotation schedule;

  @GuardedBy("this")
  private boolean suspended;

  @GuardedBy("this")
  private int onDemand;

  /**
   * Automatic rotation.
   *
   * @param periodInDays days from one rotation to the next
   * @param next when the next one is due
   */
  record Rotation(int periodInDays, Instant next) {
    static Rotation from(Instant start, int days) {
      return new Rotation(days, start.plus(Duration.ofDays(days)));
    }
  }

  /**
   * The materials at one moment.
   *
   * @param materials all of them, oldest first
   * @param current the index of the one that encrypts, -1 if there was none yet
   */
  record Snapshot(List<KeyMaterial> materials, int current) {
    Optional<KeyMaterial> currentOne() {
      return current < 0 ? Optional.empty() : Optional.of(materials.get(current));
    }
  }

  KeyMaterials(KeyKind kind, boolean external, Ids ids) {
    this.kind = kind;
    this.external = external;
    this.ids = ids;
    if (!external) {
      materials.add(generated());
      current = 0;
    }
  }

  synchronized Snapshot snapshot(Instant now) {
    catchUp(now);
    return new Snapshot(List.copyOf(materials), current);
  }

  /** Whether all material that may be needed is there, as for every key that KMS made. */
  synchronized boolean isComplete(Instant now) {
    return current >= 0
        && (!external
            || materials.subList(0, current + 1).stream().allMatch(m -> m.isPresent(now)));
  }

  /** The material that encrypts. */
  synchronized KeyMaterial current(Instant now) {
    catchUp(now);
    return materials.get(current);
  }

  /** The material of an id, if it is there. */
  synchronized Optional<KeyMaterial> find(String id, Instant now) {
    catchUp(now);
    return materials.stream().filter(m -> m.id().equals(id) && m.isPresent(now)).findFirst();
  }

  /** Turns automatic rotation on, or sets another period; counted from now. */
  synchronized void rotateEvery(int days, Instant now) {
    catchUp(now);
    schedule = Rotation.from(now, days);
  }

  synchronized void stopRotation(Instant now) {
    catchUp(now);
    schedule = null;
  }

  synchronized Optional<Rotation> rotation(Instant now) {
    catchUp(now);
    return Optional.ofNullable(schedule);
  }

  /** No rotation while the key cannot be used. */
  synchronized void suspendRotation(Instant now) {
    catchUp(now);
    suspended = true;
  }

  /** The key can be used again: what fell due meanwhile happens once, now. */
  synchronized void resumeRotation(Instant now) {
    if (suspended && schedule != null && !schedule.next().isAfter(now)) {
      rotateTo(generated(), now, RotationType.AUTOMATIC);
      schedule = Rotation.from(now, schedule.periodInDays());
    }
    suspended = false;
  }

  /**
   * Rotates at the user's demand: to new material, or to what was imported for it.
   *
   * @throws dev.awsfakes.spi.AwsError LimitExceededException after ten of them,
   *     KMSInvalidStateException if no imported material waits
   */
  synchronized void rotateOnDemand(String keyArn, Instant now) {
    catchUp(now);
    if (onDemand >= MAX_ON_DEMAND_ROTATIONS) {
      throw KmsErrors.rotationLimitReached(keyArn);
    }
    if (external && !isReadyToRotate(now)) {
      throw KmsErrors.noMaterialPendingRotation(keyArn);
    }
    KeyMaterial next = external ? materials.remove(current + 1) : generated();
    rotateTo(next, now, RotationType.ON_DEMAND);
    onDemand++;
  }

  /** Adds imported material: the first is current at once, a later one waits for rotation. */
  synchronized void add(KeyMaterial material, String keyArn) {
    if (current + 1 < materials.size()) {
      throw KmsErrors.materialIsPendingRotation(keyArn);
    }
    materials.add(material);
    current = Math.max(current, 0);
  }

  /**
   * Takes in material of a replica: the list is that of the primary key, with what was imported
   * here. What was not yet is missing until it is.
   */
  synchronized void follow(Snapshot primary, KeyMaterial imported) {
    List<KeyMaterial> own = List.copyOf(materials);
    materials.clear();
    for (KeyMaterial theirs : primary.materials()) {
      materials.add(
          theirs.id().equals(imported.id())
              ? imported
              : held(own, theirs).orElse(theirs.deleted()));
    }
    current = primary.current();
  }

  private static Optional<KeyMaterial> held(List<KeyMaterial> own, KeyMaterial theirs) {
    return own.stream().filter(m -> m.id().equals(theirs.id())).findFirst();
  }

  /** Whether the imported material that waits for its rotation is there. */
  synchronized boolean isReadyToRotate(Instant now) {
    return current + 1 < materials.size() && materials.get(current + 1).isPresent(now);
  }

  /** Puts another state of a material in its place. */
  synchronized void replace(KeyMaterial material) {
    materials.replaceAll(m -> m.id().equals(material.id()) ? material : m);
  }

  /** Deletes imported material; what was never rotated to is forgotten. */
  synchronized void delete(String id) {
    for (int i = 0; i < materials.size(); i++) {
      if (materials.get(i).id().equals(id)) {
        if (i > current) {
          materials.remove(i);
        } else {
          materials.set(i, materials.get(i).deleted());
        }
        return;
      }
    }
  }

  @GuardedBy("this")
  private void catchUp(Instant now) {
    while (schedule != null && !suspended && !schedule.next().isAfter(now)) {
      rotateTo(generated(), schedule.next(), RotationType.AUTOMATIC);
      schedule = Rotation.from(schedule.next(), schedule.periodInDays());
    }
  }

  @GuardedBy("this")
  private void rotateTo(KeyMaterial material, Instant when, RotationType how) {
    materials.add(material.rotated(when, how));
    current = materials.size() - 1;
  }

  // Named by its number, so that the seed alone decides it, whoever looks first.
  @GuardedBy("this")
  private KeyMaterial generated() {
    Ids own = ids.child("material/" + materials.size());
    return KeyMaterial.of(own.hex(64), KeySecret.generated(kind, own));
  }
}
