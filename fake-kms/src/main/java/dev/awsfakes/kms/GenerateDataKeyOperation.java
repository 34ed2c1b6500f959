package dev.awsfakes.kms;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyRequest;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/** Makes a data key for envelope encryption: in the clear, and sealed under the key. */
final class GenerateDataKeyOperation
    implements Operation<GenerateDataKeyRequest, GenerateDataKeyResponse> {
  private final Keys keys;

  GenerateDataKeyOperation(Keys keys) {
    this.keys = keys;
  }

  @Override
  public GenerateDataKeyResponse.Builder handle(GenerateDataKeyRequest request, Call call) {
    int length = length(request);
    KmsKey key = keys.require(request.keyId());
    key.requireUsable(KeyUsageType.ENCRYPT_DECRYPT, call.operation());
    if (Boolean.TRUE.equals(request.dryRun())) {
      throw KmsErrors.wouldHaveSucceeded();
    }
    byte[] dataKey = key.randomBytes(length);
    byte[] blob = key.encrypt(dataKey, request.encryptionContext());
    return GenerateDataKeyResponse.builder()
        .plaintext(SdkBytes.fromByteArrayUnsafe(dataKey))
        .ciphertextBlob(SdkBytes.fromByteArrayUnsafe(blob))
        .keyId(key.arn())
        .keyMaterialId(key.currentMaterialId());
  }

  private static int length(GenerateDataKeyRequest request) {
    if ((request.keySpec() == null) == (request.numberOfBytes() == null)) {
      throw KmsErrors.validation(
          "Please specify either number of bytes or key spec."); // exactly one of the two
    }
    if (request.numberOfBytes() != null) {
      return request.numberOfBytes();
    }
    return request.keySpec() == DataKeySpec.AES_128 ? 16 : 32;
  }
}
