package dev.awsfakes.kms;

import dev.awsfakes.kms.KeyMaterials.Snapshot;
import dev.awsfakes.spi.Call;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kms.model.DisableKeyRotationRequest;
import software.amazon.awssdk.services.kms.model.DisableKeyRotationResponse;
import software.amazon.awssdk.services.kms.model.EnableKeyRotationRequest;
import software.amazon.awssdk.services.kms.model.EnableKeyRotationResponse;
import software.amazon.awssdk.services.kms.model.ExpirationModelType;
import software.amazon.awssdk.services.kms.model.GetKeyRotationStatusRequest;
import software.amazon.awssdk.services.kms.model.GetKeyRotationStatusResponse;
import software.amazon.awssdk.services.kms.model.ImportState;
import software.amazon.awssdk.services.kms.model.IncludeKeyMaterial;
import software.amazon.awssdk.services.kms.model.KeyMaterialState;
import software.amazon.awssdk.services.kms.model.ListKeyRotationsRequest;
import software.amazon.awssdk.services.kms.model.ListKeyRotationsResponse;
import software.amazon.awssdk.services.kms.model.RotateKeyOnDemandRequest;
import software.amazon.awssdk.services.kms.model.RotateKeyOnDemandResponse;
import software.amazon.awssdk.services.kms.model.RotationsListEntry;

/** The operations of key rotation, automatic and on demand. */
final class RotationOperations {
  private static final int DEFAULT_PERIOD_DAYS = 365;
  private static final int DEFAULT_LIMIT = 100;

  private final Keys keys;

  RotationOperations(Keys keys) {
    this.keys = keys;
  }

  EnableKeyRotationResponse.Builder enable(EnableKeyRotationRequest request, Call call) {
    KmsKey key = changeable(request.keyId(), call);
    Integer days = request.rotationPeriodInDays();
    key.materials().rotateEvery(days == null ? DEFAULT_PERIOD_DAYS : days, call.now());
    return EnableKeyRotationResponse.builder();
  }

  DisableKeyRotationResponse.Builder disable(DisableKeyRotationRequest request, Call call) {
    changeable(request.keyId(), call).materials().stopRotation(call.now());
    return DisableKeyRotationResponse.builder();
  }

  // The rotation of related multi-Region keys is set on their primary.
  private KmsKey changeable(String keyId, Call call) {
    KmsKey key = keys.requireOwn(keyId, call);
    requireRotatable(key, true);
    key.requireState(call.now(), KeyStates.ENABLED);
    requirePrimary(key, call);
    return key;
  }

  private static void requireRotatable(KmsKey key, boolean automatically) {
    KeyDefinition definition = key.definition();
    if (!definition.isSymmetricEncryption()) {
      throw KmsErrors.keySpecIsNotValid(key.arn(), definition.kind().name());
    }
    if (key.place().isPresent() || (automatically && definition.isExternal())) {
      throw KmsErrors.originIsNotValid(key.arn(), definition.origin().toString());
    }
  }

  private static void requirePrimary(KmsKey key, Call call) {
    if (key.related().filter(r -> !r.isPrimary(call.scope().region().id())).isPresent()) {
      throw KmsErrors.unsupported(
          key.arn() + " is a multi-Region replica key which is not valid for this operation.");
    }
  }

  GetKeyRotationStatusResponse.Builder status(GetKeyRotationStatusRequest request, Call call) {
    KmsKey key = keys.require(request.keyId());
    requireRotatable(key, false);
    GetKeyRotationStatusResponse.Builder response =
        GetKeyRotationStatusResponse.builder().keyId(key.arn());
    // While the deletion is pending the status is false; what was set comes back with the key.
    if (key.deletion().isPresent()) {
      return response.keyRotationEnabled(false);
    }
    return key.materials()
        .rotation(call.now())
        .map(
            rotation ->
                response
                    .keyRotationEnabled(true)
                    .rotationPeriodInDays(rotation.periodInDays())
                    .nextRotationDate(rotation.next()))
        .orElseGet(() -> response.keyRotationEnabled(false));
  }

