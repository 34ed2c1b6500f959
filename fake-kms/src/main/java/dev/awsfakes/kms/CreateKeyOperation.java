package dev.awsfakes.kms;

import dev.awsfakes.kms.internal.crypto.KeyKind;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import dev.awsfakes.spi.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.kms.model.CreateKeyRequest;
import software.amazon.awssdk.services.kms.model.CreateKeyResponse;
import software.amazon.awssdk.services.kms.model.KeyManagerType;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.OriginType;
import software.amazon.awssdk.services.kms.model.Tag;

/** Makes a key; a key pair is not made before it is needed. */
final class CreateKeyOperation implements Operation<CreateKeyRequest, CreateKeyResponse> {
  private final Keys keys;

  CreateKeyOperation(Keys keys) {
    this.keys = keys;
  }

  @Override
  public CreateKeyResponse.Builder handle(CreateKeyRequest request, Call call) {
    KeyDefinition definition =
        new KeyDefinition(
            kind(request, call.scope()),
            usage(request),
            origin(request),
            KeyManagerType.CUSTOMER,
            call.now());
    requireCombination(request, definition);
    KeyNotes notes =
        notes(
            request.description(),
            request.policy(),
            Boolean.TRUE.equals(request.bypassPolicyLockoutSafetyCheck()),
            request.tags(),
            keys,
            call);
    boolean multiRegion = Boolean.TRUE.equals(request.multiRegion());
    KmsKey key =
        isInKeyStore(definition.origin())
            ? keys.create(definition, place(request, definition), notes)
            : keys.create(definition, multiRegion, notes);
    return CreateKeyResponse.builder().keyMetadata(KeyMetadataView.of(key, keys, call.now()));
  }

  /** What is said of a new key, checked. */
  static KeyNotes notes(
      @Nullable String description,
      @Nullable String policy,
      boolean bypassLockoutCheck,
      List<Tag> tags,
      Keys keys,
      Call call) {
    KeyTags.require(tags);
    if (policy != null) {
      KeyPolicy.require(policy, bypassLockoutCheck, keys, call);
      keys.enforcePolicies();
    }
    return new KeyNotes(
        description == null ? "" : description,
        policy == null ? KeyPolicy.ofRoot(keys.scope()) : policy,
        tags);
  }

  @SuppressWarnings("deprecation") // the older name of the same member
  private static KeyKind kind(CreateKeyRequest request, Scope scope) {
    String spec = request.keySpecAsString();
    String older = request.customerMasterKeySpecAsString();
    if (spec != null && older != null) {
      throw KmsErrors.validation(
          "You cannot specify KeySpec and CustomerMasterKeySpec in the same request.");
    }
    KeyKind kind =
        KeyKind.valueOf(spec != null ? spec : older != null ? older : "SYMMETRIC_DEFAULT");
    if (kind == KeyKind.SM2 && !scope.partition().equals("aws-cn")) {
      throw KmsErrors.unsupported("KeySpec SM2 is not supported in this region.");
    }
    return kind;
  }

  private static KeyUsageType usage(CreateKeyRequest request) {
    return request.keyUsage() == null ? KeyUsageType.ENCRYPT_DECRYPT : request.keyUsage();
  }

  private static OriginType origin(CreateKeyRequest request) {
    OriginType origin = request.origin() == null ? OriginType.AWS_KMS : request.origin();
    if (isInKeyStore(origin) != (request.customKeyStoreId() != null)
        || (origin == OriginType.EXTERNAL_KEY_STORE) != (request.xksKeyId() != null)) {
      throw KmsErrors.originAndKeyStoreDoNotFit(origin.toString());
    }
    return origin;
  }

  private static boolean isInKeyStore(OriginType origin) {
    return origin == OriginType.AWS_CLOUDHSM || origin == OriginType.EXTERNAL_KEY_STORE;
  }

  // Custom key stores take symmetric encryption keys of a single Region.
  private KeyPlace place(CreateKeyRequest request, KeyDefinition definition) {
    KeyStore store = keys.stores().require(request.customKeyStoreId());
    if (store.settings().isExternal() != (request.xksKeyId() != null)) {
      throw KmsErrors.originAndKeyStoreDoNotFit(definition.origin().toString());
    }
    if (!definition.isSymmetricEncryption() || Boolean.TRUE.equals(request.multiRegion())) {
      throw KmsErrors.unsupported(
          "Custom key stores support only single-Region symmetric encryption KMS keys.");
    }
    if (!store.isConnected()) {
      throw KmsErrors.customKeyStoreIs(store.id(), "not connected");
    }
    return new KeyPlace(store, request.xksKeyId());
  }

  private static void requireCombination(CreateKeyRequest request, KeyDefinition definition) {
    KeyKind kind = definition.kind();
    if (kind != KeyKind.SYMMETRIC_DEFAULT && request.keyUsage() == null) {
      throw KmsErrors.keyUsageIsMissing();
    }
    if (!kind.allows(definition.usage())) {
      throw kind == KeyKind.SYMMETRIC_DEFAULT
          ? KmsErrors.symmetricKeyCannotBeFor(definition.usage().toString())
          : KmsErrors.keyUsageIsNotCompatible(definition.usage().toString(), kind.name());
    }
    if (definition.isExternal() && kind.family() == KeyKind.Family.ML_DSA) {
      throw KmsErrors.unsupported("KeySpec " + kind + " is not supported for Origin EXTERNAL");
    }
  }
}
