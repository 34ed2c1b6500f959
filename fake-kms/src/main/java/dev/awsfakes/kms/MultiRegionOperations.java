package dev.awsfakes.kms;

import dev.awsfakes.spi.Call;
import java.util.Optional;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.ReplicateKeyRequest;
import software.amazon.awssdk.services.kms.model.ReplicateKeyResponse;
import software.amazon.awssdk.services.kms.model.UpdatePrimaryRegionRequest;
import software.amazon.awssdk.services.kms.model.UpdatePrimaryRegionResponse;

/** ReplicateKey and UpdatePrimaryRegion. */
final class MultiRegionOperations {
  private final Keys keys;

  MultiRegionOperations(Keys keys) {
    this.keys = keys;
  }

  ReplicateKeyResponse.Builder replicate(ReplicateKeyRequest request, Call call) {
    KmsKey key = keys.requireOwn(request.keyId(), call);
    RelatedKeys related = requirePrimary(key, call);
    key.requireState(call.now(), KeyStates.ENABLED);
    requireOtherRegion(request.replicaRegion(), call);
    Keys there = keys.in(request.replicaRegion());
    KeyNotes notes =
        CreateKeyOperation.notes(
            request.description(),
            request.policy(),
            Boolean.TRUE.equals(request.bypassPolicyLockoutSafetyCheck()),
            request.tags(),
            there,
            call);
    if (!related.replicateTo(request.replicaRegion())) {
      throw KmsErrors.replicaExists(there.scope().arn("kms", "key/" + key.id()));
    }
    KmsKey replica = there.replicate(key, related, notes, call.now());
    ReplicateKeyResponse.Builder response =
        ReplicateKeyResponse.builder()
            .replicaKeyMetadata(
                KeyMetadataView.of(replica, there, call.now()).toBuilder()
                    // what comes after follows at once; AWS never answers with it
                    .keyState(KeyState.CREATING)
                    .enabled(false)
                    .build())
            .replicaPolicy(replica.policy());
    return request.hasTags() ? response.replicaTags(replica.tags().all()) : response;
  }

  UpdatePrimaryRegionResponse.Builder update(UpdatePrimaryRegionRequest request, Call call) {
    KmsKey key = keys.requireOwn(request.keyId(), call);
    RelatedKeys related = requirePrimary(key, call);
    key.requireState(call.now(), KeyStates.ENABLED);
    Optional<KmsKey> replica =
        related.replicas().contains(request.primaryRegion())
            ? keys.in(request.primaryRegion()).find(key.id())
            : Optional.empty();
    KmsKey next =
        replica.orElseThrow(
            () ->
                KmsErrors.keyDoesNotExist(
                    keys.in(request.primaryRegion()).scope().arn("kms", "key/" + key.id())));
    next.requireState(call.now(), KeyStates.ENABLED);
    related.promote(request.primaryRegion());
    return UpdatePrimaryRegionResponse.builder();
  }

  private static RelatedKeys requirePrimary(KmsKey key, Call call) {
    return key.related()
        .filter(related -> related.isPrimary(call.scope().region().id()))
        .orElseThrow(
            () -> KmsErrors.unsupported(key.arn() + " is not a multi-Region primary key."));
  }

  private static void requireOtherRegion(String region, Call call) {
    boolean known = Region.regions().stream().anyMatch(r -> r.id().equals(region));
    if (!known || region.equals(call.scope().region().id())) {
      throw KmsErrors.unsupported("Cannot replicate to region " + region + ".");
    }
  }
}
