package dev.awsfakes.kms;

import dev.awsfakes.spi.Pipeline;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.kms.KmsAsyncClient;
import software.amazon.awssdk.services.kms.KmsServiceClientConfiguration;
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

/** The async client: each method hands its request to the operation of its name. */
final class FakeKmsAsyncClient implements KmsAsyncClient {
  private final Pipeline pipeline;
  private final KmsOperations operations;

  FakeKmsAsyncClient(Pipeline pipeline, KmsOperations operations) {
    this.pipeline = pipeline;
    this.operations = operations;
  }

  @Override
  public CompletableFuture<CancelKeyDeletionResponse> cancelKeyDeletion(
      CancelKeyDeletionRequest request) {
    return pipeline.callAsync("CancelKeyDeletion", request, operations.cancelKeyDeletion());
  }

  @Override
  public CompletableFuture<ConnectCustomKeyStoreResponse> connectCustomKeyStore(
      ConnectCustomKeyStoreRequest request) {
    return pipeline.callAsync("ConnectCustomKeyStore", request, operations.connectCustomKeyStore());
  }

  @Override
  public CompletableFuture<CreateAliasResponse> createAlias(CreateAliasRequest request) {
    return pipeline.callAsync("CreateAlias", request, operations.createAlias());
  }

  @Override
  public CompletableFuture<CreateCustomKeyStoreResponse> createCustomKeyStore(
      CreateCustomKeyStoreRequest request) {
    return pipeline.callAsync("CreateCustomKeyStore", request, operations.createCustomKeyStore());
  }

  @Override
  public CompletableFuture<CreateGrantResponse> createGrant(CreateGrantRequest request) {
    return pipeline.callAsync("CreateGrant", request, operations.createGrant());
  }

  @Override
  public CompletableFuture<CreateKeyResponse> createKey(CreateKeyRequest request) {
    return pipeline.callAsync("CreateKey", request, operations.createKey());
  }

  @Override
  public CompletableFuture<DecryptResponse> decrypt(DecryptRequest request) {
    return pipeline.callAsync("Decrypt", request, operations.decrypt());
  }

  @Override
  public CompletableFuture<DeleteAliasResponse> deleteAlias(DeleteAliasRequest request) {
    return pipeline.callAsync("DeleteAlias", request, operations.deleteAlias());
  }

  @Override
  public CompletableFuture<DeleteCustomKeyStoreResponse> deleteCustomKeyStore(
      DeleteCustomKeyStoreRequest request) {
    return pipeline.callAsync("DeleteCustomKeyStore", request, operations.deleteCustomKeyStore());
  }

  @Override
  public CompletableFuture<DeleteImportedKeyMaterialResponse> deleteImportedKeyMaterial(
      DeleteImportedKeyMaterialRequest request) {
    return pipeline.callAsync(
        "DeleteImportedKeyMaterial", request, operations.deleteImportedKeyMaterial());
  }

  @Override
  public CompletableFuture<DeriveSharedSecretResponse> deriveSharedSecret(
      DeriveSharedSecretRequest request) {
    return pipeline.callAsync("DeriveSharedSecret", request, operations.deriveSharedSecret());
  }

  @Override
  public CompletableFuture<DescribeCustomKeyStoresResponse> describeCustomKeyStores(
      DescribeCustomKeyStoresRequest request) {
    return pipeline.callAsync(
        "DescribeCustomKeyStores", request, operations.describeCustomKeyStores());
  }

  @Override
  public CompletableFuture<DescribeKeyResponse> describeKey(DescribeKeyRequest request) {
    return pipeline.callAsync("DescribeKey", request, operations.describeKey());
  }

  @Override
  public CompletableFuture<DisableKeyResponse> disableKey(DisableKeyRequest request) {
    return pipeline.callAsync("DisableKey", request, operations.disableKey());
  }

  @Override
  public CompletableFuture<DisableKeyRotationResponse> disableKeyRotation(
      DisableKeyRotationRequest request) {
    return pipeline.callAsync("DisableKeyRotation", request, operations.disableKeyRotation());
  }

  @Override
  public CompletableFuture<DisconnectCustomKeyStoreResponse> disconnectCustomKeyStore(
      DisconnectCustomKeyStoreRequest request) {
    return pipeline.callAsync(
        "DisconnectCustomKeyStore", request, operations.disconnectCustomKeyStore());
  }

