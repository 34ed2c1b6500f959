package dev.awsfakes.kms;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.EncryptRequest;
import software.amazon.awssdk.services.kms.model.EncryptResponse;
import software.amazon.awssdk.services.kms.model.EncryptionAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/** Encrypts up to 4,096 bytes under a key. */
final class EncryptOperation implements Operation<EncryptRequest, EncryptResponse> {
  private final Keys keys;

  EncryptOperation(Keys keys) {
    this.keys = keys;
  }

  @Override
  public EncryptResponse.Builder handle(EncryptRequest request, Call call) {
    KmsKey key = keys.require(request.keyId());
    key.requireUsable(KeyUsageType.ENCRYPT_DECRYPT, call.operation());
    if (Boolean.TRUE.equals(request.dryRun())) {
      throw KmsErrors.wouldHaveSucceeded();
    }
    byte[] blob = key.encrypt(request.plaintext().asByteArrayUnsafe(), request.encryptionContext());
    return EncryptResponse.builder()
        .ciphertextBlob(SdkBytes.fromByteArrayUnsafe(blob))
        .keyId(key.arn())
        .encryptionAlgorithm(EncryptionAlgorithmSpec.SYMMETRIC_DEFAULT);
  }
}
