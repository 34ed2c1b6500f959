package dev.awsfakes.kms;

import dev.awsfakes.spi.ClientContext;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.kms.model.CancelKeyDeletionRequest;
import software.amazon.awssdk.services.kms.model.CancelKeyDeletionResponse;
import software.amazon.awssdk.services.kms.model.ConnectCustomKeyStoreRequest;
import software.amazon.awssdk.services.kms.model.ConnectCustomKeyStoreResponse;
import software.amazon.awssdk.services.kms.model.CreateAliasRequest;
import software.amazon.awssdk.services.kms.model.CreateAliasResponse;
import software.amazon.awssdk.services.kms.model.CreateCustomKeyStoreRequest;
import software.amazon.awssdk.services.kms.model.CreateCustomKeyStoreResponse;
import software.amazon.awssdk.services.kms.model.CreateGrantRequest;
import software.amazon.awssdk.services.kms.model.CreateGrantResponse;
import software.amazon.awssdk.services.kms.model.CreateKeyRequest;
import software.amazon.awssdk.services.kms.model.CreateKeyResponse;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.DeleteAliasRequest;
import software.amazon.awssdk.services.kms.model.DeleteAliasResponse;
import software.amazon.awssdk.services.kms.model.DeleteCustomKeyStoreRequest;
import software.amazon.awssdk.services.kms.model.DeleteCustomKeyStoreResponse;
import software.amazon.awssdk.services.kms.model.DeleteImportedKeyMaterialRequest;
import software.amazon.awssdk.services.kms.model.DeleteImportedKeyMaterialResponse;
import software.amazon.awssdk.services.kms.model.DeriveSharedSecretRequest;
import software.amazon.awssdk.services.kms.model.DeriveSharedSecretResponse;
import software.amazon.awssdk.services.kms.model.DescribeCustomKeyStoresRequest;
import software.amazon.awssdk.services.kms.model.DescribeCustomKeyStoresResponse;
import software.amazon.awssdk.services.kms.model.DescribeKeyRequest;
import software.amazon.awssdk.services.kms.model.DescribeKeyResponse;
import software.amazon.awssdk.services.kms.model.DisableKeyRequest;
import software.amazon.awssdk.services.kms.model.DisableKeyResponse;
import software.amazon.awssdk.services.kms.model.DisableKeyRotationRequest;
import software.amazon.awssdk.services.kms.model.DisableKeyRotationResponse;
import software.amazon.awssdk.services.kms.model.DisconnectCustomKeyStoreRequest;
import software.amazon.awssdk.services.kms.model.DisconnectCustomKeyStoreResponse;
import software.amazon.awssdk.services.kms.model.EnableKeyRequest;
import software.amazon.awssdk.services.kms.model.EnableKeyResponse;
import software.amazon.awssdk.services.kms.model.EnableKeyRotationRequest;
import software.amazon.awssdk.services.kms.model.EnableKeyRotationResponse;
import software.amazon.awssdk.services.kms.model.EncryptRequest;
import software.amazon.awssdk.services.kms.model.EncryptResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyPairRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyPairResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyPairWithoutPlaintextRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyPairWithoutPlaintextResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyWithoutPlaintextRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyWithoutPlaintextResponse;
import software.amazon.awssdk.services.kms.model.GenerateMacRequest;
import software.amazon.awssdk.services.kms.model.GenerateMacResponse;
import software.amazon.awssdk.services.kms.model.GenerateRandomRequest;
import software.amazon.awssdk.services.kms.model.GenerateRandomResponse;
import software.amazon.awssdk.services.kms.model.GetKeyPolicyRequest;
import software.amazon.awssdk.services.kms.model.GetKeyPolicyResponse;
import software.amazon.awssdk.services.kms.model.GetKeyRotationStatusRequest;
import software.amazon.awssdk.services.kms.model.GetKeyRotationStatusResponse;
import software.amazon.awssdk.services.kms.model.GetParametersForImportRequest;
import software.amazon.awssdk.services.kms.model.GetParametersForImportResponse;
import software.amazon.awssdk.services.kms.model.GetPublicKeyRequest;
import software.amazon.awssdk.services.kms.model.GetPublicKeyResponse;
import software.amazon.awssdk.services.kms.model.ImportKeyMaterialRequest;
import software.amazon.awssdk.services.kms.model.ImportKeyMaterialResponse;
import software.amazon.awssdk.services.kms.model.ListAliasesRequest;
import software.amazon.awssdk.services.kms.model.ListAliasesResponse;
import software.amazon.awssdk.services.kms.model.ListGrantsRequest;
import software.amazon.awssdk.services.kms.model.ListGrantsResponse;
import software.amazon.awssdk.services.kms.model.ListKeyPoliciesRequest;
import software.amazon.awssdk.services.kms.model.ListKeyPoliciesResponse;
import software.amazon.awssdk.services.kms.model.ListKeyRotationsRequest;
import software.amazon.awssdk.services.kms.model.ListKeyRotationsResponse;
import software.amazon.awssdk.services.kms.model.ListKeysRequest;
import software.amazon.awssdk.services.kms.model.ListKeysResponse;
import software.amazon.awssdk.services.kms.model.ListResourceTagsRequest;
import software.amazon.awssdk.services.kms.model.ListResourceTagsResponse;
import software.amazon.awssdk.services.kms.model.ListRetirableGrantsRequest;
import software.amazon.awssdk.services.kms.model.ListRetirableGrantsResponse;
import software.amazon.awssdk.services.kms.model.PutKeyPolicyRequest;
import software.amazon.awssdk.services.kms.model.PutKeyPolicyResponse;
import software.amazon.awssdk.services.kms.model.ReEncryptRequest;
import software.amazon.awssdk.services.kms.model.ReEncryptResponse;
import software.amazon.awssdk.services.kms.model.ReplicateKeyRequest;
import software.amazon.awssdk.services.kms.model.ReplicateKeyResponse;
import software.amazon.awssdk.services.kms.model.RetireGrantRequest;
import software.amazon.awssdk.services.kms.model.RetireGrantResponse;
import software.amazon.awssdk.services.kms.model.RevokeGrantRequest;
import software.amazon.awssdk.services.kms.model.RevokeGrantResponse;
import software.amazon.awssdk.services.kms.model.RotateKeyOnDemandRequest;
import software.amazon.awssdk.services.kms.model.RotateKeyOnDemandResponse;
import software.amazon.awssdk.services.kms.model.ScheduleKeyDeletionRequest;
import software.amazon.awssdk.services.kms.model.ScheduleKeyDeletionResponse;
import software.amazon.awssdk.services.kms.model.SignRequest;
import software.amazon.awssdk.services.kms.model.SignResponse;
import software.amazon.awssdk.services.kms.model.TagResourceRequest;
import software.amazon.awssdk.services.kms.model.TagResourceResponse;
import software.amazon.awssdk.services.kms.model.UntagResourceRequest;
import software.amazon.awssdk.services.kms.model.UntagResourceResponse;
import software.amazon.awssdk.services.kms.model.UpdateAliasRequest;
import software.amazon.awssdk.services.kms.model.UpdateAliasResponse;
import software.amazon.awssdk.services.kms.model.UpdateCustomKeyStoreRequest;
import software.amazon.awssdk.services.kms.model.UpdateCustomKeyStoreResponse;
import software.amazon.awssdk.services.kms.model.UpdateKeyDescriptionRequest;
import software.amazon.awssdk.services.kms.model.UpdateKeyDescriptionResponse;
import software.amazon.awssdk.services.kms.model.UpdatePrimaryRegionRequest;
import software.amazon.awssdk.services.kms.model.UpdatePrimaryRegionResponse;
import software.amazon.awssdk.services.kms.model.VerifyMacRequest;
import software.amazon.awssdk.services.kms.model.VerifyMacResponse;
import software.amazon.awssdk.services.kms.model.VerifyRequest;
import software.amazon.awssdk.services.kms.model.VerifyResponse;