  @Override
  public CompletableFuture<EnableKeyResponse> enableKey(EnableKeyRequest request) {
    return pipeline.callAsync("EnableKey", request, operations.enableKey());
  }

  @Override
  public CompletableFuture<EnableKeyRotationResponse> enableKeyRotation(
      EnableKeyRotationRequest request) {
    return pipeline.callAsync("EnableKeyRotation", request, operations.enableKeyRotation());
  }

  @Override
  public CompletableFuture<EncryptResponse> encrypt(EncryptRequest request) {
    return pipeline.callAsync("Encrypt", request, operations.encrypt());
  }

  @Override
  public CompletableFuture<GenerateDataKeyResponse> generateDataKey(
      GenerateDataKeyRequest request) {
    return pipeline.callAsync("GenerateDataKey", request, operations.generateDataKey());
  }

  @Override
  public CompletableFuture<GenerateDataKeyPairResponse> generateDataKeyPair(
      GenerateDataKeyPairRequest request) {
    return pipeline.callAsync("GenerateDataKeyPair", request, operations.generateDataKeyPair());
  }

  @Override
  public CompletableFuture<GenerateDataKeyPairWithoutPlaintextResponse>
      generateDataKeyPairWithoutPlaintext(GenerateDataKeyPairWithoutPlaintextRequest request) {
    return pipeline.callAsync(
        "GenerateDataKeyPairWithoutPlaintext",
        request,
        operations.generateDataKeyPairWithoutPlaintext());
  }

  @Override
  public CompletableFuture<GenerateDataKeyWithoutPlaintextResponse> generateDataKeyWithoutPlaintext(
      GenerateDataKeyWithoutPlaintextRequest request) {
    return pipeline.callAsync(
        "GenerateDataKeyWithoutPlaintext", request, operations.generateDataKeyWithoutPlaintext());
  }

  @Override
  public CompletableFuture<GenerateMacResponse> generateMac(GenerateMacRequest request) {
    return pipeline.callAsync("GenerateMac", request, operations.generateMac());
  }

  @Override
  public CompletableFuture<GenerateRandomResponse> generateRandom(GenerateRandomRequest request) {
    return pipeline.callAsync("GenerateRandom", request, operations.generateRandom());
  }

  @Override
  public CompletableFuture<GetKeyPolicyResponse> getKeyPolicy(GetKeyPolicyRequest request) {
    return pipeline.callAsync("GetKeyPolicy", request, operations.getKeyPolicy());
  }

  @Override
  public CompletableFuture<GetKeyRotationStatusResponse> getKeyRotationStatus(
      GetKeyRotationStatusRequest request) {
    return pipeline.callAsync("GetKeyRotationStatus", request, operations.getKeyRotationStatus());
  }

  @Override
  public CompletableFuture<GetParametersForImportResponse> getParametersForImport(
      GetParametersForImportRequest request) {
    return pipeline.callAsync(
        "GetParametersForImport", request, operations.getParametersForImport());
  }

  @Override
  public CompletableFuture<GetPublicKeyResponse> getPublicKey(GetPublicKeyRequest request) {
    return pipeline.callAsync("GetPublicKey", request, operations.getPublicKey());
  }

  @Override
  public CompletableFuture<ImportKeyMaterialResponse> importKeyMaterial(
      ImportKeyMaterialRequest request) {
    return pipeline.callAsync("ImportKeyMaterial", request, operations.importKeyMaterial());
  }

  @Override
  public CompletableFuture<ListAliasesResponse> listAliases(ListAliasesRequest request) {
    return pipeline.callAsync("ListAliases", request, operations.listAliases());
  }

  @Override
  public CompletableFuture<ListGrantsResponse> listGrants(ListGrantsRequest request) {
    return pipeline.callAsync("ListGrants", request, operations.listGrants());
  }

  @Override
  public CompletableFuture<ListKeyPoliciesResponse> listKeyPolicies(
      ListKeyPoliciesRequest request) {
    return pipeline.callAsync("ListKeyPolicies", request, operations.listKeyPolicies());
  }

  @Override
  public CompletableFuture<ListKeyRotationsResponse> listKeyRotations(
      ListKeyRotationsRequest request) {
    return pipeline.callAsync("ListKeyRotations", request, operations.listKeyRotations());
  }

