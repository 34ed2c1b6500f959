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
    throw pipeline.unsupported("CancelKeyDeletion");
  }

  @Override
  public ConnectCustomKeyStoreResponse connectCustomKeyStore(ConnectCustomKeyStoreRequest request) {
    throw pipeline.unsupported("ConnectCustomKeyStore");
  }

  @Override
  public CreateAliasResponse createAlias(CreateAliasRequest request) {
    throw pipeline.unsupported("CreateAlias");
  }

  @Override
  public CreateCustomKeyStoreResponse createCustomKeyStore(CreateCustomKeyStoreRequest request) {
    throw pipeline.unsupported("CreateCustomKeyStore");
  }

  @Override
  public CreateGrantResponse createGrant(CreateGrantRequest request) {
    throw pipeline.unsupported("CreateGrant");
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
    throw pipeline.unsupported("DeleteAlias");
  }

  @Override
  public DeleteCustomKeyStoreResponse deleteCustomKeyStore(DeleteCustomKeyStoreRequest request) {
    throw pipeline.unsupported("DeleteCustomKeyStore");
  }

  @Override
  public DeleteImportedKeyMaterialResponse deleteImportedKeyMaterial(
      DeleteImportedKeyMaterialRequest request) {
    throw pipeline.unsupported("DeleteImportedKeyMaterial");
  }

  @Override
  public DeriveSharedSecretResponse deriveSharedSecret(DeriveSharedSecretRequest request) {
    throw pipeline.unsupported("DeriveSharedSecret");
  }

  @Override
  public DescribeCustomKeyStoresResponse describeCustomKeyStores(
      DescribeCustomKeyStoresRequest request) {
    throw pipeline.unsupported("DescribeCustomKeyStores");
  }

  @Override
  public DescribeKeyResponse describeKey(DescribeKeyRequest request) {
    return pipeline.call("DescribeKey", request, operations.describeKey());
  }

  @Override
  public DisableKeyResponse disableKey(DisableKeyRequest request) {
    throw pipeline.unsupported("DisableKey");
  }

  @Override
  public DisableKeyRotationResponse disableKeyRotation(DisableKeyRotationRequest request) {
    throw pipeline.unsupported("DisableKeyRotation");
  }

  @Override
  public DisconnectCustomKeyStoreResponse disconnectCustomKeyStore(
      DisconnectCustomKeyStoreRequest request) {
    throw pipeline.unsupported("DisconnectCustomKeyStore");
  }

  @Override
  public EnableKeyResponse enableKey(EnableKeyRequest request) {
    throw pipeline.unsupported("EnableKey");
  }

  @Override
  public EnableKeyRotationResponse enableKeyRotation(EnableKeyRotationRequest request) {
    throw pipeline.unsupported("EnableKeyRotation");
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
    throw pipeline.unsupported("GenerateDataKeyPair");
  }

  @Override
  public GenerateDataKeyPairWithoutPlaintextResponse generateDataKeyPairWithoutPlaintext(
      GenerateDataKeyPairWithoutPlaintextRequest request) {
    throw pipeline.unsupported("GenerateDataKeyPairWithoutPlaintext");
  }

  @Override
  public GenerateDataKeyWithoutPlaintextResponse generateDataKeyWithoutPlaintext(
      GenerateDataKeyWithoutPlaintextRequest request) {
    throw pipeline.unsupported("GenerateDataKeyWithoutPlaintext");
  }

  @Override
  public GenerateMacResponse generateMac(GenerateMacRequest request) {
    throw pipeline.unsupported("GenerateMac");
  }

  @Override
  public GenerateRandomResponse generateRandom(GenerateRandomRequest request) {
    throw pipeline.unsupported("GenerateRandom");
  }

  @Override
  public GetKeyPolicyResponse getKeyPolicy(GetKeyPolicyRequest request) {
    throw pipeline.unsupported("GetKeyPolicy");
  }

  @Override
  public GetKeyRotationStatusResponse getKeyRotationStatus(GetKeyRotationStatusRequest request) {
    throw pipeline.unsupported("GetKeyRotationStatus");
  }

  @Override
  public GetParametersForImportResponse getParametersForImport(
      GetParametersForImportRequest request) {
    throw pipeline.unsupported("GetParametersForImport");
  }

  @Override
  public GetPublicKeyResponse getPublicKey(GetPublicKeyRequest request) {
    throw pipeline.unsupported("GetPublicKey");
  }

  @Override
  public ImportKeyMaterialResponse importKeyMaterial(ImportKeyMaterialRequest request) {
    throw pipeline.unsupported("ImportKeyMaterial");
  }

  @Override
  public ListAliasesResponse listAliases(ListAliasesRequest request) {
    throw pipeline.unsupported("ListAliases");
  }

  @Override
  public ListGrantsResponse listGrants(ListGrantsRequest request) {
    throw pipeline.unsupported("ListGrants");
  }

  @Override
  public ListKeyPoliciesResponse listKeyPolicies(ListKeyPoliciesRequest request) {
    throw pipeline.unsupported("ListKeyPolicies");
  }

  @Override
  public ListKeyRotationsResponse listKeyRotations(ListKeyRotationsRequest request) {
    throw pipeline.unsupported("ListKeyRotations");
  }

  @Override
  public ListKeysResponse listKeys(ListKeysRequest request) {
    throw pipeline.unsupported("ListKeys");
  }

  @Override
  public ListResourceTagsResponse listResourceTags(ListResourceTagsRequest request) {
    throw pipeline.unsupported("ListResourceTags");
  }

  @Override
  public ListRetirableGrantsResponse listRetirableGrants(ListRetirableGrantsRequest request) {
    throw pipeline.unsupported("ListRetirableGrants");
  }

  @Override
  public PutKeyPolicyResponse putKeyPolicy(PutKeyPolicyRequest request) {
    throw pipeline.unsupported("PutKeyPolicy");
  }

  @Override
  public ReEncryptResponse reEncrypt(ReEncryptRequest request) {
    throw pipeline.unsupported("ReEncrypt");
  }

  @Override
  public ReplicateKeyResponse replicateKey(ReplicateKeyRequest request) {
    throw pipeline.unsupported("ReplicateKey");
  }

  @Override
  public RetireGrantResponse retireGrant(RetireGrantRequest request) {
    throw pipeline.unsupported("RetireGrant");
  }

  @Override
  public RevokeGrantResponse revokeGrant(RevokeGrantRequest request) {
    throw pipeline.unsupported("RevokeGrant");
  }

  @Override
  public RotateKeyOnDemandResponse rotateKeyOnDemand(RotateKeyOnDemandRequest request) {
    throw pipeline.unsupported("RotateKeyOnDemand");
  }

  @Override
  public ScheduleKeyDeletionResponse scheduleKeyDeletion(ScheduleKeyDeletionRequest request) {
    throw pipeline.unsupported("ScheduleKeyDeletion");
  }

  @Override
  public SignResponse sign(SignRequest request) {
    throw pipeline.unsupported("Sign");
  }

  @Override
  public TagResourceResponse tagResource(TagResourceRequest request) {
    throw pipeline.unsupported("TagResource");
  }

  @Override
  public UntagResourceResponse untagResource(UntagResourceRequest request) {
    throw pipeline.unsupported("UntagResource");
  }

  @Override
  public UpdateAliasResponse updateAlias(UpdateAliasRequest request) {
    throw pipeline.unsupported("UpdateAlias");
  }

  @Override
  public UpdateCustomKeyStoreResponse updateCustomKeyStore(UpdateCustomKeyStoreRequest request) {
    throw pipeline.unsupported("UpdateCustomKeyStore");
  }

  @Override
  public UpdateKeyDescriptionResponse updateKeyDescription(UpdateKeyDescriptionRequest request) {
    throw pipeline.unsupported("UpdateKeyDescription");
  }

  @Override
  public UpdatePrimaryRegionResponse updatePrimaryRegion(UpdatePrimaryRegionRequest request) {
    throw pipeline.unsupported("UpdatePrimaryRegion");
  }

  @Override
  public VerifyResponse verify(VerifyRequest request) {
    throw pipeline.unsupported("Verify");
  }

  @Override
  public VerifyMacResponse verifyMac(VerifyMacRequest request) {
    throw pipeline.unsupported("VerifyMac");
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