/** The operations that the fake has, a line each. */
final class KmsOperations {
  private final Keys keys;

  KmsOperations(ClientContext context) {
    this.keys = Keys.of(context.cloud(), context.scope());
  }

  Operation<CancelKeyDeletionRequest, CancelKeyDeletionResponse> cancelKeyDeletion() {
    return new KeyLifeCycleOperations(keys)::cancelDeletion;
  }

  Operation<CreateAliasRequest, CreateAliasResponse> createAlias() {
    return new AliasOperations(keys)::create;
  }

  Operation<CreateGrantRequest, CreateGrantResponse> createGrant() {
    return new GrantOperations(keys)::create;
  }

  Operation<CreateKeyRequest, CreateKeyResponse> createKey() {
    return new CreateKeyOperation(keys);
  }

  Operation<DecryptRequest, DecryptResponse> decrypt() {
    return new DecryptOperation(keys);
  }

  Operation<DeleteAliasRequest, DeleteAliasResponse> deleteAlias() {
    return new AliasOperations(keys)::delete;
  }

  Operation<DeleteImportedKeyMaterialRequest, DeleteImportedKeyMaterialResponse>
      deleteImportedKeyMaterial() {
    return new ImportOperations(keys)::delete;
  }

  Operation<DeriveSharedSecretRequest, DeriveSharedSecretResponse> deriveSharedSecret() {
    return new DeriveSharedSecretOperation(keys);
  }

