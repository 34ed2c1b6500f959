package dev.awsfakes.kms;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.services.kms.model.CustomerMasterKeySpec;
import software.amazon.awssdk.services.kms.model.DescribeKeyRequest;
import software.amazon.awssdk.services.kms.model.DescribeKeyResponse;
import software.amazon.awssdk.services.kms.model.EncryptionAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.KeyManagerType;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.OriginType;

/** Answers with a key's metadata. */
final class DescribeKeyOperation implements Operation<DescribeKeyRequest, DescribeKeyResponse> {
  private final Keys keys;

  DescribeKeyOperation(Keys keys) {
    this.keys = keys;
  }

  @Override
  public DescribeKeyResponse.Builder handle(DescribeKeyRequest request, Call call) {
    return DescribeKeyResponse.builder().keyMetadata(metadata(keys.require(request.keyId()), call));
  }

  /** The metadata as CreateKey and DescribeKey show it. */
  @SuppressWarnings("deprecation") // AWS still sends CustomerMasterKeySpec
  static KeyMetadata metadata(KmsKey key, Call call) {
    KeyState state = key.state();
    return KeyMetadata.builder()
        .awsAccountId(call.scope().account())
        .arn(key.arn())
        .keyId(key.id())
        .creationDate(key.created())
        .currentKeyMaterialId(key.currentMaterialId())
        .customerMasterKeySpec(CustomerMasterKeySpec.fromValue(key.spec().toString()))
        .keySpec(key.spec())
        .keyUsage(key.usage())
        .keyState(state)
        .enabled(state == KeyState.ENABLED)
        .description(key.description())
        .encryptionAlgorithms(EncryptionAlgorithmSpec.SYMMETRIC_DEFAULT)
        .keyManager(KeyManagerType.CUSTOMER)
        .multiRegion(key.isMultiRegion())
        .origin(OriginType.AWS_KMS)
        .build();
  }
}