  @Override
  public CompletableFuture<ListKeysResponse> listKeys(ListKeysRequest request) {
    return pipeline.callAsync("ListKeys", request, operations.listKeys());
  }

  @Override
  public CompletableFuture<ListResourceTagsResponse> listResourceTags(
      ListResourceTagsRequest request) {
    return pipeline.callAsync("ListResourceTags", request, operations.listResourceTags());
  }

  @Override
  public CompletableFuture<ListRetirableGrantsResponse> listRetirableGrants(
      ListRetirableGrantsRequest request) {
    return pipeline.callAsync("ListRetirableGrants", request, operations.listRetirableGrants());
  }

  @Override
  public CompletableFuture<PutKeyPolicyResponse> putKeyPolicy(PutKeyPolicyRequest request) {
    return pipeline.callAsync("PutKeyPolicy", request, operations.putKeyPolicy());
  }

  @Override
  public CompletableFuture<ReEncryptResponse> reEncrypt(ReEncryptRequest request) {
    return pipeline.callAsync("ReEncrypt", request, operations.reEncrypt());
  }

  @Override
  public CompletableFuture<ReplicateKeyResponse> replicateKey(ReplicateKeyRequest request) {
    return pipeline.callAsync("ReplicateKey", request, operations.replicateKey());
  }

  @Override
  public CompletableFuture<RetireGrantResponse> retireGrant(RetireGrantRequest request) {
    return pipeline.callAsync("RetireGrant", request, operations.retireGrant());
  }

  @Override
  public CompletableFuture<RevokeGrantResponse> revokeGrant(RevokeGrantRequest request) {
    return pipeline.callAsync("RevokeGrant", request, operations.revokeGrant());
  }

  @Override
  public CompletableFuture<RotateKeyOnDemandResponse> rotateKeyOnDemand(
      RotateKeyOnDemandRequest request) {
    return pipeline.callAsync("RotateKeyOnDemand", request, operations.rotateKeyOnDemand());
  }

  @Override
  public CompletableFuture<ScheduleKeyDeletionResponse> scheduleKeyDeletion(
      ScheduleKeyDeletionRequest request) {
    return pipeline.callAsync("ScheduleKeyDeletion", request, operations.scheduleKeyDeletion());
  }

  @Override
  public CompletableFuture<SignResponse> sign(SignRequest request) {
    return pipeline.callAsync("Sign", request, operations.sign());
  }

  @Override
  public CompletableFuture<TagResourceResponse> tagResource(TagResourceRequest request) {
    return pipeline.callAsync("TagResource", request, operations.tagResource());
  }

  @Override
  public CompletableFuture<UntagResourceResponse> untagResource(UntagResourceRequest request) {
    return pipeline.callAsync("UntagResource", request, operations.untagResource());
  }

  @Override
  public CompletableFuture<UpdateAliasResponse> updateAlias(UpdateAliasRequest request) {
    return pipeline.callAsync("UpdateAlias", request, operations.updateAlias());
  }

  @Override
  public CompletableFuture<UpdateCustomKeyStoreResponse> updateCustomKeyStore(
      UpdateCustomKeyStoreRequest request) {
    return pipeline.callAsync("UpdateCustomKeyStore", request, operations.updateCustomKeyStore());
  }

  @Override
  public CompletableFuture<UpdateKeyDescriptionResponse> updateKeyDescription(
      UpdateKeyDescriptionRequest request) {
    return pipeline.callAsync("UpdateKeyDescription", request, operations.updateKeyDescription());
  }

  @Override
  public CompletableFuture<UpdatePrimaryRegionResponse> updatePrimaryRegion(
      UpdatePrimaryRegionRequest request) {
    return pipeline.callAsync("UpdatePrimaryRegion", request, operations.updatePrimaryRegion());
  }

  @Override
  public CompletableFuture<VerifyResponse> verify(VerifyRequest request) {
    return pipeline.callAsync("Verify", request, operations.verify());
  }

  @Override
  public CompletableFuture<VerifyMacResponse> verifyMac(VerifyMacRequest request) {
    return pipeline.callAsync("VerifyMac", request, operations.verifyMac());
  }

  @Override
  public KmsServiceClientConfiguration serviceClientConfiguration() {
    return KmsServiceClientConfiguration.builder().region(pipeline.scope().region()).build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    pipeline.close();
  }
}