  Operation<DescribeKeyRequest, DescribeKeyResponse> describeKey() {
    return new DescribeKeyOperation(keys);
  }

  Operation<DisableKeyRequest, DisableKeyResponse> disableKey() {
    return new KeyLifeCycleOperations(keys)::disable;
  }

  Operation<DisableKeyRotationRequest, DisableKeyRotationResponse> disableKeyRotation() {
    return new RotationOperations(keys)::disable;
  }

  Operation<EnableKeyRequest, EnableKeyResponse> enableKey() {
    return new KeyLifeCycleOperations(keys)::enable;
  }

  Operation<EnableKeyRotationRequest, EnableKeyRotationResponse> enableKeyRotation() {
    return new RotationOperations(keys)::enable;
  }

  Operation<EncryptRequest, EncryptResponse> encrypt() {
    return new EncryptOperation(keys);
  }

  Operation<GenerateDataKeyRequest, GenerateDataKeyResponse> generateDataKey() {
    return new DataKeys(keys)::key;
  }

  Operation<GenerateDataKeyPairRequest, GenerateDataKeyPairResponse> generateDataKeyPair() {
    return new DataKeys(keys)::pair;
  }

  Operation<GenerateDataKeyPairWithoutPlaintextRequest, GenerateDataKeyPairWithoutPlaintextResponse>
      generateDataKeyPairWithoutPlaintext() {
    return new DataKeys(keys)::pairWithoutPlaintext;
  }

  Operation<GenerateDataKeyWithoutPlaintextRequest, GenerateDataKeyWithoutPlaintextResponse>
      generateDataKeyWithoutPlaintext() {
    return new DataKeys(keys)::keyWithoutPlaintext;
  }

  Operation<GenerateMacRequest, GenerateMacResponse> generateMac() {
    return new MacOperations(keys)::generate;
  }

  Operation<GenerateRandomRequest, GenerateRandomResponse> generateRandom() {
    return new GenerateRandomOperation(keys);
  }

  Operation<GetKeyPolicyRequest, GetKeyPolicyResponse> getKeyPolicy() {
    return new KeyPolicyOperations(keys)::get;
  }

  Operation<GetKeyRotationStatusRequest, GetKeyRotationStatusResponse> getKeyRotationStatus() {
    return new RotationOperations(keys)::status;
  }

  Operation<GetParametersForImportRequest, GetParametersForImportResponse>
      getParametersForImport() {
    return new ImportOperations(keys)::parameters;
  }

  Operation<GetPublicKeyRequest, GetPublicKeyResponse> getPublicKey() {
    return new GetPublicKeyOperation(keys);
  }

  Operation<ImportKeyMaterialRequest, ImportKeyMaterialResponse> importKeyMaterial() {
    return new ImportOperations(keys)::importMaterial;
  }

  Operation<ListAliasesRequest, ListAliasesResponse> listAliases() {
    return new AliasOperations(keys)::list;
  }

  Operation<ListGrantsRequest, ListGrantsResponse> listGrants() {
    return new GrantOperations(keys)::list;
  }

