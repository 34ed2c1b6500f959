package dev.awsfakes.kms;

import dev.awsfakes.spi.AwsError;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.EncryptionAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;

/** Decrypts what Encrypt or GenerateDataKey sealed; the ciphertext itself names its key. */
final class DecryptOperation implements Operation<DecryptRequest, DecryptResponse> {
  private final Keys keys;

  DecryptOperation(Keys keys) {
    this.keys = keys;
  }

  @Override
  public DecryptResponse.Builder handle(DecryptRequest request, Call call) {
    CiphertextBlob blob = KmsKey.blob(request.ciphertextBlob().asByteArrayUnsafe());
    KmsKey key = sealer(blob);
    if (request.keyId() != null && keys.require(request.keyId()) != key) {
      throw KmsErrors.incorrectKey();
    }
    key.requireUsable(KeyUsageType.ENCRYPT_DECRYPT, call.operation());
    byte[] plaintext = key.decrypt(blob, request.encryptionContext());
    if (Boolean.TRUE.equals(request.dryRun())) {
      throw KmsErrors.wouldHaveSucceeded();
    }
    return DecryptResponse.builder()
        .plaintext(SdkBytes.fromByteArrayUnsafe(plaintext))
        .keyId(key.arn())
        .encryptionAlgorithm(EncryptionAlgorithmSpec.SYMMETRIC_DEFAULT);
  }

  // A ciphertext of another Region or account names a key that is not here.
  private KmsKey sealer(CiphertextBlob blob) {
    try {
      return keys.require(blob.keyId());
    } catch (AwsError e) {
      throw KmsErrors.invalidCiphertext();
    }
  }
}
