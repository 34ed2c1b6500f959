package dev.awsfakes.kms;

import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.EncryptRequest;
import software.amazon.awssdk.services.kms.model.EncryptResponse;

/** Encrypts up to 4,096 bytes under a key. */
final class EncryptOperation implements Operation<EncryptRequest, EncryptResponse> {
  private final Keys keys;

  EncryptOperation(Keys keys) {
    this.keys = keys;
  }

  @Override
  public EncryptResponse.Builder handle(EncryptRequest request, Call call) {
    Encryption encryption = new Encryption(keys, request.grantTokens(), call);
    String algorithm = Encryption.orSymmetric(request.encryptionAlgorithmAsString());
    byte[] plaintext = request.plaintext().asByteArrayUnsafe();
    KmsKey key = encryption.require(request.keyId(), algorithm);
    encryption.requireFits(key, algorithm, plaintext, request.encryptionContext());
    Requests.endDryRun(request.dryRun());
    byte[] blob = encryption.encrypt(key, algorithm, plaintext, request.encryptionContext()).blob();
    return EncryptResponse.builder()
        .ciphertextBlob(SdkBytes.fromByteArrayUnsafe(blob))
        .keyId(key.arn())
        .encryptionAlgorithm(algorithm);
  }
}
