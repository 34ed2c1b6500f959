package dev.awsfakes.kms;

import dev.awsfakes.kms.Encryption.Opened;
import dev.awsfakes.spi.Call;
import dev.awsfakes.spi.Operation;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.DecryptRequest;
import software.amazon.awssdk.services.kms.model.DecryptResponse;

/** Decrypts what Encrypt or GenerateDataKey sealed, or anybody under a public key. */
final class DecryptOperation implements Operation<DecryptRequest, DecryptResponse> {
  private final Keys keys;

  DecryptOperation(Keys keys) {
    this.keys = keys;
  }

  @Override
  public DecryptResponse.Builder handle(DecryptRequest request, Call call) {
    Requests.requireNoRecipient(request.recipient(), call.operation());
    String algorithm = Encryption.orSymmetric(request.encryptionAlgorithmAsString());
    Opened opened =
        new Encryption(keys, request.grantTokens(), call)
            .decrypt(
                request.keyId(),
                algorithm,
                request.ciphertextBlob().asByteArrayUnsafe(),
                request.encryptionContext());
    Requests.endDryRun(request.dryRun());
    return DecryptResponse.builder()
        .plaintext(SdkBytes.fromByteArrayUnsafe(opened.plaintext()))
        .keyId(opened.key().arn())
        .encryptionAlgorithm(algorithm)
        .keyMaterialId(opened.materialId());
  }
}