  RotateKeyOnDemandResponse.Builder rotate(RotateKeyOnDemandRequest request, Call call) {
    KmsKey key = keys.requireOwn(request.keyId(), call);
    requireRotatable(key, false);
    key.requireState(call.now(), KeyStates.ENABLED);
    requirePrimary(key, call);
    List<KmsKey> replicas = key.definition().isExternal() ? replicas(key) : List.of();
    if (!replicas.stream().allMatch(replica -> replica.materials().isReadyToRotate(call.now()))) {
      throw KmsErrors.noMaterialPendingRotation(key.arn());
    }
    key.materials().rotateOnDemand(key.arn(), call.now());
    replicas.forEach(replica -> replica.materials().rotateOnDemand(replica.arn(), call.now()));
    return RotateKeyOnDemandResponse.builder().keyId(key.arn());
  }

  private List<KmsKey> replicas(KmsKey key) {
    List<String> regions = key.related().map(RelatedKeys::replicas).orElse(List.of());
    return regions.stream().flatMap(region -> keys.in(region).find(key.id()).stream()).toList();
  }

  ListKeyRotationsResponse.Builder list(ListKeyRotationsRequest request, Call call) {
    KmsKey key = keys.require(request.keyId());
    requireRotatable(key, false);
    boolean all = request.includeKeyMaterial() == IncludeKeyMaterial.ALL_KEY_MATERIAL;
    Page<Numbered> page =
        Page.of(
            entries(key, all, call.now()),
            Numbered::name,
            request.marker(),
            request.limit(),
            DEFAULT_LIMIT);
    return ListKeyRotationsResponse.builder()
        .rotations(page.items().stream().map(Numbered::entry).toList())
        .truncated(page.truncated())
        .nextMarker(page.nextMarker());
  }

  /** An entry with its place in the order of rotation, which a marker can name. */
  private record Numbered(String name, RotationsListEntry entry) {}

  private List<Numbered> entries(KmsKey key, boolean all, Instant now) {
    Snapshot snapshot = key.materials().snapshot(now);
    List<Numbered> entries = new ArrayList<>();
    for (int i = 0; i < snapshot.materials().size(); i++) {
      KeyMaterial material = snapshot.materials().get(i);
      if (all || material.rotated() != null) {
        KeyMaterialState state = state(i, snapshot.current(), key, now);
        entries.add(new Numbered(String.format("%06d", i), entry(key, material, state, now)));
      }
    }
    return entries;
  }

  private KeyMaterialState state(int index, int current, KmsKey key, Instant now) {
    if (index <= current) {
      return index == current ? KeyMaterialState.CURRENT : KeyMaterialState.NON_CURRENT;
    }
    return replicas(key).stream().allMatch(replica -> replica.materials().isReadyToRotate(now))
        ? KeyMaterialState.PENDING_ROTATION
        : KeyMaterialState.PENDING_MULTI_REGION_IMPORT_AND_ROTATION;
  }

  private static RotationsListEntry entry(
      KmsKey key, KeyMaterial material, KeyMaterialState state, Instant now) {
    RotationsListEntry.Builder entry =
        RotationsListEntry.builder()
            .keyId(key.arn())
            .keyMaterialId(material.id())
            .keyMaterialState(state)
            .rotationDate(material.rotated())
            .rotationType(material.rotation());
    if (key.definition().isExternal()) {
      boolean present = material.isPresent(now);
      entry
          .keyMaterialDescription(material.description())
          .importState(present ? ImportState.IMPORTED : ImportState.PENDING_IMPORT);
      if (present) {
        entry.expirationModel(expiration(material.validTo())).validTo(material.validTo());
      }
    }
    return entry.build();
  }

  private static ExpirationModelType expiration(@Nullable Instant validTo) {
    return validTo == null
        ? ExpirationModelType.KEY_MATERIAL_DOES_NOT_EXPIRE
        : ExpirationModelType.KEY_MATERIAL_EXPIRES;
  }
}
