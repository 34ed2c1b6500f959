package dev.awsfakes.kms;

import dev.awsfakes.spi.Pipeline;
import software.amazon.awssdk.services.kms.KmsClient;
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

/** The sync client: each method hands its request to the operation of its name. */
final class FakeKmsClient implements KmsClient {
  private final Pipeline pipeline;
  private final KmsOperations operations;

  FakeKmsClient(Pipeline pipeline, KmsOperations operations) {
    this.pipeline = pipeline;
    this.operations = operations;
  }

  @Override
  public CancelKeyDeletionResponse cancelKeyDeletion(CancelKeyDeletionRequest request) {
    return pipeline.call("CancelKeyDeletion", request, operations.cancelKeyDeletion());
  }

  @Override
  public ConnectCustomKeyStoreResponse connectCustomKeyStore(ConnectCustomKeyStoreRequest request) {
    return pipeline.call("ConnectCustomKeyStore", request, operations.connectCustomKeyStore());
  }

  @Override
  public CreateAliasResponse createAlias(CreateAliasRequest request) {
    return pipeline.call("CreateAlias", request, operations.createAlias());
  }

  @Override
  public CreateCustomKeyStoreResponse createCustomKeyStore(CreateCustomKeyStoreRequest request) {
    return pipeline.call("CreateCustomKeyStore", request, operations.createCustomKeyStore());
  }

  @Override
  public CreateGrantResponse createGrant(CreateGrantRequest request) {
    return pipeline.call("CreateGrant", request, operations.createGrant());
  }

  @Override
  public CreateKeyResponse createKey(CreateKeyRequest request) {
    return pipeline.call("CreateKey", request, operations.createKey());
  }

  @Override
  public DecryptResponse decrypt(DecryptRequest request) {
    return pipeline.call("Decrypt", request, operations.decrypt());
  }

  @Override
  public DeleteAliasResponse deleteAlias(DeleteAliasRequest request) {
    return pipeline.call("DeleteAlias", request, operations.deleteAlias());
  }

  @Override
  public DeleteCustomKeyStoreResponse deleteCustomKeyStore(DeleteCustomKeyStoreRequest request) {
    return pipeline.call("DeleteCustomKeyStore", request, operations.deleteCustomKeyStore());
  }

  @Override
  public DeleteImportedKeyMaterialResponse deleteImportedKeyMaterial(
      DeleteImportedKeyMaterialRequest request) {
    return pipeline.call(
        "DeleteImportedKeyMaterial", request, operations.deleteImportedKeyMaterial());
  }

  @Override
  public DeriveSharedSecretResponse deriveSharedSecret(DeriveSharedSecretRequest request) {
    return pipeline.call("DeriveSharedSecret", request, operations.deriveSharedSecret());
  }

  @Override
  public DescribeCustomKeyStoresResponse describeCustomKeyStores(
      DescribeCustomKeyStoresRequest request) {
    return pipeline.call("DescribeCustomKeyStores", request, operations.describeCustomKeyStores());
  }

  @Override
  public DescribeKeyResponse describeKey(DescribeKeyRequest request) {
    return pipeline.call("DescribeKey", request, operations.describeKey());
  }

  @Override
  public DisableKeyResponse disableKey(DisableKeyRequest request) {
    return pipeline.call("DisableKey", request, operations.disableKey());
  }

  @Override
  public DisableKeyRotationResponse disableKeyRotation(DisableKeyRotationRequest request) {
    return pipeline.call("DisableKeyRotation", request, operations.disableKeyRotation());
  }

  @Override
  public DisconnectCustomKeyStoreResponse disconnectCustomKeyStore(
      DisconnectCustomKeyStoreRequest request) {
    return pipeline.call(
        "DisconnectCustomKeyStore", request, operations.disconnectCustomKeyStore());
  }

  @Override
  public EnableKeyResponse enableKey(EnableKeyRequest request) {
    return pipeline.call("EnableKey", request, operations.enableKey());
  }

  @Override
  public EnableKeyRotationResponse enableKeyRotation(EnableKeyRotationRequest request) {
    return pipeline.call("EnableKeyRotation", request, operations.enableKeyRotation());
  }

  @Override
  public EncryptResponse encrypt(EncryptRequest request) {
    return pipeline.call("Encrypt", request, operations.encrypt());
  }

  @Override
  public GenerateDataKeyResponse generateDataKey(GenerateDataKeyRequest request) {
    return pipeline.call("GenerateDataKey", request, operations.generateDataKey());
  }

  @Override
  public GenerateDataKeyPairResponse generateDataKeyPair(GenerateDataKeyPairRequest request) {
    return pipeline.call("GenerateDataKeyPair", request, operations.generateDataKeyPair());
  }

  @Override
  public GenerateDataKeyPairWithoutPlaintextResponse generateDataKeyPairWithoutPlaintext(
      GenerateDataKeyPairWithoutPlaintextRequest request) {
    return pipeline.call(
        "GenerateDataKeyPairWithoutPlaintext",
        request,
        operations.generateDataKeyPairWithoutPlaintext());
  }

  @Override
  public GenerateDataKeyWithoutPlaintextResponse generateDataKeyWithoutPlaintext(
      GenerateDataKeyWithoutPlaintextRequest request) {
    return pipeline.call(
        "GenerateDataKeyWithoutPlaintext", request, operations.generateDataKeyWithoutPlaintext());
  }

  @Override
  public GenerateMacResponse generateMac(GenerateMacRequest request) {
    return pipeline.call("GenerateMac", request, operations.generateMac());
  }