  Operation<ListKeyPoliciesRequest, ListKeyPoliciesResponse> listKeyPolicies() {
    return new KeyPolicyOperations(keys)::list;
  }

  Operation<ListKeyRotationsRequest, ListKeyRotationsResponse> listKeyRotations() {
    return new RotationOperations(keys)::list;
  }

  Operation<ListKeysRequest, ListKeysResponse> listKeys() {
    return new ListKeysOperation(keys);
  }

  Operation<ListResourceTagsRequest, ListResourceTagsResponse> listResourceTags() {
    return new KeyTagOperations(keys)::list;
  }

  Operation<ListRetirableGrantsRequest, ListRetirableGrantsResponse> listRetirableGrants() {
    return new GrantOperations(keys)::listRetirable;
  }

  Operation<PutKeyPolicyRequest, PutKeyPolicyResponse> putKeyPolicy() {
    return new KeyPolicyOperations(keys)::put;
  }

  Operation<ReEncryptRequest, ReEncryptResponse> reEncrypt() {
    return new ReEncryptOperation(keys);
  }

  Operation<ReplicateKeyRequest, ReplicateKeyResponse> replicateKey() {
    return new MultiRegionOperations(keys)::replicate;
  }

  Operation<RetireGrantRequest, RetireGrantResponse> retireGrant() {
    return new GrantOperations(keys)::retire;
  }

  Operation<RevokeGrantRequest, RevokeGrantResponse> revokeGrant() {
    return new GrantOperations(keys)::revoke;
  }

  Operation<RotateKeyOnDemandRequest, RotateKeyOnDemandResponse> rotateKeyOnDemand() {
    return new RotationOperations(keys)::rotate;
  }

  Operation<ScheduleKeyDeletionRequest, ScheduleKeyDeletionResponse> scheduleKeyDeletion() {
    return new KeyLifeCycleOperations(keys)::scheduleDeletion;
  }

  Operation<SignRequest, SignResponse> sign() {
    return new SignatureOperations(keys)::sign;
  }

  Operation<TagResourceRequest, TagResourceResponse> tagResource() {
    return new KeyTagOperations(keys)::tag;
  }

  Operation<UntagResourceRequest, UntagResourceResponse> untagResource() {
    return new KeyTagOperations(keys)::untag;
  }

  Operation<UpdateAliasRequest, UpdateAliasResponse> updateAlias() {
    return new AliasOperations(keys)::update;
  }

  Operation<UpdateKeyDescriptionRequest, UpdateKeyDescriptionResponse> updateKeyDescription() {
    return new KeyLifeCycleOperations(keys)::describe;
  }

  Operation<UpdatePrimaryRegionRequest, UpdatePrimaryRegionResponse> updatePrimaryRegion() {
    return new MultiRegionOperations(keys)::update;
  }

  Operation<VerifyRequest, VerifyResponse> verify() {
    return new SignatureOperations(keys)::verify;
  }

  Operation<VerifyMacRequest, VerifyMacResponse> verifyMac() {
    return new MacOperations(keys)::verify;
  }

  Operation<ConnectCustomKeyStoreRequest, ConnectCustomKeyStoreResponse> connectCustomKeyStore() {
    return new KeyStoreOperations(keys)::connect;
  }

  Operation<CreateCustomKeyStoreRequest, CreateCustomKeyStoreResponse> createCustomKeyStore() {
    return new KeyStoreOperations(keys)::create;
  }

  Operation<DeleteCustomKeyStoreRequest, DeleteCustomKeyStoreResponse> deleteCustomKeyStore() {
    return new KeyStoreOperations(keys)::delete;
  }

  Operation<DescribeCustomKeyStoresRequest, DescribeCustomKeyStoresResponse>
      describeCustomKeyStores() {
    return new KeyStoreOperations(keys)::describe;
  }

  Operation<DisconnectCustomKeyStoreRequest, DisconnectCustomKeyStoreResponse>
      disconnectCustomKeyStore() {
    return new KeyStoreOperations(keys)::disconnect;
  }

  Operation<UpdateCustomKeyStoreRequest, UpdateCustomKeyStoreResponse> updateCustomKeyStore() {
    return new KeyStoreOperations(keys)::update;
  }
}