  @Override
  public GenerateRandomResponse generateRandom(GenerateRandomRequest request) {
    return pipeline.call("GenerateRandom", request, operations.generateRandom());
  }

  @Override
  public GetKeyPolicyResponse getKeyPolicy(GetKeyPolicyRequest request) {
    return pipeline.call("GetKeyPolicy", request, operations.getKeyPolicy());
  }

  @Override
  public GetKeyRotationStatusResponse getKeyRotationStatus(GetKeyRotationStatusRequest request) {
    return pipeline.call("GetKeyRotationStatus", request, operations.getKeyRotationStatus());
  }

  @Override
  public GetParametersForImportResponse getParametersForImport(
      GetParametersForImportRequest request) {
    return pipeline.call("GetParametersForImport", request, operations.getParametersForImport());
  }

  @Override
  public GetPublicKeyResponse getPublicKey(GetPublicKeyRequest request) {
    return pipeline.call("GetPublicKey", request, operations.getPublicKey());
  }

  @Override
  public ImportKeyMaterialResponse importKeyMaterial(ImportKeyMaterialRequest request) {
    return pipeline.call("ImportKeyMaterial", request, operations.importKeyMaterial());
  }

  @Override
  public ListAliasesResponse listAliases(ListAliasesRequest request) {
    return pipeline.call("ListAliases", request, operations.listAliases());
  }

  @Override
  public ListGrantsResponse listGrants(ListGrantsRequest request) {
    return pipeline.call("ListGrants", request, operations.listGrants());
  }

  @Override
  public ListKeyPoliciesResponse listKeyPolicies(ListKeyPoliciesRequest request) {
    return pipeline.call("ListKeyPolicies", request, operations.listKeyPolicies());
  }

  @Override
  public ListKeyRotationsResponse listKeyRotations(ListKeyRotationsRequest request) {
    return pipeline.call("ListKeyRotations", request, operations.listKeyRotations());
  }

  @Override
  public ListKeysResponse listKeys(ListKeysRequest request) {
    return pipeline.call("ListKeys", request, operations.listKeys());
  }

  @Override
  public ListResourceTagsResponse listResourceTags(ListResourceTagsRequest request) {
    return pipeline.call("ListResourceTags", request, operations.listResourceTags());
  }

  @Override
  public ListRetirableGrantsResponse listRetirableGrants(ListRetirableGrantsRequest request) {
    return pipeline.call("ListRetirableGrants", request, operations.listRetirableGrants());
  }

  @Override
  public PutKeyPolicyResponse putKeyPolicy(PutKeyPolicyRequest request) {
    return pipeline.call("PutKeyPolicy", request, operations.putKeyPolicy());
  }

  @Override
  public ReEncryptResponse reEncrypt(ReEncryptRequest request) {
    return pipeline.call("ReEncrypt", request, operations.reEncrypt());
  }

  @Override
  public ReplicateKeyResponse replicateKey(ReplicateKeyRequest request) {
    return pipeline.call("ReplicateKey", request, operations.replicateKey());
  }

  @Override
  public RetireGrantResponse retireGrant(RetireGrantRequest request) {
    return pipeline.call("RetireGrant", request, operations.retireGrant());
  }

  @Override
  public RevokeGrantResponse revokeGrant(RevokeGrantRequest request) {
    return pipeline.call("RevokeGrant", request, operations.revokeGrant());
  }

  @Override
  public RotateKeyOnDemandResponse rotateKeyOnDemand(RotateKeyOnDemandRequest request) {
    return pipeline.call("RotateKeyOnDemand", request, operations.rotateKeyOnDemand());
  }

  @Override
  public ScheduleKeyDeletionResponse scheduleKeyDeletion(ScheduleKeyDeletionRequest request) {
    return pipeline.call("ScheduleKeyDeletion", request, operations.scheduleKeyDeletion());
  }

  @Override
  public SignResponse sign(SignRequest request) {
    return pipeline.call("Sign", request, operations.sign());
  }

  @Override
  public TagResourceResponse tagResource(TagResourceRequest request) {
    return pipeline.call("TagResource", request, operations.tagResource());
  }

  @Override
  public UntagResourceResponse untagResource(UntagResourceRequest request) {
    return pipeline.call("UntagResource", request, operations.untagResource());
  }

  @Override
  public UpdateAliasResponse updateAlias(UpdateAliasRequest request) {
    return pipeline.call("UpdateAlias", request, operations.updateAlias());
  }

  @Override
  public UpdateCustomKeyStoreResponse updateCustomKeyStore(UpdateCustomKeyStoreRequest request) {
    return pipeline.call("UpdateCustomKeyStore", request, operations.updateCustomKeyStore());
  }

  @Override
  public UpdateKeyDescriptionResponse updateKeyDescription(UpdateKeyDescriptionRequest request) {
    return pipeline.call("UpdateKeyDescription", request, operations.updateKeyDescription());
  }

  @Override
  public UpdatePrimaryRegionResponse updatePrimaryRegion(UpdatePrimaryRegionRequest request) {
    return pipeline.call("UpdatePrimaryRegion", request, operations.updatePrimaryRegion());
  }

  @Override
  public VerifyResponse verify(VerifyRequest request) {
    return pipeline.call("Verify", request, operations.verify());
  }

  @Override
  public VerifyMacResponse verifyMac(VerifyMacRequest request) {
    return pipeline.call("VerifyMac", request, operations.verifyMac());
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
